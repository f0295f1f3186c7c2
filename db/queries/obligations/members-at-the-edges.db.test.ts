import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { completion, courseVersion, enrolment } from '#db/schema/learning.ts';
import { obligationMember } from '#db/schema/obligations.ts';
import { position } from '#db/schema/people.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertAudience, insertDuty, insertDutyCourse } from '#db/testing/random-duties.ts';
import { insertWorld, now, today, world } from '#db/testing/world.ts';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
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

const completeAt = async (tx: Tx, personId: string, courseId: string, completedAt: Date): Promise<void> => {
  const [version] = await tx.select().from(courseVersion).where(sql`course_id = ${courseId} and number = 1`);
  if (!version) throw new Error('no version');
  const of = { tenantId: env.tenant, year: 2026, personId, courseVersionId: version.id };
  const id = newId();
  await tx.insert(enrolment).values({ ...of, id, enrolledAt: completedAt });
  await tx.insert(completion).values({
    ...of,
    ...{ enrolmentId: id, completedAt, evidenceGrade: 'a', causedByEventId: newId(), met: {} },
  });
};

/** Ends a post the day before and takes another up that day. */
const move = async (
  tx: Tx,
  personId: string,
  old: string,
  to: string,
  on: Day,
  before: Day,
): Promise<void> => {
  const [row] = await tx.select().from(position).where(sql`id = ${old}`);
  if (!row) throw new Error('no post');
  await tx.update(position).set({ supersededAt: now }).where(sql`id = ${old}`);
  await tx.insert(position).values([
    { ...row, id: newId(), validTo: before, supersedesId: old },
    { ...row, id: newId(), personId, unitId: to, validFrom: on, validTo: null },
  ]);
};

describe('at the edges of a period', () => {
  const withDuty = (
    work: (tx: Tx, duty: Awaited<ReturnType<typeof insertDuty>>, courseId: string) => Promise<void>,
    rule = civilServants,
  ) =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const courseId = await insertDutyCourse(tx);
      await work(
        tx,
        await insertDuty(tx, { audienceId: await insertAudience(tx, rule), courseId }),
        courseId,
      );
    });

  it('what is completed at 23:59:59 on 14/12 in Việt Nam counts, a second later it does not', () =>
    withDuty(async (tx, duty, courseId) => {
      await completeAt(tx, people.lan, courseId, new Date('2026-12-14T16:59:59Z'));
      await completeAt(tx, people.chau, courseId, new Date('2026-12-14T17:00:00Z'));
      await completeAt(tx, people.dung, courseId, new Date('2025-12-14T17:00:00Z'));
      await completeAt(tx, people.em, courseId, new Date('2025-12-14T16:59:59Z'));
      await writeMembers(tx, duty, now, 'everybody');
      expect(await memberOf(tx, duty.id, people.lan)).toMatchObject({ state: 'met', metOn: '2026-12-14' });
      expect(await memberOf(tx, duty.id, people.chau)).toMatchObject({ state: 'open', metOn: null });
      expect(await memberOf(tx, duty.id, people.dung)).toMatchObject({ state: 'met', metOn: '2025-12-15' });
      expect(await memberOf(tx, duty.id, people.em)).toMatchObject({ state: 'open' });
      expect(await findMemberDifferences(tx, today)).toEqual([]);
    }));

  it('who moves on the cut-off day owes at the unit of that day', () =>
    withDuty(async (tx, duty) => {
      await move(tx, people.lan, postId('lan'), units.health, '2026-12-14', '2026-12-13');
      await move(tx, people.thuy, postId('thuy'), units.health, '2026-12-15', '2026-12-14');
      await writeMembers(tx, duty, now, 'everybody');
      expect(await memberOf(tx, duty.id, people.lan)).toMatchObject({ state: 'open', unitId: units.health });
      expect(await memberOf(tx, duty.id, people.thuy)).toMatchObject({
        state: 'open',
        unitId: units.communeB,
      });
      expect(await findMemberDifferences(tx, today)).toEqual([]);
    }));

  it('of two posts only the one that matches binds, at its unit and from its day', () =>
    withDuty(async (tx, duty) => {
      await writeMembers(tx, duty, now, 'everybody');
      expect(await memberOf(tx, duty.id, people.yen)).toMatchObject({
        state: 'open',
        unitId: units.communeA,
        positionId: postId('yen', 1),
        enteredOn: '2026-03-01',
      });
    }, leaders));

  it('an exemption that ends the day before the due day leaves the duty, one that ends on it does not', () =>
    withDuty(async (tx, duty) => {
      const exempt = (personId: string, toOn: Day) => sql`
        insert into duty_decision (tenant_id, id, kind, obligation_id, person_id, from_on, to_on, reason, recorded_at)
        values (${env.tenant}, ${newId()}, 'exemption', ${duty.id}, ${personId}, '2026-06-01', ${toOn}, 'Nghỉ thai sản', now())`;
      await tx.execute(exempt(people.lan, '2026-12-13'));
      await tx.execute(exempt(people.chau, '2026-12-14'));
      await writeMembers(tx, duty, now, 'everybody');
      expect(await memberOf(tx, duty.id, people.lan)).toMatchObject({ state: 'open' });
      expect(await memberOf(tx, duty.id, people.chau)).toMatchObject({ state: 'exempt' });
    }));

  it('months after joining end on the last day of a short month, in leap years and others', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const of = {
        audienceId: await insertAudience(tx, civilServants),
        courseId: await insertDutyCourse(tx),
      };
      const duty = await insertDuty(tx, {
        ...{ ...of, recurrence: 'after-joining', membership: 'any-day', dueMonths: 12 },
        ...{ startsOn: '2027-12-15', cutOffOn: '2028-12-14', endsOn: '2029-12-14', dueOn: '2029-12-14' },
      });
      await move(tx, people.y, postId('lan'), units.health, '2028-02-29', '2027-06-01');
      await writeMembers(tx, duty, now, 'everybody');
      expect(await memberOf(tx, duty.id, people.y)).toMatchObject({
        enteredOn: '2028-02-29',
        dueOn: '2029-02-28',
      });
      expect(await findMemberDifferences(tx, today)).toEqual([]);
    }));

  it('what was recorded under a duplicate counts for the person it was merged into, who alone owes', () =>
    withDuty(async (tx, duty, courseId) => {
      await completeAt(tx, people.chau, courseId, new Date('2026-03-01T03:00:00Z'));
      await tx.execute(sql`
        insert into person_alias (tenant_id, person_id, kept_id) values (${env.tenant}, ${people.chau}, ${people.lan})`);
      await writeMembers(tx, duty, now, 'everybody');
      expect(await memberOf(tx, duty.id, people.lan)).toMatchObject({ state: 'met', metOn: '2026-03-01' });
      expect(await memberOf(tx, duty.id, people.chau)).toBeUndefined();
      expect(await findMemberDifferences(tx, today)).toEqual([]);
    }));
});
