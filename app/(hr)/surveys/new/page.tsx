import type { Metadata } from 'next';
import { currentMessages, now, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Card, Page, PageTitle } from '#components/ui/layout.tsx';
import { surveyDesigns } from '#domain/surveys/draw.ts';
import { addDays, dayOf } from '#domain/time/day.ts';
import { prepareSurvey } from '#usecases/surveys/prepare-survey.ts';
import { planSurvey } from '../surveys.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).surveys.form.title };
}

export default async function NewSurveyPage() {
  await requireActor();
  const [{ seed }, { surveys: words }, today] = await Promise.all([
    ask(prepareSurvey, {}),
    currentMessages(),
    now().then(dayOf),
  ]);
  const { form } = words;
  const text = { required: true, autoComplete: 'off' } as const;
  return (
    <Page width="text">
      <PageTitle
        lead={form.lead}
        actions={
          <ButtonLink href="/surveys" look="quiet">
            {form.back}
          </ButtonLink>
        }
      >
        {form.title}
      </PageTitle>
      <Card>
        <ActionForm
          action={planSurvey}
          fields={[
            { name: 'title', type: 'text', label: form.name, ...text },
            { name: 'startsOn', type: 'date', label: form.startsOn, value: today, ...text },
            { name: 'endsOn', type: 'date', label: form.endsOn, value: addDays(today, 20), ...text },
            {
              ...{ name: 'design', type: 'select', label: form.design, hint: form.designHint },
              ...{ value: 'drawn-communes', required: true },
              options: surveyDesigns.map((value) => ({ value, label: words.designs[value] })),
            },
            { name: 'communes', type: 'number', label: form.communes, value: '20', ...text },
            {
              ...{ name: 'perCommune', type: 'number', label: form.perCommune, hint: form.perCommuneHint },
              ...{ value: '30', ...text },
            },
            {
              ...{ name: 'seed', type: 'number', label: form.seed, hint: form.seedHint },
              ...{ value: String(seed), ...text },
            },
          ]}
          submit={<Button>{form.save}</Button>}
        />
      </Card>
    </Page>
  );
}
