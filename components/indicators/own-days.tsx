import type { Messages } from '#content/messages/messages.ts';
import { type Figure, figureArms } from '#domain/indicators/figure.ts';
import type { Period } from '#domain/reporting/period.ts';

/** For days of one's own: which of these figures follow them, and how. Nothing for a period with a name. */
export const OwnDays = ({
  period,
  figures,
  words,
}: {
  period: Period;
  figures: readonly Figure[];
  words: Messages['indicators'];
}) => {
  const arms = figureArms.filter((arm) => figures.some((figure) => figure.arm === arm));
  if (period.kind !== 'ad-hoc' || arms.length === 0) return null;
  return (
    <ul className="mb-4 max-w-[80ch] list-disc pl-5 text-[0.9rem] text-soft">
      {arms.map((arm) => (
        <li key={arm}>{words.figures.ownDays[arm]}</li>
      ))}
    </ul>
  );
};
