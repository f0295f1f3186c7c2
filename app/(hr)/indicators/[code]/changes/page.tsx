import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { given, type SearchParams } from '#components/indicators/links.ts';
import { ChangesView } from '#components/known/changes-view.tsx';
import { plans } from '#content/plans/plans.ts';
import { readChanges } from '#usecases/indicators/read-changes.ts';

type Props = { params: Promise<{ code: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { known } = await currentMessages();
  return { title: known.changes.title((await params).code) };
}

export default async function ChangesPage({ params, searchParams }: Props) {
  await requireActor();
  const names = ['plan', 'period', 'from', 'to', 'unit', 'knownOn', 'until', 'snapshot', 'after'] as const;
  const [{ code }, query] = await Promise.all([params, given(searchParams, names)]);
  const [found, messages, language] = await Promise.all([
    ask(readChanges, { ...query, indicator: code }),
    currentMessages(),
    currentLanguage(),
  ]);
  return (
    <ChangesView found={found} after={query.after} plans={plans} messages={messages} language={language} />
  );
}
