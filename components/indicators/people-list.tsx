import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import type { PeopleViewProps } from './people-view-props.ts';

const tones = { counted: 'good', 'not-counted': 'soon', excluded: 'plain' } as const;

/** The people of one page: a table where there is room, cards on a phone. */
export const PeopleList = ({
  found,
  words,
}: {
  found: PeopleViewProps['found'];
  words: Messages['indicators'];
}) => {
  const { people } = words;
  const lines = found.people.map(({ standing, fullName, idTail }) => ({
    key: standing.personId,
    name: fullName ?? <em className="text-soft">{people.erased}</em>,
    status: (
      <span className="whitespace-nowrap">
        <Chip tone={tones[standing.status]}>{people.status[standing.status]}</Chip>
      </span>
    ),
    reason: words.reason(standing.reason),
    unit: unitsOf(standing)
      .map((id) => found.unitNames[id]?.name ?? '–')
      .join('; '),
    participations: standing.participations,
    idTail: idTail ? people.idTail(idTail) : '',
  }));
  const caption = people.caption(lines.length, found.total.people);
  return (
    <>
      <div className="hidden md:block">
        <DataTable
          caption={caption}
          columns={[
            { key: 'name', label: people.columns.name },
            { key: 'status', label: people.columns.status },
            { key: 'reason', label: people.columns.reason },
            { key: 'unit', label: people.columns.unit },
            { key: 'participations', label: people.columns.participations, kind: 'number' },
            { key: 'idTail', label: people.columns.idTail },
          ]}
          rows={lines.map(({ key, participations, ...cells }) => ({
            key,
            cells: { ...cells, participations: words.count(participations) },
          }))}
          empty={people.empty}
        />
      </div>
      <div className="md:hidden">
        <p className="mb-3 font-semibold">{lines.length > 0 ? caption : people.empty}</p>
        <ul className="grid gap-3">
          {lines.map((line) => (
            <li key={line.key} className="rounded-card border border-line bg-card p-4">
              <p className="flex flex-wrap items-center justify-between gap-2 font-semibold">
                {line.name}
                {line.status}
              </p>
              <p className="mt-1">{line.reason}</p>
              <p className="mt-1 text-[0.85rem] text-soft">
                {[line.unit, people.participations(line.participations), line.idTail]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
};

/** Where somebody stands; who left, where she left. */
const unitsOf = (standing: Standing): readonly string[] =>
  standing.reason.kind === 'left' ? [standing.reason.unitId] : standing.unitIds;
