import { courses } from '#content/courses/catalogue.ts';
import { database, driver } from '#db/client.ts';
import { attemptById } from '#db/queries/attempts.ts';
import { demoLearnerIds } from '#db/queries/demo.ts';
import { rightResponse } from '#domain/assessment/marking.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { recordLearningEvents } from '#usecases/learning/record-learning-events.ts';
import { startCourse } from '#usecases/learning/start-course.ts';
import { inParallel, type Pair } from './ratio.ts';

type Event = Parameters<typeof recordLearningEvents>[1]['events'][number];

/** Saving one answer (one call, one transaction) against the same row by a bare prepared statement in one transaction. */
export const answersPair = async (now: Date): Promise<Pair> => {
  const [course] = courses;
  if (!course) throw new Error('no course to answer');
  const learners = await demoLearnerIds(database(), 16);
  const open = await Promise.all(learners.map((personId) => startAttempt(personId, course.code, now)));
  const answer = (index: number): { actor: (typeof open)[number]['actor']; event: Event } => {
    const at = open[index % open.length];
    const drawn = at?.draw[index % (at?.draw.length ?? 1)];
    const question = course.quiz.questions.find((each) => each.id === drawn?.questionId);
    if (!at || !question) throw new Error('no open attempt');
    const body = { attemptId: at.attemptId, questionId: question.id, response: rightResponse(question) };
    return {
      actor: at.actor,
      event: eventOf(at.enrolmentId, now, { kind: 'question-answered', body } as Event),
    };
  };
  const sql = driver();
  return {
    name: 'saving an answer',
    limit: 'the same row by a bare prepared statement, one transaction each',
    rounds: 5,
    ours: () =>
      inParallel(1500, 8, async (index) => {
        const { actor, event } = answer(index);
        await recordLearningEvents({ actor, now }, { events: [event] });
      }),
    bare: () =>
      inParallel(1500, 8, (index) => {
        const { event } = answer(index);
        const { attemptId } = event.body as { attemptId: string };
        return sql.begin(
          (tx) => tx`insert into learning_event
        (tenant_id, year, id, enrolment_id, attempt_id, kind, device_id, sequence, occurred_at, recorded_at, body)
        values (${env.tenant}, 2026, ${event.id}, ${event.enrolmentId}, ${attemptId}, ${event.kind}, ${event.deviceId},
                ${event.sequence}, ${event.occurredAt}, ${now.toISOString()}, ${JSON.stringify(event.body)}::text::jsonb)`,
        );
      }),
  };
};

const startAttempt = async (personId: string, courseCode: string, now: Date) => {
  const actor = { kind: 'account', accountId: personId, personId, displayName: '', grants: [] } as const;
  const { enrolmentId } = await startCourse({ actor, now }, { courseCode });
  const start = eventOf(enrolmentId, now, { kind: 'attempt-started', body: {} } as Event);
  await recordLearningEvents({ actor, now }, { events: [start] });
  const attempt = await attemptById(database(), start.id);
  return { actor, enrolmentId, attemptId: start.id, draw: attempt?.draw ?? [] };
};

let sequence = 0;
const eventOf = (enrolmentId: string, now: Date, rest: Pick<Event, 'kind' | 'body'>): Event =>
  ({
    id: newId(),
    enrolmentId,
    deviceId: enrolmentId,
    sequence: sequence++,
    occurredAt: now.toISOString(),
    ...rest,
  }) as Event;
