import type { Metadata } from 'next';
import Link from 'next/link';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { FilterChoice, FilterForm } from '#components/access/filter-form.tsx';
import { reachText } from '#components/communications/reach-text.ts';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { communicationKinds } from '#domain/ledger/communication.ts';
import { formatDay } from '#domain/time/day.ts';
import { listCommunications } from '#usecases/communications/list-communications.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).communications.title };
}

type Search = { kind?: string; after?: string };

export default async function CommunicationsPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireActor();
  const [{ communications: words }, asked] = await Promise.all([currentMessages(), searchParams]);
  const kind = communicationKinds.find((known) => known === asked.kind) ?? null;
  const { entries, next, mayRecord } = await ask(listCommunications, { kind, after: asked.after ?? null });
  const here = (after: string | null) =>
    `/communications?${new URLSearchParams({ ...(kind && { kind }), ...(after && { after }) })}`;
  return (
    <Page>
      <PageTitle
        lead={words.lead}
        actions={mayRecord ? <ButtonLink href="/communications/new">{words.record}</ButtonLink> : null}
      >
        {words.title}
      </PageTitle>
      <FilterForm action="/communications" submit={<Button look="quiet">{words.show}</Button>}>
        <FilterChoice
          name="kind"
          label={words.kindFilter}
          value={kind ?? ''}
          options={[
            { value: '', label: words.allKinds },
            ...communicationKinds.map((value) => ({ value, label: words.kinds[value] })),
          ]}
        />
      </FilterForm>
      <DataTable
        caption={words.title}
        columns={[
          { key: 'title', label: words.table.title },
          { key: 'kind', label: words.table.kind },
          { key: 'unit', label: words.table.unit },
          { key: 'days', label: words.table.days },
          { key: 'reach', label: words.table.reach, kind: 'number' },
          { key: 'source', label: words.table.source },
        ]}
        rows={entries.map((entry) => ({
          key: entry.id,
          cells: {
            title: (
              <Link
                href={`/communications/${entry.id}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center font-semibold"
              >
                {entry.title}
              </Link>
            ),
            reach: <span className="whitespace-nowrap">{reachText(entry, words)}</span>,
            kind: words.kinds[entry.kind],
            unit: entry.unitName,
            days: (
              <span className="whitespace-nowrap">
                {words.days(formatDay(entry.fromOn), formatDay(entry.toOn))}
              </span>
            ),
            source: entry.reachSource ?? '',
          },
        }))}
        empty={words.empty}
      />
      <div className="mt-4 flex flex-wrap gap-3">
        {asked.after ? (
          <ButtonLink href={here(null)} look="quiet">
            {words.first}
          </ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink href={here(next)} look="quiet">
            {words.next}
          </ButtonLink>
        ) : null}
      </div>
    </Page>
  );
}
