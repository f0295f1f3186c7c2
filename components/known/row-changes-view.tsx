import Link from 'next/link';
import { FigureLines } from '#components/indicators/figure-lines.tsx';
import { asKnownHref, type BoardQuery, rowChangesHref } from '#components/indicators/links.ts';
import { periodName } from '#components/indicators/period-name.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { Figure, FigureArm, FigureRow } from '#domain/indicators/figure.ts';
import type { RowChange } from '#domain/indicators/row-change.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { Period } from '#domain/reporting/period.ts';
import { formatInstant } from '#domain/time/day.ts';

type Props = {
  readonly found: {
    readonly planCode: string;
    readonly period: Period;
    readonly indicator: PlanIndicator;
    readonly arm: FigureArm;
    readonly knownOn: string;
    readonly until: string;
    readonly unit: { readonly code: string; readonly name: string };
    readonly figures: { readonly before: Figure | null; readonly after: Figure | null };
    readonly sums: Readonly<Record<'before' | 'added' | 'removed' | 'after', number>>;
    readonly total: number;
    readonly changes: readonly (RowChange & {
      readonly source: {
        readonly recordedAt: Date;
        readonly by: string | null;
        readonly document: string | null;
      } | null;
    })[];
    readonly next: string | null;
  };
  readonly after: string | undefined;
  readonly messages: Pick<Messages, 'indicators' | 'known'>;
  readonly language: Language;
};

/** The rows of one arm that came, went or count otherwise between two days of knowledge. */
export const RowChangesView = ({ found, after, messages: { indicators, known }, language }: Props) => {
  const { indicator, arm, sums, figures } = found;
  const { rows: words, changes } = known;
  const at: BoardQuery = {
    ...{ plan: found.planCode, from: found.period.from, to: found.period.to },
    ...{ unit: found.unit.code, knownOn: found.knownOn },
  };
  const more = { until: found.until, arm };
  const state = (row: FigureRow | null): string =>
    row === null
      ? '–'
      : row.status === 'counted'
        ? `${indicators.figures.status.counted}: ${indicators.count(row.amount)}`
        : indicators.figures.status[row.status];
  const side = (title: string, figure: Figure | null) => (
    <section className="min-w-0 rounded-card border border-line bg-card p-4">
      <h2 className="mb-3 text-[1.05rem]">{title}</h2>
      {figure ? (
        <FigureLines
          indicator={indicator}
          figures={[figure]}
          language={language}
          words={indicators}
          rowsHref={null}
        />
      ) : (
        <p className="text-soft">{known.notThere}</p>
      )}
    </section>
  );
  return (
    <Page>
      <p className="mb-2" data-print="hide">
        <Link
          href={asKnownHref(indicator.code, at)}
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          ← {changes.back}
        </Link>
      </p>
      <PageTitle lead={words.lead}>
        {indicator.code} · {indicator.title[language]}
      </PageTitle>
      <p className="mb-4 font-semibold">
        {[found.unit.name, periodName(found.period, indicators), indicators.figures.arms[arm]].join(' · ')}
      </p>
      <div className="grid gap-4 md:grid-cols-2">
        {side(changes.known(found.knownOn), figures.before)}
        {side(changes.known(found.until), figures.after)}
      </div>
      <p className="mt-4 tabular-nums">{words.sums(sums.before, sums.removed, sums.added, sums.after)}</p>
      <Section title={words.total(found.total)} id="rows">
        <DataTable
          caption={words.caption(found.changes.length, found.total)}
          columns={[
            { key: 'label', label: indicators.figures.columns.label },
            { key: 'kind', label: changes.columns.cause },
            { key: 'before', label: changes.known(found.knownOn) },
            { key: 'after', label: changes.known(found.until) },
            { key: 'by', label: changes.columns.by },
            { key: 'recordedAt', label: changes.columns.recordedAt },
          ]}
          rows={found.changes.map((one) => ({
            key: one.id,
            cells: {
              label: one.after?.label ?? one.before?.label ?? one.id,
              kind: (
                <>
                  <span className="font-semibold">{words.kinds[one.kind]}</span>
                  <span className="block text-[0.88rem] text-soft">
                    {[(one.after ?? one.before)?.reason[language], one.source?.document]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </>
              ),
              before: state(one.before),
              after: state(one.after),
              by: one.source?.by ?? '–',
              recordedAt: one.source ? formatInstant(one.source.recordedAt) : '–',
            },
          }))}
          empty={words.none}
        />
        <div className="mt-5 flex flex-wrap gap-3" data-print="hide">
          {after ? (
            <ButtonLink look="quiet" href={rowChangesHref(indicator.code, at, more)}>
              {indicators.people.first}
            </ButtonLink>
          ) : null}
          {found.next ? (
            <ButtonLink href={rowChangesHref(indicator.code, at, { ...more, after: found.next })}>
              {indicators.people.next}
            </ButtonLink>
          ) : null}
        </div>
      </Section>
    </Page>
  );
};
