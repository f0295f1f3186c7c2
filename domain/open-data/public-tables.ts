import type { Figure } from '#domain/indicators/figure.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { Segment } from '#domain/plan/rule.ts';
import type { SnapshotContent } from '#domain/reporting/snapshot.ts';
import type { Cells, ProtectedUnit, ShownBefore } from './protect.ts';
import type { PublicArm, PublicData, PublicPart } from './public-data.ts';

/** Counted people and the number they are out of, at a unit and below it. */
export type Count = { readonly counted: number; readonly denominator: number | null };

/** The numbers of one indicator (and arm) over the units, before anything is withheld. */
export type PeopleTable = {
  readonly arm: PublicArm;
  readonly all: ReadonlyMap<string, Count>;
  /** Printed parts of the same people, those of one split together; the rest of a split is never printed. */
  readonly splits: readonly (readonly {
    readonly part: Exclude<PublicPart, 'all'>;
    readonly of: ReadonlyMap<string, Count>;
  }[])[];
  /** The denominator is the people themselves, so that those not counted must be kept apart too. */
  readonly outOfPeople: boolean;
  readonly hasOwn: (unitId: string) => boolean;
};

/** People counted from posts and learning. */
export const tableOfPeople = (content: SnapshotContent, indicator: PlanIndicator): PeopleTable | null => {
  const { rule, code } = indicator;
  // Snapshots from before rules were data have none.
  if (rule?.kind !== 'people') return null;
  const rows = content.rows.filter((row) => row.indicator === code);
  const of = (segment: Segment | null): Map<string, Count> =>
    new Map(
      rows
        .filter((row) => row.scope === 'subtree' && row.segment === segment)
        .map(({ unitId, counted, denominator }) => [unitId, { counted, denominator }]),
    );
  const own = new Set(
    rows.filter((row) => row.scope === 'own' && row.population > 0).map(({ unitId }) => unitId),
  );
  const women = womenOf(content, indicator);
  return {
    ...{ arm: 'people' as const, all: of(null), outOfPeople: rule.outOf === 'population' },
    splits: [
      ...(rule.apart.length > 0 ? [rule.apart.map((part) => ({ part, of: of(part) }))] : []),
      ...(women ? [[{ part: 'women' as const, of: women }]] : []),
    ],
    hasOwn: (unitId) => own.has(unitId),
  };
};

/** Women are frozen for the first indicator of the plan that counts who took part. */
const womenOf = ({ women, indicators }: SnapshotContent, { code }: PlanIndicator) => {
  const theirs = indicators.find(({ rule }) => rule?.kind === 'people' && rule.counts === 'took-part');
  if (!women || theirs?.code !== code) return null;
  return new Map(
    women.map(({ unitId, tookPart, population }) => [unitId, { counted: tookPart, denominator: population }]),
  );
};

/** People of a figure: residents and graduates. A unit that has not reported is in no table. */
export const tableOfFigures = (arm: PublicArm, figures: readonly Figure[]): PeopleTable => {
  const all = new Map(
    figures.flatMap(({ unitId, counted, denominator }) =>
      counted === null ? [] : [[unitId, { counted, denominator }] as const],
    ),
  );
  // Only where every denominator is known, and is one, can the people not counted be reckoned by anybody.
  const outOfPeople = [...all.values()].every(
    ({ counted, denominator }) => denominator !== null && denominator >= counted,
  );
  return { ...{ arm, all, splits: [], outOfPeople }, hasOwn: () => false };
};

/** Who is counted and who is not; where the denominator is a target, only who is counted. */
const cellsOf = ({ counted, denominator }: Count, outOfPeople: boolean): Cells =>
  outOfPeople ? [counted, (denominator ?? counted) - counted] : [counted];

/** The units of a table for `withheldUnits`, each under the nearest unit above it that is in the table. */
export const protectedUnits = (table: PeopleTable, units: SnapshotContent['units']): ProtectedUnit[] => {
  const parentOf = new Map(units.map(({ unitId, parentId }) => [unitId, parentId]));
  const above = (unitId: string): string | null => {
    let at = parentOf.get(unitId) ?? null;
    while (at !== null && !table.all.has(at)) at = parentOf.get(at) ?? null;
    return at;
  };
  return units.flatMap(({ unitId }) => {
    const count = table.all.get(unitId);
    if (!count) return [];
    const hasOwn = table.hasOwn(unitId);
    return [{ unitId, parentId: above(unitId), cells: cellsOf(count, table.outOfPeople), hasOwn }];
  });
};

/** The cells of a split: its parts, and last who is in none of them. */
export const splitCells = (
  table: PeopleTable,
  split: PeopleTable['splits'][number],
  unitId: string,
): Cells => {
  const all = cellsOf(table.all.get(unitId) ?? nobody, table.outOfPeople);
  const parts = split.map(({ of }) => cellsOf(of.get(unitId) ?? nobody, table.outOfPeople));
  const rest = all.map((cell, at) => parts.reduce((left, part) => left - (part[at] ?? 0), cell));
  return [...parts, rest].flat();
};

const nobody: Count = { counted: 0, denominator: 0 };

/**
 * What an earlier release showed of the same numbers (the same rule over the same days), by the ids of today's units; null
 * if it did not show them.
 */
export const shownBefore = (
  earlier: PublicData,
  like: { readonly content: SnapshotContent; readonly indicator: PlanIndicator; readonly table: PeopleTable },
  split: PeopleTable['splits'][number] | null,
): ShownBefore | null => {
  const { content, indicator, table } = like;
  const key = (one: Pick<PlanIndicator, 'rule' | 'cumulativeFrom'>, from: string): string =>
    JSON.stringify([one.rule, one.cumulativeFrom ?? from]);
  const same = earlier.indicators.find(
    (one) => key(one, earlier.period.from) === key(indicator, content.period.from),
  );
  if (!same) return null;
  const ids = new Map(content.units.map(({ code, unitId }) => [code, unitId]));
  const lines = earlier.lines.filter(
    ({ indicator: code, arm, state }) => code === same.code && arm === table.arm && state !== 'not-reported',
  );
  const byKey = new Map(lines.map((line) => [`${line.part} ${line.unit}`, line]));
  const cells = (unit: string, part: PublicPart): Cells | null => {
    const line = byKey.get(`${part} ${unit}`);
    return line?.state === 'published' && line.counted !== null
      ? cellsOf({ counted: line.counted, denominator: line.denominator }, table.outOfPeople)
      : null;
  };
  return new Map(
    lines
      .filter(({ part }) => part === 'all')
      .map(({ unit }) => {
        const all = cells(unit, 'all');
        const id = ids.get(unit) ?? unit;
        if (split === null || all === null) return [id, all] as const;
        const parts = split.map(({ part }) => cells(unit, part));
        if (parts.includes(null)) return [id, null] as const;
        const rest = all.map((cell, at) => parts.reduce((left, part) => left - (part?.[at] ?? 0), cell));
        return [id, [...parts, rest].flatMap((part) => part ?? [])] as const;
      }),
  );
};
