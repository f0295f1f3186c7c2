import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { plans } from '#content/plans/plans.ts';
import { database } from '#db/client.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { account } from '#db/schema/people.ts';
import { seedDemoProvince } from '#db/seeds/demo/province.ts';
import { seedReference } from '#db/seeds/reference.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { type Facts, factsFrom, indicatorsOn, type Line } from '#db/testing/naive/facts.ts';
import { linesOfFigures } from '#db/testing/naive/figures.ts';
import { linesOfPeople } from '#db/testing/naive/people.ts';
import { officer, request } from '#db/testing/organisation-world.ts';
import { dice, insertCourses, insertRandomPeople } from '#db/testing/random-facts.ts';
import { world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { reportingYearOf } from '#domain/reporting/period.ts';
import { readBoard } from '../indicators/read-board.ts';
import { readIndicatorFigures } from '../indicators/read-figures.ts';
import { buildFacts } from '../interchange/build-facts.ts';
import { downloadExport } from '../interchange/download-export.ts';
import { requestExport } from '../interchange/request-export.ts';
import { previewEvent } from '../organisation/preview-event.ts';
import { recordOrganisationEvent } from '../organisation/record-event.ts';
import { decideMerge } from '../people/decide-merge.ts';

useTestDatabase();

const { now } = world;
const hr = { actor: world.actors.provinceHr, now };
let auditor: Actor;

beforeAll(async () => {
  await seedReference(database());
  await seedDemoProvince(database(), { people: 150, seed: 4, now });
  const [row] = await database().select().from(account).where(eq(account.email, 'kiem-tra@demo.example'));
  if (!row) throw new Error('no auditor');
  auditor = {
    ...{ kind: 'account', accountId: row.id, personId: null, displayName: row.displayName },
    grants: [{ role: 'auditor', unitId: null }],
  };
});

/** The facts as an auditor gets them: by the job, as a file. */
const exportedFacts = async (): Promise<Facts> => {
  const caller = { actor: auditor, now };
  const { exportId } = await requestExport(caller, { format: 'facts-1' });
  await buildFacts({ actor: { kind: 'system' }, now }, { exportId });
  const { name, bytes } = await downloadExport(caller, { exportId });
  expect(name).toMatch(/^facts-.*\.zip$/);
  const files = unzipSync(bytes);
  return factsFrom(Object.fromEntries(Object.entries(files).map(([file, of]) => [file, strFromU8(of)])));
};

/** Further people with posts, corrections and late facts; some of them found to be one. */
const moreFacts = async (seed: number): Promise<void> => {
  const roll = dice(seed);
  const units = (await unitsOfDay(database(), '2026-12-14')).printed.filter(
    ({ unitId }) => unitId !== provinceId,
  );
  // Few units, so that people meet in them and hold two posts of one branch.
  const few = units.filter((_, index) => (index + seed) % 9 === 0);
  const people = await database().transaction(async (tx) =>
    insertRandomPeople(tx, {
      ...{ seed, count: 60, units: few, cutOff: '2026-12-14' },
      courses: await insertCourses(tx),
    }),
  );
  for (let pair = 0; pair < 12; pair += 2) {
    const [one, other] = [people[pair]?.personId ?? '', people[pair + 1]?.personId ?? ''];
    await decideMerge(hr, {
      ...{ one, other, keep: roll(2) === 0 ? one : other },
      reason: 'Hai hồ sơ của cùng một người',
    });
  }
};

const mergeUnits = async (units: readonly string[], code: string): Promise<void> => {
  const caller = { actor: officer, now };
  const event = request({
    ...{ units, code, name: `Ủy ban nhân dân xã ${code}`, unitKind: 'Ủy ban nhân dân cấp xã' },
    ...{ sector: 'state', parent: 'UBND', effectiveOn: '2026-09-01' },
  });
  const preview = await previewEvent(caller, event);
  if (preview.faults) throw new Error(JSON.stringify(preview.faults));
  await recordOrganisationEvent(caller, { event, seen: preview.seen });
};

const periods = [
  { period: 'nd09-2026' },
  { period: 'nd09-2026-q2' },
  { period: 'nd09-2025' },
  { from: '2026-03-01', to: '2026-10-20' },
];

/** Every number of the product: board and figures, under the naive keys. */
const linesOfProduct = async (plan: string, asked: (typeof periods)[number]): Promise<Line[]> => {
  const board = await readBoard(hr, { plan, ...asked });
  const { figures, below } = await readIndicatorFigures(hr, { plan, ...asked });
  return [
    ...board.rows.map(({ indicator, segment, unitId, scope, ...numbers }) => ({
      ...{ key: `${indicator} ${segment ?? ''} ${unitId} ${scope}`, numbers },
    })),
    ...[...figures, ...below]
      .filter(({ arm }) => arm === 'reached' || arm === 'declared')
      .map(({ indicator, arm, unitId, counted, denominator, notReported }) => ({
        ...{ key: `${indicator} ${arm} ${unitId}`, numbers: { counted, denominator, notReported } },
      })),
  ];
};

const compare = async (facts: Facts): Promise<{ differing: string[]; lines: number }> => {
  const differing: string[] = [];
  let lines = 0;
  for (const { code } of plans)
    for (const asked of periods) {
      const { period } = await readBoard(hr, { plan: code, ...asked });
      const year = period.year ?? reportingYearOf(period.to).year;
      const days = { from: period.from, to: period.to, year };
      const indicators = indicatorsOn(facts, code, period.to);
      const ours = await linesOfProduct(code, asked);
      const again = [...linesOfPeople(facts, indicators, days), ...linesOfFigures(facts, indicators, days)];
      const text = ({ numbers }: Line) =>
        JSON.stringify(Object.entries(numbers).toSorted(([a], [b]) => (a < b ? -1 : 1)));
      const counted = new Map(again.map((line) => [line.key, text(line)]));
      for (const line of ours) {
        const naive = counted.get(line.key) ?? 'nothing';
        if (naive !== text(line))
          differing.push(`${code} ${period.id} ${line.key}: ${text(line)} | ${naive}`);
        counted.delete(line.key);
      }
      for (const [key, naive] of counted) differing.push(`${code} ${period.id} ${key}: nothing | ${naive}`);
      lines += ours.length;
    }
  return { differing, lines };
};

describe('every number counted a second time, naively, from the exported facts alone', () => {
  it.each([31, 47])('agrees for every indicator, unit and period (seed %i)', async (seed) => {
    await moreFacts(seed);
    const board = await readBoard(hr, {});
    const communes = board.units.filter(({ code }) => /^UB-\d+$/.test(code)).map(({ code }) => code);
    expect(communes.length).toBeGreaterThan(50);
    await mergeUnits(communes.slice(seed % 20, (seed % 20) + 2), `UB-MOI-${seed}`);
    const { differing, lines } = await compare(await exportedFacts());
    expect(differing.slice(0, 10)).toEqual([]);
    expect(differing).toHaveLength(0);
    expect(lines).toBeGreaterThan(20_000);
  });
});
