import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { PeriodList } from '#components/reporting/period-list.tsx';
import { permits } from '#domain/access/permission.ts';
import { listReportPeriods } from '#usecases/reporting/list-report-periods.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).reporting.list.title };
}

export default async function ReportsPage() {
  const actor = await requireActor();
  const [{ periods }, { reporting, indicators }] = await Promise.all([
    ask(listReportPeriods, {}),
    currentMessages(),
  ]);
  return (
    <PeriodList
      periods={periods}
      words={reporting}
      names={indicators}
      mayClose={permits(actor, 'periods.close', 'province')}
      mayDownload={permits(actor, 'reports.download', 'province')}
    />
  );
}
