/**
 * A second, deliberately naive reading of the exported facts. Nothing here comes from the product: it knows the files by
 * their dictionary and the rules by docs and law, loops over everybody for every number, and is slow on purpose.
 */
export type Row = Readonly<Record<string, unknown>>;
export type Facts = Readonly<Record<string, readonly Row[]>>;

export const provinceUnit = '00000000-0000-0000-0000-000000000000';

export const factsFrom = (files: Readonly<Record<string, string>>): Facts =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => name.endsWith('.ndjson'))
      .map(([name, text]) => [
        name.replace('.ndjson', ''),
        text
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Row),
      ]),
  );

export const rowsOf = (facts: Facts, table: string): readonly Row[] => facts[table] ?? [];
export const text = (value: unknown): string => String(value ?? '');

/** The day in Việt Nam of an instant: seven hours ahead of UTC. */
export const dayOf = (instant: unknown): string =>
  new Date(Date.parse(text(instant)) + 7 * 3_600_000).toISOString().slice(0, 10);

export const covers = (row: Row, day: string): boolean =>
  text(row.valid_from) <= day && (row.valid_to === null || text(row.valid_to) >= day);

export type Unit = {
  readonly id: string;
  readonly parent: string | null;
  readonly sector: string;
  readonly kind: string;
};

/** The agencies of a day with the province above them, each with where it stands. */
export const agenciesOn = (facts: Facts, day: string): readonly Unit[] => {
  const found: Unit[] = [{ id: provinceUnit, parent: null, sector: 'state', kind: '' }];
  for (const unit of rowsOf(facts, 'org_unit')) {
    if (unit.tree !== 'agency') continue;
    const kind = rowsOf(facts, 'org_unit_kind').find((row) => row.unit_id === unit.id && covers(row, day));
    const name = rowsOf(facts, 'org_unit_name').find((row) => row.unit_id === unit.id && covers(row, day));
    if (!kind || !name) continue;
    const parent = rowsOf(facts, 'org_unit_parent').find(
      (row) => row.unit_id === unit.id && covers(row, day),
    );
    found.push({
      ...{ id: text(unit.id), sector: text(kind.sector ?? 'state'), kind: text(kind.kind) },
      parent: parent ? text(parent.parent_id) : provinceUnit,
    });
  }
  const known = new Set(found.map(({ id }) => id));
  return found.map((unit) =>
    unit.parent === null || known.has(unit.parent) ? unit : { ...unit, parent: provinceUnit },
  );
};

const parents = new WeakMap<readonly Unit[], ReadonlyMap<string, string | null>>();

/** Whether a unit is another or lies below it. */
export const isIn = (units: readonly Unit[], unitId: string, above: string): boolean => {
  const parentOf = parents.get(units) ?? new Map(units.map(({ id, parent }) => [id, parent]));
  parents.set(units, parentOf);
  for (let at: string | null = unitId; at !== null; at = parentOf.get(at) ?? null)
    if (at === above) return true;
  return false;
};

export type Rule = {
  readonly kind: string;
  readonly population: readonly Row[];
  readonly feeds: readonly string[];
  readonly counts: string;
  readonly outOf: string;
  readonly apart: readonly string[];
  readonly register: string;
  readonly question: string;
};
export type Indicator = {
  readonly code: string;
  readonly rule: Rule;
  readonly cumulativeFrom: string | null;
  readonly targets: readonly { readonly year: number; readonly value: number | null }[];
};

/** The indicators of a plan as they are counted on a day: the newest file, overlaid by what was decided since. */
export const indicatorsOn = (facts: Facts, planCode: string, day: string): readonly Indicator[] => {
  const plans = rowsOf(facts, 'plan').filter((row) => row.code === planCode);
  const newest = plans.toSorted((a, b) => Number(b.version) - Number(a.version))[0];
  const indicators = ((newest?.content ?? { indicators: [] }) as { indicators: readonly Indicator[] })
    .indicators;
  return indicators.map((indicator) => {
    let best: Row | null = null;
    for (const row of rowsOf(facts, 'indicator_version')) {
      if (row.plan_code !== planCode || row.indicator !== indicator.code || text(row.in_force_from) > day)
        continue;
      const later =
        best === null ||
        text(row.in_force_from) > text(best.in_force_from) ||
        (row.in_force_from === best.in_force_from && Number(row.number) > Number(best.number));
      if (later) best = row;
    }
    return best ? { ...indicator, ...(best.change as Partial<Indicator>) } : indicator;
  });
};

export const targetOf = (indicator: Indicator, year: number): number | null =>
  (indicator.targets.find((target) => target.year >= year) ?? indicator.targets.at(-1))?.value ?? null;

export type Period = { readonly from: string; readonly to: string; readonly year: number };
/** One printed line of people: what the product calls a row. */
export type Line = {
  readonly key: string;
  readonly numbers: Readonly<Record<string, number | null>>;
};

export const figureLine = (
  indicator: Indicator,
  arm: string,
  unit: string,
  counted: number | null,
  denominator: number | null,
  notReported: number,
): Line => ({
  key: `${indicator.code} ${arm} ${unit}`,
  numbers: { counted, denominator, notReported },
});
