import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import {
  CompletionTable,
  HoursTable,
  ResultTable,
  TrainingTable,
} from '#components/learning/record-tables.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { readRecord } from '#usecases/learning/read-record.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).learning.record.title };
}

export default async function RecordPage() {
  await requireActor();
  const [record, language, { learning }] = await Promise.all([
    ask(readRecord, {}),
    currentLanguage(),
    currentMessages(),
  ]);
  const words = learning.record;
  return (
    <Page>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <div className="space-y-8">
        <HoursTable hours={record.hours} words={words} />
        <CompletionTable completions={record.completions} language={language} words={words} />
        <TrainingTable trainings={record.trainings} words={words} />
        <ResultTable results={record.results} words={words} />
      </div>
      <p className="mt-6 text-soft">{words.wrong}</p>
    </Page>
  );
}
