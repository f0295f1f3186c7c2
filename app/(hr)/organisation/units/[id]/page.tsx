import type { Metadata } from 'next';
import Link from 'next/link';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { EventTable } from '#components/organisation/event-table.tsx';
import { Facts } from '#components/organisation/facts.tsx';
import { treeHref } from '#components/organisation/tree-href.ts';
import { daysText, Succession, UnitHistory } from '#components/organisation/unit-history.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { permits } from '#domain/access/permission.ts';
import { formatDay } from '#domain/time/day.ts';
import { showUnit } from '#usecases/organisation/show-unit.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).organisation.unit.facts };
}

export default async function UnitPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const [{ organisation: words, boards }, { id }] = await Promise.all([currentMessages(), params]);
  const found = await ask(showUnit, { unitId: id });
  const { unit, day, lines, people, names } = found;
  const name = lines.findLast((line) => line.aspect === 'name' && line.from <= day)?.value ?? unit.code;
  const path = found.path.slice(0, -1).map((each) => names.get(each)?.name ?? '');
  const { life } = unit;
  const parameters = new URLSearchParams({ tree: unit.tree, unit: `${unit.code} · ${name}` });
  const inTree = treeHref({ tree: unit.tree, on: day, under: found.path.at(-2) });
  return (
    <Page>
      <p className="mb-2">
        <Link href={inTree} prefetch={false} className="inline-flex min-h-11 items-center">
          ← {words.unit.inTree}
        </Link>
      </p>
      <PageTitle
        lead={path.join(' › ')}
        actions={
          <>
            {unit.tree === 'agency' && life?.to === null && permits(actor, 'board.read', found.path) ? (
              <ButtonLink href={`/indicators?unit=${encodeURIComponent(unit.code)}`} look="quiet">
                {boards.unitBoard}
              </ButtonLink>
            ) : null}
            {found.mayChange && life && life.to === null ? (
              <ButtonLink href={`/organisation/events/new?${parameters}`}>{words.unit.change}</ButtonLink>
            ) : null}
          </>
        }
      >
        {name}
      </PageTitle>
      <Facts
        facts={[
          [words.unit.code, unit.code],
          [words.unit.tree, words.trees[unit.tree]],
          [words.unit.life, life ? daysText(life.from, life.to, words.unit) : words.unit.never],
          ...(people
            ? [
                [
                  words.unit.people,
                  words.unit.peopleText(people.own, people.subtree, formatDay(day)),
                ] as const,
              ]
            : []),
        ]}
      />
      <Section title={words.unit.history}>
        <UnitHistory lines={lines} words={words.unit} />
      </Section>
      <Succession successors={found.successors} words={words.unit} />
      <Section title={words.unit.events}>
        <EventTable events={found.events} names={names} caption={words.unit.events} words={words} />
      </Section>
    </Page>
  );
}
