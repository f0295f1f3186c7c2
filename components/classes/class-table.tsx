import Link from 'next/link';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { formatInstant } from '#domain/time/day.ts';
import { type ClassState, classState } from './class-state.ts';

export type ListedClass = {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly capacity: number;
  readonly seated: number;
  readonly waiting: number;
  readonly cancelledAt: Date | null;
  readonly closed: boolean;
};

const tones = { cancelled: 'plain', closed: 'good', planned: 'plain', running: 'now', over: 'soon' } as const;

export const ClassChip = ({ state, words }: { state: ClassState; words: Messages['classes'] }) => (
  <Chip tone={tones[state]}>{words.states[state]}</Chip>
);

/** The classes somebody manages. */
export const ClassTable = ({
  classes,
  now,
  words,
}: {
  classes: readonly ListedClass[];
  now: Date;
  words: Messages['classes'];
}) => (
  <DataTable
    caption={words.table.caption}
    empty={words.none}
    columns={[
      { key: 'title', label: words.table.title },
      { key: 'unit', label: words.table.unit },
      { key: 'when', label: words.table.when },
      { key: 'seats', label: words.table.seats, kind: 'number' },
      { key: 'waiting', label: words.table.waiting, kind: 'number' },
      { key: 'state', label: words.table.state },
    ]}
    rows={classes.map((each) => ({
      key: each.id,
      cells: {
        title: (
          <Link
            href={`/classes/${each.id}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {each.title}
          </Link>
        ),
        unit: each.unitName,
        when: each.startsAt ? formatInstant(each.startsAt) : words.noSession,
        seats: `${each.seated}/${each.capacity}`,
        waiting: each.waiting,
        state: <ClassChip state={classState(each, now)} words={words} />,
      },
    }))}
  />
);
