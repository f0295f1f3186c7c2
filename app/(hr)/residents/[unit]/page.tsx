import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { skillAreas } from '#domain/catalogue/skill-area.ts';
import { formatDay } from '#domain/time/day.ts';
import { listResidents } from '#usecases/residents/list-residents.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).residents.title };
}

type Props = { params: Promise<{ unit: string }>; searchParams: Promise<{ after?: string }> };

export default async function ResidentListPage({ params, searchParams }: Props) {
  await requireActor();
  const [{ unit }, { after }, { residents: words }] = await Promise.all([
    params,
    searchParams,
    currentMessages(),
  ]);
  const { commune, residents, next } = await ask(listResidents, { unitId: unit, after: after || null });
  const { list } = words;
  return (
    <Page>
      <PageTitle
        lead={list.lead}
        actions={
          <ButtonLink href="/residents" look="quiet">
            {list.back}
          </ButtonLink>
        }
      >
        {list.title(commune.name)}
      </PageTitle>
      <DataTable
        caption={list.caption}
        empty={list.none}
        columns={(['name', 'born', 'grade', 'areas', 'newest'] as const).map((key) => ({
          key,
          label: list.columns[key],
        }))}
        rows={residents.map((one) => ({
          key: one.personId,
          cells: {
            name: one.name ?? list.erased,
            born: one.birthYear ?? '—',
            grade:
              one.excluded !== null ? (
                words.excluded[one.excluded]
              ) : one.grade === null ? (
                list.noGrade
              ) : (
                <Chip tone={one.counted ? 'good' : 'plain'}>{one.grade}</Chip>
              ),
            areas:
              skillAreas
                .filter((area) => one.shown.includes(area))
                .map((area) => words.areas[area])
                .join(', ') || '—',
            newest: one.newestOn === null ? '—' : formatDay(one.newestOn),
          },
        }))}
      />
      {next ? (
        <p className="mt-5">
          <ButtonLink href={`/residents/${commune.id}?after=${next}`} look="quiet">
            {list.next}
          </ButtonLink>
        </p>
      ) : null}
    </Page>
  );
}
