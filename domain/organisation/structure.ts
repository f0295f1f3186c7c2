import type { Day, DayRange } from '#domain/time/day.ts';
import { Contradiction, type ContradictionCode } from './event.ts';
import { byFrom, nameAround, type Organisation, type UnitHistory } from './history.ts';

type Fault = { readonly code: ContradictionCode; readonly unit: UnitHistory; readonly day: Day };

const endless: Day = '9999-12-31';
const last = (range: DayRange): Day => range.to ?? endless;

/** The first day of `wanted` that none of the ranges covers; null when all are covered. */
const firstUncovered = (wanted: DayRange, ranges: readonly DayRange[]): Day | null => {
  let day = wanted.from;
  for (const range of ranges.toSorted(byFrom)) {
    if (range.from > day) break;
    if (last(range) < day) continue;
    if (last(range) >= last(wanted)) return null;
    day = nextDay(last(range));
  }
  return day > last(wanted) ? null : day;
};

const nextDay = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The day on which a chain of parents leads from a unit back to itself; null when none does. */
const meetsItself = (
  unit: UnitHistory,
  of: Organisation,
  days: DayRange = { from: '0001-01-01', to: null },
  path: readonly UnitHistory[] = [unit],
): Day | null => {
  for (const segment of path.at(-1)?.parents ?? []) {
    const from = segment.from > days.from ? segment.from : days.from;
    const to = last(segment) < last(days) ? last(segment) : last(days);
    if (from > to) continue;
    if (segment.value === unit.id) return from;
    const parent = of.get(segment.value);
    // A cycle further up is the fault of those in it.
    if (!parent || path.includes(parent)) continue;
    const met = meetsItself(unit, of, { from, to }, [...path, parent]);
    if (met) return met;
  }
  return null;
};

const faultsAt = (unit: UnitHistory, of: Organisation): Fault[] => {
  const faults: Fault[] = [];
  for (const segment of unit.parents) {
    const parent = of.get(segment.value);
    const bare = firstUncovered(segment, parent?.kinds ?? []) ?? firstUncovered(segment, unit.kinds);
    if (bare) faults.push({ code: 'outlives-parent', unit, day: bare });
  }
  return faults;
};

/**
 * What is wrong with the touched units and with those below them: under something that does not live that day, or above
 * themselves. Each unit has one parent a day by the shape of its history.
 */
const faultsOf = (touched: ReadonlySet<string>, of: Organisation): Fault[] =>
  [...of.values()].flatMap((unit) => {
    if (!touched.has(unit.id) && !unit.parents.some((segment) => touched.has(segment.value))) return [];
    const met = touched.has(unit.id) ? meetsItself(unit, of) : null;
    if (met) return [{ code: 'above-itself' as const, unit, day: met }];
    return faultsAt(unit, of);
  });

const keyOf = ({ code, unit, day }: Fault): string => `${code} ${unit.id} ${day}`;

/** Throws what a change makes wrong; what was wrong before it (an import may have left it) is not its fault. */
export const refuseNewFaults = (was: Organisation, is: Organisation, touched: readonly string[]): void => {
  const units = new Set(touched);
  const found = faultsOf(units, is);
  // A tree with a cycle before cannot be: the database refuses it.
  const known = new Set(found.length > 0 ? faultsOf(units, was).map(keyOf) : []);
  const fault = found.find((each) => !known.has(keyOf(each)));
  if (fault) throw new Contradiction(fault.code, 'units', nameAround(fault.unit, fault.day), fault.day);
};
