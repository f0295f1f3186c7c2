import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { unreadNotices } from '#db/queries/messages/notices.ts';
import { classRegistration } from '#db/schema/classes.ts';
import { externalTraining } from '#db/schema/learning.ts';
import { afterwards, inClassWorld, openTestClass, personActor } from '#db/testing/class-world.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { now, world } from '#db/testing/world.ts';
import { Forbidden, InvalidInput, NotFound, SignedOut } from '#domain/refusal.ts';
import { newId } from '#lib/ids.ts';
import { markNoticesRead } from '#usecases/reminders/mark-notices-read.ts';
import { readMessageLog } from '#usecases/reminders/read-message-log.ts';
import { readNotices } from '#usecases/reminders/read-notices.ts';
import { changeClass } from './change-class.ts';
import { closeClass } from './close-class.ts';
import { leaveClass } from './leave-class.ts';
import { listClasses } from './list-classes.ts';
import { readClass } from './read-class.ts';
import { registerForClass } from './register-for-class.ts';
import { saveSession } from './save-session.ts';
import { tickAttendance } from './tick-attendance.ts';

useTestDatabase();
const { actors, people, units } = world;

describe('who manages a class', () => {
  it('is HR of its unit or above, and the trainers of the class; nobody else', () =>
    inClassWorld(async (_tx, as) => {
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
    inClassWorld(async (_tx, as) => {
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
    inClassWorld(async (_tx, as) => {
      await expect(openTestClass(as(actors.unitHrCommune))).rejects.toThrow(Forbidden);
      await expect(openTestClass(as(actors.learner))).rejects.toThrow(Forbidden);
    }));

  it('is told at the field what is wrong with a class or a session', () =>
    inClassWorld(async (_tx, as) => {
      const caller = as(actors.unitHrHealth);
      await expect(openTestClass(caller, { closesAt: '2026-11-01T07:00' })).rejects.toMatchObject({
        fields: [{ path: 'closesAt', code: 'closes-before-opens' }],
      });
      await expect(openTestClass(caller, { capacity: 0, opensAt: '31/11/2026' })).rejects.toMatchObject({
        fields: [
          { path: 'capacity', code: 'not-a-number' },
          { path: 'opensAt', code: 'not-a-day-and-time' },
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
    inClassWorld(async (tx, as) => {
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
      const told = async (actor: typeof third) =>
        (await readNotices(as(actor, early), { language: 'vi' })).notices.map(({ subject }) => subject);
      expect(await told(third)).toEqual(['Ông/Bà đã có chỗ trong lớp: An toàn thông tin cho công chức']);
      expect(await told(second)).toEqual([]);
      expect(await unreadNotices(tx, people.thuy, early)).toBe(1);
      await markNoticesRead(as(third, early), {});
      expect(await unreadNotices(tx, people.thuy, early)).toBe(0);
      const { messages } = await readMessageLog(as(actors.provinceHr, early), {});
      expect(messages).toMatchObject([{ templateKind: 'seat', personId: people.thuy, result: 'read' }]);
    }));

  it('opens and shuts with the registration window, and cannot be left once the class has begun', () =>
    inClassWorld(async (_tx, as) => {
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
    inClassWorld(async (_tx, as) => {
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

describe('closing a class', () => {
  it('writes the training of who attended enough, and of others that they took part', () =>
    inClassWorld(async (tx, as) => {
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
    inClassWorld(async (tx, as) => {
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
  inClassWorld(async (tx, as) => {
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
