import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ViewsTable } from '#components/organisation/views-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { permits } from '#domain/access/permission.ts';
import { listReportPeriods } from '#usecases/reporting/list-report-periods.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).organisation.views.title };
}

export default async function ViewsPage() {
  const actor = await requireActor();
  if (!permits(actor, 'reports.download', 'province')) forbidden();
  const [{ periods }, { organisation: words, indicators, reporting }] = await Promise.all([
    ask(listReportPeriods, {}),
    currentMessages(),
  ]);
  return (
    <Page>
      <PageTitle
        lead={words.views.lead}
        actions={
          <ButtonLink look="quiet" href="/reports">
            {reporting.list.title}
          </ButtonLink>
        }
      >
        {words.views.title}
      </PageTitle>
      <ViewsTable
        periods={periods.filter((period) => period.progress !== 'future')}
        words={words.views}
        names={indicators}
      />
    </Page>
  );
}
