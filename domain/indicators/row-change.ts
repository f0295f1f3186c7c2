import type { FigureRow } from '#domain/indicators/figure.ts';

/** What became of a row between two readings; each has its sentence in every language. */
export const rowChangeKinds = ['entered', 'left', 'reported', 'withdrawn', 'corrected'] as const;
export type RowChangeKind = (typeof rowChangeKinds)[number];

export type RowChange = {
  readonly id: string;
  readonly kind: RowChangeKind;
  readonly before: FigureRow | null;
  readonly after: FigureRow | null;
};

const amountIn = (row: FigureRow | null): number => (row?.status === 'counted' ? row.amount : 0);

/** Rows that are in one reading alone, or that stand or count otherwise in the second; in the order of their ids. */
export const rowChanges = (
  before: readonly FigureRow[],
  after: readonly FigureRow[],
): readonly RowChange[] => {
  const [was, is] = [new Map(before.map((row) => [row.id, row])), new Map(after.map((row) => [row.id, row]))];
  return [...new Set([...was.keys(), ...is.keys()])].toSorted().flatMap((id) => {
    const [first, second] = [was.get(id) ?? null, is.get(id) ?? null];
    const same = first?.status === second?.status && amountIn(first) === amountIn(second);
    return same ? [] : [{ id, kind: kindOf(first, second), before: first, after: second }];
  });
};

const kindOf = (before: FigureRow | null, after: FigureRow | null): RowChangeKind => {
  if (before === null) return 'entered';
  if (after === null) return 'left';
  if (before.status === 'not-reported') return 'reported';
  return after.status === 'not-reported' ? 'withdrawn' : 'corrected';
};

/** The figure before − what rows lost + what rows gained is the figure after. */
export const rowSums = (before: readonly FigureRow[], after: readonly FigureRow[]) => {
  const effects = rowChanges(before, after).map((one) => amountIn(one.after) - amountIn(one.before));
  const sum = (rows: readonly FigureRow[]): number => rows.reduce((total, row) => total + amountIn(row), 0);
  return {
    before: sum(before),
    added: effects.filter((effect) => effect > 0).reduce((a, b) => a + b, 0),
    removed: effects.filter((effect) => effect < 0).reduce((a, b) => a - b, 0),
    after: sum(after),
  };
};
