import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { PeopleTable } from '#components/people/people-table.tsx';
import { unitOptions } from '#components/people/unit-options.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { listPeople } from '#usecases/people/list-people.ts';
import { findPeople } from './people.action.ts';
import { peopleHref } from './people-href.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).people.title };
}

type Search = { q?: string; unit?: string; after?: string; unknown?: string; done?: string };

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor();
  const [{ people, positions }, { q, unit, after, unknown, done }] = await Promise.all([
    currentMessages(),
    searchParams,
  ]);
  const page = await ask(listPeople, { search: q ?? '', unitId: unit || null, after: after || null });
  return (
    <Page>
      <PageTitle
        lead={people.lead}
        actions={
          permitsSomewhere(actor, 'people.edit') ? (
            <>
              {permitsSomewhere(actor, 'people.merge') ? (
                <ButtonLink href="/people/duplicates" look="quiet">
                  {people.duplicates.open}
                </ButtonLink>
              ) : null}
              <ButtonLink href="/people/new">{positions.person.open}</ButtonLink>
            </>
          ) : undefined
        }
      >
        {people.title}
      </PageTitle>
      {done === 'gone' ? (
        <div className="mb-5">
          <Notice tone="done" live>
            <p>{positions.done.gone}</p>
          </Notice>
        </div>
      ) : null}
      <ActionForm
        key={peopleHref({ q, unit })}
        action={findPeople}
        className="mb-6 grid items-end gap-x-5 md:grid-cols-[1fr_1fr_auto]"
        fields={[
          {
            name: 'search',
            type: 'text',
            label: people.find.label,
            hint: people.find.hint,
            value: q,
            autoComplete: 'off',
          },
          {
            name: 'unit',
            type: 'select',
            label: people.find.unit,
            value: unit,
            options: unitOptions(page.units, people.find.allUnits),
          },
        ]}
        submit={
          <span className="mb-5 flex flex-wrap gap-3">
            <Button>{people.find.submit}</Button>
            {q || unit ? (
              <ButtonLink href="/people" look="quiet">
                {people.find.clear}
              </ButtonLink>
            ) : null}
          </span>
        }
      />
      {unknown ? (
        <div className="mb-5">
          <Notice tone="note" live>
            <p>{people.find.unknownNumber}</p>
          </Notice>
        </div>
      ) : null}
      <PeopleTable listed={page.people} people={people} />
      <nav aria-label={people.table.caption} className="mt-5 flex flex-wrap gap-3">
        {after ? (
          <ButtonLink href={peopleHref({ q, unit })} look="quiet">
            {people.first}
          </ButtonLink>
        ) : null}
        {page.next ? (
          <ButtonLink href={peopleHref({ q, unit, after: page.next })} look="quiet">
            {people.next}
          </ButtonLink>
        ) : null}
      </nav>
    </Page>
  );
}
