import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { readAudienceChoices } from '#usecases/audiences/read-audience-choices.ts';
import type { Search } from '../asked.ts';
import { createAudienceAction } from '../audiences.action.ts';
import { RuleSteps } from '../rule-steps.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).audiences.form.newTitle };
}

export default async function NewAudiencePage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireActor();
  const [{ audiences }, search] = await Promise.all([currentMessages(), searchParams]);
  const { wholeProvince, ...choices } = await ask(readAudienceChoices, { audienceId: null });
  const { form, save, back } = audiences;
  return (
    <Page>
      <PageTitle
        lead={form.lead}
        actions={
          <ButtonLink href="/audiences" look="quiet">
            {back}
          </ButtonLink>
        }
      >
        {form.newTitle}
      </PageTitle>
      <RuleSteps
        path="/audiences/new"
        search={search}
        audienceId={null}
        saved={null}
        choices={choices}
        wholeProvince={wholeProvince}
        save={(rule, unitId) => (
          <ActionForm
            action={createAudienceAction}
            className="max-w-[68ch]"
            fields={[
              { name: 'rule', type: 'hidden', value: JSON.stringify(rule) },
              { name: 'unitId', type: 'hidden', value: unitId ?? '' },
              { name: 'name.vi', type: 'text', label: save.nameVi, required: true, autoComplete: 'off' },
              { name: 'name.en', type: 'text', label: save.nameEn, autoComplete: 'off' },
            ]}
            submit={<Button>{save.create}</Button>}
          />
        )}
      />
    </Page>
  );
}
