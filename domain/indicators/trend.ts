import type { DecidingFact } from '#domain/indicators/deciding-fact.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import { TreeFault, type UnitTree } from '#domain/indicators/tree.ts';
import { type Segment, segments } from '#domain/plan/rule.ts';
import { addDays, type Day, weekEnd } from '#domain/time/day.ts';

/**
 * The day on which somebody came to count: that of the fact which made the demand complete, the later one when two are
 * asked for. Null for who does not count.
 */
export const countedOn = (reason: DecidingFact): Day | null => {
  switch (reason.kind) {
    case 'completed':
    case 'took-part':
      return reason.learning.on;
    case 'completed-and-assessed':
      return reason.learning.on > reason.assessment.on ? reason.learning.on : reason.assessment.on;
    default:
      return null;
  }
};

/** People of a unit and all below it who came to count in one week; a person is in it once. */
export type WeekCell = {
  readonly indicator: string;
  readonly segment: Segment | null;
  readonly unitId: string;
  /** A Sunday; the eve of the period for everything before it. */
  readonly weekEndsOn: Day;
  readonly people: number;
};

/** The cells one person adds to: every unit she counts in and every unit above it. Throws TreeFault unknown-unit. */
export const weekCellsOf = (standing: Standing, tree: UnitTree, from: Day): readonly WeekCell[] => {
  const day = standing.counted ? countedOn(standing.reason) : null;
  if (day === null) return [];
  const weekEndsOn = day < from ? addDays(from, -1) : weekEnd(day);
  return [null, ...segments].flatMap((segment) => {
    const unitIds = segment === null ? standing.unitIds : standing.unitIdsBySegment[segment];
    return [...unitsAndAbove(unitIds, tree)].map((unitId) => ({
      indicator: standing.indicator,
      segment,
      unitId,
      weekEndsOn,
      people: 1,
    }));
  });
};

const unitsAndAbove = (unitIds: readonly string[], tree: UnitTree): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const unitId of unitIds) {
    const position = tree.positions.get(unitId);
    if (position === undefined) throw new TreeFault('unknown-unit', unitId);
    for (let at = position; at >= 0; at = tree.parents[at] ?? -1) found.add(tree.order[at] ?? '');
  }
  return found;
};

/** How many people counted by the end of a day. */
export type TrendPoint = { readonly on: Day; readonly counted: number };

/**
 * The people who count now, by the day since which they do: one point on the eve of the period, one at the end of every
 * week, the last on `lastDay` with all of them. Who counted once and is of the population no more is in no point.
 */
export const trendOf = (
  cells: readonly Pick<WeekCell, 'weekEndsOn' | 'people'>[],
  from: Day,
  lastDay: Day,
): readonly TrendPoint[] => {
  const gains = new Map<Day, number>();
  for (const { weekEndsOn, people } of cells) gains.set(weekEndsOn, (gains.get(weekEndsOn) ?? 0) + people);
  const eve = addDays(from, -1);
  let counted = gains.get(eve) ?? 0;
  const points = [{ on: eve, counted }];
  for (let on = weekEnd(from); on < lastDay; on = addDays(on, 7)) {
    counted += gains.get(on) ?? 0;
    points.push({ on, counted });
  }
  const all = cells.reduce((sum, { people }) => sum + people, 0);
  return lastDay > eve ? [...points, { on: lastDay, counted: all }] : [{ on: eve, counted: all }];
};
