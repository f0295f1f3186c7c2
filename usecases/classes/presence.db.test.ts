import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { classAttendance } from '#db/schema/classes.ts';
import { afterwards, inClassWorld, openTestClass, personActor } from '#db/testing/class-world.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { now, world } from '#db/testing/world.ts';
import { codeStep } from '#domain/classes/code.ts';
import { Forbidden } from '#domain/refusal.ts';
import { sessionCode } from '#lib/class-code.ts';
import { newId } from '#lib/ids.ts';
import { checkIn } from './check-in.ts';
import { registerForClass } from './register-for-class.ts';
import { showCode } from './show-code.ts';
import { tickAttendance } from './tick-attendance.ts';

useTestDatabase();
const { actors, people } = world;
const codeAt = (sessionId: string, at: Date) => sessionCode(sessionId, codeStep(at));

describe('presence', () => {
  it('is recorded by the code on the screen, once, for who has a seat', () =>
    inClassWorld(async (tx, as) => {
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
    inClassWorld(async (_tx, as) => {
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
    inClassWorld(async (_tx, as) => {
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
    inClassWorld(async (_tx, as) => {
      const { sessionId } = await openTestClass(as(actors.unitHrHealth), { walkIn: true });
      const code = codeAt(sessionId, now).digits;
      expect(await checkIn(as(personActor('viet')), { code, device: newId() })).toMatchObject({
        fresh: true,
      });
    }));

  it('is corrected by the list with a new row; only what differs is written, strangers never', () =>
    inClassWorld(async (tx, as) => {
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
    inClassWorld(async (_tx, as) => {
      const { sessionId } = await openTestClass(as(actors.unitHrHealth));
      const shown = await showCode(as(actors.unitHrHealth), { sessionId });
      expect(shown.code?.digits).toBe(codeAt(sessionId, now).digits);
      expect(shown.code?.svg).toMatch(/^<svg /);
      expect((await showCode(as(actors.unitHrHealth, afterwards), { sessionId })).code).toBeNull();
      await expect(showCode(as(actors.learner), { sessionId })).rejects.toThrow(Forbidden);
    }));
});
