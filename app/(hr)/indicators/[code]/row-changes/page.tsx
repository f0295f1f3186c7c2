import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { given, type SearchParams } from '#components/indicators/links.ts';
import { RowChangesView } from '#components/known/row-changes-view.tsx';
import { readRowChanges } from '#usecases/indicators/read-row-changes.ts';

type Props = { params: Promise<{ code: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { known } = await currentMessages();
  return { title: known.changes.title((await params).code) };
}

export default async function RowChangesPage({ params, searchParams }: Props) {
  await requireActor();
  const names = ['plan', 'period', 'from', 'to', 'unit', 'knownOn', 'until', 'arm', 'after'] as const;
  const [{ code }, query] = await Promise.all([params, given(searchParams, names)]);
  const asked = { ...query, indicator: code } as Parameters<typeof readRowChanges>[1];
  const [found, messages, language] = await Promise.all([
    ask(readRowChanges, asked),
    currentMessages(),
    currentLanguage(),
  ]);
  return <RowChangesView found={found} after={query.after} messages={messages} language={language} />;
}
