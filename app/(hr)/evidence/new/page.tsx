import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { evidenceFormFields } from '#components/evidence/evidence-form-fields.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { readEvidenceChoices } from '#usecases/evidence/read-choices.ts';
import { submitAction } from '../evidence.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).evidence.form.title };
}

type Search = { person?: string; duty?: string };

export default async function NewEvidencePage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor();
  const { person, duty } = await searchParams;
  const personId = person ?? (actor.kind === 'account' ? actor.personId : null);
  if (!personId) notFound();
  const [choices, language, { evidence: words, importPages }] = await Promise.all([
    ask(readEvidenceChoices, { personId }),
    currentLanguage(),
    currentMessages(),
  ]);
  const back = (
    <ButtonLink href={choices.own ? '/evidence' : `/people/${personId}`} look="quiet">
      {words.back}
    </ButtonLink>
  );
  const { form } = words;
  return (
    <Page>
      <PageTitle lead={form.lead} actions={back}>
        {form.title}
      </PageTitle>
      {choices.own ? null : (
        <p className="mb-5 font-semibold">{form.forPerson(choices.fullName ?? words.erased)}</p>
      )}
      <ActionForm
        action={submitAction}
        className="max-w-[68ch]"
        fields={evidenceFormFields(
          { ...choices, dutyId: duty },
          language,
          form,
          importPages.values.contentGroup,
        )}
        submit={<Button>{form.submit}</Button>}
      />
    </Page>
  );
}
