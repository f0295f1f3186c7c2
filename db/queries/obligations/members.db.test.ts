import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { obligationMember } from '#db/schema/obligations.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import {
  insertAudience,
  insertDuty,
  insertDutyCourse,
  insertManyDecisions,
  insertManyPeople,
} from '#db/testing/random-duties.ts';
import { insertWorld, now, today, world } from '#db/testing/world.ts';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import { env } from '#lib/env.ts';
import { findMemberDifferences } from './member-differences.ts';
import { writeMembers } from './members.ts';

useTestDatabase();
const { people, units, postId } = world;

const leaders: AudienceRule = { language: 1, anyOf: [{ post: [{ kind: 'leader', is: true }], person: [] }] };
const civilServants: AudienceRule = {
  language: 1,
  anyOf: [{ post: [{ kind: 'categories', categories: ['civil-servant', 'cadre'] }], person: [] }],
};

const memberOf = async (tx: Tx, obligationId: string, personId: string) => {
  const [row] = await tx
    .select()
    .from(obligationMember)
    .where(sql`obligation_id = ${obligationId} and person_id = ${personId}`);
  return row;
};

describe('the members of a duty', () => {
  it('are the same by SQL and by the domain, over random people, rules and decisions', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const courseId = await insertDutyCourse(tx);
      await insertManyPeople(tx, { count: 300, seed: 7, units: Object.values(units), courseId });
      const of = { audienceId: await insertAudience(tx, civilServants) };
      const duties = [
        await insertDuty(tx, { ...of, courseId }),
        await insertDuty(tx, {
          ...of,
          courseId,
          assessment: 'passed',
          membership: 'any-day',
          dueOn: '2026-06-30',
        }),
        await insertDuty(tx, { ...of, assessment: 'taken', membership: 'at-least-months', minMonths: 4 }),
        await insertDuty(tx, {
          ...of,
          courseId,
          minVersion: 2,
          cutOffOn: '2026-06-30',
          unitId: units.health,
        }),
        await insertDuty(tx, {
          ...{ ...of, courseId, recurrence: 'after-joining', membership: 'any-day' },
          ...{ dueMonths: 6, endsOn: '2027-06-14', dueOn: '2027-06-14' },
        }),
      ];
      for (const duty of duties) {
        await insertManyDecisions(tx, duty.id);
        await writeMembers(tx, duty, now, 'everybody');
      }
      expect(await findMemberDifferences(tx, today)).toEqual([]);
      const states = await tx.execute<{ code: string; states: string[] }>(sql`
        select obligation_id as code, array_agg(distinct state order by state) as states from obligation_member group by 1`);
      expect(new Set(states.flatMap((row) => row.states))).toEqual(
        new Set(['exempt', 'left', 'met', 'open']),
      );
      expect(states).toHaveLength(duties.length);
    }));

  it('stay as they are when written again, and are mended for the people asked about', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const duty = await insertDuty(tx, {
        audienceId: await insertAudience(tx, civilServants),
        courseId: await insertDutyCourse(tx),
      });
      await writeMembers(tx, duty, now, 'everybody');
      const before = await tx.select().from(obligationMember);
      await writeMembers(tx, duty, new Date(now.getTime() + 1000), 'everybody');
      expect(await tx.select().from(obligationMember)).toEqual(before);
      await tx.execute(sql`update obligation_member set state = 'exempt', decided_at = ${now.toISOString()}`);
      await tx.execute(sql`insert into obligation_member (tenant_id, obligation_id, person_id, position_id, unit_id, entered_on, due_on, state, decided_at)
        values (${env.tenant}, ${duty.id}, ${people.y}, ${postId('an')}, ${units.health}, '2026-01-01', '2026-12-14', 'open', now())`);
      expect((await findMemberDifferences(tx, today)).length).toBe(before.length + 1);
      await writeMembers(tx, duty, now, [people.an, people.y]);
      expect(await memberOf(tx, duty.id, people.an)).toMatchObject({ state: 'open' });
      expect(await memberOf(tx, duty.id, people.y)).toBeUndefined();
      expect(await memberOf(tx, duty.id, people.chau)).toMatchObject({ state: 'exempt' });
    }));

  it('of a unit are people of its subtree only', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const of = { audienceId: await insertAudience(tx, leaders), courseId: await insertDutyCourse(tx) };
      const duty = await insertDuty(tx, { ...of, unitId: units.health });
      await writeMembers(tx, duty, now, 'everybody');
      const rows = await tx.select().from(obligationMember);
      expect(rows.map((row) => row.personId).sort()).toEqual([people.chau, people.giang, people.xuan].sort());
    }));
});

it('is opened for everybody by the same number of statements, however many they are', async () => {
  const opened = (count: number) =>
    new Promise<{ statements: number; members: number }>((resolve, reject) => {
      inRollback(async (tx) => {
        await insertWorld(tx);
        const courseId = await insertDutyCourse(tx);
        await insertManyPeople(tx, { count, seed: 3, units: Object.values(units), courseId });
        const duty = await insertDuty(tx, { audienceId: await insertAudience(tx, civilServants), courseId });
        const statements = await counted(tx, () => writeMembers(tx, duty, now, 'everybody'));
        const [row] = await tx.execute<{ members: number }>(
          sql`select count(*)::int as members from obligation_member`,
        );
        resolve({ statements, members: row?.members ?? 0 });
      }).catch(reject);
    });
  const [few, many] = [await opened(20), await opened(2000)];
  expect(many.members).toBeGreaterThan(few.members * 20);
  expect(many.statements).toBe(few.statements);
  expect(many.statements).toBeLessThanOrEqual(3);
});

/** How many statements some work sends. */
const counted = async (tx: Tx, work: () => Promise<void>): Promise<number> => {
  const session = (tx as unknown as { session: { logger: { logQuery: () => void } } }).session;
  let statements = 0;
  const before = session.logger;
  session.logger = {
    logQuery: () => {
      statements += 1;
    },
  };
  await work();
  session.logger = before;
  return statements;
};
