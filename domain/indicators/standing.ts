import type {
  CountingFact,
  DecidingFact,
  ExcludingFact,
  MissingFact,
} from '#domain/indicators/deciding-fact.ts';
import type { Evidence, Window } from '#domain/indicators/evidence.ts';
import { evidenceFor } from '#domain/indicators/evidence.ts';
import type { PersonFacts, PositionFact } from '#domain/indicators/facts.ts';
import { matches, segmentOf } from '#domain/indicators/population.ts';
import type { CountedIndicator, PeopleRule, Segment } from '#domain/plan/rule.ts';

export const standingStatuses = ['counted', 'not-counted', 'excluded'] as const;
export type StandingStatus = (typeof standingStatuses)[number];

/** How one person stands for one indicator on the cut-off day. Unit lists are distinct and in the order of their ids. */
export type Standing = {
  readonly indicator: string;
  readonly personId: string;
  /** Units of the matching positions; empty when excluded. */
  readonly unitIds: readonly string[];
  /** Filled for the sides that the rule shows apart. */
  readonly unitIdsBySegment: Readonly<Record<Segment, readonly string[]>>;
  readonly participations: number;
  readonly tookPart: boolean;
  readonly completed: boolean;
  /** Assessed, and passed, in the reporting period, whatever the indicator's own window. */
  readonly assessed: boolean;
  readonly passed: boolean;
  readonly counted: boolean;
  readonly status: StandingStatus;
  readonly reason: DecidingFact;
};

/**
 * Decides and explains. Null when the indicator has nothing to do with the person: no matching position on the cut-off
 * day or known before it, and nothing learnt or assessed that would have counted.
 * Source: indicators.md, "Exact counting"; the rule is the plan's.
 */
export const standing = (
  indicator: CountedIndicator,
  window: Window,
  facts: PersonFacts,
): Standing | null => {
  const { rule } = indicator;
  const evidence = evidenceFor(indicator, window, facts);
  const matching = facts.positions.filter((position) => matches(rule, position));
  const reason =
    matching.length > 0
      ? (countingFact(rule, evidence) ?? missingFact(rule, evidence))
      : excludingFact(rule, evidence, facts);
  if (reason === null) return null;
  const status = statusOf(reason);
  return {
    indicator: indicator.code,
    personId: facts.personId,
    unitIds: unitsOf(matching),
    unitIdsBySegment: {
      public: unitsOf(inSegment(rule, matching, 'public')),
      enterprise: unitsOf(inSegment(rule, matching, 'enterprise')),
    },
    participations: evidence.participations,
    tookPart: evidence.participations > 0,
    completed: evidence.completed !== null,
    assessed: evidence.assessed !== null,
    passed: evidence.passed,
    counted: status === 'counted',
    status,
    reason,
  };
};

/** The status a reason stands for. */
export const statusOf = (reason: DecidingFact): StandingStatus => {
  switch (reason.kind) {
    case 'completed':
    case 'took-part':
    case 'completed-and-assessed':
      return 'counted';
    case 'no-matching-position':
    case 'left':
      return 'excluded';
    default:
      return 'not-counted';
  }
};

const countingFact = (rule: PeopleRule, evidence: Evidence): CountingFact | null => {
  const { tookPart, completed: learning, assessed: assessment } = evidence;
  switch (rule.counts) {
    case 'completed':
      return learning && { kind: 'completed', learning };
    case 'took-part':
      return tookPart && { kind: 'took-part', ...tookPart };
    case 'completed-and-assessed':
      return learning && assessment && { kind: 'completed-and-assessed', learning, assessment };
  }
};

const missingFact = (rule: PeopleRule, evidence: Evidence): MissingFact => {
  const { completed: learning, assessed: assessment, gap } = evidence;
  if (rule.counts !== 'completed-and-assessed') return gap;
  if (learning) return { kind: 'completed-not-assessed', learning, earlier: evidence.earlierAssessment };
  return assessment ? { kind: 'assessed-not-completed', assessment, gap } : gap;
};

const excludingFact = (rule: PeopleRule, evidence: Evidence, facts: PersonFacts): ExcludingFact | null => {
  const learning = rule.counts === 'took-part' ? (evidence.tookPart?.learning ?? null) : evidence.completed;
  const assessment = rule.counts === 'completed-and-assessed' ? evidence.assessed : null;
  const left = (facts.formerPositions ?? [])
    .filter((position) => matches(rule, position))
    .reduce(
      (last: FormerPosition | null, next) => (last && last.lastDay >= next.lastDay ? last : next),
      null,
    );
  if (left) {
    return {
      kind: 'left',
      positionId: left.id,
      unitId: left.unitId,
      lastDay: left.lastDay,
      learning,
      assessment,
    };
  }
  return learning || assessment ? { kind: 'no-matching-position', learning, assessment } : null;
};

type FormerPosition = NonNullable<PersonFacts['formerPositions']>[number];

const inSegment = (rule: PeopleRule, matching: readonly PositionFact[], segment: Segment): PositionFact[] =>
  rule.apart.includes(segment) ? matching.filter((position) => segmentOf(position.sector) === segment) : [];

const unitsOf = (positions: readonly PositionFact[]): string[] =>
  [...new Set(positions.map((position) => position.unitId))].toSorted();
