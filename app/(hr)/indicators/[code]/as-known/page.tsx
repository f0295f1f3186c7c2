import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { given, type SearchParams } from '#components/indicators/links.ts';
import { AsKnownView } from '#components/known/as-known-view.tsx';
import { plans } from '#content/plans/plans.ts';
import { readAsKnown } from '#usecases/indicators/read-as-known.ts';

type Props = { params: Promise<{ code: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { known } = await currentMessages();
  return { title: known.title((await params).code) };
}

export default async function AsKnownPage({ params, searchParams }: Props) {
  await requireActor();
  const names = ['plan', 'period', 'from', 'to', 'unit', 'knownOn'] as const;
  const [{ code }, query] = await Promise.all([params, given(searchParams, names)]);
  const [found, messages, language] = await Promise.all([
    ask(readAsKnown, { ...query, indicator: code }),
    currentMessages(),
    currentLanguage(),
  ]);
  return <AsKnownView found={found} plans={plans} messages={messages} language={language} />;
}
