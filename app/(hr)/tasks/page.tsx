import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { periodName } from '#components/indicators/period-name.ts';
import { Filter } from '#components/registers/filter.tsx';
import { CountLinks } from '#components/tasks/count-links.tsx';
import { TaskTable } from '#components/tasks/task-table.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink, DownloadLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatDay } from '#domain/time/day.ts';
import { listTasks } from '#usecases/tasks/list-tasks.ts';
import { loadAction, remindAction } from './tasks.action.ts';
import { askedTasks, type TaskSearch } from './tasks-search.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).tasks.title };
}

export default async function TasksPage({ searchParams }: { searchParams: Promise<TaskSearch> }) {
  await requireActor();
  const [search, { tasks: words, indicators }, language] = await Promise.all([
    searchParams,
    currentMessages(),
    currentLanguage(),
  ]);
  const asked = askedTasks(search);
  const found = await ask(listTasks, asked);
  const { round, counts } = found;
  const at = (filter: Partial<Record<'state' | 'fault', string>>): string => {
    const query = new URLSearchParams({ ...(search.round ? { round: search.round } : {}), ...filter });
    return `/tasks${query.size > 0 ? `?${query}` : ''}`;
  };
  const narrowed = asked.group !== null || asked.unitId !== null;
  const only = (state: string | null, fault: string | null): boolean =>
    !narrowed && asked.state === state && asked.fault === fault;
  const file = new URLSearchParams(
    Object.entries(search).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );
  return (
    <Page>
      <PageTitle
        lead={words.lead}
        actions={
          found.mayManage ? (
            <ButtonLink href="/tasks/new" look="quiet">
              {words.add}
            </ButtonLink>
          ) : null
        }
      >
        {words.title}
      </PageTitle>
      {round ? (
        <p className="mb-5 font-semibold">
          {words.due(periodName(round.period, indicators), formatDay(round.dueOn))}{' '}
          {found.roundOver ? words.dueOver : null}
        </p>
      ) : (
        <div className="mb-5">
          <Notice tone="note">{words.noRound}</Notice>
        </div>
      )}
      <CountLinks
        label={words.state}
        links={[
          { href: at({}), label: words.all, count: counts.all, current: only(null, null) },
          ...counts.states.map(({ key, count }) => ({
            ...{ href: at({ state: key }), label: words.states[key], count, current: only(key, null) },
          })),
          ...counts.faults.map(({ key, count }) => ({
            ...{ href: at({ fault: key }), label: words.faults[key], count, current: only(null, key) },
            warns: true,
          })),
          ...(counts.ended > 0
            ? [
                {
                  ...{ href: at({ state: 'ended' }), label: words.ended, count: counts.ended },
                  current: only('ended', null),
                },
              ]
            : []),
        ]}
      />
      <Filter
        action="/tasks"
        submit={words.show}
        fields={[
          {
            ...{ name: 'group', label: words.group, type: 'select', value: asked.group ?? '' },
            options: [
              ['', words.anyGroup],
              ...counts.groups.map(({ key, count }) => [key, `${words.groups[key]} (${count})`] as const),
            ],
          },
          {
            ...{ name: 'unit', label: words.unit, type: 'select', value: asked.unitId ?? '' },
            options: [['', words.anyUnit], ...found.units.map(({ id, name }) => [id, name] as const)],
          },
          ...(found.rounds.length > 1
            ? [
                {
                  ...{ name: 'round', label: words.round, type: 'select' as const, value: round?.id ?? '' },
                  options: found.rounds.map(
                    ({ id, period }) => [id, periodName(period, indicators)] as const,
                  ),
                },
              ]
            : []),
        ]}
      />
      {found.mayManage && (found.unloaded > 0 || found.unsent > 0) ? (
        <div className="mb-5 flex flex-wrap gap-3">
          {found.unloaded > 0 ? (
            <ActionForm
              action={loadAction}
              scope="load"
              fields={[{ name: 'planCode', type: 'hidden', value: found.planCode }]}
              submit={<Button>{words.load(found.unloaded)}</Button>}
            />
          ) : null}
          {found.unsent > 0 ? (
            <ActionForm
              action={remindAction}
              scope="remind"
              fields={[{ name: 'planCode', type: 'hidden', value: found.planCode }]}
              submit={<Button look="now">{words.remind(found.unsent)}</Button>}
            />
          ) : null}
        </div>
      ) : null}
      <TaskTable
        tasks={found.tasks}
        language={language}
        withReports={round !== null}
        empty={counts.all + counts.ended === 0 ? words.nothing : words.empty}
        words={words}
      />
      {found.tasks.length > 0 ? (
        <div className="mt-5 flex flex-wrap gap-3">
          <DownloadLink href={`/tasks/file?${file}`}>{words.xlsx}</DownloadLink>
          <DownloadLink href={`/tasks/file?${file}${file.size > 0 ? '&' : ''}format=csv`}>
            {words.csv}
          </DownloadLink>
        </div>
      ) : null}
    </Page>
  );
}
