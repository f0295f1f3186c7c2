import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { periodName } from '#components/indicators/period-name.ts';
import { TaskReportChip } from '#components/tasks/chips.tsx';
import { Facts } from '#components/tasks/facts.tsx';
import { taskReportFields } from '#components/tasks/report-fields.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink, DownloadLink } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Card, Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { textIn } from '#domain/tasks/task.ts';
import { formatDay, formatInstant } from '#domain/time/day.ts';
import { showTaskReport } from '#usecases/tasks/show-task-report.ts';
import { reviewAction, submitAction } from '../../../../tasks.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).tasks.report.send };
}

type Props = { params: Promise<{ id: string; round: string; unit: string }> };

export default async function TaskReportPage({ params }: Props) {
  await requireActor();
  const [at, { tasks: words, indicators }, language] = await Promise.all([
    params,
    currentMessages(),
    currentLanguage(),
  ]);
  const shown = await ask(showTaskReport, { taskId: at.id, roundId: at.round, unitId: at.unit });
  const { task, round, unit, report, state, said } = shown;
  const hidden = [
    { name: 'taskId', type: 'hidden' as const, value: at.id },
    { name: 'roundId', type: 'hidden' as const, value: at.round },
    { name: 'unitId', type: 'hidden' as const, value: at.unit },
    { name: 'seen', type: 'hidden' as const, value: String(shown.seen) },
  ];
  const form = words.report;
  return (
    <Page>
      <PageTitle
        lead={`${unit.name} (${shown.leads ? words.leads : words.helps}). ${words.due(periodName(round.period, indicators), formatDay(round.dueOn))}`}
        actions={
          <ButtonLink look="quiet" href={`/tasks/${at.id}`}>
            {form.back}
          </ButtonLink>
        }
      >
        {form.title(task.code)}
      </PageTitle>
      <p className="mb-5">
        <TaskReportChip state={state} words={words} />
      </p>
      {report?.remindedAt && (state === 'none' || state === 'returned') ? (
        <div className="mb-5">
          <Notice tone="soon">{form.remindedOn(formatInstant(report.remindedAt))}</Notice>
        </div>
      ) : null}
      {state === 'returned' && report?.comment ? (
        <div className="mb-5">
          <Notice tone="error" title={form.returned}>
            <p className="whitespace-pre-line">{report.comment}</p>
          </Notice>
        </div>
      ) : null}
      <Card>
        <h2 className="mb-2 text-[1.05rem]">{form.task}</h2>
        <p className="max-w-[68ch]">{textIn(task.wording, language)}</p>
        <p className="mt-3 text-soft">
          {words.product}: {textIn(task.product, language)}
        </p>
      </Card>
      <Section id="said" title={form.send}>
        {shown.maySubmit ? (
          <ActionForm
            action={submitAction}
            scope="said"
            className="max-w-[68ch]"
            fields={[...hidden, ...taskReportFields(shown, words)]}
            submit={<Button>{form.submit}</Button>}
          />
        ) : said ? (
          <Facts
            facts={[
              [form.status, words.states[said.status]],
              [
                form.text,
                <p key="text" className="max-w-[68ch] whitespace-pre-line">
                  {said.text}
                </p>,
              ],
              ...(said.product ? [[form.product, said.product] as const] : []),
              ...(said.reason ? [[form.reason, said.reason] as const] : []),
            ]}
          />
        ) : (
          <p className="text-soft">{form.nothing}</p>
        )}
      </Section>
      <Section id="files" title={form.files}>
        {shown.files.length === 0 ? <p className="text-soft">{form.noFiles}</p> : null}
        <div className="flex flex-wrap gap-3">
          {shown.files.map(({ id, fileName }) => (
            <DownloadLink key={id} href={`/tasks/${at.id}/reports/${at.round}/${at.unit}/files/${id}`}>
              {fileName}
            </DownloadLink>
          ))}
        </div>
      </Section>
      {shown.reviews.length > 0 ? (
        <Section id="review" title={form.review}>
          <ActionForm
            action={reviewAction}
            scope="review"
            className="max-w-[68ch]"
            fields={[
              ...hidden,
              {
                ...{ name: 'act', type: 'select', label: form.verdict },
                options: shown.reviews.map((act) => ({ value: act, label: words.acts[act] })),
              },
              { name: 'comment', type: 'textarea', label: form.comment },
            ]}
            submit={<Button>{form.reviewSend}</Button>}
          />
        </Section>
      ) : null}
      <div className="mt-9">
        <DataTable
          caption={form.steps}
          columns={[
            { key: 'act', label: form.stepsTable.act },
            { key: 'when', label: form.stepsTable.when },
            { key: 'who', label: form.stepsTable.who },
            { key: 'comment', label: form.stepsTable.comment },
          ]}
          rows={shown.steps.toReversed().map((step) => ({
            key: String(step.number),
            cells: {
              act: words.acts[step.act],
              when: <span className="whitespace-nowrap">{formatInstant(step.recordedAt)}</span>,
              who: step.by ?? words.bySystem,
              comment: step.comment ?? '',
            },
          }))}
          empty={form.noSteps}
        />
      </div>
    </Page>
  );
}
