import type { Reader } from '#db/client.ts';
import { planInForce } from '#db/queries/plans.ts';
import { type Comparison, knownChanges } from '#db/queries/reports/known-change.ts';
import { namedPeople } from '#db/queries/reports/named-people.ts';
import { readNumbers } from '#db/queries/reports/numbers.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { windowOf } from '#db/queries/reports/windows.ts';
import { personLines, standingOf } from '#db/queries/snapshot-people.ts';
import { contentOf, type SnapshotRow } from '#db/queries/snapshots.ts';
import { changeSums } from '#domain/indicators/known-change.ts';
import { countedIndicators } from '#domain/plan/counted.ts';
import type { CountedIndicator } from '#domain/plan/rule.ts';
import type { Period } from '#domain/reporting/period.ts';

/** What a difference is asked of: one indicator and unit of a period, known at two instants (`upTo` null: now). */
export type DifferenceAsk = {
  readonly planCode: string;
  readonly period: Period;
  readonly indicator: string;
  readonly unitId: string | null;
  readonly after: Date;
  readonly upTo: Date | null;
  /** Closed: its people and its rule are the first reading. */
  readonly snapshot: SnapshotRow | null;
};

/**
 * Two readings of a number, everybody who stands otherwise in the second by given name, and the sums: the first number
 * − removed + added is the second. Null when neither plan counts the indicator from people.
 */
export const knownDifference = async (db: Reader, ask: DifferenceAsk) => {
  const { period, planCode, snapshot } = ask;
  const [then, now] = [
    await planInForce(db, planCode, period.to, ask.after),
    await planInForce(db, planCode, period.to, ask.upTo),
  ];
  const ruleIn = (plan: Parameters<typeof countedIndicators>[0] | undefined): CountedIndicator | null =>
    (plan && countedIndicators(plan).find(({ code }) => code === ask.indicator)) ?? null;
  // Snapshots from before rules were data froze the words alone: their rule is that of the plan then.
  const closed = snapshot && contentOf(snapshot).indicators.filter(({ rule }) => rule !== undefined);
  const before = ruleIn(closed && closed.length > 0 ? { indicators: closed } : then?.content);
  const after = ruleIn(now?.content);
  if (!now || (!before && !after)) return null;
  const unitId = ask.unitId ?? provinceId;
  const comparison: Comparison & { planCode: string } = {
    ...{ planCode, window: { from: period.from, to: period.to }, unitId },
    before: { indicator: before, units: await unitsOfDay(db, period.to, ask.after) },
    after: { indicator: after, units: await unitsOfDay(db, period.to, ask.upTo) },
    between: { after: ask.after, upTo: ask.upTo },
    frozen: snapshot && (await frozenOf(db, snapshot, ask.indicator)),
  };
  const changes = await knownChanges(db, comparison);
  const { rows } = await readNumbers(db, windowOf(period, now.content), ask.upTo);
  const row = rows.find(
    (one) => one.indicator === ask.indicator && one.segment === null && one.unitId === unitId,
  );
  const number = { counted: row?.subtree.counted ?? 0, population: row?.subtree.population ?? 0 };
  const named = await namedPeople(
    db,
    changes.map(({ personId }) => personId),
  );
  const byId = new Map(changes.map((one) => [one.personId, one]));
  return {
    comparison,
    sums: changeSums(changes, number),
    changes: named.flatMap((person) => {
      const change = byId.get(person.personId);
      return change ? [{ ...change, fullName: person.fullName, idTail: person.idTail }] : [];
    }),
  };
};

export type NamedChange = NonNullable<Awaited<ReturnType<typeof knownDifference>>>['changes'][number];

const frozenOf = async (db: Reader, snapshot: SnapshotRow, indicator: string) =>
  new Map(
    (await personLines(db, snapshot.id, indicator)).map((line) => [
      standingOf(line).personId,
      standingOf(line),
    ]),
  );
