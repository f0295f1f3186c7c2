import Link from 'next/link';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { formatDay } from '#domain/time/day.ts';

export type ShownEvidence = {
  readonly evidence: {
    readonly id: string;
    readonly courseName: string;
    readonly hoursPeriods: number;
    readonly completedOn: string;
  };
  readonly fullName: string | null;
  readonly verdict: 'accepted' | 'returned' | null;
  readonly takenBackAt: Date | null;
};

const tones = { waiting: 'soon', accepted: 'good', returned: 'now', 'taken-back': 'plain' } as const;

/** How a declared training stands, in a word. */
export const VerdictChip = ({
  of: { verdict, takenBackAt },
  words,
}: {
  of: Pick<ShownEvidence, 'verdict' | 'takenBackAt'>;
  words: Messages['evidence'];
}) => {
  const state = takenBackAt ? 'taken-back' : (verdict ?? 'waiting');
  return <Chip tone={tones[state]}>{words.states[state]}</Chip>;
};

export const EvidenceTable = ({
  caption,
  rows,
  withPerson,
  words,
}: {
  caption: string;
  rows: readonly ShownEvidence[];
  withPerson: boolean;
  words: Messages['evidence'];
}) => (
  <DataTable
    caption={caption}
    columns={[
      { key: 'course', label: words.table.course },
      ...(withPerson ? [{ key: 'person', label: words.table.person }] : []),
      { key: 'hours', label: words.table.hours, kind: 'number' },
      { key: 'completed', label: words.table.completed },
      { key: 'state', label: words.table.state },
    ]}
    rows={rows.map(({ evidence, fullName, ...of }) => ({
      key: evidence.id,
      cells: {
        course: (
          <Link
            href={`/evidence/${evidence.id}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {evidence.courseName}
          </Link>
        ),
        person: fullName ?? words.erased,
        hours: evidence.hoursPeriods,
        completed: <span className="whitespace-nowrap">{formatDay(evidence.completedOn)}</span>,
        state: <VerdictChip of={of} words={words} />,
      },
    }))}
    empty={words.none}
  />
);
