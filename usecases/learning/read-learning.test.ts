import { beforeAll, describe, expect, test } from 'vitest';
import { kh103CanTho } from '#content/plans/kh-103-can-tho.ts';
import { kh183HauGiang } from '#content/plans/kh-183-hau-giang.ts';
import { database } from '#db/client.ts';
import { externalTraining } from '#db/schema/learning.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import {
  asSent,
  courseCode,
  type Device,
  deviceFor,
  insertLearningWorld,
} from '#db/testing/learning-world.ts';
import { now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { listEnrolments } from './list-enrolments.ts';
import { readAttempt } from './read-attempt.ts';
import { readCompletion } from './read-completion.ts';
import { readCourse } from './read-course.ts';
import { readLearningHome } from './read-learning-home.ts';
import { readQuiz } from './read-quiz.ts';
import { readRecord } from './read-record.ts';
import { recordLearningEvents } from './record-learning-events.ts';
import { startCourse } from './start-course.ts';

useTestDatabase();
beforeAll(insertLearningWorld);

const { learner, learnerHospital, trainer, provinceHr, auditor, nobody } = world.actors;
const as = (actor: Actor, at = now) => ({ actor, now: at });
const enrol = async (actor: Actor): Promise<Device> =>
  deviceFor((await startCourse(as(actor), { courseCode })).enrolmentId);
const complete = async (actor: Actor): Promise<void> => {
  const device = await enrol(actor);
  await recordLearningEvents(as(actor), { events: asSent([...device.lessons(), ...device.attempt(9)]) });
};

describe('starting a course', () => {
  test('enrols once a reporting year, under the duty of that year', async () => {
    const first = await startCourse(as(learner), { courseCode });
    expect(first).toMatchObject({ year: 2026, fresh: true });
    expect(await startCourse(as(learner), { courseCode })).toEqual({ ...first, fresh: false });
    const inParallel = await Promise.all(
      Array.from({ length: 10 }, () => startCourse(as(trainer), { courseCode })),
    );
    expect(new Set(inParallel.map((one) => one.enrolmentId)).size).toBe(1);
    const nextYear = await startCourse(as(learner, new Date('2026-12-14T17:00:00Z')), { courseCode });
    expect(nextYear).toMatchObject({ year: 2027, fresh: true });
  });

  test('needs somebody who learns, and a course that is published', async () => {
    await expect(startCourse(as(auditor), { courseCode })).rejects.toThrow('enrolment-needs-position');
    await expect(startCourse(as(nobody), { courseCode })).rejects.toThrow('nobody is signed in');
    await expect(startCourse(as(learner), { courseCode: 'none' })).rejects.toThrow('not found');
  });
});

describe('what a learner sees', () => {
  test('the key of no question before the mark, anywhere', async () => {
    const device = await enrol(learnerHospital);
    const [start, ...answers] = device.attempt(3).slice(0, -1);
    await recordLearningEvents(as(learnerHospital), {
      events: asSent([...device.lessons(), ...(start ? [start] : []), ...answers]),
    });
    const shown = JSON.stringify([
      await readQuiz(as(learnerHospital), { courseCode }),
      await readAttempt(as(learnerHospital), { attemptId: start?.id ?? '' }),
      await readCourse(as(learnerHospital), { courseCode }),
      await readLearningHome(as(learnerHospital), {}),
    ]);
    expect(shown).not.toMatch(/"correct"|"pairs":\[|"explanation"|"key"/);
    for (const question of device.version.content.quiz.questions)
      expect(shown).not.toContain(question.explanation.vi);
    const open = (await readQuiz(as(learnerHospital), { courseCode })).open;
    expect(open).toMatchObject({ id: start?.id, state: 'open', mark: null });
    expect(open?.answers).toHaveLength(3);
    expect(open?.questions).toHaveLength(10);
  });

  test('her own attempts and no others', async () => {
    const device = await enrol(provinceHr);
    const events = device.attempt(10);
    await recordLearningEvents(as(provinceHr), { events: asSent(events) });
    const attemptId = events[0]?.id ?? '';
    await expect(readAttempt(as(learner), { attemptId })).rejects.toThrow('forbidden');
    await expect(readAttempt(as(nobody), { attemptId })).rejects.toThrow('nobody is signed in');
    await expect(readAttempt(as(learner), { attemptId: newId() })).rejects.toThrow('not found');
    await expect(readAttempt(as(learner), { attemptId: 'x' })).rejects.toThrow('not found');
    const mine = await readAttempt(as(provinceHr), { attemptId });
    expect(mine).toMatchObject({
      lessonsMissing: 6,
      completed: false,
      attempt: { mark: { right: 10, passed: true } },
    });
    expect(mine.outcomes?.every((outcome) => outcome.right)).toBe(true);
  });

  test('the duty with its days left, then as done, and the hours it brought', async () => {
    const before = await readLearningHome(as(trainer), {});
    expect(before).toMatchObject({
      duties: [
        {
          courseCode,
          percent: 0,
          completedAt: null,
          duty: { code: 'boi-duong-cds-2026', dueOn: '2026-12-14', daysLeft: 20 },
        },
      ],
      others: [],
      hours: { year: 2026, periods: 0, of: null },
    });
    expect((await readLearningHome(as(learner), {})).hours).toMatchObject({ year: 2026, of: 40 });
    await complete(trainer);
    const row = {
      tenantId: env.tenant,
      personId: world.people.nga,
      courseKey: 'x',
      contentGroup: 'other' as const,
    };
    const old = { ...row, id: newId(), courseName: 'Khóa cũ', hoursPeriods: 30, completedOn: '2026-03-01' };
    await database().insert(externalTraining).values(old);
    await database()
      .insert(externalTraining)
      .values({
        ...old,
        id: newId(),
        courseName: 'Khóa cũ, đính chính',
        hoursPeriods: 8,
        supersedesId: old.id,
      });
    const after = await readLearningHome(as(trainer), {});
    expect(after).toMatchObject({
      duties: [{ percent: 100, completedAt: now, next: { kind: 'done' } }],
      hours: { periods: 12 },
    });
    const record = await readRecord(as(trainer), {});
    expect(record).toMatchObject({
      completions: [{ courseCode, completedOn: '2026-11-24' }],
      trainings: [{ courseName: 'Khóa cũ, đính chính' }],
      hours: [{ year: 2026, periods: 12 }],
    });
    expect(await listEnrolments(as(trainer), {})).toMatchObject([{ courseCode, year: 2026, percent: 100 }]);
  });

  test('what was met, in which post of that day, and which indicator it feeds', async () => {
    await complete(learner);
    const done = await readCompletion(as(learner), { courseCode });
    expect(done).toMatchObject({
      year: 2026,
      completedAt: now,
      lessons: 6,
      score: { right: 9, total: 10 },
      // The indicator stands in both plans, each named.
      indicators: [
        { code: 'I-04', plan: kh183HauGiang.title },
        { code: 'I-04', plan: kh103CanTho.title },
      ],
    });
    expect(done.unitName).toBeTruthy();
    expect(done.positionTitle).toBeTruthy();
    await expect(readCompletion(as(learnerHospital), { courseCode })).rejects.toThrow('not found');
  });

  test('nothing of it without being a learner', async () => {
    await expect(readLearningHome(as(nobody), {})).rejects.toThrow('nobody is signed in');
    await expect(readLearningHome(as(auditor), {})).rejects.toThrow('forbidden');
    await expect(readRecord(as(auditor), {})).rejects.toThrow('forbidden');
    await expect(readCourse(as(auditor), { courseCode })).rejects.toThrow('forbidden');
    await expect(listEnrolments(as(auditor), {})).rejects.toThrow('forbidden');
  });
});
