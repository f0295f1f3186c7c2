import type { Reader } from '#db/client.ts';
import { CellSums } from '#db/queries/reports/numbers.ts';
import { pageOfStandings } from '#db/queries/reports/people-behind.ts';
import { everyPersonFacts } from '#db/queries/reports/person-facts.ts';
import type { UnitsOfDay } from '#db/queries/reports/units-of-day.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import { type Standing, standing } from '#domain/indicators/standing.ts';
import { cellsOf, tallyRows } from '#domain/indicators/tally.ts';
import { countedIndicators } from '#domain/plan/counted.ts';
import { type Move, moveOf } from '#domain/plan/moves.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Period } from '#domain/reporting/period.ts';
import { printRows } from '#domain/reporting/print-rows.ts';

/** One number of one unit under both rules. `counted` null: nobody has reported. */
export type NumberPair = {
  readonly unitId: string;
  readonly arm: string | null;
  readonly before: { readonly counted: number | null; readonly denominator: number | null };
  readonly after: { readonly counted: number | null; readonly denominator: number | null };
};

export type Side = { readonly status: string; readonly reason: Standing['reason'] | LocalText };
/** A person or a row for whom the other rule decides otherwise. */
export type Moved = {
  readonly id: string;
  readonly move: Move;
  readonly label: string | null;
  readonly idTail: string | null;
  readonly unitIds: readonly string[];
  readonly before: Side | null;
  readonly after: Side | null;
};

export type Preview = {
  readonly numbers: readonly NumberPair[];
  readonly counts: Readonly<Record<Move, number>>;
  readonly moved: readonly Moved[];
  readonly next: string | null;
};

export type PreviewAsk = {
  /** The plan with the one indicator alone, as it counts now and as it would. */
  readonly before: Plan;
  readonly after: Plan;
  readonly period: Period;
  readonly units: UnitsOfDay;
  readonly move: Move | null;
  readonly page: { readonly after: string | null; readonly limit: number };
};

export const noMoves: Record<Move, number> = { enters: 0, leaves: 0, gains: 0, loses: 0 };

/**
 * Both counts of an indicator counted from people, from all facts in one pass, and one page of the people whom the other
 * rule moves, by given name. Memory holds those people and the units. Inside `oneMoment`.
 */
export const previewPeople = async (db: Reader, ask: PreviewAsk): Promise<Preview> => {
  const { before, after, period, units } = ask;
  const [was] = countedIndicators(before);
  const [is] = countedIndicators(after);
  if (!was || !is) return { numbers: [], counts: noMoves, moved: [], next: null };
  const sums = { before: new CellSums(), after: new CellSums() };
  const counts = { ...noMoves };
  const sides = new Map<string, { move: Move; before: Standing | null; after: Standing | null }>();
  for await (const people of everyPersonFacts(db, units)) {
    for (const facts of people) {
      const pair = { before: standing(was, period, facts), after: standing(is, period, facts) };
      for (const side of ['before', 'after'] as const) {
        const one = pair[side];
        if (one) sums[side].add(cellsOf(one, units.tree));
      }
      const move = moveOf(pair.before?.status ?? null, pair.after?.status ?? null);
      if (move === null) continue;
      counts[move] += 1;
      if (ask.move === null || ask.move === move) sides.set(facts.personId, { move, ...pair });
    }
  }
  const rowsOf = (plan: Plan, side: 'before' | 'after') =>
    printRows(tallyRows(sums[side].cells(), units.tree, countedIndicators(plan)), plan, period.year).filter(
      (row) => row.scope === 'subtree' && row.segment === null,
    );
  const later = new Map(rowsOf(after, 'after').map((row) => [row.unitId, row]));
  const shown = new Map(
    [...sides].flatMap(([id, pair]) => {
      const one = pair.after ?? pair.before;
      return one ? [[id, one] as const] : [];
    }),
  );
  const page = await pageOfStandings(db, shown, ask.page);
  return {
    counts,
    numbers: rowsOf(before, 'before').map((row) => {
      const other = later.get(row.unitId) ?? row;
      return {
        ...{ unitId: row.unitId, arm: null },
        before: { counted: row.counted, denominator: row.denominator },
        after: { counted: other.counted, denominator: other.denominator },
      };
    }),
    moved: page.people.flatMap(({ standing: { personId }, fullName, idTail }) => {
      const pair = sides.get(personId);
      if (!pair) return [];
      const held = [pair.after, pair.before].find((one) => one && one.unitIds.length > 0);
      return [{ ...pair, id: personId, label: fullName, idTail, unitIds: held?.unitIds ?? [] }];
    }),
    next: page.next,
  };
};
