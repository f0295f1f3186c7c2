import { ButtonLink } from '#components/ui/button.tsx';
import { Card, Page, PageTitle } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import { missingTo, rate } from '#domain/indicators/rate.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import { targetFor } from '#domain/plan/plan.ts';
import type { PrintedRow, PrintedUnit } from '#domain/reporting/snapshot.ts';
import { formatInstant } from '#domain/time/day.ts';
import type { BoardData } from './board-data.ts';
import { boardHref } from './links.ts';
import { periodName } from './period-name.ts';
import { PlanChoice } from './plan-choice.tsx';
import { RateBar } from './rate-bar.tsx';
import { RateFigure } from './rate-figure.tsx';
import { shortTitle } from './short-title.ts';

export type SummaryViewProps = {
  readonly summary: Pick<BoardData, 'plan' | 'indicators' | 'period' | 'rows' | 'provenance'> & {
    readonly unit: PrintedUnit | null;
  };
  /** The plans to choose from. */
  readonly plans: readonly { readonly code: string; readonly title: LocalText }[];
  readonly words: Messages['indicators'];
  readonly language: Language;
  /** Days to the cut-off. */
  readonly left: number;
};

/** The one page of a leader: four rates, readable on a phone, on one sheet of A4. */
export const SummaryView = ({ summary, plans, words, language, left }: SummaryViewProps) => {
  const { unit, period, rows, provenance } = summary;
  return (
    <Page>
      <PageTitle
        lead={
          <>
            {words.summary.lead(unit?.name ?? '', periodName(period, words))}
            <br />
            {words.board.lead(period.from, period.to)} · {words.summary.daysLeft(left)}
          </>
        }
        actions={
          <ButtonLink href={boardHref({}, { plan: summary.plan.code })} look="quiet">
            {words.summary.board}
          </ButtonLink>
        }
      >
        {words.summary.title}
      </PageTitle>
      <PlanChoice
        plans={plans}
        chosen={summary.plan.code}
        href={(code) => `/summary?plan=${code}`}
        label={words.figures.choosePlan}
        language={language}
      />
      {unit ? null : (
        <Notice tone="note">
          <p>{words.summary.noUnit}</p>
        </Notice>
      )}
      <div className="grid gap-4 sm:grid-cols-2 print:grid-cols-2 print:gap-2">
        {summary.indicators.flatMap((indicator) => {
          const row = rows.find((one) => one.indicator === indicator.code && one.segment === null);
          return row
            ? [
                <SummaryCard
                  key={indicator.code}
                  indicator={indicator}
                  row={row}
                  year={period.year}
                  words={words}
                  language={language}
                />,
              ]
            : [];
        })}
      </div>
      <div className="mt-6 text-[0.85rem] text-soft print:mt-3">
        <p>
          {words.board.recordedUpTo(formatInstant(new Date(provenance.recordedUpTo)))}.{' '}
          {words.board.planVersion(shortTitle(summary.plan.title[language]), provenance.plan.version)}.
        </p>
        {provenance.denominators
          .filter((one, at, all) => all.findIndex((other) => other.source.vi === one.source.vi) === at)
          .map((one) => (
            <p key={one.indicator}>
              {one.indicator}: {words.board.denominator(one.source[language], one.on)}.
            </p>
          ))}
        <p>{provenance.populationRule[language]}</p>
      </div>
    </Page>
  );
};

const SummaryCard = ({
  indicator,
  row,
  year,
  words,
  language,
}: {
  indicator: PlanIndicator;
  row: PrintedRow;
  year: number;
  words: Messages['indicators'];
  language: Language;
}) => {
  const { board, summary } = words;
  const target = targetFor(indicator, year);
  const percent = target?.unit === 'percent' ? target.value : 100;
  const value = rate(row);
  const missing = value.kind === 'rate' ? missingTo(percent, row) : null;
  const sentence =
    row.denominator === null
      ? board.people(row.counted)
      : (indicator.kind === 'count' ? board.outOfTarget : board.outOf)(row.counted, row.denominator);
  const missingText = indicator.kind === 'count' ? board.missingForTarget : board.missing;
  return (
    <Card>
      <h2 className="text-[1rem]">
        {indicator.code} · {indicator.title[language]}
      </h2>
      <RateFigure value={value} language={language} words={words} />
      {value.kind === 'rate' ? (
        <RateBar value={value} targetPercent={percent} label={board.progress(indicator.code, sentence)} />
      ) : null}
      <p>{sentence}</p>
      {missing === null ? null : (
        <p className="font-semibold">{missing === 0 ? board.reached : missingText(missing)}</p>
      )}
      <p className="mt-1 text-[0.85rem] text-soft">
        {summary.tookPart(row.tookPart)}; {summary.completed(row.completed)}
        {indicator.rule.kind === 'people' && indicator.rule.counts === 'completed-and-assessed'
          ? `; ${summary.assessed(row.assessed, row.passed)}`
          : ''}
      </p>
    </Card>
  );
};
