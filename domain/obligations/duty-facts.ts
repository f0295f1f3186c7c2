import type { Stay } from '#domain/obligations/membership.ts';
import type { AssessmentNeed, DecisionKind, DutyPeriod } from '#domain/obligations/terms.ts';
import type { Day } from '#domain/time/day.ts';

/** What a duty asks: a course from one version on, a national assessment, or both. */
export type Duty = DutyPeriod & {
  readonly courseId: string | null;
  readonly courseCode: string | null;
  readonly minVersion: number;
  readonly assessment: AssessmentNeed | null;
};

/** An enrolment in some version of the duty's course. `mergedFrom`: recorded under another person who is this one. */
export type CourseFact = {
  readonly id: string;
  readonly version: number;
  readonly enrolledOn: Day;
  readonly completedOn: Day | null;
  readonly mergedFrom: string | null;
};

/** A result of the national assessment; `replaced`: a correction stands in its place. */
export type ResultFact = {
  readonly id: string;
  readonly session: string;
  readonly takenOn: Day;
  readonly passed: boolean | null;
  readonly replaced: boolean;
  readonly mergedFrom: string | null;
};

/** Training elsewhere; it satisfies a duty only when HR recognised it. */
export type TrainingFact = {
  readonly id: string;
  readonly name: string;
  readonly completedOn: Day | null;
  readonly replaced: boolean;
  /** Why HR took its acceptance back; null when it did not. */
  readonly takenBackFor: string | null;
  readonly mergedFrom: string | null;
};

/** A dated decision of HR about this person and duty, oldest first in a list. */
export type DecisionFact = {
  readonly id: string;
  readonly kind: Exclude<DecisionKind, 'withdrawal'>;
  readonly fromOn: Day | null;
  readonly toOn: Day | null;
  readonly dueOn: Day | null;
  readonly factId: string | null;
  readonly factOn: Day | null;
  readonly reason: string;
  readonly document: string | null;
  readonly withdrawn: boolean;
};

/** A declared outside training meant for this duty; `verdict` null: HR has not answered. */
export type EvidenceFact = {
  readonly id: string;
  readonly name: string;
  readonly completedOn: Day;
  readonly verdict: 'accepted' | 'returned' | null;
  readonly reason: string | null;
};

/** Everything that can decide how one person stands with one duty. */
export type DutyFacts = {
  readonly stays: readonly Stay[];
  readonly courses: readonly CourseFact[];
  readonly results: readonly ResultFact[];
  readonly trainings: readonly TrainingFact[];
  readonly decisions: readonly DecisionFact[];
  readonly evidence: readonly EvidenceFact[];
};
