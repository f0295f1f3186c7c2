import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Tx } from '#db/client.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertDuty } from '#db/testing/duty-world.ts';
import { insertCourses } from '#db/testing/random-facts.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import { Forbidden, NotFound, SignedOut } from '#domain/refusal.ts';
import { readIndicatorPeople } from '../indicators/read-indicator-people.ts';
import { previewGapReminder } from './preview-gap.ts';
import { remindGapPeople } from './remind-gap.ts';
import { sendRound } from './send-round.ts';

useTestDatabase();
beforeAll(() =>
  database().transaction(async (tx) => {
    await insertWorld(tx);
    await seedPlans(tx, now);
  }),
);

const { actors, people, units } = world;
const as = (who: keyof typeof actors, db: Tx, at = now) => ({ actor: actors[who], db, now: at });
const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
const gap = { indicator: 'I-04', unit: 'CT-YT' };

/** Who of the list does not count yet, by the page itself. */
const listed = async (tx: Tx) =>
  (await readIndicatorPeople(as('provinceHr', tx), { ...gap, status: 'not-counted' })).people.map(
    ({ standing }) => standing.personId,
  );

/** Two duties of general content, and one of content that does not count; outsiders owe as well. */
const withDuties = async (tx: Tx) => {
  const ids = await listed(tx);
  expect(ids.length).toBeGreaterThan(2);
  const outside = Object.values(people).filter((id) => !ids.includes(id));
  const member = (personId: string) => ({ personId, unitId: units.health });
  const late = await insertDuty(tx, 1, '2026-12-14', [...ids.slice(1), ...outside].map(member));
  const soon = await insertDuty(tx, 2, '2026-12-01', ids.slice(1, 2).map(member));
  const other = await insertDuty(tx, 3, '2026-11-30', ids.map(member));
  const courses = await insertCourses(tx);
  for (const [duty, version] of [
    [late, courses.general],
    [soon, courses.general],
    [other, courses.other],
  ] as const)
    await tx.execute(sql`
      update obligation set assessment = null, course_id = (select course_id from course_version where id = ${version}) where id = ${duty}`);
  return { ids, late, soon };
};

const reminded = (tx: Tx) =>
  tx.execute<{ person_id: string; obligation_id: string }>(
    sql`select person_id, obligation_id from reminder order by person_id`,
  );

describe('reminding the people behind a gap', () => {
  it('reaches exactly those listed who owe what would count, each of the duty due first, once a day', () =>
    inRollback(async (tx) => {
      const { ids, late, soon } = await withDuties(tx);
      const hr = as('provinceHr', tx);
      const preview = await previewGapReminder(hr, gap);
      expect(preview).toMatchObject({
        listed: ids.length,
        withoutDuty: 1,
        recent: 0,
        people: ids.length - 1,
        quietUntil: null,
      });
      expect(preview.duties.map(({ id, people: some }) => [id, some])).toEqual([
        [soon, 1],
        [late, ids.length - 2],
      ]);
      await expect(remindGapPeople(hr, { ...gap, expected: ids.length })).rejects.toEqual(
        refusal('list-changed'),
      );
      expect(await reminded(tx)).toHaveLength(0);
      expect(await remindGapPeople(hr, { ...gap, expected: preview.people })).toEqual({
        people: ids.length - 1,
        duties: 2,
      });
      const [, first, ...rest] = ids;
      expect([...(await reminded(tx))]).toEqual(
        [
          { person_id: first, obligation_id: soon },
          ...rest.map((id) => ({ person_id: id, obligation_id: late })),
        ].toSorted((a, b) => ((a.person_id ?? '') < (b.person_id ?? '') ? -1 : 1)),
      );
      const rounds = await tx.execute(sql`select people from reminder_round order by people`);
      expect(rounds.map((row) => row.people)).toEqual([1, ids.length - 2].toSorted((a, b) => a - b));
      const [entry] = await tx.execute(
        sql`select action, detail from audit_entry where outcome = 'done' order by sequence desc limit 1`,
      );
      expect(entry).toMatchObject({
        action: 'reminders.remind-gap',
        detail: { people: ids.length - 1, unit: 'CT-YT' },
      });
      // A second press finds everybody at rest; a round of the whole duty leaves them in peace as well.
      expect(await previewGapReminder(hr, gap)).toMatchObject({ people: 0, recent: ids.length - 1 });
      await expect(remindGapPeople(hr, { ...gap, expected: 0 })).rejects.toEqual(refusal('nobody-to-remind'));
      await expect(sendRound(hr, { obligationId: soon })).rejects.toEqual(refusal('nobody-to-remind'));
    }));

  it('waits for the end of quiet hours', () =>
    inRollback(async (tx) => {
      await withDuties(tx);
      const night = as('provinceHr', tx, new Date('2026-11-24T22:30:00+07:00'));
      const { people: expected, quietUntil } = await previewGapReminder(night, gap);
      expect(quietUntil).toEqual(new Date('2026-11-25T07:00:00+07:00'));
      await remindGapPeople(night, { ...gap, expected });
      const [row] = await tx.execute<{ at: string }>(sql`select min(send_at)::text as at from message`);
      expect(new Date(row?.at ?? '')).toEqual(quietUntil);
    }));

  it('is for who may remind there, and knows its indicator and unit', () =>
    inRollback(async (tx) => {
      for (const who of ['unitHrHealth', 'leader', 'auditor', 'learner'] as const) {
        await expect(remindGapPeople(as(who, tx), { ...gap, expected: 1 })).rejects.toThrow(Forbidden);
        await expect(previewGapReminder(as(who, tx), gap)).rejects.toThrow(Forbidden);
      }
      await expect(remindGapPeople(as('nobody', tx), { ...gap, expected: 1 })).rejects.toThrow(SignedOut);
      const hr = as('provinceHr', tx);
      await expect(remindGapPeople(hr, { ...gap, unit: 'X', expected: 1 })).rejects.toThrow(NotFound);
      await expect(remindGapPeople(hr, { indicator: 'I-10', expected: 1 })).rejects.toThrow(NotFound);
    }));
});
