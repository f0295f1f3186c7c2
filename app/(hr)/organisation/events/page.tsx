import type { Metadata } from 'next';
import Link from 'next/link';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { EventTable } from '#components/organisation/event-table.tsx';
import { ChoiceField } from '#components/organisation/fields.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { orgEventKinds } from '#domain/organisation/event.ts';
import { trees } from '#domain/organisation/terms.ts';
import { listEvents } from '#usecases/organisation/list-events.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).organisation.events.title };
}

type Search = Partial<Record<'tree' | 'kind' | 'after', string>>;

export default async function EventsPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireActor();
  const [{ organisation: words }, { tree, kind, after }] = await Promise.all([
    currentMessages(),
    searchParams,
  ]);
  const page = await ask(listEvents, {
    tree: trees.find((each) => each === tree) ?? null,
    kind: orgEventKinds.find((each) => each === kind) ?? null,
    after: after || null,
  });
  const kept = new URLSearchParams({ ...(tree ? { tree } : {}), ...(kind ? { kind } : {}) });
  const first = kept.size > 0 ? `/organisation/events?${kept}` : '/organisation/events';
  if (page.next) kept.set('after', page.next);
  return (
    <Page>
      <p className="mb-2">
        <Link href="/organisation" prefetch={false} className="inline-flex min-h-11 items-center">
          ← {words.links.back}
        </Link>
      </p>
      <PageTitle
        lead={words.events.lead}
        actions={
          page.mayChange ? (
            <ButtonLink href="/organisation/events/new">{words.links.record}</ButtonLink>
          ) : undefined
        }
      >
        {words.events.title}
      </PageTitle>
      <form
        key={first}
        method="get"
        action="/organisation/events"
        className="mb-4 grid items-end gap-x-5 md:grid-cols-[1fr_1fr_auto]"
      >
        <ChoiceField
          name="tree"
          label={words.browse.tree}
          value={tree}
          options={[
            { value: '', label: words.events.anyTree },
            ...trees.map((each) => ({ value: each, label: words.trees[each] })),
          ]}
        />
        <ChoiceField
          name="kind"
          label={words.events.kind}
          value={kind}
          options={[
            { value: '', label: words.events.anyKind },
            ...orgEventKinds.map((each) => ({ value: each, label: words.kinds[each] })),
          ]}
        />
        <span className="mb-5">
          <Button>{words.events.filter}</Button>
        </span>
      </form>
      <EventTable events={page.events} names={page.names} caption={words.events.caption} words={words} />
      <nav aria-label={words.events.caption} className="mt-5 flex flex-wrap gap-3">
        {after ? (
          <ButtonLink href={first} look="quiet">
            {words.events.first}
          </ButtonLink>
        ) : null}
        {page.next ? (
          <ButtonLink href={`/organisation/events?${kept}`} look="quiet">
            {words.events.next}
          </ButtonLink>
        ) : null}
      </nav>
    </Page>
  );
}
