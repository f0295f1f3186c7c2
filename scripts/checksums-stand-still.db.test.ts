import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { planInForce } from '#db/queries/plans.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { snapshotById } from '#db/queries/snapshots.ts';
import { courseVersion, externalResult, externalTraining } from '#db/schema/learning.ts';
import { identity } from '#db/schema/people.ts';
import { indicatorVersion, snapshotIdentity } from '#db/schema/reporting.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { happen, merger } from '#db/testing/organisation-world.ts';
import { insertCourses, insertRandomPeople } from '#db/testing/random-facts.ts';
import { onRestoredServer } from '#db/testing/restore.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { sha256Hex } from '#standards/canonical-json.ts';
import { defaultPlan } from '#usecases/report-input.ts';
import { closePeriod } from '#usecases/reporting/close-period.ts';
import { exportSnapshot } from '#usecases/reporting/export-snapshot.ts';
import { verifySnapshots } from './verify-snapshots.ts';

const { ownerUrl } = useTestDatabase();

const hr = { actor: world.actors.provinceHr, now: world.now };
const accountId = hr.actor.kind === 'account' ? hr.actor.accountId : '';
let closed: Awaited<ReturnType<typeof closePeriod>>;
let proof: string;
let courses: Awaited<ReturnType<typeof insertCourses>>;

const proofOf = async (db = database()): Promise<string> => {
  const file = await exportSnapshot({ ...hr, db }, { snapshotId: closed.snapshotId, format: 'proof' });
  return new TextDecoder().decode(file.bytes);
};

beforeAll(async () => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
    await seedPlans(tx, world.now);
    const units = (await unitsOfDay(tx, '2026-12-14')).printed.filter(({ unitId }) => unitId !== provinceId);
    courses = await insertCourses(tx);
    await insertRandomPeople(tx, { seed: 63, count: 40, units, courses, cutOff: '2026-12-14' });
  });
  closed = await closePeriod(hr, { periodId: 'nd09-2026' });
  proof = await proofOf();
});

const stands = async (db = database()): Promise<void> => {
  const stored = await snapshotById(db, closed.snapshotId);
  expect(sha256Hex(stored?.content ?? '')).toBe(closed.sha256);
  expect(await verifySnapshots(db)).toEqual([]);
  expect((await proofOf(db)) === proof).toBe(true);
};

describe('the checksum of a closed period stands still', () => {
  it('when people are erased', async () => {
    await database().delete(snapshotIdentity).where(eq(snapshotIdentity.personId, world.people.chau));
    await database().delete(identity).where(eq(identity.personId, world.people.chau));
    await stands();
  });

  it('when a course gets a new version of another kind', async () => {
    const [old] = await database().select().from(courseVersion).where(eq(courseVersion.id, courses.leader));
    if (!old) throw new Error('no course');
    const title = { vi: 'Tên khác', en: 'Another name' };
    await database()
      .insert(courseVersion)
      .values({ ...old, id: newId(), number: 2, title, contentGroup: 'other' });
    await stands();
  });

  it('when units merge', async () => {
    await database().transaction((tx) => happen(tx, merger));
    await stands();
  });

  it('when an indicator is counted in another way', async () => {
    const plan = await planInForce(database(), defaultPlan, '2026-12-14');
    const indicator = plan?.content.indicators.find(({ code }) => code === 'I-04');
    if (indicator?.rule.kind !== 'people') throw new Error('no indicator');
    const { targets, owner, calendar, everyYear, cumulativeFrom, counting, rule } = indicator;
    await database()
      .insert(indicatorVersion)
      .values({
        ...{ tenantId: env.tenant, planCode: defaultPlan, indicator: 'I-04', number: 2 },
        ...{ inForceFrom: '2026-01-01', reason: 'Chỉ tính người hoàn thành', legalDocument: 'CV 1' },
        change: {
          ...{ definition: counting.text, targets, owner, calendar, everyYear, cumulativeFrom },
          rule: { ...rule, counts: 'completed' },
        },
        ...{ recordedBy: accountId, recordedAt: world.now },
      });
    await stands();
  });

  it('when facts come late, which a correction then lists', async () => {
    const of = { tenantId: env.tenant, personId: world.people.an };
    await database()
      .insert(externalTraining)
      .values({
        ...{ ...of, id: newId(), courseName: 'Lớp muộn', courseKey: 'lop muon', contentGroup: 'leader' },
        ...{ beganOn: '2026-05-01', completedOn: '2026-05-02' },
      });
    await database()
      .insert(externalResult)
      .values({ ...of, id: newId(), session: 'Kỳ muộn', sessionKey: 'ky muon', takenOn: '2026-06-01' });
    await stands();
    const second = await closePeriod(hr, { periodId: 'nd09-2026', reason: 'Bổ sung dữ kiện đến muộn' });
    expect(second).toMatchObject({ version: 2, previousSha256: closed.sha256 });
    await stands();
  });

  it('when the whole database is restored on another server', async () => {
    await onRestoredServer(ownerUrl, async (restored) => {
      await stands(restored);
    });
  }, 120_000);
});
