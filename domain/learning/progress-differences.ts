import type { Progress } from '#domain/learning/progress.ts';
import type { Score } from '#domain/learning/requirement.ts';

/** What is stored of an enrolment besides its events. */
export type Stored = {
  readonly progress: {
    readonly beganAt: Date;
    readonly lessonsDone: readonly string[];
    readonly lastLesson: string | null;
    readonly best: Score | null;
    readonly passed: boolean;
  } | null;
  readonly attempts: readonly { readonly id: string; readonly startedAt: Date }[];
  readonly results: readonly (Score & {
    readonly attemptId: string;
    readonly passed: boolean;
    readonly markedAt: Date;
  })[];
  readonly completion: {
    readonly completedAt: Date;
    readonly causedByEventId: string;
    readonly met: unknown;
  } | null;
};

/** One row that does not say what the events say; null: there is no such row. Values are JSON with sorted keys. */
export type ProgressDifference = {
  readonly enrolmentId: string;
  readonly row: 'progress' | 'attempt' | 'result' | 'completion';
  readonly stored: string | null;
  readonly derived: string | null;
};

/** Compares what is stored of an enrolment with what its events come to. Empty when they agree. */
export const progressDifferences = (
  enrolmentId: string,
  stored: Stored,
  derived: Progress,
): readonly ProgressDifference[] => {
  const compared: readonly [ProgressDifference['row'], unknown, unknown][] = [
    ['progress', stored.progress && progressRow(stored.progress), derivedProgress(derived)],
    ['attempt', byId(stored.attempts.map(({ id, startedAt }) => ({ id, startedAt }))), byId(begun(derived))],
    ['result', byId(stored.results.map(resultRow)), byId(derived.attempts.flatMap(marked))],
    ['completion', stored.completion && completionRow(stored.completion), derivedCompletion(derived)],
  ];
  return compared.flatMap(([row, before, after]) => {
    const [one, other] = [sorted(before), sorted(after)];
    return one === other ? [] : [{ enrolmentId, row, stored: one, derived: other }];
  });
};

const progressRow = ({
  beganAt,
  lessonsDone,
  lastLesson,
  best,
  passed,
}: NonNullable<Stored['progress']>) => ({
  beganAt,
  lessonsDone,
  lastLesson,
  best: best && { right: best.right, total: best.total },
  passed,
});
const derivedProgress = (derived: Progress) =>
  derived.beganAt ? progressRow({ ...derived, beganAt: derived.beganAt }) : null;

const begun = (derived: Progress) =>
  derived.attempts.flatMap(({ id, startedAt }) => (startedAt ? [{ id, startedAt }] : []));

const resultRow = ({ attemptId, right, total, passed, markedAt }: Stored['results'][number]) => ({
  id: attemptId,
  right,
  total,
  passed,
  markedAt,
});
const marked = ({ id, marked: one }: Progress['attempts'][number]) =>
  one ? [resultRow({ ...one, attemptId: id })] : [];

const completionRow = ({ completedAt, causedByEventId, met }: NonNullable<Stored['completion']>) => ({
  completedAt,
  causedByEventId,
  met,
});
const derivedCompletion = ({ completed }: Progress) =>
  completed && { completedAt: completed.at, causedByEventId: completed.causedBy, met: completed.met };

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] | null =>
  rows.length === 0 ? null : [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

const sorted = (value: unknown): string | null =>
  value === null
    ? null
    : JSON.stringify(value, (_key, each: unknown) =>
        each !== null && typeof each === 'object' && !Array.isArray(each) && !(each instanceof Date)
          ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
          : each,
      );
