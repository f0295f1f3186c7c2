import { database } from '#db/client.ts';
import { type CourseVersion, courseVersionById } from '#db/queries/courses.ts';
import { enrolmentsById } from '#db/queries/learning-enrolments.ts';
import { drawFor } from '#db/queries/learning-settle.ts';
import { seedAudiences } from '#db/seeds/audiences.ts';
import { seedCourses } from '#db/seeds/courses.ts';
import { seedObligations } from '#db/seeds/obligations.ts';
import { rightResponse } from '#domain/assessment/marking.ts';
import type { Response } from '#domain/assessment/question.ts';
import { drawnQuestions } from '#domain/learning/attempt.ts';
import type { Happening, SentEvent } from '#domain/learning/event.ts';
import { newId } from '#lib/ids.ts';
import { insertWorld, now } from './world.ts';

/** The course everybody of the world learns. */
export const courseCode = 'nhap-mon-chuyen-doi-so';

/** Writes the world, the courses and the duties, and commits them: for tests that need several connections. */
export const insertLearningWorld = async (): Promise<void> => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
  });
  await seedCourses(database(), now);
  await seedAudiences(database(), now);
  await seedObligations(database(), now);
};

/** A learner's device: gives out events of one enrolment with ids and a counter of its own. */
export class Device {
  readonly id = newId();
  readonly enrolmentId: string;
  readonly version: CourseVersion;
  #sequence = 0;

  constructor(enrolmentId: string, version: CourseVersion) {
    this.enrolmentId = enrolmentId;
    this.version = version;
  }

  event(happening: Happening, id = newId()): SentEvent {
    this.#sequence += 1;
    const occurredAt = new Date(now.getTime() + this.#sequence * 1000);
    return {
      id,
      enrolmentId: this.enrolmentId,
      deviceId: this.id,
      sequence: this.#sequence,
      occurredAt,
      ...happening,
    };
  }

  lessons(): SentEvent[] {
    return this.version.content.lessons.map(({ code }) =>
      this.event({ kind: 'lesson-finished', body: { lesson: code } }),
    );
  }

  /** A whole attempt that answers so many questions rightly and leaves the others out. */
  attempt(right: number, id = newId()): SentEvent[] {
    const start = this.event({ kind: 'attempt-started', body: {} }, id);
    const answers = this.rightAnswers(id)
      .slice(0, right)
      .map(([questionId, response]) =>
        this.event({ kind: 'question-answered', body: { attemptId: id, questionId, response } }),
      );
    const body = { attemptId: id, answerIds: answers.map((answer) => answer.id) };
    return [start, ...answers, this.event({ kind: 'attempt-submitted', body })];
  }

  rightAnswers(attemptId: string): [string, Response][] {
    return drawnQuestions(this.version.content.quiz, drawFor(this.version, attemptId)).map((question) => [
      question.id,
      rightResponse(question),
    ]);
  }
}

/** A new device for an enrolment. */
export const deviceFor = async (enrolmentId: string): Promise<Device> => {
  const [enrolment] = await enrolmentsById(database(), [enrolmentId]);
  if (!enrolment) throw new Error(`There is no enrolment ${enrolmentId}.`);
  return new Device(enrolmentId, await courseVersionById(database(), enrolment.courseVersionId));
};

/** Events as the API takes them. */
export const asSent = (events: readonly SentEvent[]) =>
  events.map((event) => ({ ...event, occurredAt: event.occurredAt.toISOString() }) as SentInput);
type SentInput = Parameters<
  typeof import('#usecases/learning/record-learning-events.ts').recordLearningEvents
>[1]['events'][number];
