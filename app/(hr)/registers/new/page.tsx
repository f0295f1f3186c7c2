import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { datedFields, entryFields } from '#components/registers/entry-fields.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { registers } from '#domain/registers/register.ts';
import { readEntryChoices } from '#usecases/registers/read-entry-choices.ts';
import { openAction } from '../registers.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).registers.formTitles.new };
}

export default async function NewEntryPage({
  searchParams,
}: {
  searchParams: Promise<{ register?: string }>;
}) {
  await requireActor();
  const [asked, { registers: words }] = await Promise.all([searchParams, currentMessages()]);
  const register = registers.find((known) => known === asked.register) ?? 'schools';
  const choices = await ask(readEntryChoices, { register });
  return (
    <Page width="text">
      <PageTitle
        lead={words.registers[register]}
        actions={
          <ButtonLink look="quiet" href={`/registers?register=${register}`}>
            {words.back}
          </ButtonLink>
        }
      >
        {words.formTitles.new}
      </PageTitle>
      <ActionForm
        action={openAction}
        fields={[
          { name: 'register', type: 'hidden', value: register },
          {
            name: 'code',
            type: 'text',
            label: words.form.code,
            hint: words.form.codeHint,
            autoComplete: 'off',
          },
          ...entryFields(register, null, choices, words),
          ...datedFields(words.form),
        ]}
        submit={<Button>{words.form.save}</Button>}
      />
    </Page>
  );
}
