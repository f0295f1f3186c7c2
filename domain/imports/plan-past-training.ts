import type { ContentGroup, TrainingForm } from '#domain/catalogue/course.ts';
import { changesBetween, type Decision, type Numbered } from '#domain/imports/plan.ts';
import { type FactRule, type FactWorld, type FactWrite, planFacts } from '#domain/imports/plan-facts.ts';
import type { StagedOf } from '#domain/imports/staged.ts';
import { fold } from '#domain/text/vietnamese.ts';
import type { Day } from '#domain/time/day.ts';

type Row = StagedOf['past-training'];

/** Training elsewhere as it is stored. */
export type TrainingValues = {
  readonly courseCode: string | null;
  readonly courseName: string;
  readonly contentGroup: ContentGroup;
  readonly form: TrainingForm | null;
  readonly hoursPeriods: number | null;
  readonly enrolledOn: Day | null;
  readonly beganOn: Day | null;
  readonly completedOn: Day | null;
  readonly organiser: string | null;
  readonly certificateNumber: string | null;
};

const fields = [
  ...(['courseCode', 'courseName', 'contentGroup', 'form', 'hoursPeriods'] as const),
  ...(['enrolledOn', 'beganOn', 'completedOn', 'organiser', 'certificateNumber'] as const),
] as const;

const bothEqual = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && fold(a) === fold(b);

const sameCourse = (a: TrainingValues, b: TrainingValues): boolean =>
  a.courseCode !== null && b.courseCode !== null
    ? fold(a.courseCode) === fold(b.courseCode)
    : fold(a.courseName) === fold(b.courseName);

const rule: FactRule<Row, TrainingValues> = {
  valuesAfter: (row, before) => ({
    courseCode: row.courseCode ?? before?.courseCode ?? null,
    courseName: row.courseName ?? before?.courseName ?? row.courseCode ?? '',
    contentGroup: row.contentGroup,
    form: row.form ?? before?.form ?? null,
    hoursPeriods: row.hoursPeriods ?? before?.hoursPeriods ?? null,
    enrolledOn: row.enrolledOn ?? before?.enrolledOn ?? null,
    beganOn: row.beganOn ?? before?.beganOn ?? null,
    completedOn: row.completedOn ?? before?.completedOn ?? null,
    organiser: row.organiser ?? before?.organiser ?? null,
    certificateNumber: row.certificateNumber ?? before?.certificateNumber ?? null,
  }),
  same: (a, b) =>
    sameCourse(a, b) &&
    (bothEqual(a.certificateNumber, b.certificateNumber) ||
      bothEqual(a.enrolledOn, b.enrolledOn) ||
      bothEqual(a.beganOn, b.beganOn) ||
      bothEqual(a.completedOn, b.completedOn)),
  // A course is not renamed by another spelling of the same words.
  changes: (before, after) =>
    changesBetween(before, after, fields).filter(
      ({ field }) => field !== 'courseName' || fold(before.courseName) !== fold(after.courseName),
    ),
};

/**
 * Decides for every row of past training. It is the same training when person and course agree and either the
 * certificate number or a day of the same kind does.
 */
export const planPastTraining = (
  rows: readonly Numbered<Row>[],
  world: FactWorld<TrainingValues>,
): Decision<FactWrite<TrainingValues>>[] => planFacts(rows, world, rule);
