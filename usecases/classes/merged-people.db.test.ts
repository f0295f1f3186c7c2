import { expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { externalTrainingsOf } from '#db/queries/external-facts.ts';
import { classRegistration } from '#db/schema/classes.ts';
import { externalTraining } from '#db/schema/learning.ts';
import { afterwards, inClassWorld, openTestClass, personActor } from '#db/testing/class-world.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { now, world } from '#db/testing/world.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { decideMerge } from '#usecases/people/decide-merge.ts';
import { closeClass } from './close-class.ts';
import { listClasses } from './list-classes.ts';
import { listMyClasses } from './list-my-classes.ts';
import { readClass } from './read-class.ts';
import { registerForClass } from './register-for-class.ts';
import { tickAttendance } from './tick-attendance.ts';

useTestDatabase();
const { actors, people } = world;
const reason = 'Hai hồ sơ của một người';

const merge = (tx: Tx) =>
  decideMerge(
    { actor: actors.provinceHr, db: tx, now },
    { one: people.hoa, other: people.lan, keep: people.hoa, reason },
  );

it('two records of one person are one on the roll and in the list, and what she did counts once', () =>
  inClassWorld(async (tx, as) => {
    const { classId, sessionId } = await openTestClass(as(actors.unitHrHealth));
    for (const key of ['hoa', 'lan', 'thuy'] as const)
      await registerForClass(as(personActor(key)), { classId });
    const hr = as(actors.unitHrHealth, afterwards);
    const present = [
      { personId: people.hoa, minutes: 0 },
      { personId: people.lan, minutes: 120 },
    ];
    await tickAttendance(hr, { sessionId, present });
    await merge(tx);

    const read = await readClass(hr, { classId });
    expect(read.people).toMatchObject([{ personId: people.hoa, minutes: 120, met: true, seated: true }]);
    expect(read.waiting.map(({ personId }) => personId)).toEqual([people.thuy]);
    expect((await listClasses(as(actors.unitHrHealth), {})).classes[0]).toMatchObject({
      seated: 1,
      waiting: 1,
    });
    expect((await listMyClasses(as(personActor('hoa')), {})).classes[0]?.place).toEqual({ kind: 'seated' });

    await closeClass(hr, { classId });
    expect(await externalTrainingsOf(tx, people.hoa)).toMatchObject([{ completedOn: '2026-11-24' }]);
    await tickAttendance(hr, { sessionId, present: [{ personId: people.hoa, minutes: 30 }] });
    expect((await readClass(hr, { classId })).people).toMatchObject([{ minutes: 30 }]);
  }));

it('who has a seat under one record and waits under another has a seat, also for the database', () =>
  inClassWorld(async (tx, as) => {
    const { classId } = await openTestClass(as(actors.unitHrHealth), { capacity: 1 });
    const row = { tenantId: env.tenant, classId, recordedAt: now };
    await tx.insert(classRegistration).values([
      { ...row, number: 1, personId: people.lan, kind: 'registered' },
      { ...row, number: 2, personId: people.hoa, kind: 'waiting' },
    ]);
    await merge(tx);
    const read = await readClass(as(actors.unitHrHealth), { classId });
    expect([read.seated, read.waiting]).toEqual([1, []]);
    expect((await listClasses(as(actors.unitHrHealth), {})).classes[0]).toMatchObject({
      seated: 1,
      waiting: 0,
    });
    await tx
      .insert(classRegistration)
      .values({ ...row, number: 3, personId: people.hoa, kind: 'registered' });
  }));

it('who was closed under two records keeps one outcome when the class is closed again', () =>
  inClassWorld(async (tx, as) => {
    const { classId, sessionId } = await openTestClass(as(actors.unitHrHealth));
    for (const key of ['hoa', 'lan'] as const) await registerForClass(as(personActor(key)), { classId });
    const hr = as(actors.unitHrHealth, afterwards);
    const present = [people.hoa, people.lan].map((personId) => ({ personId, minutes: 120 }));
    await tickAttendance(hr, { sessionId, present });
    await closeClass(hr, { classId });
    await merge(tx);
    expect(await closeClass(hr, { classId, reason })).toMatchObject({ people: 1 });
    const completed = (await externalTrainingsOf(tx, people.hoa)).filter(({ completedOn }) => completedOn);
    expect(completed).toHaveLength(1);
    await expect(closeClass(hr, { classId, reason })).rejects.toMatchObject({
      code: 'class-closing-unchanged',
    });
  }));

it('closing again replaces what an import made of the training meanwhile', () =>
  inClassWorld(async (tx, as) => {
    const { classId, sessionId } = await openTestClass(as(actors.unitHrHealth));
    await registerForClass(as(personActor('hoa')), { classId });
    const hr = as(actors.unitHrHealth, afterwards);
    await tickAttendance(hr, { sessionId, present: [{ personId: people.hoa, minutes: 120 }] });
    await closeClass(hr, { classId });
    const [written] = await tx.select().from(externalTraining);
    if (!written) throw new Error('the closing wrote no training');
    const imported = { ...written, id: newId(), supersedesId: written.id, hoursPeriods: 6 };
    await tx.insert(externalTraining).values(imported);

    await tickAttendance(hr, { sessionId, present: [{ personId: people.hoa, minutes: 10 }] });
    expect(await closeClass(hr, { classId, reason })).toMatchObject({ people: 1, completed: 0 });
    const standing = await externalTrainingsOf(tx, people.hoa);
    expect(standing).toMatchObject([{ completedOn: null, hoursPeriods: 8 }]);
    const rows = await tx.select().from(externalTraining);
    expect(rows.find(({ id }) => id === standing[0]?.id)?.supersedesId).toBe(imported.id);
  }));
