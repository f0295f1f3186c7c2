import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#db/client.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { asSent, courseCode, deviceFor, insertLearningWorld } from '#db/testing/learning-world.ts';
import { now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import type { SentEvent } from '#domain/learning/event.ts';
import { recordLearningEvents } from './record-learning-events.ts';
import { startCourse } from './start-course.ts';

useTestDatabase();
beforeAll(insertLearningWorld);

const { learner, learnerHospital, nobody, auditor, trainer, provinceHr } = world.actors;
const record = (actor: Actor, events: readonly SentEvent[], at = now) =>
  recordLearningEvents({ actor, now: at }, { events: asSent(events) });
const rows = async (table: string): Promise<number> => {
  const [row] = await database().execute<{ count: number }>(
    sql`select count(*)::int as count from ${sql.identifier(table)}`,
  );
  return row?.count ?? 0;
};
const everything = async () => ({
  events: await rows('learning_event'),
  attempts: await rows('attempt'),
  results: await rows('attempt_result'),
  progress: await rows('enrolment_progress'),
  completions: await rows('completion'),
});
const enrol = async (actor: Actor, at = now) =>
  deviceFor((await startCourse({ actor, now: at }, { courseCode })).enrolmentId);

describe('what a learner may not do', () => {
  test('nobody answers for somebody else, and nothing is written', async () => {
    const device = await enrol(learner);
    const before = await everything();
    await expect(record(learnerHospital, device.attempt(3))).rejects.toThrow('forbidden');
    await expect(record(auditor, device.attempt(3))).rejects.toThrow('forbidden');
    await expect(record(nobody, device.attempt(3))).rejects.toThrow('nobody is signed in');
    expect(await everything()).toEqual(before);
  });

  test('nobody answers into the attempt of somebody else through an enrolment of her own', async () => {
    const device = await enrol(learner);
    const mine = await enrol(learnerHospital);
    const [start] = device.attempt(0);
    await record(learner, start ? [start] : []);
    const before = await everything();
    await expect(record(learnerHospital, mine.attempt(2, start?.id).slice(1))).rejects.toThrow('forbidden');
    await expect(record(learnerHospital, mine.attempt(2, start?.id))).rejects.toThrow('events-conflict');
    expect(await everything()).toEqual(before);
  });

  test('a batch with one enrolment of another person is not kept in part', async () => {
    const [device, other] = [await enrol(learner), await enrol(learnerHospital)];
    const before = await everything();
    await expect(record(learner, [...device.lessons(), ...other.lessons()])).rejects.toThrow('forbidden');
    expect(await everything()).toEqual(before);
  });

  test('an enrolment that does not exist is not found', async () => {
    const device = await enrol(learner);
    const strange = device.lessons().map((event) => ({ ...event, enrolmentId: event.id }));
    await expect(record(learner, strange)).rejects.toThrow('not found');
  });

  test('an event that does not fit the course is named by its place', async () => {
    const device = await enrol(learner);
    const [good] = device.lessons();
    const bad = device.event({ kind: 'lesson-finished', body: { lesson: 'no-such-lesson' } });
    await expect(record(learner, good ? [good, bad] : [])).rejects.toThrow('events.1.body.lesson');
    const attemptId = good?.id ?? '';
    const unknown = { attemptId, questionId: 'q999', response: { kind: 'single', choice: 'a' } } as const;
    await expect(
      record(learner, [device.event({ kind: 'question-answered', body: unknown })]),
    ).rejects.toThrow('events.0.body.questionId');
    const wrong = { attemptId, questionId: 'q01', response: { kind: 'single', choice: 'zz' } } as const;
    await expect(record(learner, [device.event({ kind: 'question-answered', body: wrong })])).rejects.toThrow(
      'events.0.body.response',
    );
  });

  test('a known event with other content is a conflict', async () => {
    const device = await enrol(learner);
    const [first, second] = device.lessons();
    if (!first || !second) throw new Error('the course has no lessons');
    await record(learner, [first]);
    await expect(record(learner, [{ ...second, id: first.id }])).rejects.toThrow('events-conflict');
    await expect(record(learner, [second, { ...first, id: second.id }])).rejects.toThrow('events-conflict');
    expect(await record(learner, [{ ...first, sequence: 99 }])).toMatchObject({
      events: [{ outcome: 'known' }],
    });
  });
});

describe('what a learner reaches', () => {
  test('a failing attempt, then a passing one: completed with the unit and post of that day', async () => {
    const device = await enrol(trainer);
    await record(trainer, device.lessons());
    const failed = await record(trainer, device.attempt(7));
    expect(failed).toMatchObject({
      attempts: [{ state: 'marked', mark: { right: 7, total: 10, passed: false } }],
      enrolments: [{ completedAt: null, percent: 85 }],
    });
    const later = new Date(now.getTime() + 60_000);
    const passed = await record(trainer, device.attempt(8), later);
    expect(passed).toMatchObject({
      attempts: [{ mark: { right: 8, passed: true } }],
      enrolments: [{ percent: 100, completedAt: later }],
    });
    const [row] = await database().execute<Record<string, unknown>>(
      sql`select c.*, p.person_id as holder from completion c join position p on p.id = c.position_id where c.enrolment_id = ${device.enrolmentId}`,
    );
    expect(row).toMatchObject({
      evidence_grade: 'B',
      person_id: world.people.nga,
      holder: world.people.nga,
      met: {
        rule: 1,
        met: true,
        parts: [{ done: 6, total: 6, missing: [] }, { best: { right: 8, total: 10 } }],
      },
    });
    const queued = await database().execute(
      sql`select 1 from standing_queue where person_id = ${world.people.nga}`,
    );
    expect(queued).toHaveLength(1);
  });

  test('an attempt passed before the lessons are finished counts once they are', async () => {
    const device = await enrol(learnerHospital);
    const early = await record(learnerHospital, device.attempt(10));
    expect(early).toMatchObject({
      attempts: [{ mark: { passed: true } }],
      enrolments: [{ completedAt: null }],
    });
    const done = await record(learnerHospital, device.lessons());
    expect(done).toMatchObject({ enrolments: [{ percent: 100, completedAt: new Date(now.getTime() + 1) }] });
  });

  test('the form does not start an attempt before the lessons, and nothing is written', async () => {
    const device = await enrol(provinceHr);
    const events = asSent(device.attempt(1).slice(0, 1));
    const before = await everything();
    const asForm = { events, startNeedsLessons: true };
    await expect(recordLearningEvents({ actor: provinceHr, now }, asForm)).rejects.toThrow(
      'attempt-needs-lessons',
    );
    expect(await everything()).toEqual(before);
  });

  test('an attempt waits for the answers its submit names, says how many, and counts only those', async () => {
    const device = await enrol(provinceHr);
    const [start, ...rest] = device.attempt(9);
    const [submit, ...answers] = rest.toReversed();
    if (!start || !submit) throw new Error('an attempt has a start and a submit');
    expect(await record(provinceHr, [submit])).toMatchObject({
      attempts: [{ state: 'waiting', started: false, missing: 9, mark: null }],
    });
    expect(await record(provinceHr, [start, ...answers.slice(2)])).toMatchObject({
      attempts: [{ state: 'waiting', started: true, missing: 2 }],
    });
    const late = await record(provinceHr, answers.slice(0, 2));
    expect(late).toMatchObject({
      attempts: [{ state: 'marked', missing: 0, mark: { right: 9, total: 10 } }],
    });
    const [another] = device.rightAnswers(start.id).slice(9);
    if (!another) throw new Error('ten questions are drawn');
    const body = { attemptId: start.id, questionId: another[0], response: another[1] };
    const after = await record(provinceHr, [device.event({ kind: 'question-answered', body })]);
    expect(after).toMatchObject({ attempts: [{ mark: { right: 9 } }] });
  });
});
