import Link from 'next/link';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { type Day, formatDay, formatInstant } from '#domain/time/day.ts';

type Entry = {
  readonly id: string;
  readonly value: number | null;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly sourceTitle: string;
  readonly sourceNumber: string | null;
  readonly sourceOn: Day;
  readonly definition: string | null;
  readonly supersedes: string | null;
  readonly supersededBy: string | null;
  readonly reason: string | null;
  readonly demo: boolean;
  readonly enteredByName: string | null;
  readonly fileName: string | null;
  readonly recordedAt: Date;
  /** Of a value that stands: whether others were chosen over it. */
  readonly heard: 'heard' | 'partly' | 'silent' | null;
};

/** Every row a cell ever had, newest first. */
export const HistoryTable = ({
  entries,
  mayManage,
  words,
}: {
  entries: readonly Entry[];
  mayManage: boolean;
  words: Messages['ledger'];
}) => {
  const withdrawn = new Set(entries.flatMap((row) => (row.value === null ? [row.supersedes] : [])));
  const stateOf = (row: Entry): keyof typeof words.cell.states => {
    if (row.value === null) return 'back';
    if (withdrawn.has(row.id)) return 'taken-back';
    if (row.supersededBy) return 'corrected';
    return row.heard === 'silent' || row.heard === 'partly' ? row.heard : 'stands';
  };
  return (
    <DataTable
      caption={words.cell.history}
      columns={[
        { key: 'range', label: words.cell.days },
        { key: 'value', label: words.table.value, kind: 'number' },
        { key: 'source', label: words.table.source },
        { key: 'state', label: words.cell.state },
        { key: 'by', label: words.cell.by },
      ]}
      rows={entries.map((row) => ({
        key: row.id,
        cells: {
          range: words.cell.range(row.validFrom, row.validTo),
          value: row.value === null ? '—' : words.number(row.value),
          source: (
            <>
              <span className="block">
                {[row.sourceNumber, row.sourceTitle].filter(Boolean).join(', ')}, {formatDay(row.sourceOn)}
              </span>
              {row.definition ? <span className="block text-soft">{row.definition}</span> : null}
              {row.demo ? <span className="block text-soft">{words.cell.demo}</span> : null}
            </>
          ),
          state: (
            <>
              <span className="block">{words.cell.states[stateOf(row)]}</span>
              {row.reason ? (
                <span className="block text-soft">{words.cell.correction(row.reason)}</span>
              ) : null}
              {mayManage && row.heard !== null ? (
                <Link href={`/ledger/new?correct=${row.id}`} className="inline-flex min-h-11 items-center">
                  {words.cell.correct}
                </Link>
              ) : null}
            </>
          ),
          by: (
            <>
              <span className="block">{row.enteredByName ?? words.cell.system}</span>
              <span className="block text-soft">{formatInstant(row.recordedAt)}</span>
              {row.fileName ? <span className="block text-soft">{words.cell.file(row.fileName)}</span> : null}
            </>
          ),
        },
      }))}
      empty={words.cell.empty}
    />
  );
};
