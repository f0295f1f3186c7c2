import type { PrintedRow } from '#domain/reporting/snapshot.ts';
import type { Board } from '#usecases/indicators/read-board.ts';
import type { Figures } from '#usecases/indicators/read-figures.ts';

/** The board as the API prints it: a line per indicator, segment, unit and scope, each with its provenance; then the figures. */
export const apiLines = (
  { plan, period, cutOff, units, rows, indicators, provenance }: Board,
  { figures, below }: Figures,
) => {
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
    figures: [...figures, ...below]
      .filter((one) => byId.has(one.unitId))
      .map(({ indicator, unitId, arm, counted, denominator, denominatorSource, notReported, ...of }) => ({
        ...{ indicator, unitCode: byId.get(unitId)?.code, unitName: byId.get(unitId)?.name, arm },
        state: counted === null ? 'not-reported' : 'reported',
        ...{ counted, denominator, notReported },
        estimate: of.interval && {
          ...{ perTenThousand: of.estimate ?? null, ...of.interval, confidencePercent: 95 },
        },
        provenance: {
          ...common,
          indicatorVersion: versions.get(indicator) ?? 0,
          denominatorSource: denominatorSource?.source.vi ?? null,
          denominatorOn: denominatorSource?.on ?? null,
        },
      })),
  };
};
