import type { Measure } from './layer.ts';

/** A value of a dimension: what stands for it, and what it is called when not in our own words. */
export type Label = { readonly key: string; readonly name: string | null };

/** One number a measure asked for; null: nothing to divide by. */
export type Values = readonly (number | null)[];

/** The answer as a table: a line a row, a group of numbers a column value, totals that count people once. */
export type Pivot = {
  readonly head: readonly Label[];
  readonly body: readonly {
    readonly labels: readonly Label[];
    /** Beside each of `head`; null: no row of the data stands there. */
    readonly cells: readonly (Values | null)[];
    readonly total: Values;
  }[];
  readonly foot: { readonly cells: readonly (Values | null)[]; readonly total: Values };
};

/** A column of the table: a measure at a value of the column dimension, or (null) over all of them. */
export type PivotColumn = {
  readonly at: Label | null;
  readonly index: number;
  readonly measure: Measure;
  readonly place: number;
};

export const columnsOf = (pivot: Pivot, measures: readonly Measure[]): readonly PivotColumn[] => {
  const under = (at: Label | null, index: number) =>
    measures.map((measure, place) => ({ at, index, measure, place }));
  return [...pivot.head.flatMap(under), ...under(null, -1)];
};

/** The number of a line in a column; a count where nothing stands is none. */
export const valueIn = (
  line: { readonly cells: readonly (Values | null)[]; readonly total: Values },
  { at, index, measure, place }: PivotColumn,
  isCount: (measure: Measure) => boolean,
): number | null => {
  const values = at === null ? line.total : line.cells[index];
  return values ? (values[place] ?? null) : isCount(measure) ? 0 : null;
};
