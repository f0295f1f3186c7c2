import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { shortTitle } from '#components/indicators/short-title.ts';
import { PlanList } from '#components/plans/plan-list.tsx';
import { UnseenVersions } from '#components/plans/unseen-versions.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { listPlans } from '#usecases/plans/list-plans.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).planDesk.title };
}

export default async function PlansPage() {
  await requireActor();
  const [{ plans, unseen }, { planDesk: words }, language] = await Promise.all([
    ask(listPlans, {}),
    currentMessages(),
    currentLanguage(),
  ]);
  return (
    <Page>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <nav aria-label={words.title} className="flex flex-wrap gap-x-5" data-print="hide">
        {plans.map((plan) => (
          <a key={plan.code} href={`#${plan.code}`} className="inline-flex min-h-11 items-center">
            {shortTitle(plan.title[language])} ↓
          </a>
        ))}
      </nav>
      <UnseenVersions unseen={unseen} words={words} />
      {plans.map((plan) => (
        <PlanList key={plan.code} plan={plan} words={words} language={language} />
      ))}
    </Page>
  );
}
