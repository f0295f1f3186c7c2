import type { Metadata } from 'next';
import { currentLanguage, currentMessages, now, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { given, type SearchParams } from '#components/indicators/links.ts';
import { SummaryView } from '#components/indicators/summary-view.tsx';
import { plans } from '#content/plans/plans.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { daysLeft } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { readSummary } from '#usecases/indicators/read-summary.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).shell.nav.summary };
}

type Props = { searchParams: SearchParams };

export default async function SummaryPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { plan } = await given(searchParams, ['plan']);
  const [summary, { indicators, boards }, language, time] = await Promise.all([
    ask(readSummary, { plan: plans.find((one) => one.code === plan)?.code }),
    currentMessages(),
    currentLanguage(),
    now(),
  ]);
  const left = daysLeft(dayOf(time), summary.period.to);
  return (
    <SummaryView
      summary={summary}
      plans={plans}
      words={indicators}
      boards={boards}
      language={language}
      left={left}
      mayReadPeople={permitsSomewhere(actor, 'people.read')}
    />
  );
}
