import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { makePeriod, seriesById } from '#db/queries/obligations/series.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { obligation } from '#db/schema/obligations.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { leadersId, yearlyDraft } from '#db/testing/duty-world.ts';
import { insertLearningWorld } from '#db/testing/learning-world.ts';
import { now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { newId } from '#lib/ids.ts';
import { createObligation } from './create-obligation.ts';
import { endDuty } from './end-duty.ts';
import { openDuePeriods } from './open-due-periods.ts';
import { showObligation } from './show-obligation.ts';

useTestDatabase();
let leaders: string;
beforeAll(async () => {
  await insertLearningWorld();
  leaders = await leadersId();
});

const { actors, units } = world;
const as = (actor: Actor, at = now) => ({ actor, now: at });
const make = async (actor: Actor, of?: Parameters<typeof yearlyDraft>[1]) =>
  (await createObligation(as(actor), yearlyDraft(leaders, of))).obligationId;
const end = (actor: Actor, obligationId: string, lastOn = '2026-12-14', reason = 'Kế hoạch hết hiệu lực') =>
  endDuty(as(actor), { obligationId, lastOn, reason });
const waiting = async (): Promise<number> =>
  (
    await database().execute(
      sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
  ).length;
const periodsOf = async (obligationId: string) =>
  database()
    .select()
    .from(obligation)
    .where(sql`series_id = (select series_id from obligation where id = ${obligationId})`)
    .orderBy(obligation.startsOn);

describe('a recurring duty that was ended', () => {
  it('makes no period after its last day, keeps the one that is open, and says who ended it and why', async () => {
    const [ended, running] = [await make(actors.provinceHr), await make(actors.provinceHr)];
    const before = await periodsOf(ended);
    expect((await showObligation(as(actors.provinceHr), { obligationId: ended })).mayEnd).toBe(true);
    await end(actors.provinceHr, ended);
    await openDuePeriods(as({ kind: 'system' }, new Date('2026-12-14T17:00:00Z')), {});
    expect(await periodsOf(ended)).toEqual(before);
    expect(await periodsOf(running)).toHaveLength(2);

    const series = await seriesById(database(), before[0]?.seriesId ?? '');
    if (!series) throw new Error('the series is there');
    expect(await makePeriod(database(), series, '2027-06-01')).toBeNull();
    const shown = await showObligation(as(actors.provinceHr), { obligationId: ended });
    expect(shown).toMatchObject({
      mayEnd: false,
      ended: { lastOn: '2026-12-14', reason: 'Kế hoạch hết hiệu lực', endedAt: now },
    });
    const [entry] = await database().select().from(auditEntry).where(sql`action = 'obligation.end'`);
    expect(entry).toMatchObject({
      subjectId: ended,
      detail: { lastOn: '2026-12-14', reason: 'Kế hoạch hết hiệu lực' },
    });
  });

  it('still makes the period that begins by its last day', async () => {
    const id = await make(actors.provinceHr);
    await end(actors.provinceHr, id, '2026-12-15');
    await openDuePeriods(as({ kind: 'system' }, new Date('2026-12-14T17:00:00Z')), {});
    expect(await periodsOf(id)).toHaveLength(2);
  });

  it('is ended once, and waits for a period that is being made', async () => {
    const id = await make(actors.provinceHr);
    const [period] = await periodsOf(id);
    const series = await seriesById(database(), period?.seriesId ?? '');
    if (!series) throw new Error('the series is there');
    let ending: Promise<unknown> = Promise.resolve();
    let over = false;
    await database().transaction(async (tx) => {
      expect(await makePeriod(tx, series, '2027-01-01')).not.toBeNull();
      ending = end(actors.provinceHr, id).then(() => {
        over = true;
      });
      await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
      expect(over).toBe(false);
    });
    await ending;
    expect(await makePeriod(database(), series, '2028-01-01')).toBeNull();
    await expect(end(actors.provinceHr, id)).rejects.toMatchObject({ code: 'duty-ended' });
  });

  it('was ended by HR of the unit whose duty it is, and by nobody else', async () => {
    const [wide, own] = [
      await make(actors.provinceHr),
      await make(actors.unitHrHealth, { unitId: units.health }),
    ];
    for (const actor of [actors.unitHrHealth, actors.auditor, actors.learner, actors.leader])
      await expect(end(actor, wide)).rejects.toThrow('forbidden');
    await expect(end(actors.unitHrCommune, own)).rejects.toThrow('forbidden');
    await expect(end(actors.nobody, own)).rejects.toThrow('nobody is signed in');
    await expect(end(actors.provinceHr, newId())).rejects.toThrow('not found');
    expect((await showObligation(as(actors.unitHrHealth), { obligationId: wide })).mayEnd).toBe(false);
    await end(actors.unitHrHealth, own);
  });

  it('does not end by wrong input, and a duty that comes once has no end to set', async () => {
    const id = await make(actors.provinceHr);
    await expect(end(actors.provinceHr, id, '2026-11-23')).rejects.toMatchObject({
      fields: [{ path: 'lastOn', code: 'in-the-past' }],
    });
    await expect(end(actors.provinceHr, id, '2026-02-30')).rejects.toMatchObject({
      fields: [{ path: 'lastOn', code: 'not-a-day' }],
    });
    await expect(end(actors.provinceHr, id, '2026-12-14', ' ')).rejects.toMatchObject({
      fields: [{ path: 'reason', code: 'missing' }],
    });
    const once = await make(actors.provinceHr, { recurrence: 'once', dueOn: '2026-12-31' });
    await expect(end(actors.provinceHr, once)).rejects.toMatchObject({ code: 'duty-not-recurring' });
    expect((await showObligation(as(actors.provinceHr), { obligationId: once })).mayEnd).toBe(false);
  });
});
