import { Card, Section } from '#components/ui/layout.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { YearHours } from '#domain/hours/year-hours.ts';

/** "x/40 tiết": what was learned this calendar year; the 40 only for whom they bind. `children`: where more is said. */
export const HoursCard = ({
  hours: { periods, of, year },
  words,
  children,
}: {
  hours: YearHours;
  words: Messages['learning']['home'];
  children?: React.ReactNode;
}) => {
  const said = of === null ? words.hours(periods, year) : words.hoursOf(periods, of, year);
  return (
    <Section id="hours" title={words.hoursTitle}>
      <Card>
        <p className="text-[1.1rem] font-semibold">{said}</p>
        {of === null ? null : (
          <div className="my-3 max-w-md">
            <ProgressBar value={periods} max={of} label={said} />
          </div>
        )}
        <p className="max-w-[68ch] text-[0.92rem] text-soft">
          {words.hoursHint}
          {of === null ? null : ` ${words.minimumHint}`}
        </p>
        {children}
      </Card>
    </Section>
  );
};
