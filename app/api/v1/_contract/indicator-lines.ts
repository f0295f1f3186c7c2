import type { PrintedRow } from '#domain/reporting/snapshot.ts';
import type { Board } from '#usecases/indicators/read-board.ts';

/** The board as the API prints it: a line per indicator, segment, unit and scope, each with its provenance. */
export const apiLines = ({ plan, period, cutOff, units, rows, indicators, provenance }: Board) => {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const versions = new Map<string, number>(indicators.map((one) => [one.code, one.counting.version]));
  const common = {
    plan: provenance.plan.code,
    planVersion: provenance.plan.version,
    numerator: 'counted',
    periodId: provenance.period.id,
    cutOff: provenance.cutOff,
    recordedUpTo: provenance.recordedUpTo,
    treeDay: provenance.treeDay,
  };
  const provenances = new Map<string, object>(
    provenance.denominators.map((one) => [
      one.indicator,
      {
        ...common,
        indicatorVersion: versions.get(one.indicator) ?? 0,
        denominatorSource: one.source.vi,
        denominatorOn: one.on,
      },
    ]),
  );
  const numbersOf = ({ indicator, segment, unitId: _unit, scope: _scope, ...numbers }: PrintedRow) => ({
    indicator,
    segment,
    ...numbers,
    provenance: provenances.get(indicator),
  });
  const province = units.find((unit) => unit.parentId === null)?.unitId;
  return {
    plan,
    period: { id: period.id, from: period.from, to: period.to },
    cutOff,
    populationRule: provenance.populationRule,
    rows: rows
      .filter((row) => row.unitId !== province)
      .map((row) => {
        const unit = byId.get(row.unitId);
        return { unitCode: unit?.code, unitName: unit?.name, scope: row.scope, ...numbersOf(row) };
      }),
    totals: rows.filter((row) => row.unitId === province && row.scope === 'subtree').map(numbersOf),
  };
};
