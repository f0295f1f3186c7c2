import type { Tx } from '#db/client.ts';
import { attemptOf, type SentEvent, saySame } from '#domain/learning/event.ts';
import { percentOf, requirementOf } from '#domain/learning/requirement.ts';
import { Forbidden, Refused } from '#domain/refusal.ts';
import { type Answering, answeringOf, ownersOfAttempts } from './attempts.ts';
import type { CourseVersion } from './courses.ts';
import { standingOf } from './learning.ts';
import { type Enrolment, lockEnrolments } from './learning-enrolments.ts';
import { eventsById, keepEvents } from './learning-events.ts';
import { settle } from './learning-settle.ts';

/** What a device is told about an attempt. `missing`: named answers that have not arrived; the mark is null before marking. */
export type AttemptReport = {
  readonly id: string;
  readonly enrolmentId: string;
  readonly state: 'open' | 'waiting' | 'marked';
  readonly started: boolean;
  readonly missing: number;
  readonly savedQuestionIds: readonly string[];
  readonly mark: { readonly right: number; readonly total: number; readonly passed: boolean } | null;
};
export type EnrolmentReport = {
  readonly id: string;
  readonly percent: number;
  readonly completedAt: Date | null;
};

export type Report = {
  readonly recorded: ReadonlySet<string>;
  readonly attempts: readonly AttemptReport[];
  readonly enrolment: EnrolmentReport;
  readonly lessonsMissing: number;
};

/** Keeps answers of one enrolment in one round trip when nothing else can follow from them, else settles them in full. */
export const deliverAnswers = async (
  tx: Tx,
  of: Enrolment,
  version: CourseVersion,
  events: readonly SentEvent[],
  now: Date,
): Promise<Report> => {
  const attemptIds = attemptsIn(events);
  // Sent one behind the other without waiting; the lock is the first of them.
  const [, recorded, answering, standing] = await Promise.all([
    lockEnrolments(tx, [of.id]),
    keepEvents(tx, of, events, now),
    answeringOf(tx, of, attemptIds),
    standingOf(tx, of),
  ]);
  await refuseConflicts(tx, of, events, recorded);
  if (!standing || !answering.every((each) => each.startedIn === of.id && !each.submitted)) {
    return settled(tx, of, version, attemptIds, recorded, now);
  }
  const requirement = requirementOf(version.content, { ...standing, best: null });
  return {
    recorded,
    attempts: answering.map((each) => openReport(of, each)),
    enrolment: { id: of.id, percent: percentOf(requirement), completedAt: standing.completedAt },
    lessonsMissing: requirement.parts[0].missing.length,
  };
};

/** Keeps events of one enrolment and everything that follows from them. The caller holds the lock. */
export const deliver = async (
  tx: Tx,
  of: Enrolment,
  version: CourseVersion,
  events: readonly SentEvent[],
  now: Date,
): Promise<Report> => {
  const recorded = await keepEvents(tx, of, events, now);
  await refuseConflicts(tx, of, events, recorded);
  return settled(tx, of, version, attemptsIn(events), recorded, now);
};

const settled = async (
  tx: Tx,
  of: Enrolment,
  version: CourseVersion,
  attemptIds: readonly string[],
  recorded: ReadonlySet<string>,
  now: Date,
): Promise<Report> => {
  const { progress, completedAt } = await settle(tx, of, version, now);
  await refuseForeignAttempts(tx, of, attemptIds);
  return {
    recorded,
    attempts: progress.attempts
      .filter((attempt) => attemptIds.includes(attempt.id))
      .map(({ id, status, startedAt, missing, answers, marked }) => ({
        id,
        enrolmentId: of.id,
        state: status,
        started: startedAt !== null,
        missing,
        savedQuestionIds: answers.map((answer) => answer.questionId),
        mark: marked && { right: marked.right, total: marked.total, passed: marked.passed },
      })),
    enrolment: { id: of.id, percent: progress.percent, completedAt },
    lessonsMissing: progress.requirement.parts[0].missing.length,
  };
};

const openReport = (of: Enrolment, answering: Answering): AttemptReport => ({
  id: answering.attemptId,
  enrolmentId: of.id,
  state: 'open',
  started: true,
  missing: 0,
  savedQuestionIds: answering.savedQuestionIds,
  mark: null,
});

const attemptsIn = (events: readonly SentEvent[]): readonly string[] => [
  ...new Set(events.flatMap((event) => attemptOf(event) ?? [])),
];

/** A known id must come with what is kept under it, whoever sends it. */
const refuseConflicts = async (
  tx: Tx,
  of: Enrolment,
  events: readonly SentEvent[],
  recorded: ReadonlySet<string>,
): Promise<void> => {
  const known = events.filter((event) => !recorded.has(event.id));
  if (known.length === 0) return;
  const kept = new Map(
    (
      await eventsById(
        tx,
        of.year,
        known.map((event) => event.id),
      )
    ).map((event) => [event.id, event]),
  );
  for (const event of known) {
    const before = kept.get(event.id);
    if (!before || !saySame(before, event)) throw new Refused('events-conflict');
  }
};

/** An attempt belongs to one enrolment: nobody answers into somebody else's. */
const refuseForeignAttempts = async (tx: Tx, of: Enrolment, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  const owners = await ownersOfAttempts(tx, of.year, ids);
  if (owners.some((owner) => owner.enrolmentId !== of.id))
    throw new Forbidden('an attempt of another enrolment');
};
