import { groupSort, index } from 'd3-array';
import type { Reader } from '#db/client.ts';
import type { Scope } from '#db/queries/explorer/compile.ts';
import { compileQuestion, mostCells } from '#db/queries/explorer/compile.ts';
import { runQuestion, statementOf } from '#db/queries/explorer/run.ts';
import { unitPath } from '#db/queries/units.ts';
import {
  type Actor,
  permits,
  permitsSomewhere,
  permittedUnits,
  type Scope as UnitScope,
} from '#domain/access/permission.ts';
import { closedValues, type Dimension, isClosed } from '#domain/explorer/layer.ts';
import type { Label, Pivot, Values } from '#domain/explorer/pivot.ts';
import type { Question } from '#domain/explorer/question.ts';
import { type Day, dayOf } from '#domain/time/day.ts';

export type Answer = {
  readonly pivot: Pivot;
  /** More numbers than an answer may hold: rows are missing, totals are not. */
  readonly cut: boolean;
  readonly statement: { readonly text: string; readonly params: readonly string[] };
};

/** The unit a question is narrowed to with all above it today; not there: null. */
export const questionSubject = async (
  db: Reader,
  { unit }: Pick<Question, 'unit'>,
  now: Date,
): Promise<{ path: UnitScope | null } | null> => {
  if (!unit) return { path: null };
  const path = await unitPath(db, unit, dayOf(now));
  return path.length > 0 ? { path } : null;
};

export const mayAskAt = (actor: Actor, { path }: { path: UnitScope | null }): boolean =>
  path ? permits(actor, 'explorer.read', path) : permitsSomewhere(actor, 'explorer.read');

/** Whether every number the actor sees may be opened to its people. */
export const mayOpenRows = (actor: Actor): boolean => {
  const [asks, reads] = [permittedUnits(actor, 'explorer.read'), permittedUnits(actor, 'people.read')];
  if (reads === 'province') return true;
  return asks !== 'province' && asks.length > 0 && asks.every((unit) => reads.includes(unit));
};

/** Asks with the actor's own permission, whoever wrote the question. Refused: too slow. */
export const answerOf = async (
  db: Reader,
  actor: Actor,
  question: Question,
  at: { readonly today: Day; readonly language: 'vi' | 'en' },
): Promise<Answer> => {
  const scope: Scope = permittedUnits(actor, 'explorer.read');
  const compiled = compileQuestion(question, scope, { ...at, to: question.to });
  const cells = (await runQuestion<RawCell>(db, compiled)).map((raw) => cellOf(raw, question));
  return {
    pivot: pivotOf(cells.slice(0, mostCells), question),
    cut: cells.length > mostCells,
    statement: statementOf(compiled),
  };
};

type RawCell = Record<string, string | number | null>;
type Cell = {
  /** Null: over all rows, or all columns. */
  readonly row: string | null;
  readonly column: string | null;
  readonly labels: readonly Label[];
  readonly head: Label | null;
  readonly values: Values;
};

const cellOf = (raw: RawCell, { rows, column, measures }: Question): Cell => {
  const axes = rows.length + (column ? 1 : 0);
  // The bit of an axis is set when the number is a total over it; the first axis has the highest bit.
  const total = (axis: number): boolean => ((Number(raw.level) >> (axes - 1 - axis)) & 1) === 1;
  const label = (axis: number): Label => ({
    key: String(raw[`k${axis}`] ?? ''),
    name: raw[`n${axis}`] === null ? null : String(raw[`n${axis}`]),
  });
  const labels = rows.map((_, axis) => label(axis));
  const whole = rows.length === 0 || total(0);
  const head = column && !total(axes - 1) ? label(axes - 1) : null;
  return {
    row: whole ? null : labels.map(({ key }) => key).join('\u0001'),
    column: head?.key ?? null,
    labels,
    head,
    values: measures.map((_, at) => (raw[`m${at}`] === null ? null : Number(raw[`m${at}`]))),
  };
};

const pivotOf = (cells: readonly Cell[], question: Question): Pivot => {
  const byPlace = index(
    cells,
    (cell) => cell.row,
    (cell) => cell.column,
  );
  const none = question.measures.map(() => null);
  const heads = new Map(cells.flatMap(({ head }) => (head ? [[head.key, head] as const] : [])));
  const head = question.column ? [...heads.values()].toSorted(order(question.column)) : [];
  const line = (row: string | null) => ({
    cells: head.map(({ key }) => byPlace.get(row)?.get(key)?.values ?? null),
    total: byPlace.get(row)?.get(null)?.values ?? none,
  });
  const lines = cells.filter(({ row, column }) => row !== null && column === null);
  const byName = (a: Cell, b: Cell): number => {
    for (const [at, dimension] of question.rows.entries()) {
      const [x, y] = [a.labels[at], b.labels[at]];
      const difference = x && y ? order(dimension)(x, y) : 0;
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const named = lines.toSorted(byName);
  const sorted =
    question.sort === 'names'
      ? named.map(({ row }) => row)
      : groupSort(
          named,
          ([cell]) => -(cell?.values[0] ?? Number.NEGATIVE_INFINITY),
          ({ row }) => row,
        );
  return {
    head,
    body: sorted.map((row) => ({ labels: byPlace.get(row)?.get(null)?.labels ?? [], ...line(row) })),
    foot: line(null),
  };
};

/** Closed lists in their order, days as they follow each other, all else as Vietnamese sorts it. */
const order = (dimension: Dimension): ((a: Label, b: Label) => number) => {
  if (isClosed(dimension)) {
    const values: readonly string[] = closedValues[dimension];
    return (a, b) => values.indexOf(a.key) - values.indexOf(b.key);
  }
  const collator = new Intl.Collator('vi');
  return (a, b) => collator.compare(a.name ?? a.key, b.name ?? b.key) || (a.key < b.key ? -1 : 1);
};
