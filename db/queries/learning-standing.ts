import type { Reader } from '#db/client.ts';
import { type CourseVersion, courseVersionById } from './courses.ts';
import { completionsById, progressById, type StoredProgress } from './learning.ts';
import { type Enrolment, enrolmentsOf } from './learning-enrolments.ts';

/** An enrolment with its pinned version and where it stands; three queries for all of a person. */
export type EnrolmentStanding = {
  readonly enrolment: Enrolment;
  readonly version: CourseVersion;
  readonly progress: Omit<StoredProgress, 'beganAt'> & { readonly beganAt: Date | null };
  readonly completedAt: Date | null;
};

/** How somebody stands in everything she is enrolled in, newest year first. */
export const standingsOf = async (db: Reader, personId: string): Promise<readonly EnrolmentStanding[]> => {
  const enrolments = await enrolmentsOf(db, personId);
  const [progress, completions] = await Promise.all([
    progressById(db, enrolments),
    completionsById(db, enrolments),
  ]);
  const versions = await Promise.all(enrolments.map((each) => courseVersionById(db, each.courseVersionId)));
  return enrolments.flatMap((enrolment, at) => {
    const version = versions[at];
    if (!version) return [];
    return {
      enrolment,
      version,
      progress: progress.get(enrolment.id) ?? notBegun,
      completedAt: completions.get(enrolment.id)?.completedAt ?? null,
    };
  });
};

/** Somebody's standing in one course in one year; null when she is not enrolled. */
export const standingIn = async (
  db: Reader,
  personId: string,
  courseId: string,
  year: number,
): Promise<EnrolmentStanding | null> =>
  (await standingsOf(db, personId)).find(
    (each) => each.version.courseId === courseId && each.enrolment.year === year,
  ) ?? null;

/** Where everybody starts. */
export const notBegun: EnrolmentStanding['progress'] = {
  beganAt: null,
  lessonsDone: [],
  lastLesson: null,
  best: null,
  passed: false,
};
