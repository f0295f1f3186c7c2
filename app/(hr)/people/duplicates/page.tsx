import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { Decisions } from '#components/merges/decisions.tsx';
import { SuspectList } from '#components/merges/suspect-list.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { listSuspects } from '#usecases/people/list-suspects.ts';
import { takeBack } from './duplicates.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).people.duplicates.title };
}

type Search = { page?: string; done?: string };

export default async function DuplicatesPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireActor();
  const [{ people }, { page = '1', done }] = await Promise.all([currentMessages(), searchParams]);
  const { pairs, total, pages, decisions } = await ask(listSuspects, { page });
  const words = people.duplicates;
  const said = done === 'different' ? words.done.different : done === 'undone' ? words.done.undone : null;
  const at = Number(page);
  return (
    <Page>
      <PageTitle
        lead={words.lead}
        actions={
          <ButtonLink href="/people" look="quiet">
            {people.back}
          </ButtonLink>
        }
      >
        {words.title}
      </PageTitle>
      {said ? (
        <div className="mb-5">
          <Notice tone="done" live>
            <p>{said}</p>
          </Notice>
        </div>
      ) : null}
      <p className="mb-3 font-semibold">{total > 0 ? words.count(total) : words.none}</p>
      <SuspectList pairs={pairs} people={people} />
      <nav aria-label={words.title} className="mt-5 flex flex-wrap gap-3">
        {at > 1 ? (
          <ButtonLink href={`/people/duplicates?page=${at - 1}`} look="quiet">
            {words.previous}
          </ButtonLink>
        ) : null}
        {at < pages ? (
          <ButtonLink href={`/people/duplicates?page=${at + 1}`} look="quiet">
            {words.next}
          </ButtonLink>
        ) : null}
      </nav>
      {decisions.length > 0 ? (
        <Section title={words.decisions.title}>
          <Decisions decisions={decisions} action={takeBack} people={people} />
        </Section>
      ) : null}
    </Page>
  );
}
