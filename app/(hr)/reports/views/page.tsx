import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { PlanChoice } from '#components/indicators/plan-choice.tsx';
import { ViewsTable } from '#components/organisation/views-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { plans } from '#content/plans/plans.ts';
import { permits } from '#domain/access/permission.ts';
import { listReportPeriods } from '#usecases/reporting/list-report-periods.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).organisation.views.title };
}

type Props = { searchParams: Promise<{ plan?: string | string[] }> };

export default async function ViewsPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!permits(actor, 'reports.download', 'province')) forbidden();
  const { plan: asked } = await searchParams;
  const [{ periods, plan }, { organisation: words, indicators, reporting }, language] = await Promise.all([
    ask(listReportPeriods, { plan: plans.find((one) => one.code === asked)?.code }),
    currentMessages(),
    currentLanguage(),
  ]);
  return (
    <Page>
      <PageTitle
        lead={words.views.lead}
        actions={
          <ButtonLink look="quiet" href={`/reports?plan=${plan}`}>
            {reporting.list.title}
          </ButtonLink>
        }
      >
        {words.views.title}
      </PageTitle>
      <PlanChoice
        plans={plans}
        chosen={plan}
        href={(code) => `/reports/views?plan=${code}`}
        label={indicators.figures.choosePlan}
        language={language}
      />
      <ViewsTable
        plan={plan}
        periods={periods.filter((period) => period.progress !== 'future')}
        words={words.views}
        names={indicators}
      />
    </Page>
  );
}
