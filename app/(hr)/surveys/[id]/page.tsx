import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { EstimateCard } from '#components/surveys/estimate-card.tsx';
import { PlanCard } from '#components/surveys/plan-card.tsx';
import { SurveyAreas } from '#components/surveys/survey-areas.tsx';
import { SurveyCommunes } from '#components/surveys/survey-communes.tsx';
import { ButtonLink, DownloadLink } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { showSurvey } from '#usecases/surveys/show-survey.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).surveys.title };
}

export default async function SurveyPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActor();
  const { id } = await params;
  const [page, messages, language] = await Promise.all([
    ask(showSurvey, { surveyId: id }),
    currentMessages(),
    currentLanguage(),
  ]);
  const { surveys: words, residents } = messages;
  const { survey } = page;
  return (
    <Page>
      <PageTitle
        lead={survey.demo ? <Chip>{words.demo}</Chip> : undefined}
        actions={
          <>
            {page.mayCollect ? (
              <DownloadLink href={`/survey/${survey.id}`}>{words.field.open}</DownloadLink>
            ) : null}
            <ButtonLink href={`/surveys/${survey.id}/responses`} look="quiet">
              {words.responses.link}
            </ButtonLink>
          </>
        }
      >
        {survey.title}
      </PageTitle>
      <div className="grid gap-5 md:grid-cols-2">
        <EstimateCard
          estimate={page.whole}
          inAll={page.inAll}
          setAside={page.setAside}
          running={page.today <= survey.endsOn}
          words={words.estimate}
          language={language}
        />
        <PlanCard survey={survey} words={words} language={language} />
      </div>
      <div className="mt-8 space-y-8">
        <SurveyAreas
          byArea={page.byArea}
          areas={residents.areas}
          words={words.estimate}
          language={language}
        />
        <SurveyCommunes surveyId={survey.id} communes={page.communes} words={words} language={language} />
      </div>
    </Page>
  );
}
