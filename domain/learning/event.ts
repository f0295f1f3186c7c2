import { isResponseFor, type Response } from '#domain/assessment/question.ts';
import type { CourseContent } from '#domain/catalogue/course.ts';

/** What a learner's device may report. Nothing else moves her forward. */
export const eventKinds = [
  'lesson-opened',
  'lesson-finished',
  'attempt-started',
  'question-answered',
  'attempt-submitted',
] as const;
export type EventKind = (typeof eventKinds)[number];

/**
 * What happened. The id of an `attempt-started` is the id of the attempt. `answerIds` of a submit names, for each
 * question, the answer event that the learner saw as final when she pressed the button.
 */
export type Happening =
  | { readonly kind: 'lesson-opened' | 'lesson-finished'; readonly body: { readonly lesson: string } }
  | { readonly kind: 'attempt-started'; readonly body: Readonly<Record<string, never>> }
  | {
      readonly kind: 'question-answered';
      readonly body: { readonly attemptId: string; readonly questionId: string; readonly response: Response };
    }
  | {
      readonly kind: 'attempt-submitted';
      readonly body: { readonly attemptId: string; readonly answerIds: readonly string[] };
    };

/**
 * An event as a device sends it: `id` is made there, so that sending twice is harmless; `occurredAt` is that device's
 * clock and `sequence` its counter, used to order one learner's answers and never to date a fact.
 */
export type SentEvent = {
  readonly id: string;
  readonly enrolmentId: string;
  readonly deviceId: string;
  readonly sequence: number;
  readonly occurredAt: Date;
} & Happening;

/** A kept event. `recordedAt` is the server's clock and dates the facts. */
export type LearningEvent = SentEvent & { readonly recordedAt: Date };

type Of<Event, Kind extends EventKind> = Event extends { readonly kind: infer K }
  ? Kind extends K
    ? Event
    : never
  : never;
/** The kept events of one kind. */
export type Kept<Kind extends EventKind> = Of<LearningEvent, Kind>;

/** The attempt an event belongs to, null for events about lessons. */
export const attemptOf = (event: Pick<SentEvent, 'id'> & Happening): string | null => {
  if (event.kind === 'attempt-started') return event.id;
  return event.kind === 'question-answered' || event.kind === 'attempt-submitted'
    ? event.body.attemptId
    : null;
};

/** The field of the body that does not fit the pinned course version, null when the event fits. */
export const misfit = (
  content: CourseContent,
  event: Happening,
): 'lesson' | 'questionId' | 'response' | null => {
  if (event.kind === 'lesson-opened' || event.kind === 'lesson-finished') {
    return content.lessons.some((lesson) => lesson.code === event.body.lesson) ? null : 'lesson';
  }
  if (event.kind !== 'question-answered') return null;
  const question = content.quiz.questions.find((each) => each.id === event.body.questionId);
  if (!question) return 'questionId';
  return isResponseFor(question, event.body.response) ? null : 'response';
};

/** True when two events with one id say the same; when and from which device they were sent does not matter. */
export const saySame = (a: SentEvent, b: SentEvent): boolean =>
  a.enrolmentId === b.enrolmentId && a.kind === b.kind && plain(a.body) === plain(b.body);

/** JSON with the keys of objects in one order. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

type Ordered = { readonly occurredAt: Date; readonly sequence: number; readonly id: string };

/** Orders what one learner did: by her devices' clocks, then their counters, then id, so that no two are equal. */
export const byOccurrence = (a: Ordered, b: Ordered): number =>
  a.occurredAt.getTime() - b.occurredAt.getTime() || a.sequence - b.sequence || (a.id < b.id ? -1 : 1);

/** Orders facts by when the server had them; within one delivery by what the learner did. */
export const byRecording = (
  a: Ordered & { readonly recordedAt: Date },
  b: Ordered & { readonly recordedAt: Date },
): number => a.recordedAt.getTime() - b.recordedAt.getTime() || byOccurrence(a, b);
