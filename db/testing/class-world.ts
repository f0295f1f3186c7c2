import type { Tx } from '#db/client.ts';
import type { Actor } from '#domain/access/permission.ts';
import { openClass } from '#usecases/classes/open-class.ts';
import { saveSession } from '#usecases/classes/save-session.ts';
import type { Caller } from '#usecases/usecase.ts';
import { inRollback } from './database.ts';
import { insertWorld, now, world } from './world.ts';

type Given = Partial<Parameters<typeof openClass>[1]>;

/** A class of the health department, registration open, with one session of two hours this morning. */
export const openTestClass = async (
  caller: Caller,
  given: Given = {},
): Promise<{ classId: string; sessionId: string }> => {
  const { classId } = await openClass(caller, {
    title: 'An toàn thông tin cho công chức',
    content: 'Nhận diện thư lừa đảo, bảo vệ tài khoản.',
    contentGroup: 'technology',
    form: 'short',
    hoursPeriods: 8,
    unitId: world.units.health,
    capacity: 2,
    opensAt: '2026-11-01T08:00',
    closesAt: '2026-12-01T17:00',
    walkIn: false,
    attendancePercent: 80,
    ...given,
  });
  const { sessionId } = await saveSession(caller, {
    classId,
    content: 'Buổi chính',
    startsAt: '2026-11-24T09:30',
    endsAt: '2026-11-24T11:30',
    place: 'Hội trường A',
  });
  return { classId, sessionId };
};

/** Two hours after `now` of the world: the session is over. */
export const afterwards = new Date('2026-11-24T05:00:00Z');

type As = (actor: Actor, at?: Date) => { actor: Actor; db: Tx; now: Date };

/** A test in the world, rolled back; `as` makes callers of its transaction. */
export const inClassWorld = (work: (tx: Tx, as: As) => Promise<void>): Promise<void> =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await work(tx, (actor, at = now) => ({ actor, db: tx, now: at }));
  });

/** Somebody of the world, signed in to learn. */
export const personActor = (key: keyof typeof world.people): Actor => ({
  kind: 'account',
  accountId: world.accounts.learner,
  personId: world.people[key],
  displayName: key,
  grants: [],
});
