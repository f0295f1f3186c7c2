import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { planInForce } from '#db/queries/plans.ts';
import { countAll } from '#db/queries/reports/numbers.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { windowOf } from '#db/queries/reports/windows.ts';
import { markPeople } from '#db/queries/standings.ts';
import { externalTraining } from '#db/schema/learning.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertCourses, insertRandomPeople } from '#db/testing/random-facts.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import { Forbidden, NotFound, Refused } from '#domain/refusal.ts';
import { rowAt } from '#domain/reporting/board.ts';
import { periodById } from '#domain/reporting/period.ts';
import { inPeopleOrder } from '#domain/reporting/snapshot.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { canonicalJson, sha256Hex } from '#standards/canonical-json.ts';
import { readBoard } from '../indicators/read-board.ts';
import { defaultPlan } from '../report-input.ts';
import { closePeriod } from './close-period.ts';
import { readSnapshot } from './read-snapshot.ts';

useTestDatabase();

const hr = { actor: world.actors.provinceHr, now: world.now };
const year = 'nd09-2026';
const afterYear = new Date('2026-12-20T03:00:00Z');
const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });

beforeAll(async () => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
    await seedPlans(tx, world.now);
    const units = await unitsOfDay(tx, '2026-12-14');
    const places = units.printed.filter((unit) => unit.unitId !== provinceId);
    const courses = await insertCourses(tx);
    await insertRandomPeople(tx, { seed: 21, count: 40, units: places, courses, cutOff: '2026-12-14' });
  });
});

const train = (
  personId: string,
  completedOn: string,
  contentGroup: 'leader' | 'general' | 'technology' = 'general',
) =>
  database().transaction(async (tx) => {
    await tx.insert(externalTraining).values({
      tenantId: env.tenant,
      id: newId(),
      personId,
      courseName: 'Lớp tập huấn',
      courseKey: newId(),
      contentGroup,
      completedOn,
    });
    await markPeople(tx, [personId], world.now);
  });

/** What a snapshot says of the people behind it, from everybody at once instead of a portion at a time. */
const digestAtOnce = async () => {
  const plan = await planInForce(database(), defaultPlan, '2026-12-14');
  const period = periodById(year);
  if (!plan || !period) throw new Error('no plan');
  const all: Standing[] = [];
  await countAll(
    database(),
    windowOf(period, plan.content),
    await unitsOfDay(database(), period.to),
    (standings) => void all.push(...standings),
  );
  return { count: all.length, sha256: sha256Hex(canonicalJson(inPeopleOrder(all))) };
};

describe('closing a period', () => {
  it('is for province HR alone', async () => {
    for (const actor of [
      world.actors.unitHrHealth,
      world.actors.leader,
      world.actors.auditor,
      world.actors.learner,
    ]) {
      await expect(closePeriod({ actor, now: world.now }, { periodId: year })).rejects.toThrow(Forbidden);
    }
    await expect(closePeriod(hr, { periodId: 'nd09-2026-x' })).rejects.toThrow(NotFound);
  });

  it('before its end asks for a confirmation, and before its beginning is refused', async () => {
    await expect(closePeriod(hr, { periodId: year, early: false })).rejects.toEqual(
      refusal('period-not-ended'),
    );
    await expect(closePeriod(hr, { periodId: 'nd09-2027' })).rejects.toEqual(refusal('period-not-started'));
  });

  it('freezes the numbers of the board under a checksum over canonical JSON, and chains it to the one before', async () => {
    const board = await readBoard(hr, {});
    const half = await closePeriod(hr, { periodId: 'nd09-2026-h1' });
    const closed = await closePeriod(hr, { periodId: year });
    expect(closed).toMatchObject({ version: 1, closedEarly: true, previousSha256: half.sha256 });
    const { content, snapshot, tables } = await readSnapshot(hr, { snapshotId: closed.snapshotId });
    expect(sha256Hex(snapshot.content)).toBe(closed.sha256);
    expect(canonicalJson(JSON.parse(snapshot.content))).toBe(snapshot.content);
    expect(content.rows).toEqual(board.rows);
    expect(content.people.count).toBeGreaterThan(40);
    expect(content.people).toEqual(await digestAtOnce());
    const [pl01] = tables;
    for (const code of ['I-03', 'I-04', 'I-05', 'I-07'] as const) {
      const line = pl01?.rows.find((row) => row.cells[0] === code)?.cells ?? [];
      const row = rowAt(board.rows, code, provinceId, 'subtree');
      expect([line[4], line[6]]).toEqual([row?.denominator, row?.counted]);
    }
    expect(pl01?.rows.filter((row) => row.cells[9] === 'chưa báo cáo')).toHaveLength(9);
    expect(pl01?.rows.filter((row) => row.cells[9] === 'chưa có số liệu')).toHaveLength(1);
  });

  it('again needs a reason of some length, and something that changed', async () => {
    await expect(closePeriod(hr, { periodId: year })).rejects.toEqual(refusal('period-already-closed'));
    await expect(closePeriod(hr, { periodId: year, reason: 'sai' })).rejects.toEqual(
      refusal('correction-needs-reason'),
    );
    await expect(closePeriod(hr, { periodId: year, reason: 'Rà soát lại số liệu' })).rejects.toEqual(
      refusal('correction-without-change'),
    );
  });

  it('again after a late fact makes version 2 that lists each number and person changed', async () => {
    await train(world.people.chau, '2026-10-01', 'leader');
    const second = await closePeriod(hr, { periodId: year, reason: 'Bổ sung kết quả lớp lãnh đạo' });
    expect(second.version).toBe(2);
    const { snapshot } = await readSnapshot(hr, { snapshotId: second.snapshotId });
    expect(snapshot.reason).toBe('Bổ sung kết quả lớp lãnh đạo');
    expect(
      snapshot.differences?.people.map((one) => [one.indicator, one.personId, one.after?.status]),
    ).toEqual([
      ['I-03', world.people.chau, 'counted'],
      ['I-04', world.people.chau, 'counted'],
    ]);
    expect(
      snapshot.differences?.numbers.filter((one) => one.field === 'counted' && one.indicator === 'I-03'),
    ).toContainEqual(
      expect.objectContaining({ unitCode: 'CT-YT', scope: 'own', segment: null, before: 0, after: 1 }),
    );
  });

  it('after its end without other changes takes the mark of an early close away', async () => {
    const third = await closePeriod(
      { ...hr, now: afterYear },
      { periodId: year, reason: 'Chốt chính thức cuối năm' },
    );
    expect(third).toMatchObject({ version: 3, closedEarly: false });
  });

  it('at the same time from two sides makes two versions, one after the other', async () => {
    const both = await Promise.allSettled([
      closePeriod({ ...hr, now: afterYear }, { periodId: 'nd09-2025' }),
      closePeriod({ ...hr, now: afterYear }, { periodId: 'nd09-2025' }),
    ]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const rejected = both.find((one) => one.status === 'rejected');
    expect(rejected?.reason).toBeInstanceOf(Refused);
  });
});
