import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Tx } from '#db/client.ts';
import { addChoice, addLadder } from '#db/queries/reminders/settings.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertDuty, setMemberState, sixMembers } from '#db/testing/duty-world.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import type { Channel } from '#domain/reminders/channel.ts';
import { rungOn } from '#domain/reminders/ladder.ts';
import { addDays, startOf } from '#domain/time/day.ts';
import { connectGateway } from '#lib/text-gateways.ts';
import { planReminders } from './plan-reminders.ts';

useTestDatabase();
beforeAll(() => database().transaction(async (tx) => void (await insertWorld(tx))));

const { accounts, actors, people } = world;
const by = { recordedBy: accounts.provinceHr, recordedAt: new Date('2026-11-01T00:00:00Z') };
/** Ten in the morning in Vietnam. */
const at = (day: string) => new Date(startOf(day).getTime() + 10 * 3_600_000);
const plan = (tx: Tx, day: string) => planReminders({ actor: actors.system, db: tx, now: at(day) }, {});
const ladder = (
  tx: Tx,
  days: readonly number[],
  channels: readonly Channel[] = ['in-app', 'email'],
  scope = 'all',
) => addLadder(tx, scope, { days, channels }, by);

const messages = async (tx: Tx) => {
  const rows = await tx.execute<{
    person_id: string;
    channel: string;
    template_kind: string;
    language: string;
  }>(sql`select person_id, channel, template_kind, language from message order by person_id, channel`);
  return rows.map((row) => [row.person_id, row.channel, row.template_kind, row.language].join(' '));
};
const waiting = async (tx: Tx) =>
  (await tx.execute<{ n: number }>(sql`select count(*)::int as n from message_outbox`))[0]?.n;

describe('the ladder', () => {
  it('reminds those who still owe, by every channel that reaches them, and nobody else', () =>
    inRollback(async (tx) => {
      await insertDuty(tx, 1, '2026-12-01');
      await tx.execute(
        sql`update identity set email = null where person_id in (${people.hoa}, ${people.khanh})`,
      );
      await ladder(tx, [-7]);
      expect(await plan(tx, '2026-11-24')).toEqual({ people: 3 });
      // Khánh's account has an address though her identity has none; Hòa has neither.
      expect((await messages(tx)).sort()).toEqual(
        [
          `${people.thuy} in-app before vi`,
          `${people.thuy} email before vi`,
          `${people.khanh} in-app before vi`,
          `${people.khanh} email before vi`,
          `${people.hoa} in-app before vi`,
        ].sort(),
      );
      expect(await waiting(tx)).toBe(2);
    }));

  it('reminds of nothing before HR has set one, and of no duty whose own ladder is empty', () =>
    inRollback(async (tx) => {
      const id = await insertDuty(tx, 1, '2026-12-01');
      expect(await plan(tx, '2026-11-24')).toEqual({ people: 0 });
      await ladder(tx, [-7]);
      await ladder(tx, [], ['in-app'], id);
      expect(await plan(tx, '2026-11-24')).toEqual({ people: 0 });
      await ladder(tx, [-7], ['in-app'], id);
      expect(await plan(tx, '2026-11-24')).toEqual({ people: 3 });
      expect(await waiting(tx)).toBe(0);
    }));

  it('climbs each rung once, stops when the duty is done, and begins anew when the day is put off', () =>
    inRollback(async (tx) => {
      await insertDuty(tx, 1, '2026-12-10', [{ personId: people.thuy }, { personId: people.khanh }]);
      await ladder(tx, [-10, -3, 0]);
      expect(await plan(tx, '2026-11-30')).toEqual({ people: 2 });
      expect(await plan(tx, '2026-12-01')).toEqual({ people: 0 });
      await setMemberState(tx, people.thuy, 'met');
      expect(await plan(tx, '2026-12-07')).toEqual({ people: 1 });
      await tx.execute(
        sql`update obligation_member set due_on = '2026-12-18' where person_id = ${people.khanh}`,
      );
      expect(await plan(tx, '2026-12-08')).toEqual({ people: 1 });
      expect(await plan(tx, '2026-12-10')).toEqual({ people: 0 });
      await setMemberState(tx, people.khanh, 'exempt');
      expect(await plan(tx, '2026-12-15')).toEqual({ people: 0 });
    }));

  it('is quiet at night, at weekends and on holidays, and makes up for it on the next working day', () =>
    inRollback(async (tx) => {
      await insertDuty(tx, 1, '2026-12-06', [{ personId: people.thuy }]);
      await ladder(tx, [0]);
      const run = (instant: string) =>
        planReminders({ actor: actors.system, db: tx, now: new Date(instant) }, {});
      expect(await run('2026-12-06T10:00:00+07:00')).toEqual({ people: 0 });
      expect(await run('2026-12-07T06:59:59+07:00')).toEqual({ people: 0 });
      expect(await run('2026-12-07T07:00:00+07:00')).toEqual({ people: 1 });
      expect(await messages(tx)).toContain(`${people.thuy} in-app late vi`);
    }));

  it('asks nobody who refused, and SMS and Zalo only who agreed and when connected', () =>
    inRollback(async (tx) => {
      await insertDuty(tx, 1, '2026-12-01', [{ personId: people.thuy }, { personId: people.khanh }]);
      await tx.execute(
        sql`update identity set phone = '0912345678' where person_id in (${people.thuy}, ${people.khanh})`,
      );
      await ladder(tx, [-7, 0], ['in-app', 'email', 'sms', 'zalo']);
      const choose = (personId: string, channels: ('email' | 'sms')[], minute: number) =>
        addChoice(
          tx,
          personId,
          { channels, language: 'en' },
          { ...by, recordedAt: new Date(by.recordedAt.getTime() + minute * 60_000) },
        );
      await choose(people.thuy, ['email'], 1);
      await choose(people.thuy, ['sms'], 2);
      await plan(tx, '2026-11-24');
      expect((await messages(tx)).filter((row) => row.startsWith(people.thuy))).toEqual([
        `${people.thuy} in-app before en`,
      ]);
      const disconnect = connectGateway('sms', async () => ({ reference: '1', response: 'ok' }));
      try {
        await plan(tx, '2026-12-01');
      } finally {
        disconnect();
      }
      expect((await messages(tx)).filter((row) => row.includes(' sms '))).toEqual([
        `${people.thuy} sms due en`,
      ]);
    }));

  it('climbs the same rung for one person in SQL as the rule does', async () => {
    const days = fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { maxLength: 5 });
    const offsets = fc.array(fc.integer({ min: -25, max: 30 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(days, offsets, async (rungs, on) => {
        await inRollback(async (tx) => {
          // Every day is for sending, so that only the rung decides.
          await tx.execute(
            sql`insert into reminder_calendar select id, 1, 0, 0, true, '{}', ${accounts.provinceHr}, now() from tenant`,
          );
          const due = '2026-07-15';
          await insertDuty(tx, 1, due, [{ personId: people.hoa }]);
          await ladder(tx, rungs);
          let climbed: number | null = null;
          for (const offset of [...new Set(on)].sort((a, b) => a - b)) {
            const day = addDays(due, offset);
            const rung = rungOn(rungs, due, day, climbed);
            expect(await plan(tx, day)).toEqual({ people: rung === null ? 0 : 1 });
            climbed = rung ?? climbed;
          }
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe('nobody is reminded of a duty twice in 24 hours', () => {
  it('whatever writes it: the database refuses', () =>
    inRollback(async (tx) => {
      const id = await insertDuty(tx, 1, '2026-12-01');
      const insert = (rung: number, planned: string, until: string) =>
        tx.transaction((inner) =>
          inner.execute(sql`
            insert into reminder (tenant_id, id, person_id, obligation_id, due_on, rung_days, planned_at, quiet_until, recorded_at)
            select id, gen_random_uuid(), ${people.thuy}, ${id}, '2026-12-01', ${rung}, ${planned}::timestamptz, ${until}::timestamptz, now() from tenant`),
        );
      await insert(-7, '2026-11-24T03:00:00Z', '2026-11-25T03:00:00Z');
      await expect(insert(-6, '2026-11-25T02:59:59Z', '2026-11-26T02:59:59Z')).rejects.toMatchObject({
        cause: { code: '23P01' },
      });
      await expect(insert(-6, '2026-11-25T04:00:00Z', '2026-11-25T05:00:00Z')).rejects.toMatchObject({
        cause: { code: '23514' },
      });
      await insert(-6, '2026-11-25T03:00:00Z', '2026-11-26T03:00:00Z');
      for (const change of [sql`update reminder set quiet_until = planned_at`, sql`delete from reminder`])
        await expect(tx.transaction((inner) => inner.execute(change))).rejects.toMatchObject({
          cause: { code: '42501' },
        });
    }));

  it('also when two run the job at the same moment', async () => {
    await database().transaction(async (tx) => {
      await insertDuty(
        tx,
        2,
        '2026-12-01',
        [
          ...sixMembers,
          ...Object.values(people)
            .slice(10)
            .map((personId) => ({ personId })),
        ].filter((one, i, all) => all.findIndex((other) => other.personId === one.personId) === i),
      );
      await ladder(tx, [-7]);
    });
    const caller = { actor: actors.system, now: at('2026-11-24') };
    const runs = await Promise.all([1, 2, 3, 4].map(() => planReminders(caller, {})));
    const [row] = await database().execute<{
      reminders: number;
      people: number;
      messages: number;
      most: number;
    }>(sql`
      select (select count(*)::int from reminder) as reminders, (select count(distinct person_id)::int from reminder) as people,
             (select count(*)::int from message where channel = 'in-app') as messages,
             (select max(n)::int from (select count(*) as n from message group by person_id, channel) c) as most`);
    expect(row?.people).toBeGreaterThan(8);
    expect(row).toMatchObject({ reminders: row?.people, messages: row?.people, most: 1 });
    expect(runs.reduce((sum, run) => sum + run.people, 0)).toBe(row?.people);
  });
});
