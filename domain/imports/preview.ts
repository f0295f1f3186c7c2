import type { SheetRow } from '#domain/imports/cell.ts';
import { cellText } from '#domain/imports/cell-text.ts';
import type { RowProblem } from '#domain/imports/errors.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import type { SheetLayout } from '#domain/imports/parse-sheet.ts';
import { problem } from '#domain/imports/parsed.ts';
import type { Change, Decision, Numbered } from '#domain/imports/plan.ts';
import type { ImportedRow } from '#domain/imports/repeats.ts';
import { importSpec } from '#domain/imports/specs.ts';
import { maskedId, type StagedRow } from '#domain/imports/staged.ts';
import type { RowEffect } from '#domain/imports/sync.ts';

export const rowStatuses = ['new', 'changed', 'unchanged', 'wrong'] as const;
export type RowStatus = (typeof rowStatuses)[number];

/** What can be looked at: all rows, those of one status, those about people whom the roster does not know. */
export const rowFilters = ['all', ...rowStatuses, 'unknown-person', 'joined', 'moved'] as const;
export type RowFilter = (typeof rowFilters)[number];

/** A problem as it is kept and shown; `column` is the letter of the column it can be mended in. */
export type ShownProblem = {
  readonly field: string;
  readonly column?: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** A row of the file as the preview shows it. `row` is what waits to be written, null when nothing can be. */
export type PreviewRow = {
  readonly number: number;
  readonly status: RowStatus;
  readonly label: string;
  readonly problems: ShownProblem[];
  readonly changes: Change[];
  readonly row: StagedRow | null;
  readonly positionId: string | null;
  readonly effect: RowEffect | null;
};

type Lettered = readonly { readonly field: string; readonly letter: string }[];
type Columns = readonly (Lettered[number] & { readonly index: number })[];

/** A problem told at a field without a column is mended in the column that stands for it. */
const standIns: Readonly<Record<string, readonly string[]>> = {
  parentCode: ['parentName'],
  unitCode: ['unitName'],
  unitName: ['unitCode'],
  courseName: ['course', 'courseCode'],
  completedOn: ['beganOn', 'enrolledOn'],
};

/** Finds the column of a problem. */
export const shownIn =
  (columns: Lettered) =>
  ({ field, code, params }: RowProblem): ShownProblem => {
    const at = [field, ...(standIns[field] ?? [])].flatMap(
      (name) => columns.find((c) => c.field === name) ?? [],
    )[0];
    return { field: at?.field ?? field, ...(at && { column: at.letter }), code, params };
  };

/** What a human recognises a row by: the unit's code and name, or the last digits of the number and the name. */
const labelOf = (kind: ImportKind, columns: Columns, record: SheetRow): string => {
  const text = (field: string): string => {
    const column = columns.find((candidate) => candidate.field === field);
    return column === undefined ? '' : cellText(record.cells[column.index] ?? null).slice(0, 120);
  };
  const id = record.cells[columns.find(({ field }) => field === 'idNumber')?.index ?? -1] ?? null;
  const parts =
    kind === 'units'
      ? [text('code'), text('name')]
      : [typeof id === 'object' ? '' : masked(text('idNumber')), text('fullName')];
  return parts.filter((part) => part !== '').join(' · ');
};

const masked = (text: string): string => (text.length > 3 ? maskedId(text.slice(-3)) : text);

const noEffect = { positionId: null, effect: null } as const;

/** Puts together what was read in a row and what was decided about it. `records` are the rows of the entries. */
export const previewRows = <Kind extends ImportKind>(
  sheet: SheetLayout<Kind>,
  records: readonly SheetRow[],
  entries: readonly ImportedRow<Kind>[],
  staged: readonly Numbered<StagedRow>[],
  decisions: readonly Decision<unknown>[],
): PreviewRow[] => {
  const shown = shownIn(sheet.columns);
  const decided = new Map(decisions.map((decision) => [decision.number, decision]));
  const waiting = new Map(staged.map(({ number, row }) => [number, row]));
  return entries.map((entry, at) => {
    const record = records[at] ?? { number: entry.number, cells: [] };
    const { number } = entry;
    const plain = {
      number,
      label: labelOf(sheet.kind, sheet.columns, record),
      changes: [],
      row: null,
      ...noEffect,
    };
    if (!entry.parsed.ok) return { ...plain, status: 'wrong', problems: entry.parsed.errors.map(shown) };
    const decision = decided.get(entry.repeatOf ?? number);
    if (decision === undefined) throw new Error(`nothing was decided about row ${number}`);
    if (decision.status === 'wrong')
      return { ...plain, status: 'wrong', problems: decision.problems.map(shown) };
    const warnings = entry.parsed.warnings.map(shown);
    if (entry.repeatOf !== null) {
      const repeat = {
        ...problem('repeats-row', { row: entry.repeatOf }),
        field: importSpec(sheet.kind).keyField,
      };
      return { ...plain, status: 'unchanged', problems: [shown(repeat), ...warnings] };
    }
    return {
      ...plain,
      status: decision.status,
      problems: [...decision.notes.map(shown), ...warnings],
      changes: 'changes' in decision ? [...decision.changes] : [],
      row: waiting.get(number) ?? null,
      positionId: decision.effect?.stands ?? null,
      effect: decision.effect?.effect ?? null,
    };
  });
};

/** Rows that were written before from the same bytes stay as they are: later corrections are not undone. */
export const keptFromBefore = (
  kind: ImportKind,
  rows: readonly PreviewRow[],
  before: ReadonlySet<number>,
): readonly PreviewRow[] => {
  const note = { ...problem('written-before', {}), field: kind === 'units' ? 'code' : 'idNumber' };
  return rows.map((row) =>
    before.has(row.number) && (row.status === 'new' || row.status === 'changed')
      ? { ...row, status: 'unchanged' as const, changes: [], row: null, problems: [...row.problems, note] }
      : row,
  );
};
