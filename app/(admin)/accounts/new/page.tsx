import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { OpenAccountForm } from '#components/access/open-account-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { listGrantUnits } from '#usecases/access/list-grant-units.ts';
import { openNewAccount } from '../accounts.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).access.newAccount.title };
}

export default async function NewAccountPage() {
  await requireActor();
  const { access } = await currentMessages();
  const { units } = await ask(listGrantUnits, {});
  const back = (
    <ButtonLink href="/accounts" look="quiet">
      {access.account.back}
    </ButtonLink>
  );
  return (
    <Page>
      <PageTitle lead={access.newAccount.lead} actions={back}>
        {access.newAccount.title}
      </PageTitle>
      <OpenAccountForm units={units} action={openNewAccount} access={access} />
    </Page>
  );
}
