import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { ImportPageWords } from '#content/messages/import-pages.ts';
import { fieldLabel, importSentence } from '#content/messages/import-words.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import type { Change } from '#domain/imports/plan.ts';
import type { RowStatus } from '#domain/imports/preview.ts';
import { formatDay, isDay } from '#domain/time/day.ts';

const tones = { new: 'good', changed: 'soon', unchanged: 'plain', wrong: 'now' } as const;

type Problem = { column?: string; code: string; params?: Record<string, string | number> };
export type ShownRow = {
  readonly number: number;
  readonly status: RowStatus;
  readonly label: string;
  readonly problems: readonly Problem[];
  readonly changes: readonly Change[];
};

/** The rows of a file, each with what it changes or why it cannot be written. */
export const RowsTable = ({
  kind,
  rows,
  text,
}: {
  kind: ImportKind;
  rows: readonly ShownRow[];
  text: ImportPageWords;
}) => {
  const { pages } = text;
  return (
    <DataTable
      caption={pages.rows}
      empty={pages.noRows}
      columns={[
        { key: 'label', label: pages.rowTable.label },
        { key: 'number', label: pages.rowTable.number, kind: 'number' },
        { key: 'status', label: pages.rowTable.status },
        { key: 'detail', label: pages.rowTable.detail },
      ]}
      rows={rows.map((row) => ({
        key: String(row.number),
        cells: {
          label: row.label,
          number: row.number,
          status: <Chip tone={tones[row.status]}>{pages.counts[row.status]}</Chip>,
          detail: <Detail kind={kind} row={row} text={text} />,
        },
      }))}
    />
  );
};

const Detail = ({ kind, row, text }: { kind: ImportKind; row: ShownRow; text: ImportPageWords }) => (
  <ul className="min-w-64">
    {row.problems.map((problem) => (
      <li key={`${problem.column} ${problem.code}`}>
        {problem.column === undefined ? null : <strong>{text.pages.columnLetter(problem.column)}: </strong>}
        {importSentence(text.words, problem) ?? problem.code}
      </li>
    ))}
    {row.changes.map((change) => (
      <li key={change.field}>
        <strong>{fieldLabel(text.words.labels, kind, change.field)}: </strong>
        <del className="text-soft">{shownValue(change.field, change.before, text)}</del>
        <span aria-hidden="true"> → </span>
        <ins className="font-semibold no-underline">{shownValue(change.field, change.after, text)}</ins>
      </li>
    ))}
  </ul>
);

/** A raw value as the reader knows it: days in the Vietnamese way, closed lists by their words. */
const shownValue = (field: string, value: string | null, { pages }: ImportPageWords): string => {
  if (value === null || value === '') return `(${pages.blank})`;
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = pages.values;
  const [day = '', time] = value.split('T');
  if (isDay(day)) return time === undefined ? formatDay(day) : `${formatDay(day)} ${time.slice(0, 5)}`;
  return lists[field]?.[value] ?? value;
};
