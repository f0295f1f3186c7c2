import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { AccountTable } from '#components/access/account-table.tsx';
import { FilterChoice, FilterForm, FilterText } from '#components/access/filter-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { grantedRoles } from '#domain/access/grant.ts';
import { listAccounts } from '#usecases/access/list-accounts.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).access.accounts.title };
}

type Search = { q?: string; role?: string; after?: string };

export default async function AccountsPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireActor();
  const [{ access }, { q = '', role: asked, after }] = await Promise.all([currentMessages(), searchParams]);
  const { accounts: words, roles } = access;
  const role = grantedRoles.find((one) => one === asked) ?? null;
  const page = await ask(listAccounts, { search: q, role, after: after || null });
  const here = (more: Record<string, string>) =>
    `/accounts?${new URLSearchParams({ ...(q ? { q } : {}), ...(role ? { role } : {}), ...more })}`;
  const options = [
    { value: '', label: words.anyRole },
    ...grantedRoles.map((one) => ({ value: one, label: roles[one] })),
  ];
  return (
    <Page>
      <PageTitle
        lead={words.lead}
        actions={<ButtonLink href="/accounts/new">{access.newAccount.title}</ButtonLink>}
      >
        {words.title}
      </PageTitle>
      <FilterForm
        key={here({})}
        action="/accounts"
        submit={
          <>
            <Button>{words.submit}</Button>
            {q || role ? (
              <ButtonLink href="/accounts" look="quiet">
                {words.clear}
              </ButtonLink>
            ) : null}
          </>
        }
      >
        <FilterText name="q" label={words.search} value={q} />
        <FilterChoice name="role" label={words.role} value={role ?? ''} options={options} />
      </FilterForm>
      <AccountTable listed={page.accounts} access={access} />
      <nav aria-label={words.table.caption} className="mt-5 flex flex-wrap gap-3">
        {after ? (
          <ButtonLink href={here({})} look="quiet">
            {words.first}
          </ButtonLink>
        ) : null}
        {page.next ? (
          <ButtonLink href={here({ after: page.next })} look="quiet">
            {words.next}
          </ButtonLink>
        ) : null}
      </nav>
    </Page>
  );
}
