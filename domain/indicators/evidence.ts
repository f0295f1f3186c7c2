import type { AssessmentRef, LearningGap, LearningRef } from '#domain/indicators/deciding-fact.ts';
import type { AssessmentFact, LearningFact, PersonFacts } from '#domain/indicators/facts.ts';
import type { CountedIndicator } from '#domain/plan/rule.ts';
import type { Day } from '#domain/time/day.ts';

/** The reporting period. `to` is the cut-off day; both ends count whole. */
export type Window = { readonly from: Day; readonly to: Day };

/** What one person's learning and results say for one indicator, whoever the person is. */
export type Evidence = {
  /** Enrolments that count as took part. */
  readonly participations: number;
  /** The first of them, by the day that made it count. */
  readonly tookPart: { readonly learning: LearningRef; readonly by: 'beginning' | 'completion' } | null;
  readonly completed: LearningRef | null;
  /** A result of the reporting period, a passed one before a failed one, then the earliest. */
  readonly assessed: AssessmentRef | null;
  readonly passed: boolean;
  /** The latest result before the reporting period. */
  readonly earlierAssessment: AssessmentRef | null;
  /** What is missing on the learning side; means nothing when `completed` is set. */
  readonly gap: LearningGap;
};

/**
 * Reads the facts that concern an indicator. Nothing dated after the cut-off day has any influence, so the same
 * question asked later gets the same answer and the same reason. Source: indicators.md, "Window", "Took part".
 */
export const evidenceFor = (indicator: CountedIndicator, window: Window, facts: PersonFacts): Evidence => {
  const start = indicator.since ?? window.from;
  const learning = facts.learning.map((fact) => asOf(fact, window.to));
  const feeding = learning.filter((fact) => indicator.rule.feeds.includes(fact.contentGroup));
  const participations = feeding.flatMap((fact) => {
    const day = dayOfTakingPart(fact, start);
    return day === null ? [] : [{ fact, day }];
  });
  const first = participations.toSorted((a, b) => inOrder(a.day, b.day) || inOrder(a.fact.id, b.fact.id))[0];
  const results = facts.assessments.filter(
    (result) => window.from <= result.takenOn && result.takenOn <= window.to,
  );
  const earlier = facts.assessments.filter((result) => result.takenOn < window.from);
  return {
    participations: participations.length,
    tookPart: first
      ? {
          learning: ref(first.fact, first.day),
          by: first.day === first.fact.beganOn ? 'beginning' : 'completion',
        }
      : null,
    completed: byDay(feeding, (fact) => from(fact.completedOn, start))[0] ?? null,
    assessed: byResult(results)[0] ?? null,
    passed: results.some((result) => result.passed === true),
    earlierAssessment: byResult(earlier, 'latest')[0] ?? null,
    gap: gapOf(learning, feeding, start),
  };
};

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const from = (day: Day | null, start: Day): Day | null => (day !== null && start <= day ? day : null);
const upTo = (day: Day | null, last: Day): Day | null => (day !== null && day <= last ? day : null);
const before = (day: Day | null, start: Day): Day | null => (day !== null && day < start ? day : null);

const asOf = (fact: LearningFact, cutOff: Day): LearningFact => ({
  ...fact,
  beganOn: upTo(fact.beganOn, cutOff),
  completedOn: upTo(fact.completedOn, cutOff),
});

/** Began in the window, or completed in it: signing up alone is nothing. */
const dayOfTakingPart = (fact: LearningFact, start: Day): Day | null =>
  from(fact.beganOn, start) ?? from(fact.completedOn, start);

const ref = (fact: LearningFact, on: Day): LearningRef => ({ learningId: fact.id, title: fact.title, on });

/** The facts that have such a day, earliest first. */
const byDay = (learning: readonly LearningFact[], day: (fact: LearningFact) => Day | null): LearningRef[] =>
  learning
    .flatMap((fact) => {
      const on = day(fact);
      return on === null ? [] : [ref(fact, on)];
    })
    .toSorted((a, b) => inOrder(a.on, b.on) || inOrder(a.learningId, b.learningId));

const byResult = (results: readonly AssessmentFact[], take: 'best' | 'latest' = 'best'): AssessmentRef[] =>
  results
    .map((result) => ({ assessmentId: result.id, on: result.takenOn, passed: result.passed }))
    .toSorted((a, b) =>
      take === 'latest'
        ? inOrder(b.on, a.on) || inOrder(a.assessmentId, b.assessmentId)
        : Number(b.passed === true) - Number(a.passed === true) ||
          inOrder(a.on, b.on) ||
          inOrder(a.assessmentId, b.assessmentId),
    );

/** The nearest miss: of several facts of the same kind the latest one is named. */
const gapOf = (
  learning: readonly LearningFact[],
  feeding: readonly LearningFact[],
  start: Day,
): LearningGap => {
  const open = feeding.filter((fact) => fact.completedOn === null);
  const begun = byDay(open, (fact) => from(fact.beganOn, start)).at(-1);
  if (begun) return { kind: 'begun-not-completed', learning: begun };
  const early = byDay(feeding, (fact) => before(fact.completedOn, start)).at(-1);
  if (early) return { kind: 'completed-before-window', learning: early };
  const stale = byDay(open, (fact) => before(fact.beganOn, start)).at(-1);
  if (stale) return { kind: 'begun-before-window', learning: stale };
  const other = byDay(
    learning.filter((fact) => !feeding.includes(fact)),
    (fact) => dayOfTakingPart(fact, start),
  ).at(-1);
  return other ? { kind: 'only-other-content', learning: other } : { kind: 'not-begun' };
};
