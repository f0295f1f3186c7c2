import type { Metadata } from 'next';
import Link from 'next/link';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { Filter } from '#components/registers/filter.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { registers } from '#domain/registers/register.ts';
import { formatDay, isDay } from '#domain/time/day.ts';
import { listRegister } from '#usecases/registers/list-register.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).registers.title };
}

type Search = Partial<Record<'register' | 'q' | 'level' | 'on' | 'after', string>>;

export default async function RegistersPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireActor();
  const [asked, { registers: words }] = await Promise.all([searchParams, currentMessages()]);
  const register = registers.find((known) => known === asked.register) ?? 'schools';
  const on = asked.on && isDay(asked.on) ? asked.on : null;
  const found = await ask(listRegister, {
    ...{ register, on, search: asked.q ?? '', level: asked.level ?? '', after: asked.after ?? '' },
  });
  const onward = new URLSearchParams({ register, q: asked.q ?? '', level: asked.level ?? '', on: found.on });
  const stateOf = ({ kind, intoName, since }: (typeof found.entries)[number]) => {
    if (kind === 'merged') return <Chip>{words.mergedInto(intoName ?? '', formatDay(since))}</Chip>;
    return kind === 'closed' ? (
      <Chip>{words.closedOn(formatDay(since))}</Chip>
    ) : (
      <Chip tone="good">{words.alive}</Chip>
    );
  };
  return (
    <Page>
      <PageTitle
        lead={words.lead}
        actions={
          found.mayManage ? (
            <ButtonLink href={`/registers/new?register=${register}`}>{words.add}</ButtonLink>
          ) : undefined
        }
      >
        {words.title}
      </PageTitle>
      <Filter
        action="/registers"
        submit={words.show}
        fields={[
          {
            ...{ name: 'register', label: words.form.register, type: 'select', value: register },
            options: registers.map((each) => [each, words.registers[each]] as const),
          },
          {
            ...{ name: 'level', label: words.level, type: 'select', value: asked.level ?? '' },
            options: [
              ['', words.anyLevel],
              ...found.levels.map((level) => [level, words.levels[level]] as const),
            ],
          },
          { name: 'q', label: words.search, type: 'search', value: asked.q ?? '' },
          { name: 'on', label: words.on, type: 'date', value: found.on },
        ]}
      />
      <DataTable
        caption={`${words.registers[register]}: ${words.count(found.total, formatDay(found.on))}`}
        columns={[
          { key: 'name', label: words.table.name },
          { key: 'code', label: words.table.code },
          { key: 'levels', label: words.table.levels },
          { key: 'unit', label: words.table.unit },
          { key: 'state', label: words.table.state },
        ]}
        rows={found.entries.map((entry) => ({
          key: entry.id,
          cells: {
            name: (
              <Link
                href={`/registers/${entry.id}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center font-semibold"
              >
                {entry.name}
              </Link>
            ),
            code: <span className="whitespace-nowrap">{entry.code}</span>,
            levels: `${entry.levels.map((level) => words.levels[level]).join(', ')}${entry.levels.length > 1 ? ` (${words.multiLevel})` : ''}`,
            unit: entry.unitName ?? '',
            state: stateOf(entry),
          },
        }))}
        empty={words.empty}
      />
      <div className="mt-4 flex flex-wrap gap-3">
        {asked.after ? (
          <ButtonLink look="quiet" href={`/registers?${onward}`}>
            {words.first}
          </ButtonLink>
        ) : null}
        {found.next ? (
          <ButtonLink look="quiet" href={`/registers?${onward}&after=${encodeURIComponent(found.next)}`}>
            {words.next}
          </ButtonLink>
        ) : null}
      </div>
    </Page>
  );
}
