import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { communicationFormFields } from '#components/communications/form-fields.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { readCommunicationForm } from '#usecases/communications/read-communication-form.ts';
import { recordAction, withdrawAction } from '../communications.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).communications.form.title };
}

type Search = { correct?: string };

export default async function CommunicationFormPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireActor();
  const [{ communications: words }, { correct }] = await Promise.all([currentMessages(), searchParams]);
  const { entry, units } = await ask(readCommunicationForm, { communicationId: correct ?? null });
  const { form } = words;
  return (
    <Page>
      <PageTitle
        lead={form.lead}
        actions={
          <ButtonLink href={entry ? `/communications/${entry.id}` : '/communications'} look="quiet">
            {words.back}
          </ButtonLink>
        }
      >
        {entry ? form.correctTitle : form.title}
      </PageTitle>
      {entry ? <p className="mb-5 font-semibold">{entry.unitName}</p> : null}
      <ActionForm
        action={recordAction}
        className="max-w-[68ch]"
        fields={communicationFormFields(entry, units, words)}
        submit={<Button>{entry ? form.correct : form.submit}</Button>}
      />
      {entry ? (
        <Section id="withdraw" title={form.withdraw}>
          <p className="mb-4 text-soft">{form.withdrawLead}</p>
          <ActionForm
            action={withdrawAction}
            scope="withdraw"
            className="max-w-[68ch]"
            fields={[
              { name: 'communicationId', type: 'hidden', value: entry.id },
              { name: 'reason', type: 'textarea', label: form.withdrawReason },
            ]}
            submit={<Button look="quiet">{form.withdraw}</Button>}
          />
        </Section>
      ) : null}
    </Page>
  );
}
