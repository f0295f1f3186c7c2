import type { ContentGroup } from '#domain/catalogue/course.ts';
import type { Sector, StaffCategory } from '#domain/organisation/terms.ts';
import type { Day } from '#domain/time/day.ts';

/** A position somebody holds on the cut-off day. */
export type PositionFact = {
  readonly id: string;
  readonly unitId: string;
  readonly sector: Sector;
  readonly category: StaffCategory;
  readonly leader: boolean;
  readonly dxSpecialist: boolean;
  readonly coreOfficer: boolean;
};

/** A position that ended before the cut-off day: it says why somebody trained is in no number any more. */
export type FormerPositionFact = PositionFact & { readonly lastDay: Day };

/** An enrolment here or a past training elsewhere: what it feeds, when it began and was completed (null: not). */
export type LearningFact = {
  readonly id: string;
  readonly title: string;
  readonly contentGroup: ContentGroup;
  readonly beganOn: Day | null;
  readonly completedOn: Day | null;
};

/** A result of the national assessment system; `passed` null means the result is not known as pass or fail. */
export type AssessmentFact = { readonly id: string; readonly takenOn: Day; readonly passed: boolean | null };

/** All facts that can decide how one person stands. */
export type PersonFacts = {
  readonly personId: string;
  readonly positions: readonly PositionFact[];
  /** Left out when the caller does not know; `positionsAt` in `population.ts` fills both lists from dated positions. */
  readonly formerPositions?: readonly FormerPositionFact[];
  readonly learning: readonly LearningFact[];
  readonly assessments: readonly AssessmentFact[];
};
