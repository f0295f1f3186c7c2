/** One known sum: the amounts of some unknowns add up to `value`. */
export type KnownSum = { readonly of: ReadonlyMap<number, number>; readonly value: number };

/**
 * The least and the most a sum of unknowns can be, when the unknowns are 0 or more and all known sums hold: a linear
 * programme, solved by the simplex method with Bland's rule. It knows nothing of how the numbers were withheld.
 * Throws when no numbers at all fit.
 */
export const boundsOf = (
  unknowns: number,
  known: readonly KnownSum[],
  wanted: ReadonlyMap<number, number>,
): { readonly least: number; readonly most: number } => {
  const most = maximum(unknowns, known, wanted);
  const least = -maximum(unknowns, known, new Map([...wanted].map(([at, amount]) => [at, -amount])));
  return { least, most };
};

const tiny = 1e-7;

const maximum = (
  unknowns: number,
  known: readonly KnownSum[],
  wanted: ReadonlyMap<number, number>,
): number => {
  const width = unknowns + known.length;
  // One artificial unknown a row to begin with; the last column is the value.
  const rows = known.map(({ of, value }, row) => {
    const line = new Array<number>(width + 1).fill(0);
    for (const [at, amount] of of) line[at] = amount;
    line[unknowns + row] = 1;
    line[width] = value;
    return line;
  });
  const basis = known.map((_, row) => unknowns + row);
  const first = new Array<number>(width + 1).fill(0);
  for (const line of rows) for (let at = 0; at <= width; at++) first[at] = (first[at] ?? 0) + (line[at] ?? 0);
  for (let at = unknowns; at < width; at++) first[at] = 0;
  solve(rows, basis, first, unknowns);
  if ((first[width] ?? 0) > 1e-5) throw new Error('no numbers fit what is known');
  // An artificial unknown that stayed, at nothing, must not move again.
  for (const [row, at] of basis.entries()) {
    if (at < unknowns) continue;
    const other =
      rows[row]?.findIndex((amount, column) => column < unknowns && Math.abs(amount) > tiny) ?? -1;
    if (other >= 0) pivot(rows, basis, first, row, other);
  }
  const goal = new Array<number>(width + 1).fill(0);
  for (const [at, amount] of wanted) goal[at] = amount;
  for (const [row, at] of basis.entries()) subtract(goal, rows[row] ?? [], goal[at] ?? 0);
  solve(rows, basis, goal, unknowns);
  return Math.round(-(goal[width] ?? 0) * 1e6) / 1e6;
};

/** Raises the goal until no unknown would raise it further. */
const solve = (rows: number[][], basis: number[], goal: number[], unknowns: number): void => {
  for (;;) {
    const enter = goal.findIndex((amount, at) => at < unknowns && amount > tiny);
    if (enter < 0) return;
    let leave = -1;
    let best = Number.POSITIVE_INFINITY;
    for (const [row, line] of rows.entries()) {
      const by = line[enter] ?? 0;
      if (by <= tiny) continue;
      const ratio = (line.at(-1) ?? 0) / by;
      const earlier = leave >= 0 && Math.abs(ratio - best) <= tiny && (basis[row] ?? 0) < (basis[leave] ?? 0);
      if (ratio < best - tiny || earlier) [leave, best] = [row, Math.min(ratio, best)];
    }
    if (leave < 0) {
      goal[goal.length - 1] = Number.NEGATIVE_INFINITY;
      return;
    }
    pivot(rows, basis, goal, leave, enter);
  }
};

const pivot = (rows: number[][], basis: number[], goal: number[], row: number, column: number): void => {
  const line = rows[row] ?? [];
  const by = line[column] ?? 1;
  for (let at = 0; at < line.length; at++) line[at] = (line[at] ?? 0) / by;
  for (const [other, its] of rows.entries()) if (other !== row) subtract(its, line, its[column] ?? 0);
  subtract(goal, line, goal[column] ?? 0);
  basis[row] = column;
};

const subtract = (from: number[], line: readonly number[], times: number): void => {
  if (times === 0) return;
  for (let at = 0; at < from.length; at++) from[at] = (from[at] ?? 0) - times * (line[at] ?? 0);
};
