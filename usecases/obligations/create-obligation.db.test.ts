import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { dutySeries, obligation, obligationMember } from '#db/schema/obligations.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { leadersId, yearlyDraft } from '#db/testing/duty-world.ts';
import { insertLearningWorld } from '#db/testing/learning-world.ts';
import { now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { createObligation } from './create-obligation.ts';
import { openDuePeriods } from './open-due-periods.ts';
import { openObligation } from './open-obligation.ts';
import { previewObligation } from './preview-obligation.ts';

useTestDatabase();
let leaders: string;
beforeAll(async () => {
  await insertLearningWorld();
  leaders = await leadersId();
});

const { actors, people, units } = world;
const as = (actor: Actor, at = now) => ({ actor, now: at });
const system = as({ kind: 'system' });
const draft = (of?: Parameters<typeof yearlyDraft>[1]) => yearlyDraft(leaders, of);

describe('a new duty', () => {
  it('is previewed without writing, made by the same rule, opened by its job, and comes back as a new row', async () => {
    const preview = await previewObligation(as(actors.provinceHr), draft());
    expect(preview).toMatchObject({ met: 0, days: { startsOn: '2025-12-15', dueOn: '2026-12-14' } });
    expect(await database().select().from(dutySeries)).toHaveLength(1);

    const { obligationId } = await createObligation(as(actors.provinceHr), draft());
    await openObligation(system, { obligationId });
    await openObligation(system, { obligationId });
    const members = await database()
      .select()
      .from(obligationMember)
      .where(sql`obligation_id = ${obligationId}`);
    expect(members.filter((one) => one.state === 'open')).toHaveLength(preview.owe);
    expect(preview.sample).toHaveLength(preview.owe);

    const before = await database().select().from(obligation).where(sql`id = ${obligationId}`);
    const nextYear = as({ kind: 'system' }, new Date('2026-12-14T17:00:00Z'));
    expect((await openDuePeriods(nextYear, {})).made).toHaveLength(2);
    expect((await openDuePeriods(nextYear, {})).made).toHaveLength(0);
    const periods = await database().select().from(obligation).where(sql`series_id = ${before[0]?.seriesId}`);
    expect(periods.map((one) => one.periodId).sort()).toEqual(['nd09-2026', 'nd09-2027']);
    expect(periods.find((one) => one.id === obligationId)).toEqual(before[0]);
  });

  it('of a unit is made by its HR and binds its people only', async () => {
    const preview = await previewObligation(as(actors.unitHrHealth), draft({ unitId: units.health }));
    expect(preview.sample.map((one) => one.personId).sort()).toEqual([people.chau, people.giang].sort());
    for (const unitId of ['', units.communeA])
      await expect(createObligation(as(actors.unitHrHealth), draft({ unitId }))).rejects.toThrow('forbidden');
    await expect(createObligation(as(actors.auditor), draft())).rejects.toThrow('forbidden');
  });

  it.each([
    ['no name', { name: ' ' }, 'name', 'missing'],
    ['nothing asked for', { courseCode: '' }, 'courseCode', 'asks-nothing'],
    ['no audience', { audienceId: '' }, 'audienceId', 'missing'],
    ['a version that is not published', { minVersion: '9' }, 'minVersion', 'other'],
    ['a day that is none', { dueOn: '2026-02-30' }, 'dueOn', 'not-a-day'],
    ['one time without a due day', { recurrence: 'once' }, 'dueOn', 'missing'],
    ['months in words', { recurrence: 'after-joining', dueMonths: 'sáu' }, 'dueMonths', 'months-needed'],
  ] as const)('with %s is refused at the field', async (_, of, path, code) => {
    await expect(
      createObligation(as(actors.provinceHr), draft({ ...of } as Parameters<typeof draft>[0])),
    ).rejects.toMatchObject({
      fields: [{ path, code }],
    });
  });
});
