import Link from 'next/link';
import { Chip } from '#components/ui/chip.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import { formatRate, missingTo, rate } from '#domain/indicators/rate.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import { targetFor } from '#domain/plan/plan.ts';
import type { PrintedDenominator, PrintedRow } from '#domain/reporting/snapshot.ts';
import { RateBar } from './rate-bar.tsx';
import { RateFigure } from './rate-figure.tsx';
import { targetText } from './target-text.ts';

export type CountedCardProps = {
  readonly indicator: PlanIndicator;
  readonly code: string;
  readonly row: PrintedRow;
  readonly parts: readonly PrintedRow[];
  readonly denominator: PrintedDenominator | undefined;
  readonly year: number;
  readonly language: Language;
  readonly words: Messages['indicators'];
  /** Null when the reader may not see people. */
  readonly peopleHref: ((row: PrintedRow, status: string) => string) | null;
  readonly sheetHref: string;
};

/** One counted indicator: the rate, what it is made of, what is missing, and where the denominator comes from. */
export const CountedCard = ({
  indicator,
  code,
  row,
  parts,
  denominator,
  year,
  language,
  words,
  peopleHref,
  sheetHref,
}: CountedCardProps) => {
  const { board } = words;
  const target = targetFor(indicator, year);
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
        <Link href={sheetHref} prefetch={false} className="inline-block min-h-11">
          {code} · {indicator.title[language]}
        </Link>
      </h3>
      <RateFigure value={value} language={language} words={words} />
      {value.kind === 'rate' ? (
        <RateBar value={value} targetPercent={targetPercent} label={board.progress(code, sentence)} />
      ) : null}
      <p className="text-[0.95rem]">{sentence}</p>
      <p className="mt-2">
        <Missing
          row={row}
          missing={missing}
          ofTarget={ofTarget}
          words={words}
          href={ofTarget || targetPercent < 100 ? null : peopleHref}
        />
      </p>
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
                {board.outOf(part.counted, part.denominator ?? 0)}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {denominator ? (
        <p className="mt-auto pt-3 text-[0.8rem] text-soft">
          {board.denominator(denominator.source[language], denominator.on)}
        </p>
      ) : null}
    </Card>
  );
};

const Missing = ({
  row,
  missing,
  ofTarget,
  words,
  href,
}: {
  row: PrintedRow;
  missing: number | null;
  ofTarget: boolean;
  words: Messages['indicators'];
  href: CountedCardProps['peopleHref'];
}) => {
  if (missing === null) return null;
  if (missing === 0) return <Chip tone="good">{words.board.reached}</Chip>;
  const text = (ofTarget ? words.board.missingForTarget : words.board.missing)(missing);
  if (!href) return <Chip tone="soon">{text}</Chip>;
  return (
    <Link
      href={href(row, 'not-counted')}
      prefetch={false}
      className="inline-flex min-h-11 items-center font-semibold text-lotus"
    >
      {text}
    </Link>
  );
};
