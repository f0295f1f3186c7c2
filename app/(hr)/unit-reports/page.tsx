import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { periodName } from '#components/indicators/period-name.ts';
import { Filter } from '#components/registers/filter.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, Page, PageTitle } from '#components/ui/layout.tsx';
import { ReportTable } from '#components/unit-reports/report-table.tsx';
import { TotalCard } from '#components/unit-reports/total-card.tsx';
import { periodById } from '#domain/reporting/period.ts';
import { formatDay } from '#domain/time/day.ts';
import { unitReportStates } from '#domain/unit-reports/state.ts';
import { listUnitReports } from '#usecases/unit-reports/list-unit-reports.ts';
import { openAction, remindAction } from './unit-reports.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).unitReports.title };
}

type Search = Partial<Record<'round' | 'state', string>>;

export default async function UnitReportsPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireActor();
  const [asked, { unitReports: words, indicators }] = await Promise.all([searchParams, currentMessages()]);
  const state = unitReportStates.find((known) => known === asked.state) ?? null;
  const found = await ask(listUnitReports, { roundId: asked.round || null, state });
  const { round, total } = found;
  const nameOf = (id: string): string => {
    const period = periodById(id);
    return period ? periodName(period, indicators) : id;
  };
  const missing = found.counts.reduce(
    (sum, one) => sum + (one.state === 'none' || one.state === 'returned' ? one.count : 0),
    0,
  );
  return (
    <Page>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {round ? (
        <>
          <Filter
            action="/unit-reports"
            submit={words.show}
            fields={[
              {
                ...{ name: 'round', label: words.round, type: 'select', value: round.id },
                options: found.rounds.map(({ id, periodId }) => [id, nameOf(periodId)] as const),
              },
              {
                ...{ name: 'state', label: words.state, type: 'select', value: state ?? '' },
                options: [
                  ['', words.anyState],
                  ...found.counts.map(
                    (one) => [one.state, `${words.states[one.state]} (${one.count})`] as const,
                  ),
                ],
              },
            ]}
          />
          <p className="mb-5 font-semibold">
            {nameOf(round.periodId)}. {words.due(formatDay(round.dueOn))}{' '}
            {found.overdue ? words.overdue : null}
          </p>
          {total ? <TotalCard total={total} words={words} /> : null}
          {found.mayOpen && missing > 0 ? (
            <div className="my-5">
              <ActionForm
                action={remindAction}
                scope="remind"
                fields={[{ name: 'roundId', type: 'hidden', value: round.id }]}
                submit={<Button look="now">{words.remind(missing)}</Button>}
              />
            </div>
          ) : null}
          <div className="mt-5">
            <ReportTable
              caption={words.caption(found.reports.length)}
              reports={found.reports}
              words={words}
            />
          </div>
        </>
      ) : (
        <p className="text-soft">{words.noRound}</p>
      )}
      {found.mayOpen && found.choices.length > 0 ? (
        <Card className="mt-9 max-w-[68ch]">
          <h2 className="mb-3 text-[1.05rem]">{words.open}</h2>
          <ActionForm
            action={openAction}
            scope="open"
            fields={[
              {
                ...{ name: 'periodId', type: 'select', label: words.openPeriod },
                options: found.choices.map(({ id }) => ({ value: id, label: nameOf(id) })),
              },
              { name: 'dueOn', type: 'date', label: words.openDue },
            ]}
            submit={<Button look="quiet">{words.openSave}</Button>}
          />
        </Card>
      ) : null}
    </Page>
  );
}
