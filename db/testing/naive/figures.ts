import { declared } from './declared.ts';
import type { Line, Period } from './facts.ts';
import {
  agenciesOn,
  covers,
  type Facts,
  figureLine,
  type Indicator,
  isIn,
  provinceUnit,
  type Row,
  rowsOf,
  text,
  type Unit,
} from './facts.ts';

/** Every figure of the arms "reached" and "declared", for every unit that has one. */
export const linesOfFigures = (
  facts: Facts,
  indicators: readonly Indicator[],
  period: Period,
): readonly Line[] => {
  const units = agenciesOn(facts, period.to);
  return indicators.flatMap((indicator) => {
    if (indicator.rule.kind === 'ledger')
      return units.map((unit) => reached(facts, indicator, period, units, unit));
    return indicator.rule.kind === 'declared' ? declared(facts, indicator, period, units) : [];
  });
};

const reached = (
  facts: Facts,
  indicator: Indicator,
  { from, to }: Period,
  units: readonly Unit[],
  unit: Unit,
): Line => {
  const all = rowsOf(facts, 'communication');
  const corrected = new Set(all.map((row) => row.supersedes));
  const works = all
    .filter(
      (row) =>
        row.withdrawn !== true && !corrected.has(row.id) && text(row.to_on) >= from && text(row.to_on) <= to,
    )
    .map((row) => ({
      at: heirOf(facts, units, text(row.unit_id)),
      reach: row.reach === null ? null : Number(row.reach),
    }));
  const here = works.filter(({ at }) => isIn(units, at, unit.id)).flatMap(({ reach }) => reach ?? []);
  const seat = new Map(
    rowsOf(facts, 'org_unit')
      .filter((row) => row.tree === 'agency' && row.seat_unit_id !== null)
      .map((row) => [text(row.id), text(row.seat_unit_id)]),
  );
  const placeOf = ({ id, parent }: Unit) =>
    seat.get(parent ?? '') === seat.get(id) ? undefined : seat.get(id);
  const communes = units.filter((one) => placeOf(one) !== undefined && isIn(units, one.id, unit.id));
  const silent = communes.filter(({ id }) => !works.some(({ at }) => isIn(units, at, id))).length;
  const whole = unit.id === provinceUnit ? root(facts, to) : placeOf(unit);
  const own = whole === undefined ? undefined : population(facts, whole, to);
  const parts = own === undefined ? communes.map((one) => population(facts, placeOf(one) ?? '', to)) : [own];
  const sum =
    parts.length === 0 || parts.some((part) => typeof part !== 'number')
      ? null
      : parts.reduce((a: number, b) => a + Number(b), 0);
  return figureLine(
    indicator,
    'reached',
    unit.id,
    here.length === 0 ? null : here.reduce((a, b) => a + b, 0),
    sum,
    silent,
  );
};

/** The single administrative unit without a parent. */
const root = (facts: Facts, day: string): string | undefined => {
  const tops = rowsOf(facts, 'org_unit').filter(
    ({ id, tree }) =>
      tree === 'administrative' &&
      rowsOf(facts, 'org_unit_kind').some((row) => row.unit_id === id && covers(row, day)) &&
      !rowsOf(facts, 'org_unit_parent').some((row) => row.unit_id === id && covers(row, day)),
  );
  return tops.length === 1 ? text(tops[0]?.id) : undefined;
};

/** What the ledger says of a commune: undefined when nobody speaks, null when sources disagree and nobody decided. */
const population = (facts: Facts, unitId: string, day: string): number | null | undefined => {
  const values = rowsOf(facts, 'ledger_value');
  const corrected = new Set(values.map((row) => row.supersedes));
  const stands = (row: Row) => row.value !== null && !corrected.has(row.id);
  const covering = values.filter(
    (row) =>
      row.series === 'population' &&
      row.unit_id === unitId &&
      stands(row) &&
      text(row.valid_from) <= day &&
      text(row.valid_to) >= day,
  );
  const words = rowsOf(facts, 'ledger_settlement').filter(
    (word) => !rowsOf(facts, 'ledger_settlement').some((again) => again.supersedes === word.id),
  );
  const heard = covering.filter(
    (row) =>
      !rowsOf(facts, 'ledger_overruled').some(
        (over) =>
          over.value_id === row.id &&
          words.some(
            (word) =>
              word.id === over.settlement_id && covering.some((chosen) => chosen.id === word.chosen_id),
          ),
      ),
  );
  const said = new Set(heard.map((row) => Number(row.value)));
  if (said.size === 0) return undefined;
  return said.size === 1 ? [...said][0] : null;
};

const heirOf = (facts: Facts, units: readonly Unit[], unitId: string): string => {
  const seen = new Set<string>();
  for (let at = unitId; !seen.has(at); ) {
    if (units.some(({ id }) => id === at)) return at;
    seen.add(at);
    const here = at;
    const heirs = rowsOf(facts, 'org_unit_successor').filter((row) => row.unit_id === here);
    if (heirs.length === 1) at = text(heirs[0]?.successor_id);
  }
  return provinceUnit;
};
