import Link from 'next/link';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { Day } from '#domain/time/day.ts';
import { formatDay } from '#domain/time/day.ts';

type Learner = {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly name: string | null;
  readonly units: string | null;
  readonly course: string;
  readonly version: number;
  readonly enrolledOn: Day;
  readonly beganOn: Day | null;
  readonly completedOn: Day | null;
  readonly lastOn: Day | null;
  readonly percent: number;
};

/** Learners and how far each is; a day that did not come is a dash, not a nought. */
export const LearnersTable = ({
  rows,
  oneCourse,
  words,
}: {
  rows: readonly Learner[];
  oneCourse: boolean;
  words: Messages['explorer']['completions'];
}) => {
  const day = (on: Day | null) => (on ? formatDay(on) : words.notYet);
  const { columns } = words;
  return (
    <DataTable
      caption={words.caption}
      empty={words.none}
      columns={[
        { key: 'name', label: columns.name },
        { key: 'units', label: columns.units },
        { key: 'course', label: oneCourse ? columns.version : columns.course },
        { key: 'percent', label: columns.percent, kind: 'number' },
        { key: 'enrolled', label: columns.enrolled, kind: 'number' },
        { key: 'began', label: columns.began, kind: 'number' },
        { key: 'completed', label: columns.completed, kind: 'number' },
        { key: 'last', label: columns.last, kind: 'number' },
      ]}
      rows={rows.map((row) => ({
        key: row.enrolmentId,
        cells: {
          name: (
            <Link
              href={`/people/${row.personId}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center"
            >
              {row.name ?? words.erased}
            </Link>
          ),
          units: row.units ?? words.noUnit,
          course: oneCourse ? words.version(row.version) : words.courseVersion(row.course, row.version),
          percent: `${row.percent}%`,
          enrolled: day(row.enrolledOn),
          began: day(row.beganOn),
          completed: day(row.completedOn),
          last: day(row.lastOn),
        },
      }))}
    />
  );
};
