import type { Metadata } from 'next';
import { currentMessages } from '#app/_http/actor.ts';
import { DictionaryView } from '#components/open-data/dictionary-view.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).openData.dictionary.title, robots: { index: true } };
}

export default async function DictionaryPage() {
  return <DictionaryView words={(await currentMessages()).openData} />;
}
