import type { ReactNode } from 'react';
import type { Language, Messages } from '#content/messages/messages.ts';
import { estimated, formatRate } from '#domain/indicators/rate.ts';
import { type PublicIndicator, type PublicLine, shownRate } from '#domain/open-data/public-data.ts';
import { targetFor } from '#domain/plan/plan.ts';
import { ShareBar } from './share-bar.tsx';

type Words = Messages['openData'];

/** The percentage a rate is measured against in a year; null where the target is none. */
export const targetPercent = (indicator: PublicIndicator, cutOff: string): number | null => {
  const target = targetFor(indicator, Number(cutOff.slice(0, 4)));
  return target?.unit === 'percent' ? target.value : null;
};

/** What a line says, as words after its big figure. */
const lineWords = (
  line: PublicLine,
  words: Words,
  language: Language,
  countsPeople: boolean,
): string | null => {
  const { counted, denominator, estimate, interval, arm } = line;
  const share = (perTenThousand: number): string => formatRate(estimated(perTenThousand), language) ?? '';
  if (estimate !== null && interval)
    return words.estimate(share(estimate), share(interval.low), share(interval.high));
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
  language,
  named,
}: {
  line: PublicLine;
  indicator: PublicIndicator;
  cutOff: string;
  words: Words;
  language: Language;
  /** Whether the source or part must be named, because there are several. */
  named: string | null;
}): ReactNode => {
  const value = shownRate(line);
  const target = targetPercent(indicator, cutOff);
  const people =
    indicator.unit === 'person' || indicator.unit === 'resident' || indicator.unit === 'graduate';
  const says = lineWords(line, words, language, people);
  return (
    <div>
      {named ? <p className="text-[0.9rem] font-semibold text-soft">{named}</p> : null}
      {line.state === 'published' ? (
        <>
          <p className="text-[1.7rem] leading-tight font-semibold tabular-nums">
            {value === null ? words.count(line.counted ?? 0) : formatRate(value, language)}
          </p>
          {value !== null && target !== null ? (
            <ShareBar percent={value.perTenThousand / 100} target={target} />
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
