import type { Metadata } from 'next';
import { currentMessages, now, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ClassTable } from '#components/classes/class-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { listClasses } from '#usecases/classes/list-classes.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).classes.title };
}

export default async function ClassesPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  await requireActor();
  const [{ classes: words }, { page }] = await Promise.all([currentMessages(), searchParams]);
  const listed = await ask(listClasses, { page: page ?? 0 });
  return (
    <Page>
      <PageTitle lead={words.lead} actions={<ButtonLink href="/classes/new">{words.open}</ButtonLink>}>
        {words.title}
      </PageTitle>
      <ClassTable classes={listed.classes} now={await now()} words={words} />
      <nav aria-label={words.table.caption} className="mt-5 flex flex-wrap gap-3">
        {page && page !== '0' ? (
          <ButtonLink href="/classes" look="quiet">
            {words.first}
          </ButtonLink>
        ) : null}
        {listed.next === null ? null : (
          <ButtonLink href={`/classes?page=${listed.next}`} look="quiet">
            {words.next}
          </ButtonLink>
        )}
      </nav>
    </Page>
  );
}
