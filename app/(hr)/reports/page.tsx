import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { PeriodList } from '#components/reporting/period-list.tsx';
import { ButtonLink, DownloadLink } from '#components/ui/button.tsx';
import { permits } from '#domain/access/permission.ts';
import { listReportPeriods } from '#usecases/reporting/list-report-periods.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).reporting.list.title };
}

export default async function ReportsPage() {
  const actor = await requireActor();
  const [{ periods }, { reporting, indicators, exports: files, organisation }] = await Promise.all([
    ask(listReportPeriods, {}),
    currentMessages(),
  ]);
  const mayDownload = permits(actor, 'reports.download', 'province');
  return (
    <PeriodList
      periods={periods}
      words={reporting}
      names={indicators}
      mayClose={permits(actor, 'periods.close', 'province')}
      mayDownload={mayDownload}
      download={
        mayDownload ? (
          <>
            <DownloadLink href="/api/v1/completions.csv">{files.completions}</DownloadLink>
            <ButtonLink look="quiet" href="/reports/views">
              {organisation.views.link}
            </ButtonLink>
          </>
        ) : null
      }
    />
  );
}
