import type { ContentGroup, TrainingForm } from '#domain/catalogue/course.ts';
import { parseText } from '#domain/imports/cell-text.ts';
import { parseContentGroup, parseForm } from '#domain/imports/closed-list.ts';
import { parseDay } from '#domain/imports/day-value.ts';
import { idNumberWarnings, parseIdNumber } from '#domain/imports/id-number.ts';
import { type ParsedRow, problem } from '#domain/imports/parsed.ts';
import type { PastTrainingField } from '#domain/imports/past-training-columns.ts';
import { parseFullName, parseHours } from '#domain/imports/plain-value.ts';
import { type CellsByField, rowReader } from '#domain/imports/row-reader.ts';
import { keyOf } from '#domain/imports/spec.ts';
import { fold } from '#domain/text/vietnamese.ts';
import type { Day } from '#domain/time/day.ts';

/**
 * Training elsewhere. At least one of `courseCode` and `courseName` and at least one of the three days is there.
 * `hoursPeriods` is số tiết. `fullName` only serves to check that the ID number is the person meant.
 */
export type PastTrainingRow = {
  readonly idNumber: string;
  readonly fullName: string | null;
  readonly courseCode: string | null;
  readonly courseName: string | null;
  readonly contentGroup: ContentGroup;
  readonly form: TrainingForm | null;
  readonly hoursPeriods: number | null;
  readonly enrolledOn: Day | null;
  readonly beganOn: Day | null;
  readonly completedOn: Day | null;
  readonly organiser: string | null;
  readonly certificateNumber: string | null;
};

/** In a column for codes or names: one word of capitals with a digit or a hyphen in it, such as CDS-01. */
const looksLikeCode = (text: string): boolean => /^(?=.*[\d_-])[A-ZĐ0-9][A-ZĐ0-9._/-]*$/.test(text);

export const parsePastTrainingRow = (
  cells: CellsByField<PastTrainingField>,
  today: Day,
): ParsedRow<PastTrainingRow, PastTrainingField> => {
  const reader = rowReader(cells);
  const idNumber = reader.required('idNumber', parseIdNumber);
  const fullName = reader.optional('fullName', parseFullName);
  const either = reader.optional('course', parseText(300));
  const eitherIsCode = either !== null && looksLikeCode(either);
  const courseCode = reader.optional('courseCode', parseText(60)) ?? (eitherIsCode ? either : null);
  const courseName = reader.optional('courseName', parseText(300)) ?? (eitherIsCode ? null : either);
  const contentGroup = reader.required('contentGroup', parseContentGroup);
  const form = reader.optional('form', parseForm);
  const hoursPeriods = reader.optional('hoursPeriods', parseHours);
  const enrolledOn = reader.optional('enrolledOn', parseDay);
  const beganOn = reader.optional('beganOn', parseDay);
  const completedOn = reader.optional('completedOn', parseDay);
  const organiser = reader.optional('organiser', parseText(300));
  const certificateNumber = reader.optional('certificateNumber', parseText(100));

  if (!(['course', 'courseCode', 'courseName'] as const).some(reader.has))
    reader.fail('courseName', problem('course-missing', {}));
  if (!(['enrolledOn', 'beganOn', 'completedOn'] as const).some(reader.has))
    reader.fail('completedOn', problem('training-day-missing', {}));
  for (const [field, day] of [
    ['enrolledOn', enrolledOn] as const,
    ['beganOn', beganOn] as const,
    ['completedOn', completedOn] as const,
  ])
    if (day !== null && day > today) reader.fail(field, problem('day-in-future', { day, today }));
  if (enrolledOn !== null && beganOn !== null && enrolledOn > beganOn)
    reader.fail('beganOn', problem('enrolled-after-began', { enrolledOn, beganOn }));
  if (beganOn !== null && completedOn !== null && beganOn > completedOn)
    reader.fail('completedOn', problem('began-after-completed', { beganOn, completedOn }));
  if (beganOn === null && enrolledOn !== null && completedOn !== null && enrolledOn > completedOn)
    reader.fail('completedOn', problem('enrolled-after-completed', { enrolledOn, completedOn }));
  if (idNumber !== null)
    for (const found of idNumberWarnings(idNumber, null, null)) reader.warn('idNumber', found);

  return reader.finish(() =>
    idNumber === null || contentGroup === null
      ? null
      : {
          ...{ idNumber, fullName, courseCode, courseName, contentGroup, form, hoursPeriods },
          ...{ enrolledOn, beganOn, completedOn, organiser, certificateNumber },
        },
  );
};

const folded = (text: string | null): string | null => (text === null ? null : fold(text));

export const pastTrainingKey = (row: PastTrainingRow): string =>
  keyOf(
    row.idNumber,
    row.courseCode === null ? null : row.courseCode.toLowerCase(),
    row.courseCode === null ? folded(row.courseName) : null,
    row.enrolledOn,
    row.beganOn,
    row.completedOn,
    folded(row.certificateNumber),
  );
