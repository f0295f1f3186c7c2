import type { RowProblem } from '#domain/imports/errors.ts';
import { isAboveItself } from '#domain/imports/parent-cycles.ts';
import { problem } from '#domain/imports/parsed.ts';
import { type Change, type Decision, type Numbered, wrong } from '#domain/imports/plan.ts';
import {
  emptyTimeline,
  sameTimeline,
  segmentAt,
  type UnitTimeline,
  withRow,
} from '#domain/imports/unit-timeline.ts';
import type { UnitRow } from '#domain/imports/units.ts';
import { fold } from '#domain/text/vietnamese.ts';

export type StoredUnit = { readonly id: string; readonly code: string; readonly timeline: UnitTimeline };

export type UnitsWorld = {
  /** The agencies by key: their code in lower case. */
  readonly units: ReadonlyMap<string, StoredUnit>;
  /** Units whose row in the file could not even be read, with its number. */
  readonly broken: ReadonlyMap<string, number>;
};

/** A unit as it will be. `stored` is null when it is new. */
export type UnitOutcome = {
  readonly key: string;
  readonly code: string;
  readonly stored: StoredUnit | null;
  readonly timeline: UnitTimeline;
};

export type UnitsPlan = {
  readonly decisions: Decision<{ readonly key: string }>[];
  readonly outcomes: readonly UnitOutcome[];
};

type Row = Numbered<UnitRow>;
const keyOfUnit = (code: string): string => code.toLowerCase();

/**
 * Decides for every row of a file of units. Parents may stand anywhere in the file or be stored. A row is only taken
 * when its parent is: so rows are tried until no further one falls out.
 */
export const planUnits = (rows: readonly Row[], world: UnitsWorld): UnitsPlan => {
  const errors = new Map<number, RowProblem>();
  for (;;) {
    const good = rows.filter(({ number }) => !errors.has(number));
    const parents = findParents(good, rows, world, errors);
    if (good.some(({ number }) => errors.has(number))) continue;
    const { timelines, decisions } = apply(good, parents, world);
    for (const { number, row } of good) {
      if (!parents.has(number) || !isAboveItself(keyOfUnit(row.code), timelines)) continue;
      errors.set(number, { ...problem('parent-cycle', { text: row.parentCode ?? '' }), field: 'parentCode' });
    }
    if (good.some(({ number }) => errors.has(number))) continue;
    return {
      decisions: rows.flatMap(({ number }) => {
        const found = errors.get(number);
        return found === undefined ? (decisions.get(number) ?? []) : wrong(number, found);
      }),
      outcomes: outcomesOf(good, timelines, world),
    };
  }
};

/** The key of the parent each row names; rows without a known parent are told as errors. */
const findParents = (
  good: readonly Row[],
  all: readonly Row[],
  world: UnitsWorld,
  errors: Map<number, RowProblem>,
): ReadonlyMap<number, string> => {
  const inFile = new Set(good.map(({ row }) => keyOfUnit(row.code)));
  const fallen = new Map(world.broken);
  for (const { number, row } of all) if (errors.has(number)) fallen.set(keyOfUnit(row.code), number);
  const byName = new Map<string, Set<string>>();
  const name = (text: string, key: string) =>
    byName.set(fold(text), (byName.get(fold(text)) ?? new Set()).add(key));
  for (const [key, unit] of world.units) for (const segment of unit.timeline.names) name(segment.value, key);
  for (const { row } of good) name(row.name, keyOfUnit(row.code));

  const parents = new Map<number, string>();
  for (const { number, row } of good) {
    if (row.parentCode === null) continue;
    const text = row.parentCode;
    const key = keyOfUnit(text);
    const named = [...(byName.get(fold(text)) ?? [])];
    const field = 'parentCode';
    const fell = fallen.get(key);
    if (inFile.has(key) || world.units.has(key)) parents.set(number, key);
    else if (named.length === 1 && named[0] !== undefined) parents.set(number, named[0]);
    else if (named.length > 1) errors.set(number, { ...problem('ambiguous-unit', { text }), field });
    else if (fell !== undefined)
      errors.set(number, { ...problem('parent-row-wrong', { text, row: fell }), field });
    else errors.set(number, { ...problem('unknown-parent', { text }), field });
  }
  return parents;
};

/** The rows of each unit in the order of their first days, one upon the other. */
const apply = (good: readonly Row[], parents: ReadonlyMap<number, string>, world: UnitsWorld) => {
  const timelines = new Map([...world.units].map(([key, unit]) => [key, unit.timeline]));
  const decisions = new Map<number, Decision<{ readonly key: string }>>();
  for (const { number, row } of good.toSorted((a, b) => (a.row.from < b.row.from ? -1 : 1))) {
    const key = keyOfUnit(row.code);
    const before = timelines.get(key) ?? emptyTimeline;
    const after = withRow(before, row, parents.get(number) ?? null);
    timelines.set(key, after);
    const isNew = !world.units.has(key);
    if (!isNew && sameTimeline(before, after))
      decisions.set(number, { number, status: 'unchanged', notes: [] });
    else
      decisions.set(number, {
        ...{ number, status: isNew ? 'new' : 'changed', notes: [], write: { key } },
        changes: isNew ? [] : changesOf(before, after, row),
      });
  }
  return { timelines, decisions };
};

const changesOf = (before: UnitTimeline, after: UnitTimeline, { from }: UnitRow): Change[] => {
  const at = ({ names, kinds, parents }: UnitTimeline) => ({
    name: segmentAt(names, from)?.value ?? null,
    kind: segmentAt(kinds, from)?.value.kind ?? null,
    sector: segmentAt(kinds, from)?.value.sector ?? null,
    parentCode: segmentAt(parents, from)?.value.toUpperCase() ?? null,
    to: segmentAt(kinds, '9999-12-31')?.to ?? null,
  });
  const [old, fresh] = [at(before), at(after)];
  const fields = ['name', 'kind', 'sector', 'parentCode', 'to'] as const;
  const changes = fields.flatMap((field) =>
    old[field] === fresh[field] ? [] : [{ field, before: old[field], after: fresh[field] }],
  );
  // What changed from a later day on than the standing value says since when.
  const since = segmentAt(before.kinds, from)?.from ?? null;
  return since === from ? changes : [...changes, { field: 'from', before: since, after: from }];
};

const outcomesOf = (
  good: readonly Row[],
  timelines: ReadonlyMap<string, UnitTimeline>,
  world: UnitsWorld,
): UnitOutcome[] => {
  const codes = new Map(good.map(({ row }) => [keyOfUnit(row.code), row.code]));
  return [...codes].flatMap(([key, code]) => {
    const stored = world.units.get(key) ?? null;
    const timeline = timelines.get(key);
    if (timeline === undefined || (stored !== null && sameTimeline(stored.timeline, timeline))) return [];
    return [{ key, code: stored?.code ?? code, stored, timeline }];
  });
};
