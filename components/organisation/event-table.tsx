import Link from 'next/link';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { OrgEventBody, OrgEventKind } from '#domain/organisation/event.ts';
import type { UnitChange } from '#domain/organisation/history.ts';
import { formatDay, formatInstant } from '#domain/time/day.ts';
import { eventSentence, type UnitNames } from './event-sentence.ts';

export type ListedEvent = {
  readonly id: string;
  readonly kind: OrgEventKind;
  readonly effectiveOn: string;
  readonly document: string;
  readonly body: OrgEventBody;
  readonly changes: readonly UnitChange[];
  readonly recordedAt: Date;
  readonly correctedById: string | null;
  readonly peopleTotal: number | null;
  readonly settledAt: Date | null;
};

/** Events as sentences, each with its day, its document and how it stands. */
export const EventTable = ({
  events,
  names,
  caption,
  words,
}: {
  events: readonly ListedEvent[];
  names: UnitNames;
  caption: string;
  words: Messages['organisation'];
}) => {
  const columns = words.events;
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'what', label: columns.what },
        { key: 'on', label: columns.on },
        { key: 'kind', label: columns.kind },
        { key: 'document', label: columns.document },
        { key: 'state', label: columns.state },
        { key: 'recorded', label: columns.recorded },
      ]}
      rows={events.map((event) => ({
        key: event.id,
        cells: {
          what: (
            <Link
              href={`/organisation/events/${event.id}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {eventSentence(event, names, words)}
            </Link>
          ),
          on: <span className="whitespace-nowrap">{formatDay(event.effectiveOn)}</span>,
          kind: <span className="whitespace-nowrap">{words.kinds[event.kind]}</span>,
          document: <span className="block min-w-44">{event.document}</span>,
          state: (
            <span className="whitespace-nowrap">
              <EventState event={event} words={columns} />
            </span>
          ),
          recorded: <span className="whitespace-nowrap">{formatInstant(event.recordedAt)}</span>,
        },
      }))}
      empty={columns.none}
    />
  );
};

export const EventState = ({
  event,
  words: { states },
}: {
  event: Pick<ListedEvent, 'kind' | 'correctedById' | 'peopleTotal' | 'settledAt'>;
  words: Messages['organisation']['events'];
}) => {
  if (event.correctedById) return <Chip tone="now">{states.corrected}</Chip>;
  if (event.peopleTotal !== null && event.settledAt === null)
    return <Chip tone="soon">{states.settling}</Chip>;
  if (event.kind === 'correct') return <Chip>{states.correction}</Chip>;
  return <Chip tone="good">{states.settled}</Chip>;
};
