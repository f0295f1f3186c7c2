import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { AuditTable } from '#components/access/audit-table.tsx';
import { FilterChoice, FilterForm } from '#components/access/filter-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { readAudit } from '#usecases/audit/read-audit.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).access.audit.title };
}

type Search = { action?: string; account?: string; after?: string };

export default async function AuditPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireActor();
  const [{ access }, { action, account, after }] = await Promise.all([currentMessages(), searchParams]);
  const words = access.audit;
  const page = await ask(readAudit, {
    action: action || null,
    accountId: account || null,
    after: after || null,
  });
  const here = (more: Record<string, string>) =>
    `/audit?${new URLSearchParams({ ...(action ? { action } : {}), ...(account ? { account } : {}), ...more })}`;
  const options = [
    { value: '', label: words.anyAction },
    ...page.actions.map((one) => ({ value: one, label: words.actions[one] ?? one })),
  ];
  return (
    <Page>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <FilterForm
        key={here({})}
        action="/audit"
        submit={
          <>
            <Button>{words.submit}</Button>
            {action || account ? (
              <ButtonLink href="/audit" look="quiet">
                {words.clear}
              </ButtonLink>
            ) : null}
          </>
        }
      >
        {account ? <input type="hidden" name="account" value={account} /> : null}
        <FilterChoice name="action" label={words.action} value={action} options={options} />
      </FilterForm>
      <AuditTable entries={page.entries} audit={words} />
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
