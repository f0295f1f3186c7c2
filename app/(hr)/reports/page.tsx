import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { shortTitle } from '#components/indicators/short-title.ts';
import { PeriodList } from '#components/reporting/period-list.tsx';
import { ButtonLink, DownloadLink } from '#components/ui/button.tsx';
import { plans } from '#content/plans/plans.ts';
import { permits } from '#domain/access/permission.ts';
import { listReportPeriods } from '#usecases/reporting/list-report-periods.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).reporting.list.title };
}

type Props = { searchParams: Promise<{ plan?: string | string[] }> };

export default async function ReportsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { plan: asked } = await searchParams;
  const chosen = plans.find((one) => one.code === asked)?.code;
  const language = await currentLanguage();
  const [{ periods, plan }, { reporting, indicators, exports: files, interchange, organisation }] =
    await Promise.all([ask(listReportPeriods, { plan: chosen }), currentMessages()]);
  const mayDownload = permits(actor, 'reports.download', 'province');
  return (
    <PeriodList
      periods={periods}
      plan={plan}
      plans={plans.map((one) => ({ code: one.code, name: shortTitle(one.title[language]) }))}
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
            <ButtonLink look="quiet" href="/reports/facts">
              {interchange.facts.link}
            </ButtonLink>
          </>
        ) : null
      }
    />
  );
}
