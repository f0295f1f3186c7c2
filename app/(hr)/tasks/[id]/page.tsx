import type { Metadata } from 'next';
import Link from 'next/link';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { periodName } from '#components/indicators/period-name.ts';
import { TaskChip, TaskReportChip } from '#components/tasks/chips.tsx';
import { Facts } from '#components/tasks/facts.tsx';
import { TaskReportTable } from '#components/tasks/report-table.tsx';
import { UnitName } from '#components/tasks/unit-name.tsx';
import { VersionTable } from '#components/tasks/version-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Card, Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { textIn } from '#domain/tasks/task.ts';
import { formatDay } from '#domain/time/day.ts';
import { showTask } from '#usecases/tasks/show-task.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).tasks.title };
}

export default async function TaskPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActor();
  const [{ id }, { tasks: words, indicators }, language] = await Promise.all([
    params,
    currentMessages(),
    currentLanguage(),
  ]);
  const { task, round, asked, reports, versions, mayManage } = await ask(showTask, { taskId: id });
  return (
    <Page>
      <PageTitle
        actions={
          <>
            <ButtonLink look="quiet" href="/tasks">
              {words.back}
            </ButtonLink>
            {mayManage && !task.ended ? (
              <ButtonLink look="quiet" href={`/tasks/${id}/change`}>
                {words.change}
              </ButtonLink>
            ) : null}
          </>
        }
        lead={words.groups[task.group]}
      >
        {words.table.task} {task.code}
      </PageTitle>
      <p className="mb-5">
        <TaskChip state={task.state} words={words} />
      </p>
      {task.ended ? (
        <div className="mb-5">
          <Notice tone="note">{words.endedFor(task.reason ?? '')}</Notice>
        </div>
      ) : null}
      {task.overdue && task.dueOn ? (
        <div className="mb-5">
          <Notice tone="error">{words.overdue(formatDay(task.dueOn))}</Notice>
        </div>
      ) : null}
      <Card>
        <h2 className="mb-3 text-[1.15rem]">{words.about}</h2>
        <p className="mb-5 max-w-[68ch]">{textIn(task.wording, language)}</p>
        <Facts
          facts={[
            [words.reference, textIn(task.reference, language)],
            [words.leadUnit, <UnitName key="lead" unit={task.lead} words={words} />],
            [
              words.together,
              task.together.length === 0 ? (
                words.nobody
              ) : (
                <ul key="together" className="space-y-1">
                  {task.together.map((unit) => (
                    <li key={unit.unitId ?? unit.name}>
                      <UnitName unit={unit} words={words} />
                    </li>
                  ))}
                </ul>
              ),
            ],
            [words.term, task.dueOn ? formatDay(task.dueOn) : words.everyYear],
            [words.product, textIn(task.product, language)],
            [
              words.indicators,
              <span key="indicators" className="flex flex-wrap gap-x-4">
                {task.indicators.map((code) => (
                  <Link
                    key={code}
                    href={`/indicators/${code}`}
                    prefetch={false}
                    className="inline-flex min-h-6 items-center"
                  >
                    {code}
                  </Link>
                ))}
              </span>,
            ],
          ]}
        />
        <p className="mt-5 max-w-[68ch] text-[0.9rem] text-soft">{words.assigned[task.assigned]}</p>
      </Card>
      <Section id="reports" title={words.reports}>
        {round && !task.ended ? (
          <Card className="mb-5">
            <h3 className="mb-3 font-semibold">
              {words.asked(periodName(round.period, indicators), formatDay(round.dueOn))}
            </h3>
            <ul className="divide-y divide-line">
              {asked.map(({ unitId, name, leads, state }) => (
                <li key={unitId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
                  <Link
                    href={`/tasks/${id}/reports/${round.id}/${unitId}`}
                    prefetch={false}
                    className="inline-flex min-h-11 items-center font-semibold"
                  >
                    {name}
                  </Link>
                  <span className="text-soft">{leads ? words.leads : words.helps}</span>
                  <TaskReportChip state={state} words={words} />
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
        {round === null ? <p className="mb-5 text-soft">{words.noRound}</p> : null}
        <TaskReportTable taskId={id} reports={reports} words={words} names={indicators} />
      </Section>
      <div className="mt-9">
        <VersionTable versions={versions} language={language} words={words} />
      </div>
    </Page>
  );
}
