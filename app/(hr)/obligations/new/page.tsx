import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { draftFormFields } from '#components/obligations/draft-form-fields.ts';
import { DraftPreview } from '#components/obligations/draft-preview.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { previewObligation } from '#usecases/obligations/preview-obligation.ts';
import { readDraftChoices } from '#usecases/obligations/read-draft-choices.ts';
import { openAction, previewAction } from './draft.action.ts';
import { draftFields, draftOf } from './draft-values.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).obligations.create.title };
}

type Search = Readonly<Record<string, string | undefined>>;

export default async function NewObligationPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireActor();
  const [typed, language, messages, choices] = await Promise.all([
    searchParams,
    currentLanguage(),
    currentMessages(),
    ask(readDraftChoices, {}),
  ]);
  const words = messages.obligations;
  const previewed =
    typed.name === undefined
      ? null
      : await ask(
          previewObligation,
          draftOf((name) => typed[name] ?? ''),
        );
  const back = (
    <ButtonLink href="/obligations" look="quiet">
      {words.back}
    </ButtonLink>
  );
  return (
    <Page>
      <PageTitle lead={words.create.lead} actions={back}>
        {words.create.title}
      </PageTitle>
      {previewed ? (
        <DraftPreview
          preview={previewed}
          hidden={draftFields.map((name) => ({ name, type: 'hidden', value: typed[name] ?? '' }))}
          open={openAction}
          words={words}
          people={messages.people}
        />
      ) : null}
      <ActionForm
        key={JSON.stringify(typed)}
        action={previewAction}
        className="grid gap-x-5 md:grid-cols-2"
        fields={draftFormFields(choices, typed, language, words.create)}
        submit={
          <span className="md:col-span-2">
            <Button look={previewed ? 'quiet' : 'primary'}>{words.create.preview}</Button>
          </span>
        }
      />
    </Page>
  );
}
