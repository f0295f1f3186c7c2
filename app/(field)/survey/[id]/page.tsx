import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { scriptNonce } from '#app/_http/nonce.ts';
import { problemIn, type SearchParams } from '#app/_http/problem-in.ts';
import { AnswerForm } from '#components/surveys/answer-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { responseFaults } from '#domain/surveys/delivery.ts';
import { newId } from '#lib/ids.ts';
import { openSurvey } from '#usecases/surveys/open-survey.ts';
import { saveResponse } from '../survey.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).surveys.field.title };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

/** The questionnaire on a volunteer's phone. Works by the script offline, without it as a plain form. */
export default async function AskPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const [survey, search, messages, language, nonce] = await Promise.all([
    ask(openSurvey, { surveyId: id }),
    searchParams,
    currentMessages(),
    currentLanguage(),
    scriptNonce(),
  ]);
  const { surveys: words } = messages;
  const refused = responseFaults.find((one) => one === search.refused);
  const problem = refused ? words.field.refusedHere(words.refusedFor[refused]) : problemIn(search, messages);
  const account = actor.kind === 'account' ? actor.accountId : '';
  return (
    <Page width="text">
      <PageTitle
        lead={survey.title}
        actions={
          <ButtonLink href="/survey" look="quiet">
            {words.field.back}
          </ButtonLink>
        }
      >
        {words.field.title}
      </PageTitle>
      {problem ? (
        <div className="mb-5">
          <Notice tone="error" live>
            <p>{problem}</p>
          </Notice>
        </div>
      ) : null}
      <p role="status" data-waiting="" tabIndex={-1} hidden className="mb-3 font-semibold" />
      <p role="alert" data-refused="" hidden className="mb-3 font-semibold text-lotus" />
      <p data-ready="" hidden className="mb-3 text-soft" />
      <div data-saved="" hidden={search.saved === undefined} className="mb-5">
        <Notice tone="done" live>
          <p>{words.field.saved}</p>
        </Notice>
      </div>
      {survey.communes.length === 0 ? (
        <Notice tone="note">
          <p>{words.field.noCommune}</p>
        </Notice>
      ) : (
        <AnswerForm
          survey={survey}
          responseId={newId()}
          account={account}
          chosenUnit={typeof search.unit === 'string' ? search.unit : ''}
          action={saveResponse}
          language={language}
          words={words}
        />
      )}
      <script type="module" src="/survey.js" nonce={nonce} data-keep="" />
    </Page>
  );
}
