import { Card } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { Estimate } from '#domain/surveys/estimate.ts';
import { formatShare } from '#domain/surveys/format.ts';

/** What a survey says, with its interval and for whom it speaks. */
export const EstimateCard = ({
  estimate,
  inAll,
  setAside,
  running,
  words,
  language,
}: {
  estimate: Estimate | null;
  inAll: Estimate | null;
  setAside: number;
  running: boolean;
  words: Messages['surveys']['estimate'];
  language: Language;
}) => {
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en');
  const says = ({ rate, interval: { low, high } }: Estimate): string =>
    words.rate(formatShare(rate, language), formatShare(low, language), formatShare(high, language));
  return (
    <Card accent="amber">
      <h2 className="text-[1.05rem]">{words.title}</h2>
      {estimate === null ? (
        <p className="mt-2">{words.none}</p>
      ) : (
        <>
          <p className="mt-2 text-[1.35rem] font-semibold">{says(estimate)}</p>
          <p className="mt-2">{words.rule}</p>
          {inAll ? (
            <p className="mt-2">
              {words.inAll}: {says(inAll)}
            </p>
          ) : null}
          <p className="mt-2 text-soft">
            {words.basis(number.format(estimate.answers), number.format(estimate.skilled))}
          </p>
          {estimate.spokenFor < estimate.planned ? (
            <p className="text-soft">
              {words.spoken(formatShare(estimate.spokenFor / estimate.planned, language))}
            </p>
          ) : null}
        </>
      )}
      {setAside > 0 ? <p className="text-soft">{words.setAside(setAside)}</p> : null}
      {running ? <p className="mt-2 font-semibold">{words.partial}</p> : null}
      <p className="mt-2 text-soft">{words.apart}</p>
    </Card>
  );
};
