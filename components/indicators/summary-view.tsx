import { PartsList } from '#components/boards/parts-list.tsx';
import { TrendBlock } from '#components/boards/trend-block.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Card, Page, PageTitle } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import { rate } from '#domain/indicators/rate.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { PrintedRow, PrintedUnit } from '#domain/reporting/snapshot.ts';
import { formatInstant } from '#domain/time/day.ts';
import type { BoardData } from './board-data.ts';
import { boardHref, peopleHref } from './links.ts';
import { periodName } from './period-name.ts';
import { PlanChoice } from './plan-choice.tsx';
import { RateFigure } from './rate-figure.tsx';
import { shortTitle } from './short-title.ts';

export type SummaryViewProps = {
  readonly summary: Pick<
    BoardData,
    'plan' | 'indicators' | 'period' | 'rows' | 'women' | 'trends' | 'provenance'
  > & {
    readonly unit: PrintedUnit | null;
  };
  /** The plans to choose from. */
  readonly plans: readonly { readonly code: string; readonly title: LocalText }[];
  readonly words: Messages['indicators'];
  readonly boards: Messages['boards'];
  /** Whether the numbers open to people. */
  readonly mayReadPeople: boolean;
  readonly language: Language;
  /** Days to the cut-off. */
  readonly left: number;
};

/** The one page of a leader: four rates, readable on a phone, on one sheet of A4. */
export const SummaryView = (props: SummaryViewProps) => {
  const { summary, plans, words, language, left } = props;
  const { unit, period, rows, provenance } = summary;
  return (
    <Page onePage>
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
          return row ? [<SummaryCard key={indicator.code} {...props} indicator={indicator} row={row} />] : [];
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
        <p>{props.boards.forecast.method}</p>
      </div>
    </Page>
  );
};

const SummaryCard = ({
  indicator,
  row,
  summary: { plan, women, trends, period, unit },
  words,
  boards,
  language,
  mayReadPeople,
}: SummaryViewProps & { indicator: PlanIndicator; row: PrintedRow }) => {
  const { board, summary } = words;
  const { code } = indicator;
  const value = rate(row);
  const ofUnit = unit && unit.parentId !== null ? { unit: unit.code } : {};
  const trend = trends.find((one) => one.indicator === code && one.segment === null);
  const sentence =
    row.denominator === null
      ? board.people(row.counted)
      : (indicator.kind === 'count' ? board.outOfTarget : board.outOf)(row.counted, row.denominator);
  return (
    <Card className="print:p-2">
      <h2 className="text-[1rem] print:text-[9pt]">
        {code} · {indicator.title[language]}
      </h2>
      <RateFigure value={value} language={language} words={words} />
      <p>{sentence}</p>
      {trend ? (
        <TrendBlock
          indicator={indicator}
          row={row}
          trend={trend}
          period={period}
          words={boards}
          language={language}
          untilHref={
            mayReadPeople ? (day) => peopleHref(code, { plan: plan.code }, { ...ofUnit, until: day }) : null
          }
        />
      ) : null}
      <PartsList
        row={row}
        women={women.find((one) => one.indicator === code) ?? null}
        words={boards}
        href={
          mayReadPeople ? (people) => peopleHref(code, { plan: plan.code }, { ...ofUnit, ...people }) : null
        }
      />
      {indicator.rule.kind === 'people' && indicator.rule.counts === 'completed-and-assessed' ? (
        <p className="mt-1 text-[0.85rem] text-soft">{summary.assessed(row.assessed, row.passed)}</p>
      ) : null}
    </Card>
  );
};
