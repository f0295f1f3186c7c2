import { courses } from '#content/courses/catalogue.ts';
import { database } from '#db/client.ts';
import { attemptById } from '#db/queries/attempts.ts';
import { demoLearnerIds } from '#db/queries/demo.ts';
import { type Dice, diceOf } from '#db/seeds/demo/random.ts';
import { rightResponse } from '#domain/assessment/marking.ts';
import type { CourseContent } from '#domain/catalogue/course.ts';
import { addDays, startOf } from '#domain/time/day.ts';
import { newId } from '#lib/ids.ts';
import { recordLearningEvents } from '#usecases/learning/record-learning-events.ts';
import { startCourse } from '#usecases/learning/start-course.ts';

type Event = Parameters<typeof recordLearningEvents>[1]['events'][number];

/** Lets some of the generated officials take the course through the same use cases as everybody, on days of 2026. */
export const seedDemoLearning = async (options: {
  learners: number;
  seed: number;
  now: Date;
}): Promise<void> => {
  const [course] = courses;
  if (!course) return;
  const dice = diceOf(options.seed);
  const people = await demoLearnerIds(database(), options.learners);
  for (const personId of people) {
    const day = addDays('2026-01-20', dice.roll(290));
    const at = new Date(startOf(day).getTime() + (8 * 60 + dice.roll(500)) * 60_000);
    if (at < options.now) await learn(personId, course, at, dice);
  }
};

const learn = async (personId: string, course: CourseContent, at: Date, dice: Dice): Promise<void> => {
  const actor = { kind: 'account', accountId: personId, personId, displayName: '', grants: [] } as const;
  const { enrolmentId } = await startCourse({ actor, now: at }, { courseCode: course.code });
  const deviceId = newId();
  let sequence = 0;
  const event = (rest: Pick<Event, 'kind' | 'body'>, id = newId()): Event =>
    ({ id, enrolmentId, deviceId, sequence: sequence++, occurredAt: at.toISOString(), ...rest }) as Event;
  const finishes = dice.chance(74);
  const lessons = finishes
    ? course.lessons
    : course.lessons.slice(0, 1 + dice.roll(course.lessons.length - 1));
  const attemptId = newId();
  const events = lessons.flatMap(({ code }) => [
    event({ kind: 'lesson-opened', body: { lesson: code } }),
    event({ kind: 'lesson-finished', body: { lesson: code } }),
  ]);
  if (finishes) events.push(event({ kind: 'attempt-started', body: {} }, attemptId));
  await recordLearningEvents({ actor, now: at }, { events });
  if (!finishes) return;
  const draw = (await attemptById(database(), attemptId))?.draw ?? [];
  const knows = dice.chance(88) ? 96 : 45;
  const answers = draw.flatMap(({ questionId }) => {
    const question = course.quiz.questions.find((each) => each.id === questionId);
    return question && dice.chance(knows)
      ? [
          event({
            kind: 'question-answered',
            body: { attemptId, questionId, response: rightResponse(question) },
          } as Event),
        ]
      : [];
  });
  const answerIds = answers.map(({ id }) => id);
  const submit = event({ kind: 'attempt-submitted', body: { attemptId, answerIds } });
  await recordLearningEvents(
    { actor, now: new Date(at.getTime() + 40 * 60_000) },
    { events: [...answers, submit] },
  );
};
