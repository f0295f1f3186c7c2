import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { periodName } from '#components/indicators/period-name.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { NumberTable } from '#components/unit-reports/number-table.tsx';
import { ReportChip, ReportTable } from '#components/unit-reports/report-table.tsx';
import { TotalCard } from '#components/unit-reports/total-card.tsx';
import { periodById } from '#domain/reporting/period.ts';
import { formatDay, formatInstant } from '#domain/time/day.ts';
import { showUnitReport } from '#usecases/unit-reports/show-unit-report.ts';
import { reviewAction, submitAction } from '../unit-reports.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).unitReports.title };
}

export default async function UnitReportPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActor();
  const [{ id }, { unitReports: words, indicators }, language] = await Promise.all([
    params,
    currentMessages(),
    currentLanguage(),
  ]);
  const shown = await ask(showUnitReport, { reportId: id });
  const { report, round, below } = shown;
  const period = periodById(round.periodId);
  const comment = shown.steps.at(-1)?.comment ?? null;
  const hidden = [
    { name: 'reportId', type: 'hidden' as const, value: id },
    { name: 'seen', type: 'hidden' as const, value: String(report.number) },
  ];
  return (
    <Page>
      <PageTitle
        lead={`${period ? periodName(period, indicators) : round.periodId}. ${words.due(formatDay(round.dueOn))}`}
        actions={
          <ButtonLink look="quiet" href={`/unit-reports?round=${round.id}`}>
            {words.back}
          </ButtonLink>
        }
      >
        {shown.name}
      </PageTitle>
      <p className="mb-5">
        <ReportChip state={report.state} words={words} />
      </p>
      {report.remindedAt && (report.state === 'none' || report.state === 'returned') ? (
        <div className="mb-5">
          <Notice tone="soon">{words.remindedOn(formatInstant(report.remindedAt))}</Notice>
        </div>
      ) : null}
      {report.state === 'returned' && comment ? (
        <div className="mb-5">
          <Notice tone="error" title={words.returned}>
            <p className="whitespace-pre-line">{comment}</p>
          </Notice>
        </div>
      ) : null}
      <NumberTable
        reported={report.number > 0 ? report.numbers : null}
        counted={shown.counted}
        titles={new Map(shown.indicators.map(({ code, title }) => [code, title[language]]))}
        words={words}
      />
      {shown.maySubmit ? (
        <Section id="submit" title={words.submitTitle}>
          <p className="mb-4 max-w-[68ch] text-soft">{words.submitLead}</p>
          <ActionForm
            action={submitAction}
            scope="submit"
            className="max-w-[68ch]"
            fields={[...hidden, { name: 'comment', type: 'textarea', label: words.note }]}
            submit={<Button>{words.submit}</Button>}
          />
        </Section>
      ) : null}
      {shown.reviews.length > 0 ? (
        <Section id="review" title={words.review}>
          <ActionForm
            action={reviewAction}
            scope="review"
            className="max-w-[68ch]"
            fields={[
              ...hidden,
              {
                ...{ name: 'act', type: 'select', label: words.verdict },
                options: shown.reviews.map((act) => ({ value: act, label: words.acts[act] })),
              },
              { name: 'comment', type: 'textarea', label: words.comment },
            ]}
            submit={<Button>{words.send}</Button>}
          />
        </Section>
      ) : null}
      {below ? (
        <Section id="below" title={words.below}>
          <div className="space-y-5">
            <TotalCard total={below} words={words} />
            <ReportTable
              caption={words.caption(shown.children.length)}
              reports={shown.children}
              words={words}
            />
          </div>
        </Section>
      ) : null}
      <div className="mt-9">
        <DataTable
          caption={words.steps}
          columns={[
            { key: 'act', label: words.stepsTable.act },
            { key: 'when', label: words.stepsTable.when },
            { key: 'who', label: words.stepsTable.who },
            { key: 'comment', label: words.stepsTable.comment },
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
          empty={words.noSteps}
        />
      </div>
    </Page>
  );
}
