import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { loadOrganisation } from '#db/queries/organisation/load.ts';
import { recordEvent } from '#db/queries/organisation/record.ts';
import { writeOrganisation } from '#db/queries/organisation/write.ts';
import { planInForce } from '#db/queries/plans.ts';
import { freezeReport } from '#db/queries/reports/freeze.ts';
import { viewedReport } from '#db/queries/reports/two-views.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import type { PersonLine } from '#db/queries/snapshot-people.ts';
import { mergerOf2025 } from '#db/seeds/merger-2025.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertMorePeople } from '#db/testing/random-province.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import type { OrgEvent } from '#domain/organisation/event.ts';
import { applyEvent } from '#domain/organisation/rules.ts';
import { periodWith } from '#domain/reporting/period.ts';
import { newId } from '#lib/ids.ts';
import { canonicalJson } from '#standards/canonical-json.ts';
import { defaultPlan } from '../report-input.ts';

useTestDatabase();

const by = { accountId: null, now: world.now, demo: true };
/** The bodies of the three provinces as agencies, as if each unit were its people's committee. */
const merger = mergerOf2025(newId);
const events = merger.events.map(
  ({ body, ...event }): OrgEvent => ({
    ...{ ...event, tree: 'agency' },
    body:
      body.kind === 'merge' && 'found' in body.into
        ? { ...body, into: { found: { ...body.into.found, sector: 'state' } } }
        : body,
  }),
);
const before = new Map(
  merger.before.map((unit) => [
    unit.id,
    {
      ...{ ...unit, tree: 'agency' as const },
      kinds: unit.kinds.map((each) => ({ ...each, value: { ...each.value, sector: 'state' as const } })),
    },
  ]),
);

const reportOn = async (from: string, to: string) => {
  const plan = await planInForce(database(), defaultPlan, '2026-12-14');
  const period = periodWith(from, to);
  if (!plan || !period) throw new Error('no plan');
  return { plan, period };
};
/** All that a report freezes: units, rows, women and each person's line. */
const frozen = async (from: string, to: string) => {
  const { plan, period } = await reportOn(from, to);
  const kept: PersonLine[] = [];
  const keep = (portion: readonly PersonLine[]) => void kept.push(...portion);
  const report = await database().transaction((tx) =>
    freezeReport(tx, plan, period, { write: canonicalJson, keep }),
  );
  const key = (one: PersonLine) => `${one.indicator} ${one.personId}`;
  return { ...report, lines: kept.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) };
};
const textOf = async (from: string, to: string): Promise<string> => {
  const { units, rows, lines, women, source } = await frozen(from, to);
  return canonicalJson({ printed: units.printed, rows, lines, women, source });
};
const earlier = [
  ['2022-12-15', '2023-12-14'],
  ['2023-12-15', '2024-12-14'],
  ['2024-12-15', '2025-06-14'],
  ['2024-12-15', '2025-06-30'],
] as const;
const [yearFrom, yearTo] = ['2024-12-15', '2025-12-14'];
const populations = (lines: Awaited<ReturnType<typeof frozen>>['lines']): string[] =>
  lines
    .filter(({ line }) => (JSON.parse(line) as Standing).status !== 'excluded')
    .map(({ indicator, personId }) => `${indicator} ${personId}`);

const kept: { reports: string[]; people: string[] } = { reports: [], people: [] };

beforeAll(async () => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
    await seedPlans(tx, world.now);
    await writeOrganisation(tx, before, [...before.keys()], by);
    const units = await unitsOfDay(tx, '2025-06-30');
    // The districts are dissolved: whoever worked there would have left.
    const dissolved = events.flatMap(({ body }) => (body.kind === 'dissolve' ? [body.unitId] : []));
    const printed = units.printed.filter((unit) => !dissolved.includes(unit.unitId));
    await insertMorePeople(tx, 2025, { ...units, printed }, 400);
  });
  kept.reports = await Promise.all(earlier.map(([from, to]) => textOf(from, to)));
  kept.people = populations((await frozen(yearFrom, yearTo)).lines);
  await database().transaction(async (tx) => {
    let organisation = await loadOrganisation(tx, 'agency');
    for (const event of events) {
      const applied = applyEvent(organisation, event);
      await recordEvent(tx, organisation, event, applied, by);
      organisation = applied.organisation;
    }
  });
}, 240_000);

describe('the merger of 2025 replayed on generated people', () => {
  it('leaves every report before its day byte for byte as it was', async () => {
    const again = await Promise.all(earlier.map(([from, to]) => textOf(from, to)));
    expect(kept.reports.every((text) => text.length > 10_000)).toBe(true);
    expect(again.map((text, index) => text === kept.reports[index])).toEqual(earlier.map(() => true));
  });

  it('loses nobody and counts nobody twice', async () => {
    const people = populations((await frozen(yearFrom, yearTo)).lines);
    expect(people).toEqual(kept.people);
    expect(new Set(people).size).toBe(people.length);
    expect(people.length).toBeGreaterThan(100);
  });

  it('gives every parent exactly the people of its children and its own', async () => {
    const { units, rows, lines } = await frozen(yearFrom, yearTo);
    expect(units.printed.filter((unit) => /^(HG|ST|CT)-\d/.test(unit.code))).toEqual([]);
    const above = new Map(units.printed.map((unit) => [unit.unitId, unit.parentId]));
    const under = new Map<string, Set<string>>();
    for (const { indicator, personId, line } of lines) {
      const standing = JSON.parse(line) as Standing;
      if (standing.status === 'excluded') continue;
      for (const unitId of standing.unitIds)
        for (let at: string | null | undefined = unitId; at; at = above.get(at)) {
          const key = `${indicator} ${at}`;
          under.set(key, (under.get(key) ?? new Set()).add(personId));
        }
    }
    const wrong = rows.filter(
      ({ scope, segment, indicator, unitId, population }) =>
        scope === 'subtree' &&
        segment === null &&
        population !== (under.get(`${indicator} ${unitId}`)?.size ?? 0),
    );
    expect(wrong).toEqual([]);
  });

  it('shows the same people as it was and as it is, on two trees', async () => {
    const { plan, period } = await reportOn('2024-12-15', '2025-06-30');
    const view = (which: 'was' | 'is') => viewedReport(database(), plan, period, which, world.today);
    const [was, is] = [await view('was'), await view('is')];
    const totals = ({ rows }: typeof was) =>
      rows.filter((row) => row.unitId === provinceId && row.scope === 'subtree');
    expect(totals(is)).toEqual(totals(was));
    expect(totals(was).some((row) => row.population > 50)).toBe(true);
    const codes = ({ units }: typeof was) => units.printed.map((unit) => unit.code);
    expect([codes(was).includes('HG-93'), codes(is).includes('HG-93')]).toEqual([true, false]);
    const people = ({ rows }: typeof was, unitId: string) =>
      rows.find((row) => row.unitId === unitId && row.scope === 'subtree' && row.indicator === 'I-04')
        ?.population;
    // Vị Thanh is made of communes; whoever worked in one of them then is counted there now.
    const merged = events.find((one) => one.body.kind === 'merge' && 'found' in one.body.into);
    if (merged?.body.kind !== 'merge' || !('found' in merged.body.into)) throw new Error('no merger');
    const sources = merged.body.unitIds.map((id) => people(was, id) ?? 0);
    const sum = sources.reduce((a, b) => a + b, 0);
    const now = people(is, merged.body.into.found.id) ?? -1;
    expect(now).toBeGreaterThanOrEqual(Math.max(...sources));
    expect(now).toBeLessThanOrEqual(sum);
  });
});
