import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { RegisterEvent } from '#domain/registers/register.ts';
import { formatDay } from '#domain/time/day.ts';

/** What happened to an entry, oldest first, with what was taken back. */
export const LifeTable = ({
  events,
  words,
}: {
  events: readonly (RegisterEvent & {
    readonly withdrawn: boolean;
    readonly unitName: string | null;
    readonly schoolName: string | null;
    readonly intoName: string | null;
  })[];
  words: Messages['registers'];
}) => (
  <DataTable
    caption={words.life}
    columns={[
      { key: 'what', label: words.lifeTable.what },
      { key: 'from', label: words.lifeTable.from },
      { key: 'name', label: words.lifeTable.name },
      { key: 'unit', label: words.table.unit },
      { key: 'document', label: words.lifeTable.document },
    ]}
    rows={events.map((event) => ({
      key: event.id,
      cells: {
        what: event.withdrawn ? (
          <Chip>{`${words.kinds[event.kind]}: ${words.withdrawn}`}</Chip>
        ) : (
          <span className="font-semibold">{words.kinds[event.kind]}</span>
        ),
        from: <span className="whitespace-nowrap">{formatDay(event.effectiveOn)}</span>,
        name: event.intoName
          ? `${event.name} → ${event.intoName}`
          : `${event.name} (${event.levels.map((level) => words.levels[level]).join(', ')})`,
        unit: [event.schoolName, event.unitName].filter(Boolean).join(' · '),
        document: event.document ?? '',
      },
    }))}
  />
);
