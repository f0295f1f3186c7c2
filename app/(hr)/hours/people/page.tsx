import type { Metadata } from 'next';
import Link from 'next/link';
import { currentMessages, now, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { type HoursGroup, hoursGroups } from '#domain/hours/year-hours.ts';
import { dayOf } from '#domain/time/day.ts';
import { listHoursPeople } from '#usecases/hours/list-hours-people.ts';
import { hoursHref, hoursPeopleHref } from '../hours-href.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).hours.people.title };
}

type Search = {
  year?: string;
  unit?: string;
  group?: string;
  standing?: string;
  women?: string;
  page?: string;
};
const standings = ['all', 'bound', 'reached', 'short'] as const;
const tones = { reached: 'good', short: 'soon', 'no-minimum': 'plain' } as const;

export default async function HoursPeoplePage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireActor();
  const [search, { hours: words }] = await Promise.all([searchParams, currentMessages()]);
  const asked = {
    year: Number(search.year ?? dayOf(await now()).slice(0, 4)),
    unit: search.unit || null,
  };
  const group: HoursGroup | null = hoursGroups.find((each) => each === search.group) ?? null;
  const standing = standings.find((each) => each === search.standing) ?? 'all';
  const women = search.women === '1';
  const page = Number(search.page ?? 0);
  const listed = await ask(listHoursPeople, {
    ...{ year: asked.year, unitId: asked.unit, group, standing, women, page },
  });
  const at = (to: number) => hoursPeopleHref(asked, { standing, women, group, page: to });
  return (
    <Page>
      <PageTitle
        lead={words.lead(asked.year)}
        actions={
          <ButtonLink href={hoursHref(asked)} look="quiet">
            {words.people.back}
          </ButtonLink>
        }
      >
        {words.people.title}
      </PageTitle>
      <DataTable
        caption={words.people.caption(listed.total)}
        empty={words.people.none}
        columns={[
          { key: 'name', label: words.people.name },
          { key: 'group', label: words.people.group },
          { key: 'periods', label: words.people.periods, kind: 'number' },
          { key: 'standing', label: words.people.standing },
        ]}
        rows={listed.people.map((person) => ({
          key: person.personId,
          cells: {
            name: (
              <Link
                href={`/people/${person.personId}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center"
              >
                {person.name ?? words.people.erased}
              </Link>
            ),
            group: person.group ? words.groups[person.group] : '',
            periods: words.people.of(person.periods, person.minimum),
            standing: <Chip tone={tones[person.standing]}>{words.standings[person.standing]}</Chip>,
          },
        }))}
      />
      <nav aria-label={words.people.title} className="mt-5 flex flex-wrap gap-3">
        {page > 0 ? (
          <ButtonLink href={at(0)} look="quiet">
            {words.people.first}
          </ButtonLink>
        ) : null}
        {listed.next === null ? null : (
          <ButtonLink href={at(listed.next)} look="quiet">
            {words.people.next}
          </ButtonLink>
        )}
      </nav>
    </Page>
  );
}
