import type { Standing } from '#domain/indicators/standing.ts';
import type { TallyField } from '#domain/indicators/tally.ts';
import { tallyFields } from '#domain/indicators/tally.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { Segment } from '#domain/plan/rule.ts';
import type { FrozenTask } from '#domain/reporting/frozen-task.ts';
import type { PrintedRow, PrintedUnit, ReportScope, SnapshotContent } from '#domain/reporting/snapshot.ts';

export type ChangedNumber = {
  readonly indicator: string;
  readonly unitCode: string;
  readonly scope: ReportScope;
  readonly segment: Segment | null;
  readonly field: TallyField | 'denominator';
  /** Null: the line did not exist, or its denominator was not known. */
  readonly before: number | null;
  readonly after: number | null;
};

/**
 * `before` or `after` null: the person was not listed for the indicator. Somebody whose units or measures changed is
 * listed too, though status and reason may be the same: they explain a changed number.
 */
export type ChangedPerson = {
  readonly personId: string;
  readonly indicator: string;
  readonly before: Standing | null;
  readonly after: Standing | null;
};

export type Changed<T> = { readonly before: T | null; readonly after: T | null };

export type Differences = {
  readonly numbers: readonly ChangedNumber[];
  readonly people: readonly ChangedPerson[];
  readonly units: readonly Changed<PrintedUnit>[];
  readonly indicators: readonly Changed<PlanIndicator>[];
  /** Left out where none changed. */
  readonly tasks?: readonly Changed<FrozenTask>[];
};

export type Snapshot = { readonly content: SnapshotContent; readonly people: readonly Standing[] };

/** What a correction changed against the version before it, in the order of the newer one. The same snapshot has none. */
export const differences = (before: Snapshot, after: Snapshot): Differences => ({
  numbers: changedNumbers(before.content, after.content),
  people: changed(before.people, after.people, (person) => `${person.indicator} ${person.personId}`).flatMap(
    (pair) => {
      const either = pair.after ?? pair.before;
      return either ? [{ personId: either.personId, indicator: either.indicator, ...pair }] : [];
    },
  ),
  units: changed(before.content.units, after.content.units, (unit) => unit.unitId),
  indicators: changed(
    before.content.indicators,
    after.content.indicators,
    (indicator) => indicator.code,
  ).filter(({ before: was, after: is }) => was === null || is === null || definedAnew(was, is)),
  ...changedTasks(before.content, after.content),
});

const changedTasks = (before: SnapshotContent, after: SnapshotContent): Pick<Differences, 'tasks'> => {
  const tasks = changed(before.tasks ?? [], after.tasks ?? [], ({ code }) => code);
  return tasks.length > 0 ? { tasks } : {};
};

/** Parts of a definition that snapshots from before rules were data do not have: what is not said there is no change. */
const laterParts: readonly (keyof PlanIndicator)[] = ['rule', 'cumulativeFrom'];

const definedAnew = (before: PlanIndicator, after: PlanIndicator): boolean => {
  const unsaid = laterParts.filter((part) => !(part in before));
  const said = Object.entries(after).filter(([part]) => !unsaid.some((one) => one === part));
  return !sameValue(before, Object.fromEntries(said));
};

const numberFields = ['denominator', ...tallyFields] as const;

const changedNumbers = (before: SnapshotContent, after: SnapshotContent): ChangedNumber[] => {
  const codes = new Map([...before.units, ...after.units].map((unit) => [unit.unitId, unit.code]));
  return changed(before.rows, after.rows, rowKey).flatMap((pair) => {
    const either = pair.after ?? pair.before;
    if (!either) return [];
    const { indicator, scope, segment, unitId } = either;
    const unitCode = codes.get(unitId) ?? unitId;
    return numberFields.flatMap((field) => {
      const [was, is] = [pair.before?.[field] ?? null, pair.after?.[field] ?? null];
      return was === is ? [] : [{ indicator, unitCode, scope, segment, field, before: was, after: is }];
    });
  });
};

const rowKey = (row: PrintedRow): string =>
  `${row.indicator} ${row.segment ?? ''} ${row.scope} ${row.unitId}`;

/** Pairs both lists by key and keeps the pairs that differ: those of the newer list in its order, then what is gone. */
const changed = <T>(before: readonly T[], after: readonly T[], key: (item: T) => string): Changed<T>[] => {
  const was = new Map(before.map((item) => [key(item), item]));
  const kept = after.map((item) => ({ before: was.get(key(item)) ?? null, after: item }));
  const stays = new Set(after.map(key));
  const gone = before.filter((item) => !stays.has(key(item))).map((item) => ({ before: item, after: null }));
  return [...kept, ...gone].filter((pair) => !sameValue(pair.before, pair.after));
};

/** Equal as JSON values, whatever the order of keys: a stored snapshot comes back with its own. */
export const sameValue = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [ofA, ofB] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    ofA.size === ofB.size &&
    [...ofA].every(([name, value]) => ofB.has(name) && sameValue(value, ofB.get(name)))
  );
};
