import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { draftOf } from '#domain/audiences/draft.ts';
import { readAudienceChoices } from '#usecases/audiences/read-audience-choices.ts';
import type { Search } from '../../asked.ts';
import { changeAudienceAction } from '../../audiences.action.ts';
import { RuleSteps } from '../../rule-steps.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).audiences.change };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

export default async function ChangeAudiencePage({ params, searchParams }: Props) {
  await requireActor();
  const [{ audiences }, language, { id }, search] = await Promise.all([
    currentMessages(),
    currentLanguage(),
    params,
    searchParams,
  ]);
  const { audience, newest, wholeProvince, ...choices } = await ask(readAudienceChoices, { audienceId: id });
  const version = newest?.number ?? 0;
  return (
    <Page>
      <PageTitle
        lead={audiences.form.lead}
        actions={
          <ButtonLink href={`/audiences/${id}`} look="quiet">
            {audience?.name[language] ?? audiences.back}
          </ButtonLink>
        }
      >
        {audiences.form.changeTitle(audience?.name[language] ?? '')}
      </PageTitle>
      <RuleSteps
        path={`/audiences/${id}/change`}
        search={search}
        audienceId={id}
        saved={newest ? draftOf(newest.rule) : null}
        choices={choices}
        wholeProvince={wholeProvince}
        save={(rule) => (
          <ActionForm
            action={changeAudienceAction}
            fields={[
              { name: 'rule', type: 'hidden', value: JSON.stringify(rule) },
              { name: 'audienceId', type: 'hidden', value: id },
              { name: 'basedOn', type: 'hidden', value: String(version) },
            ]}
            submit={<Button>{audiences.save.change(version + 1)}</Button>}
          />
        )}
      />
    </Page>
  );
}
