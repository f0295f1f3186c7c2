import { z } from 'zod';
import { sentEvent, toSentEvent } from '#content/courses/event-schema.ts';
import { type CourseVersion, courseVersionById } from '#db/queries/courses.ts';
import {
  type AttemptReport,
  deliver,
  deliverAnswers,
  type EnrolmentReport,
  type Report,
} from '#db/queries/learning-delivery.ts';
import { enrolmentsById, lockEnrolments } from '#db/queries/learning-enrolments.ts';
import { isOwn } from '#domain/access/permission.ts';
import { misfit, type SentEvent, saySame } from '#domain/learning/event.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { command } from '../usecase.ts';

export type Delivery = {
  readonly events: readonly { readonly id: string; readonly outcome: 'recorded' | 'known' }[];
  readonly attempts: readonly AttemptReport[];
  readonly enrolments: readonly EnrolmentReport[];
};

/**
 * Keeps what a learner's devices report, 1 to 200 events of her own enrolments, and everything that follows from them,
 * in one transaction. Sending again, in another order or in other pieces comes to the same. Events that build on
 * something not here yet are kept and count once it arrives. With `startNeedsLessons` (the form) an attempt does not
 * start before all lessons are finished.
 * InvalidInput names the event by its place; Forbidden for another person's enrolment or attempt; Refused:
 * `events-conflict` when a known id comes with other content, `attempt-needs-lessons`. After any of them nothing is kept.
 */
export const recordLearningEvents = command({
  name: 'learning-events.record',
  input: z.object({
    events: z.array(sentEvent).min(1).max(200),
    startNeedsLessons: z.boolean().default(false),
  }),
  subject: async (tx, { input }) => {
    const ids = [...new Set(input.events.map((event) => event.enrolmentId))];
    const enrolments = await enrolmentsById(tx, ids);
    return enrolments.length === ids.length ? enrolments : null;
  },
  may: (actor, enrolments) => enrolments.every((enrolment) => isOwn(actor, enrolment.personId)),
  run: async (tx, { input, subject: enrolments, now }): Promise<Delivery> => {
    const sent = input.events.map(toSentEvent);
    const versions = new Map<string, CourseVersion>();
    for (const each of enrolments) versions.set(each.id, await courseVersionById(tx, each.courseVersionId));
    const version = (enrolmentId: string): CourseVersion => {
      const found = versions.get(enrolmentId);
      if (!found) throw new Error(`The enrolment ${enrolmentId} has no course version.`);
      return found;
    };
    refuseMisfits(sent, version);
    const events = onceEach(sent);
    const reports: Report[] = [];
    const [only, second] = enrolments;
    if (only && !second && events.every((event) => event.kind === 'question-answered')) {
      reports.push(await deliverAnswers(tx, only, version(only.id), events, now));
    } else {
      await lockEnrolments(
        tx,
        enrolments.map((each) => each.id),
      );
      for (const each of enrolments) {
        const own = events.filter((event) => event.enrolmentId === each.id);
        const report = await deliver(tx, each, version(each.id), own, now);
        if (input.startNeedsLessons) refuseEarlyStart(own, report);
        reports.push(report);
      }
    }
    return {
      events: sent.map(({ id }) => ({
        id,
        outcome: reports.some((report) => report.recorded.has(id)) ? 'recorded' : 'known',
      })),
      attempts: reports.flatMap((report) => report.attempts),
      enrolments: reports.map((report) => report.enrolment),
    };
  },
  audit: 'fact',
});

const refuseMisfits = (sent: readonly SentEvent[], version: (enrolmentId: string) => CourseVersion): void => {
  const fields = sent.flatMap((event, place) => {
    const field = misfit(version(event.enrolmentId).content, event);
    return field === null ? [] : [{ path: `events.${place}.body.${field}`, code: 'not of this course' }];
  });
  if (fields.length > 0) throw new InvalidInput(fields);
};

/** One of each id; the same id with different content in one delivery is a conflict too. */
const onceEach = (sent: readonly SentEvent[]): readonly SentEvent[] => {
  const events = new Map<string, SentEvent>();
  for (const event of sent) {
    const before = events.get(event.id);
    if (before && !saySame(before, event)) throw new Refused('events-conflict');
    if (!before) events.set(event.id, event);
  }
  return [...events.values()];
};

const refuseEarlyStart = (events: readonly SentEvent[], report: Report): void => {
  const starts = events.some((event) => event.kind === 'attempt-started' && report.recorded.has(event.id));
  if (starts && report.lessonsMissing > 0)
    throw new Refused('attempt-needs-lessons', { missing: report.lessonsMissing });
};
