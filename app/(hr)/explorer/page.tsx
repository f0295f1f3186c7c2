import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { AnswerChart } from '#components/explorer/answer-chart.tsx';
import { AnswerTable } from '#components/explorer/answer-table.tsx';
import { QuestionForm } from '#components/explorer/question-form.tsx';
import { SaveForm } from '#components/explorer/save-form.tsx';
import { StatementShown } from '#components/explorer/statement-shown.tsx';
import { ButtonLink, DownloadLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { questionSentence } from '#content/messages/explorer-sentence.ts';
import { datasetNames } from '#domain/explorer/layer.ts';
import { fitted } from '#domain/explorer/question.ts';
import { askQuestion } from '#usecases/explorer/ask-question.ts';
import { explorerHref, questionFields, questionIn, rowsHref } from './question-address.ts';
import { saveAction } from './saved/saved.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).explorer.ask.title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ExplorerPage({ searchParams }: Props) {
  await requireActor();
  const [search, { explorer }, language] = await Promise.all([
    searchParams,
    currentMessages(),
    currentLanguage(),
  ]);
  const words = explorer.ask;
  const question = questionIn(search);
  const savedId = typeof search.saved === 'string' ? search.saved : null;
  const { pivot, cut, statement, choices, opens } = await ask(askQuestion, { question, language });
  const names = Object.fromEntries(
    Object.values(choices).flatMap((list) => list.map(({ value, label }) => [value, label])),
  );
  const sentence = questionSentence(question, names, language);
  return (
    <Page>
      <PageTitle
        lead={words.lead}
        actions={
          <>
            <ButtonLink href="/explorer/saved" look="quiet">
              {explorer.saved.title}
            </ButtonLink>
            <ButtonLink href="/explorer/dictionary" look="quiet">
              {words.dictionary}
            </ButtonLink>
          </>
        }
      >
        {words.title}
      </PageTitle>
      <QuestionForm
        question={question}
        choices={choices}
        savedId={savedId}
        datasets={datasetNames.map((dataset) => ({
          dataset,
          href: explorerHref(fitted({ ...question, dataset })),
        }))}
        words={words}
        language={language}
      />
      <Section id="answer" title={sentence}>
        <div className="space-y-6">
          {cut ? <Notice tone="soon" title={words.cut} /> : null}
          <AnswerChart pivot={pivot} question={question} words={words} language={language} />
          <AnswerTable
            pivot={pivot}
            question={question}
            caption={words.caption}
            words={words}
            language={language}
            href={opens ? (measure, place) => rowsHref(question, { measure, place }) : null}
          />
          <div className="flex flex-wrap gap-3">
            <DownloadLink href={explorerHref(question, '/file', { format: 'xlsx' })}>
              {words.xlsx}
            </DownloadLink>
            <DownloadLink href={explorerHref(question, '/file', { format: 'csv' })}>{words.csv}</DownloadLink>
          </div>
          <SaveForm
            question={new URLSearchParams(
              questionFields(question).map(([name, value]) => [name, value]),
            ).toString()}
            savedId={savedId}
            action={saveAction}
            words={explorer.saved}
          />
          <StatementShown sentence={sentence} statement={statement} words={words} />
        </div>
      </Section>
    </Page>
  );
}
