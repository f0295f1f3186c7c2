import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { FigureRowsView } from '#components/indicators/figure-rows-view.tsx';
import { given, type SearchParams } from '#components/indicators/links.ts';
import { readFigureRows } from '#usecases/indicators/read-figure-rows.ts';

type Props = { params: Promise<{ code: string }>; searchParams: SearchParams };

const names = ['plan', 'period', 'from', 'to', 'unit', 'knownOn', 'arm', 'status', 'after'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { indicators } = await currentMessages();
  return { title: indicators.figures.title((await params).code) };
}

export default async function FigureRowsPage({ params, searchParams }: Props) {
  await requireActor();
  const [{ code }, query] = await Promise.all([params, given(searchParams, names)]);
  const asked = { ...query, indicator: code } as Parameters<typeof readFigureRows>[1];
  const [found, { indicators }, language] = await Promise.all([
    ask(readFigureRows, asked),
    currentMessages(),
    currentLanguage(),
  ]);
  return <FigureRowsView found={found} query={query} words={indicators} language={language} />;
}
