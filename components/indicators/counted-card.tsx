import Link from 'next/link';
import { PartsList } from '#components/boards/parts-list.tsx';
import { TrendBlock } from '#components/boards/trend-block.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import { formatRate, missingTo, rate } from '#domain/indicators/rate.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import { targetFor } from '#domain/plan/plan.ts';
import type { BoardTrend } from '#domain/reporting/board-trend.ts';
import type { Period } from '#domain/reporting/period.ts';
import type { PrintedDenominator, PrintedRow } from '#domain/reporting/snapshot.ts';
import type { PeopleQuery } from './links.ts';
import { RateFigure } from './rate-figure.tsx';
import { targetText } from './target-text.ts';

export type CountedCardProps = {
  readonly indicator: PlanIndicator;
  readonly code: string;
  readonly row: PrintedRow;
  readonly parts: readonly PrintedRow[];
  readonly women: PrintedRow | null;
  readonly trend: BoardTrend | undefined;
  readonly period: Period;
  readonly boards: Messages['boards'];
  readonly denominator: PrintedDenominator | undefined;
  readonly language: Language;
  readonly words: Messages['indicators'];
  /** Null when the reader may not see people. */
  readonly peopleHref: ((people: PeopleQuery) => string) | null;
  readonly sheetHref: string;
};

/** One counted indicator: the rate, what it is made of, what is missing, and where the denominator comes from. */
export const CountedCard = ({
  indicator,
  code,
  row,
  parts,
  women,
  trend,
  period,
  boards,
  denominator,
  language,
  words,
  peopleHref,
  sheetHref,
}: CountedCardProps) => {
  const { board } = words;
  const target = targetFor(indicator, period.year);
  const targetPercent = target?.unit === 'percent' ? target.value : 100;
  const value = rate(row);
  const missing = value.kind === 'rate' ? missingTo(targetPercent, row) : null;
  const ofTarget = indicator.kind === 'count';
  const sentence =
    row.denominator === null
      ? board.people(row.counted)
      : (ofTarget ? board.outOfTarget : board.outOf)(row.counted, row.denominator);
  return (
    <Card className="flex flex-col">
      <h3 className="text-[0.95rem] leading-snug font-semibold">
        <Link href={sheetHref} prefetch={false} className="inline-block min-h-11 print:min-h-0">
          {code} · {indicator.title[language]}
        </Link>
      </h3>
      <RateFigure value={value} language={language} words={words} />
      <p className="text-[0.95rem]">{sentence}</p>
      {missing === 0 ? (
        <p className="mt-1">
          <Chip tone="good">{board.reached}</Chip>
        </p>
      ) : null}
      {peopleHref && row.population > row.counted ? (
        <p data-print="hide">
          <Link
            href={peopleHref({ status: 'not-counted' })}
            prefetch={false}
            className="inline-flex min-h-11 items-center font-semibold text-lotus"
          >
            {boards.gap.link(row.population - row.counted)}
          </Link>
        </p>
      ) : null}
      <div className="mt-2 print:grid print:grid-cols-[3fr_2fr] print:gap-3">
        {trend ? (
          <TrendBlock
            indicator={indicator}
            row={row}
            trend={trend}
            period={period}
            words={boards}
            language={language}
            untilHref={peopleHref && ((day) => peopleHref({ until: day }))}
          />
        ) : null}
        <PartsList row={row} women={women} words={boards} href={peopleHref} />
      </div>
      {target ? (
        <p className="mt-2 text-[0.85rem] text-soft">{board.target(targetText(target, words))}</p>
      ) : null}
      {parts.length > 0 ? (
        <dl className="mt-3 border-t border-line pt-2 text-[0.85rem]">
          {parts.map((part) => (
            <div key={part.segment} className="flex flex-wrap justify-between gap-x-3 py-0.5">
              <dt className="text-soft">{board.segments[part.segment ?? 'public']}</dt>
              <dd className="tabular-nums">
                <strong>{formatRate(rate(part), language) ?? '–'}</strong> ·{' '}
                {peopleHref ? (
                  <Link
                    href={peopleHref({ segment: part.segment, measure: 'counted' })}
                    prefetch={false}
                    className="-my-2 inline-flex min-h-11 items-center print:min-h-0 print:py-2"
                  >
                    {board.outOf(part.counted, part.denominator ?? 0)}
                  </Link>
                ) : (
                  board.outOf(part.counted, part.denominator ?? 0)
                )}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {denominator ? (
        <p className="mt-auto pt-3 text-[0.8rem] text-soft print:hidden">
          {board.denominator(denominator.source[language], denominator.on)}
        </p>
      ) : null}
    </Card>
  );
};
