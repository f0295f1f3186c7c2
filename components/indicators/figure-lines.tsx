import Link from 'next/link';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { Figure } from '#domain/indicators/figure.ts';
import { formatRate, rate } from '#domain/indicators/rate.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import { formatShare } from '#domain/surveys/format.ts';

/** What the arms of an indicator say in one unit, each a line of its own; where nobody has reported it says so, never 0. */
export const FigureLines = ({
  indicator,
  figures,
  language,
  words,
  rowsHref,
}: {
  indicator: PlanIndicator;
  figures: readonly Figure[];
  language: Language;
  words: Messages['indicators'];
  /** Null when there is nothing to open. */
  rowsHref: ((figure: Figure) => string) | null;
}) => (
  <dl className="grid gap-3 print:gap-0">
    {figures.map((figure) => (
      <div key={figure.arm}>
        <dt className="text-[0.85rem] text-soft print:text-[0.75rem]">{words.figures.arms[figure.arm]}</dt>
        <dd>
          <p className="text-[1.15rem] font-semibold tabular-nums print:inline print:text-[1rem]">
            {sentenceOf(indicator, figure, language, words)}
          </p>
          {figure.notReported > 0 ? (
            <p className="text-[0.9rem] print:ml-2 print:inline">
              {words.figures.notReported(figure.notReported)}
            </p>
          ) : null}
          {figure.denominatorSource ? (
            <p className="text-[0.8rem] text-soft print:hidden">
              {words.board.denominator(
                figure.denominatorSource.source[language],
                figure.denominatorSource.on,
              )}
            </p>
          ) : null}
          {rowsHref ? (
            <Link
              href={rowsHref(figure)}
              prefetch={false}
              className="inline-flex min-h-11 items-center print:hidden"
            >
              {words.figures.open}
            </Link>
          ) : null}
        </dd>
      </div>
    ))}
  </dl>
);

const sentenceOf = (
  { rule }: PlanIndicator,
  figure: Figure,
  language: Language,
  { figures, count }: Messages['indicators'],
): string => {
  const { counted, denominator, interval, estimate } = figure;
  if (counted === null) return figures.nobody;
  if (denominator === null) return count(counted);
  if (rule.kind === 'ledger') return figures.beside(counted, denominator);
  // A survey's rate is weighted: the answers behind it do not divide to it.
  const value =
    typeof estimate === 'number'
      ? formatShare(estimate / 10_000, language)
      : formatRate(rate({ counted, denominator }), language);
  const share =
    value === null
      ? figures.outOf(counted, denominator)
      : `${value} · ${figures.outOf(counted, denominator)}`;
  return interval ? `${share} (${figures.interval(interval.low, interval.high)})` : share;
};
