import type { LedgerRow } from '#domain/imports/ledger-rows.ts';
import { problem } from '#domain/imports/parsed.ts';
import { changesBetween, type Decision, type Numbered, wrong } from '#domain/imports/plan.ts';
import { type LedgerSeries, treeOfSeries } from '#domain/ledger/series.ts';
import { sameSource } from '#domain/ledger/source.ts';
import type { Tree } from '#domain/organisation/terms.ts';
import { fold } from '#domain/text/vietnamese.ts';
import type { Day } from '#domain/time/day.ts';

/** A value as it stands in the ledger; `id` null: told by an earlier row of the file. */
export type StandingValue = {
  readonly id: string | null;
  readonly series: LedgerSeries;
  readonly unitId: string;
  readonly value: number;
  readonly from: Day;
  readonly to: Day;
  readonly sourceTitle: string;
  readonly sourceNumber: string | null;
  readonly sourceOn: Day;
  readonly definition: string | null;
};

/** A unit by each of its names, with the days it is called so. */
export type NamedUnit = {
  readonly id: string;
  readonly tree: Tree;
  readonly code: string;
  readonly name: string;
  readonly from: Day;
  readonly to: Day | null;
};

export type LedgerWrite = Omit<StandingValue, 'id'> & { readonly supersedes: string | null };

export type LedgerWorld = {
  readonly units: readonly NamedUnit[];
  readonly standing: readonly StandingValue[];
};

/**
 * Decides for every row. The same document saying the same changes nothing; saying another number for the very same
 * days it corrects itself; for days that merely overlap the row is wrong. Another document is another value, and a note
 * says where it will disagree: nothing is picked.
 */
export const planLedger = (
  rows: readonly Numbered<LedgerRow>[],
  world: LedgerWorld,
): Decision<LedgerWrite>[] => {
  const byName = new Map<string, NamedUnit[]>();
  for (const unit of world.units)
    for (const key of new Set([unit.code.toLowerCase(), fold(unit.name)]))
      byName.set(`${unit.tree} ${key}`, [...(byName.get(`${unit.tree} ${key}`) ?? []), unit]);
  const cells = new Map<string, StandingValue[]>();
  const cellOf = (series: LedgerSeries, unitId: string) => `${series} ${unitId}`;
  for (const value of world.standing) {
    const key = cellOf(value.series, value.unitId);
    cells.set(key, [...(cells.get(key) ?? []), value]);
  }

  return rows.map(({ number, row }): Decision<LedgerWrite> => {
    const field = 'unitCode';
    const tree = treeOfSeries[row.series];
    const named = [row.unit.toLowerCase(), fold(row.unit)].flatMap(
      (key) => byName.get(`${tree} ${key}`) ?? [],
    );
    const alive = named.filter(({ from, to }) => from <= row.to && (to === null || row.from <= to));
    const [unitId, another] = new Set(alive.map(({ id }) => id));
    if (unitId === undefined) return wrong(number, { ...problem('unknown-unit', { text: row.unit }), field });
    if (another !== undefined)
      return wrong(number, { ...problem('ambiguous-unit', { text: row.unit }), field });

    const { unit: _, ...said } = row;
    const after = { ...said, unitId };
    const key = cellOf(row.series, unitId);
    const overlapping = (cells.get(key) ?? []).filter(({ from, to }) => from <= row.to && row.from <= to);
    const own = overlapping.filter((value) => sameSource(value, row));
    const exact = own.find(({ from, to }) => from === row.from && to === row.to);
    const crossed = own.find((value) => value !== exact);
    if (crossed || (exact && exact.id === null)) {
      const { from, to } = crossed ?? row;
      return wrong(number, { ...problem('ledger-overlaps', { from, to }), field: 'from' });
    }
    const notes = overlapping
      .filter((value) => value !== exact && !sameSource(value, row) && value.value !== row.value)
      .slice(0, 3)
      .map((value) => ({
        ...problem('ledger-conflict', { value: value.value, text: value.sourceTitle }),
        field: 'value',
      }));
    const changes = exact ? changesBetween(exact, after, ['value', 'definition']) : [];
    if (exact && changes.length === 0) return { number, status: 'unchanged', notes };
    const definition = row.definition ?? exact?.definition ?? null;
    cells.set(key, [
      ...(cells.get(key) ?? []).filter((value) => value !== exact),
      { ...after, definition, id: null },
    ]);
    return {
      ...{ number, status: exact ? ('changed' as const) : ('new' as const), changes, notes },
      write: { ...after, definition, supersedes: exact?.id ?? null },
    };
  });
};
