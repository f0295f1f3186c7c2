import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { given, type SearchParams } from '#components/indicators/links.ts';
import { PeopleView } from '#components/indicators/people-view.tsx';
import type { PeopleInput } from '#usecases/indicators/read-indicator-people.ts';
import { readIndicatorPeople } from '#usecases/indicators/read-indicator-people.ts';

type Props = { params: Promise<{ code: string }>; searchParams: SearchParams };

const names = [
  'plan',
  'period',
  'from',
  'to',
  'unit',
  'knownOn',
  'scope',
  'segment',
  'status',
  'measure',
  'after',
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { indicators } = await currentMessages();
  return { title: indicators.people.title((await params).code) };
}

export default async function IndicatorPeoplePage({ params, searchParams }: Props) {
  await requireActor();
  const [{ code }, query] = await Promise.all([params, given(searchParams, names)]);
  const [found, { indicators }, language] = await Promise.all([
    ask(readIndicatorPeople, { ...query, indicator: code } as PeopleInput),
    currentMessages(),
    currentLanguage(),
  ]);
  return <PeopleView code={code} found={found} query={query} words={indicators} language={language} />;
}
