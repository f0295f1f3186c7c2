import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { AccountDoors } from '#components/access/account-doors.tsx';
import { GrantForm } from '#components/access/grant-form.tsx';
import { RoleList } from '#components/access/role-list.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatInstant } from '#domain/time/day.ts';
import { showAccount } from '#usecases/access/show-account.ts';
import { giveRole, openAccountAgain, shutAccount, signOutEverywhere, takeRole } from '../accounts.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).access.accounts.title };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };
const doneWords = ['opened', 'granted', 'roleEnded', 'disabled', 'enabled', 'sessionsEnded'] as const;

export default async function AccountPage({ params, searchParams }: Props) {
  await requireActor();
  const [{ access }, { id }, { done }] = await Promise.all([currentMessages(), params, searchParams]);
  const { account, grants, ended, doors, units } = await ask(showAccount, { accountId: id });
  const words = access.account;
  const said = doneWords.find((word) => word === done);
  const back = (
    <ButtonLink href="/accounts" look="quiet">
      {words.back}
    </ButtonLink>
  );
  return (
    <Page>
      <PageTitle lead={account.email} actions={back}>
        {account.displayName}
      </PageTitle>
      <div className="space-y-4">
        {said ? (
          <Notice tone="done" live>
            <p>{words[said]}</p>
          </Notice>
        ) : null}
        {account.disabledAt ? (
          <Notice tone="soon">
            <p>{words.disabledSince(formatInstant(account.disabledAt))}</p>
          </Notice>
        ) : null}
      </div>
      <Section title={words.rolesTitle}>
        <RoleList grants={grants} ended={ended} endRole={takeRole} access={access} />
      </Section>
      <Section title={words.grantTitle}>
        <GrantForm
          key={grants.length}
          accountId={account.id}
          units={units}
          action={giveRole}
          access={access}
        />
      </Section>
      <Section title={words.doorsTitle}>
        <AccountDoors
          accountId={account.id}
          disabled={account.disabledAt !== null}
          doors={doors}
          actions={{ endSessions: signOutEverywhere, disable: shutAccount, enable: openAccountAgain }}
          words={words}
        />
      </Section>
    </Page>
  );
}
