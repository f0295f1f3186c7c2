import Link from 'next/link';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { DeclarationState } from '#domain/declarations/state.ts';
import { formatInstant } from '#domain/time/day.ts';
import { DeclarationChip } from './state-chip.tsx';

/** Who declares, and how it stands with each. */
export const DeclarationTable = ({
  rows,
  total,
  register,
  periodId,
  words,
}: {
  rows: readonly {
    readonly subjectId: string;
    readonly name: string;
    readonly code: string;
    readonly unitName: string | null;
    readonly state: DeclarationState;
    readonly changedAt: Date | null;
    readonly inSample: boolean;
  }[];
  total: number;
  register: string;
  periodId: string;
  words: Messages['declarations'];
}) => (
  <DataTable
    caption={words.tableCaption(total)}
    columns={[
      { key: 'name', label: words.table.name },
      { key: 'state', label: words.table.state },
      { key: 'code', label: words.table.code },
      { key: 'unit', label: words.table.unit },
      { key: 'changed', label: words.table.changed },
    ]}
    rows={rows.map((row) => ({
      key: row.subjectId,
      cells: {
        name: (
          <Link
            href={`/declarations/${register}/${periodId}/${row.subjectId}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {row.name}
          </Link>
        ),
        state: (
          <span className="inline-flex flex-wrap gap-2">
            <DeclarationChip state={row.state} words={words} />
            {row.inSample ? <Chip tone="soon">{words.inSample}</Chip> : null}
          </span>
        ),
        code: <span className="whitespace-nowrap">{row.code}</span>,
        unit: row.unitName ?? '',
        changed: row.changedAt ? (
          <span className="whitespace-nowrap">{formatInstant(row.changedAt)}</span>
        ) : (
          ''
        ),
      },
    }))}
    empty={words.empty}
  />
);
