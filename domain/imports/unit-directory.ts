import type { Problem } from '#domain/imports/errors.ts';
import { problem } from '#domain/imports/parsed.ts';
import type { UnitReference } from '#domain/imports/roster.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { type Day, type DayRange, holdsOn } from '#domain/time/day.ts';

/** A unit as far as a roster needs it: how it was called when, and when it lived. */
export type KnownUnit = {
  readonly id: string;
  readonly code: string;
  readonly names: readonly (DayRange & { readonly name: string })[];
  readonly life: readonly DayRange[];
};

export type UnitDirectory = {
  readonly byCode: ReadonlyMap<string, KnownUnit>;
  readonly byName: ReadonlyMap<string, readonly KnownUnit[]>;
};

export const unitDirectory = (units: readonly KnownUnit[]): UnitDirectory => {
  const byName = new Map<string, KnownUnit[]>();
  for (const unit of units)
    for (const key of new Set(unit.names.map(({ name }) => fold(name))))
      byName.set(key, [...(byName.get(key) ?? []), unit]);
  return { byCode: new Map(units.map((unit) => [unit.code.toLowerCase(), unit])), byName };
};

type Unresolved = Problem<'unknown-unit' | 'ambiguous-unit' | 'unit-not-yet' | 'unit-ended'>;
type Resolved = { readonly unit: KnownUnit } | { readonly found: Unresolved };

const livedOn = (unit: KnownUnit, day: Day): boolean => unit.life.some((range) => holdsOn(range, day));

/** The one unit among those with the name: the one so called that day, else the one that lived that day. */
const amongNamed = (text: string, named: readonly KnownUnit[], day: Day): Resolved => {
  const key = fold(text);
  const living = named.filter((unit) => livedOn(unit, day));
  const soCalled = living.filter((unit) =>
    unit.names.some((name) => fold(name.name) === key && holdsOn(name, day)),
  );
  for (const [unit, ...others] of [soCalled, living, named])
    if (unit !== undefined)
      return others.length === 0 ? { unit } : { found: problem('ambiguous-unit', { text }) };
  return { found: problem('unknown-unit', { text }) };
};

/** Finds the unit a row names, as of its first day. A code wins over a name; the text of a name may be a code. */
export const resolveUnit = (directory: UnitDirectory, { code, name }: UnitReference, day: Day): Resolved => {
  const text = code ?? name ?? '';
  const byCode = directory.byCode.get(text.toLowerCase());
  const named = code === null ? (directory.byName.get(fold(text)) ?? []) : [];
  const resolved =
    named.length === 0 && byCode !== undefined ? { unit: byCode } : amongNamed(text, named, day);
  if ('found' in resolved || livedOn(resolved.unit, day)) return resolved;
  const { life } = resolved.unit;
  const next = life.map((range) => range.from).filter((from) => from > day);
  const first = next.toSorted()[0];
  if (first !== undefined) return { found: problem('unit-not-yet', { text, from: first }) };
  const ends = life.flatMap((range) => (range.to === null ? [] : [range.to]));
  const last = ends.toSorted().at(-1);
  return {
    found: last === undefined ? problem('unknown-unit', { text }) : problem('unit-ended', { text, to: last }),
  };
};
