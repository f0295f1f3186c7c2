import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database, type Tx } from '#db/client.ts';
import { classAttendance, classRegistration } from '#db/schema/classes.ts';
import { externalTraining } from '#db/schema/learning.ts';
import { afterwards, openTestClass } from '#db/testing/class-world.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { codeStep } from '#domain/classes/code.ts';
import { Forbidden, InvalidInput, NotFound, SignedOut } from '#domain/refusal.ts';
import { sessionCode } from '#lib/class-code.ts';
import { newId } from '#lib/ids.ts';
import { changeClass } from './change-class.ts';
import { checkIn } from './check-in.ts';
import { closeClass } from './close-class.ts';
import { leaveClass } from './leave-class.ts';
import { listClasses } from './list-classes.ts';
import { readClass } from './read-class.ts';
import { registerForClass } from './register-for-class.ts';
import { saveSession } from './save-session.ts';
import { showCode } from './show-code.ts';
import { tickAttendance } from './tick-attendance.ts';

useTestDatabase();
const { actors, people, units } = world;

const inWorld = (
  work: (tx: Tx, as: (actor: Actor, at?: Date) => { actor: Actor; db: Tx; now: Date }) => Promise<void>,
) =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await work(tx, (actor, at = now) => ({ actor, db: tx, now: at }));
  });
const codeAt = (sessionId: string, at: Date) => sessionCode(sessionId, codeStep(at));
const personActor = (key: keyof typeof people): Actor => ({
  kind: 'account',
  accountId: world.accounts.learner,
  personId: people[key],
  displayName: key,
  grants: [],
});

describe('who manages a class', () => {
  it('is HR of its unit or above, and the trainers of the class; nobody else', () =>
    inWorld(async (_tx, as) => {
      const { classId } = await openTestClass(as(actors.unitHrHealth), { trainerId: world.accounts.trainer });
      const { classId: untaught } = await openTestClass(as(actors.unitHrHealth));
      for (const actor of [actors.unitHrHealth, actors.provinceHr, actors.trainer])
        expect((await readClass(as(actor), { classId })).class.id).toBe(classId);
      await expect(readClass(as(actors.trainer), { classId: untaught })).rejects.toThrow(Forbidden);
      for (const actor of [
        actors.unitHrCommune,
        actors.learner,
        actors.leader,
        actors.auditor,
        actors.administrator,
      ])
        await expect(readClass(as(actor), { classId })).rejects.toThrow(Forbidden);
      await expect(readClass(as(actors.nobody), { classId })).rejects.toThrow(SignedOut);
      await expect(readClass(as(actors.provinceHr), { classId: newId() })).rejects.toThrow(NotFound);
    }));

  it('sees in the list exactly the classes she may open', () =>
    inWorld(async (_tx, as) => {
      await openTestClass(as(actors.unitHrHealth), { trainerId: world.accounts.trainer });
      await openTestClass(as(actors.unitHrHealth));
      await openTestClass(as(actors.unitHrCommune), { unitId: units.communeA });
      const ids = (await listClasses(as(actors.provinceHr), {})).classes.map(({ id }) => id);
      expect(ids).toHaveLength(3);
      for (const actor of [actors.unitHrHealth, actors.unitHrCommune, actors.trainer, actors.provinceHr]) {
        const seen = (await listClasses(as(actor), {})).classes.map(({ id }) => id);
        for (const classId of ids) {
          const opens = await readClass(as(actor), { classId }).then(
            () => true,
            () => false,
          );
          expect(seen.includes(classId)).toBe(opens);
        }
      }
    }));

  it('cannot open a class for a unit that is not hers', () =>
    inWorld(async (_tx, as) => {
      await expect(openTestClass(as(actors.unitHrCommune))).rejects.toThrow(Forbidden);
      await expect(openTestClass(as(actors.learner))).rejects.toThrow(Forbidden);
    }));

  it('is told at the field what is wrong with a class or a session', () =>
    inWorld(async (_tx, as) => {
      const caller = as(actors.unitHrHealth);
      await expect(openTestClass(caller, { closesAt: '2026-11-01T07:00' })).rejects.toMatchObject({
        fields: [{ path: 'closesAt', code: 'closes-before-opens' }],
      });
      await expect(openTestClass(caller, { capacity: 0, opensAt: '31/11/2026' })).rejects.toMatchObject({
        fields: [
          { path: 'capacity', code: 'not-a-number' },
          { path: 'opensAt', code: 'not-a-time' },
        ],
      });
      const { classId } = await openTestClass(caller);
      const session = {
        classId,
        content: 'x',
        startsAt: '2026-11-24T11:00',
        endsAt: '2026-11-24T12:00',
        place: 'A',
      };
      await expect(saveSession(caller, session)).rejects.toMatchObject({
        fields: [{ path: 'startsAt', code: 'sessions-overlap' }],
      });
      await expect(
        saveSession(caller, { ...session, place: '', link: 'javascript:alert(1)' }),
      ).rejects.toThrow(InvalidInput);
    }));
});

describe('the roll', () => {
  it('seats two, lets the third wait, and gives her the seat that frees', () =>
    inWorld(async (tx, as) => {
      const { classId } = await openTestClass(as(actors.unitHrHealth), { closesAt: '2026-11-24T09:00' });
      const early = new Date('2026-11-20T03:00:00Z');
      const [first, second, third] = [personActor('hoa'), personActor('lan'), personActor('thuy')];
      expect(await registerForClass(as(first, early), { classId })).toEqual({ kind: 'seated' });
      expect(await registerForClass(as(second, early), { classId })).toEqual({ kind: 'seated' });
      expect(await registerForClass(as(third, early), { classId })).toEqual({ kind: 'waiting', position: 1 });
      expect(await registerForClass(as(third, early), { classId })).toEqual({ kind: 'waiting', position: 1 });
      await leaveClass(as(first, early), { classId });
      const rows = await tx.select().from(classRegistration).orderBy(classRegistration.number);
      expect(rows.map(({ personId, kind }) => [personId, kind])).toEqual([
        [people.hoa, 'registered'],
        [people.lan, 'registered'],
        [people.thuy, 'waiting'],
        [people.hoa, 'cancelled'],
        [people.thuy, 'promoted'],
      ]);
    }));

  it('opens and shuts with the registration window, and cannot be left once the class has begun', () =>
    inWorld(async (_tx, as) => {
      const { classId } = await openTestClass(as(actors.unitHrHealth));
      const thuy = personActor('thuy');
      const refused = (code: string) => ({ code });
      await expect(
        registerForClass(as(thuy, new Date('2026-11-01T00:59:59Z')), { classId }),
      ).rejects.toMatchObject(refused('class-registration-not-open'));
      await expect(
        registerForClass(as(thuy, new Date('2026-12-01T10:00:00Z')), { classId }),
      ).rejects.toMatchObject(refused('class-registration-over'));
      await registerForClass(as(thuy), { classId });
      await expect(leaveClass(as(thuy), { classId })).rejects.toMatchObject(refused('class-begun'));
    }));

  it('fills new seats from the queue, and never has fewer seats than are taken', () =>
    inWorld(async (_tx, as) => {
      const { classId } = await openTestClass(as(actors.unitHrHealth), { capacity: 1 });
      for (const key of ['hoa', 'lan', 'thuy'] as const)
        await registerForClass(as(personActor(key)), { classId });
      const { class: of } = await readClass(as(actors.unitHrHealth), { classId });
      const values = {
        ...of,
        classId,
        opensAt: '2026-11-01T08:00',
        closesAt: '2026-12-01T17:00',
      };
      expect(await changeClass(as(actors.unitHrHealth), { ...values, capacity: 3 })).toEqual({ promoted: 2 });
      await expect(changeClass(as(actors.unitHrHealth), { ...values, capacity: 2 })).rejects.toMatchObject({
        code: 'class-capacity-below-seats',
        params: { seats: 3 },
      });
    }));
});

describe('presence', () => {
  it('is recorded by the code on the screen, once, for who has a seat', () =>
    inWorld(async (tx, as) => {
      const { classId, sessionId } = await openTestClass(as(actors.unitHrHealth));
      const thuy = personActor('thuy');
      const { digits, token } = codeAt(sessionId, now);
      await expect(
        checkIn(as(thuy), { code: `${sessionId}.${token}`, device: newId() }),
      ).rejects.toMatchObject({ code: 'class-not-registered' });
      await registerForClass(as(thuy), { classId });
      const device = newId();
      expect(await checkIn(as(thuy), { code: digits, device })).toMatchObject({ fresh: true });
      expect(await checkIn(as(thuy), { code: `${sessionId}.${token}`, device })).toMatchObject({
        fresh: false,
      });
      const rows = await tx.select().from(classAttendance);
      expect(rows).toMatchObject([{ personId: people.thuy, minutes: 120, means: 'code', device }]);
    }));

  it('takes no code that left the screen, of another session, or guessed again and again', () =>
    inWorld(async (_tx, as) => {
      const { classId, sessionId } = await openTestClass(as(actors.unitHrHealth));
      const thuy = personActor('thuy');
      await registerForClass(as(thuy), { classId });
      const stale = codeAt(sessionId, new Date(now.getTime() - 40_000));
      const device = newId();
      for (const code of [
        stale.digits,
        `${sessionId}.${stale.token}`,
        `${newId()}.${stale.token}`,
        '',
        '<script>',
      ])
        await expect(checkIn(as(thuy), { code, device })).rejects.toMatchObject({ code: 'class-code-wrong' });
      for (let tries = 5; tries < 8; tries++)
        await expect(checkIn(as(thuy), { code: 'abc', device })).rejects.toMatchObject({
          code: 'class-code-wrong',
        });
      const right = codeAt(sessionId, now).digits;
      await expect(checkIn(as(thuy), { code: right, device })).rejects.toMatchObject({
        code: 'class-code-throttled',
      });
      const later = new Date(now.getTime() + 10 * 60_000 + 1);
      expect(await checkIn(as(thuy, later), { code: codeAt(sessionId, later).digits, device })).toMatchObject(
        {
          fresh: true,
        },
      );
    }));

  it('is not recorded for two people on one device', () =>
    inWorld(async (_tx, as) => {
      const { classId, sessionId } = await openTestClass(as(actors.unitHrHealth));
      const [hoa, lan] = [personActor('hoa'), personActor('lan')];
      for (const actor of [hoa, lan]) await registerForClass(as(actor), { classId });
      const code = codeAt(sessionId, now).digits;
      const device = newId();
      await checkIn(as(hoa), { code, device });
      await expect(checkIn(as(lan), { code, device })).rejects.toMatchObject({ code: 'class-device-used' });
      expect(await checkIn(as(lan), { code, device: newId() })).toMatchObject({ fresh: true });
    }));

  it('of somebody who walks in is recorded where the class takes them', () =>
    inWorld(async (_tx, as) => {
      const { sessionId } = await openTestClass(as(actors.unitHrHealth), { walkIn: true });
      const code = codeAt(sessionId, now).digits;
      expect(await checkIn(as(personActor('viet')), { code, device: newId() })).toMatchObject({
        fresh: true,
      });
    }));

  it('is corrected by the list with a new row; only what differs is written, strangers never', () =>
    inWorld(async (tx, as) => {
      const { classId, sessionId } = await openTestClass(as(actors.unitHrHealth));
      const thuy = personActor('thuy');
      await registerForClass(as(thuy), { classId });
      await checkIn(as(thuy), { code: codeAt(sessionId, now).digits, device: newId() });
      const present = [
        { personId: people.thuy, minutes: 45 },
        { personId: people.an, minutes: 120 },
      ];
      const hr = as(actors.unitHrHealth);
      expect(await tickAttendance(hr, { sessionId, present })).toMatchObject({ written: 1 });
      expect(await tickAttendance(hr, { sessionId, present })).toMatchObject({ written: 0 });
      const rows = await tx.select().from(classAttendance).where(eq(classAttendance.personId, people.thuy));
      const [first] = rows.filter(({ supersedesId }) => supersedesId === null);
      expect(rows).toHaveLength(2);
      expect(rows.find(({ supersedesId }) => supersedesId === first?.id)).toMatchObject({
        minutes: 45,
        means: 'list',
      });
      await expect(tickAttendance(as(actors.learner), { sessionId, present })).rejects.toThrow(Forbidden);
    }));

  it('shows a code to the trainer only, drawn as a picture, while codes are taken', () =>
    inWorld(async (_tx, as) => {
      const { sessionId } = await openTestClass(as(actors.unitHrHealth));
      const shown = await showCode(as(actors.unitHrHealth), { sessionId });
      expect(shown.code?.digits).toBe(codeAt(sessionId, now).digits);
      expect(shown.code?.svg).toMatch(/^<svg /);
      expect((await showCode(as(actors.unitHrHealth, afterwards), { sessionId })).code).toBeNull();
      await expect(showCode(as(actors.learner), { sessionId })).rejects.toThrow(Forbidden);
    }));
});

describe('closing a class', () => {
  it('writes the training of who attended enough, and of others that they took part', () =>
    inWorld(async (tx, as) => {
      const { classId, sessionId } = await openTestClass(as(actors.unitHrHealth));
      for (const key of ['hoa', 'lan'] as const) await registerForClass(as(personActor(key)), { classId });
      const hr = as(actors.unitHrHealth, afterwards);
      await expect(closeClass(as(actors.unitHrHealth), { classId })).rejects.toMatchObject({
        code: 'class-not-ended',
      });
      const present = [
        { personId: people.hoa, minutes: 96 },
        { personId: people.lan, minutes: 95 },
      ];
      await tickAttendance(hr, { sessionId, present });
      expect(await closeClass(hr, { classId })).toEqual({ number: 1, people: 2, completed: 1 });
      const of = (person: string) =>
        tx
          .select()
          .from(externalTraining)
          .where(and(eq(externalTraining.personId, person)));
      expect(await of(people.hoa)).toMatchObject([
        {
          completedOn: '2026-11-24',
          beganOn: '2026-11-24',
          hoursPeriods: 8,
          form: 'short',
          contentGroup: 'technology',
        },
      ]);
      expect(await of(people.lan)).toMatchObject([{ completedOn: null, beganOn: '2026-11-24' }]);
    }));

  it('is corrected by closing again with a reason: new facts name the old ones', () =>
    inWorld(async (tx, as) => {
      const { classId, sessionId } = await openTestClass(as(actors.unitHrHealth));
      for (const key of ['hoa', 'lan'] as const) await registerForClass(as(personActor(key)), { classId });
      const hr = as(actors.unitHrHealth, afterwards);
      await tickAttendance(hr, { sessionId, present: [{ personId: people.hoa, minutes: 120 }] });
      await closeClass(hr, { classId });
      await expect(closeClass(hr, { classId })).rejects.toMatchObject({ code: 'correction-needs-reason' });
      const reason = 'Ghi nhầm người có mặt';
      await expect(closeClass(hr, { classId, reason })).rejects.toMatchObject({
        code: 'class-closing-unchanged',
      });
      const swapped = [
        { personId: people.hoa, minutes: 0 },
        { personId: people.lan, minutes: 120 },
      ];
      await tickAttendance(hr, { sessionId, present: swapped });
      expect(await closeClass(hr, { classId, reason })).toEqual({ number: 2, people: 2, completed: 1 });
      const rows = await tx.select().from(externalTraining);
      const hoa = rows.filter(({ personId }) => personId === people.hoa);
      const old = hoa.find(({ supersedesId }) => supersedesId === null);
      expect(hoa.find(({ supersedesId }) => supersedesId === old?.id)).toMatchObject({
        completedOn: null,
        beganOn: null,
      });
    }));
});

it('the database itself seats nobody beyond the capacity', () =>
  inWorld(async (tx, as) => {
    const { classId } = await openTestClass(as(actors.unitHrHealth), { capacity: 1 });
    const row = { tenantId: 'can-tho', classId, kind: 'registered' as const, recordedAt: now };
    await tx.insert(classRegistration).values({ ...row, number: 1, personId: people.hoa });
    await expect(
      tx.insert(classRegistration).values({ ...row, number: 2, personId: people.lan }),
    ).rejects.toMatchObject({
      cause: { constraint_name: 'class_seats_within_capacity' },
    });
    expect(database()).toBeDefined();
  }));
