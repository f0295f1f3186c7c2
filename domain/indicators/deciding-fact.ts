import type { Day } from '#domain/time/day.ts';

/** A learning fact as a reason names it: `on` is the day it began or was completed, as the reason's kind says. */
export type LearningRef = { readonly learningId: string; readonly title: string; readonly on: Day };

export type AssessmentRef = {
  readonly assessmentId: string;
  readonly on: Day;
  readonly passed: boolean | null;
};

/** What counted somebody. */
export type CountingFact =
  | { readonly kind: 'completed'; readonly learning: LearningRef }
  | { readonly kind: 'took-part'; readonly learning: LearningRef; readonly by: 'beginning' | 'completion' }
  | {
      readonly kind: 'completed-and-assessed';
      readonly learning: LearningRef;
      readonly assessment: AssessmentRef;
    };

/** What is missing on the learning side, the nearest miss first in `evidence.ts`. */
export type LearningGap =
  | { readonly kind: 'begun-not-completed'; readonly learning: LearningRef }
  | { readonly kind: 'completed-before-window'; readonly learning: LearningRef }
  | { readonly kind: 'begun-before-window'; readonly learning: LearningRef }
  | { readonly kind: 'only-other-content'; readonly learning: LearningRef }
  | { readonly kind: 'not-begun' };

/** What is missing for somebody of the population. */
export type MissingFact =
  | LearningGap
  | {
      readonly kind: 'completed-not-assessed';
      readonly learning: LearningRef;
      readonly earlier: AssessmentRef | null;
    }
  | {
      readonly kind: 'assessed-not-completed';
      readonly assessment: AssessmentRef;
      readonly gap: LearningGap;
    };

/** Why somebody is in neither numerator nor denominator, with the learning or result that would otherwise have counted. */
export type ExcludingFact = {
  readonly learning: LearningRef | null;
  readonly assessment: AssessmentRef | null;
} & (
  | { readonly kind: 'no-matching-position' }
  | { readonly kind: 'left'; readonly positionId: string; readonly unitId: string; readonly lastDay: Day }
);

/** The one fact that decided how a person stands; each kind has its sentence in every language. */
export type DecidingFact = CountingFact | MissingFact | ExcludingFact;
