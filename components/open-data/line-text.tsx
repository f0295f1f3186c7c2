import type { ReactNode } from 'react';
import { RateBar } from '#components/indicators/rate-bar.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { PublicIndicator, PublicLine } from '#domain/open-data/public-data.ts';
import { targetFor } from '#domain/plan/plan.ts';

type Words = Messages['openData'];

/** The percentage a rate is measured against in a year; null where the target is none. */
export const targetPercent = (indicator: PublicIndicator, cutOff: string): number | null => {
  const target = targetFor(indicator, Number(cutOff.slice(0, 4)));
  return target?.unit === 'percent' ? target.value : null;
};

/** The share a line shows, in ten-thousandths: of a survey its estimate. */
export const shareOf = (line: PublicLine): number | null => line.estimate ?? line.perTenThousand;

/** What a line says, as words after its big figure. */
export const lineWords = (line: PublicLine, words: Words, countsPeople: boolean): string | null => {
  const { counted, denominator, estimate, interval, arm } = line;
  if (arm === 'survey' && estimate !== null && interval)
    return words.estimate(words.percent(estimate), words.percent(interval.low), words.percent(interval.high));
  if (counted === null) return null;
  if (arm === 'reached')
    return denominator === null ? words.reach(counted) : words.beside(counted, denominator);
  if (denominator === null) return words.count(counted);
  return (countsPeople ? words.outOfPeople : words.outOf)(counted, denominator);
};

/** The number of the whole for one source of an indicator: a figure, a bar and the sentence that says the same. */
export const LineFigure = ({
  line,
  indicator,
  cutOff,
  words,
  named,
}: {
  line: PublicLine;
  indicator: PublicIndicator;
  cutOff: string;
  words: Words;
  /** Whether the source or part must be named, because there are several. */
  named: string | null;
}): ReactNode => {
  const share = shareOf(line);
  const target = targetPercent(indicator, cutOff);
  const people =
    indicator.unit === 'person' || indicator.unit === 'resident' || indicator.unit === 'graduate';
  const says = lineWords(line, words, people);
  return (
    <div>
      {named ? <p className="text-[0.9rem] font-semibold text-soft">{named}</p> : null}
      {line.state === 'published' ? (
        <>
          <p className="text-[1.7rem] leading-tight font-semibold tabular-nums">
            {share === null ? words.count(line.counted ?? 0) : words.percent(share)}
          </p>
          {share !== null && target !== null ? (
            <RateBar
              value={{ kind: 'rate', perTenThousand: share, perThousand: Math.round(share / 10) }}
              targetPercent={target}
              label={`${indicator.code}: ${words.percent(share)}`}
            />
          ) : null}
          <p className="text-[0.92rem] tabular-nums">{says}</p>
        </>
      ) : (
        <p className="text-[1.05rem] leading-snug font-semibold text-soft">
          {line.state === 'withheld' ? words.withheldLong : words.states['not-reported']}
        </p>
      )}
      {line.arm === 'survey' && line.denominator !== null ? (
        <p className="text-[0.88rem] text-soft">{words.answers(line.denominator)}</p>
      ) : null}
      {line.notReported > 0 && line.state === 'published' ? (
        <p className="text-[0.88rem] text-soft">{words.notReported(line.notReported)}</p>
      ) : null}
    </div>
  );
};
