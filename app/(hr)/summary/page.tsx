import type { Metadata } from 'next';
import { currentLanguage, currentMessages, now, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { SummaryView } from '#components/indicators/summary-view.tsx';
import { daysLeft } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { readSummary } from '#usecases/indicators/read-summary.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).shell.nav.summary };
}

export default async function SummaryPage() {
  await requireActor();
  const [summary, { indicators }, language, time] = await Promise.all([
    ask(readSummary, {}),
    currentMessages(),
    currentLanguage(),
    now(),
  ]);
  const left = daysLeft(dayOf(time), summary.period.to);
  return <SummaryView summary={summary} words={indicators} language={language} left={left} />;
}
