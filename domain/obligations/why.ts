import type { DecisionFact, Duty, DutyFacts } from '#domain/obligations/duty-facts.ts';
import { type JudgedFact, judgeFacts } from '#domain/obligations/judge-facts.ts';
import { type Bound, boundBy } from '#domain/obligations/membership.ts';
import { addMonths } from '#domain/obligations/months.ts';
import { type NextStep, nextStepOf } from '#domain/obligations/next-step.ts';
import type { MemberState } from '#domain/obligations/terms.ts';
import type { Day } from '#domain/time/day.ts';

export const ruleKinds = [
  'settled',
  'done',
  'course',
  'course-completed',
  'course-recognised',
  'assessed',
  'exempt',
] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** One line of the rule. `need`: all of its parts or any of them; null for a leaf. `on`: the day that met it. */
export type RuleNode = {
  readonly kind: RuleKind;
  readonly met: boolean;
  readonly on: Day | null;
  readonly need: 'all' | 'any' | null;
  readonly parts: readonly RuleNode[];
};

/** How somebody stands with a duty, and why. `state` null: the duty has nothing to do with her. */
export type Why = {
  readonly state: MemberState | null;
  readonly bound: Bound | null;
  readonly dueOn: Day;
  readonly metOn: Day | null;
  readonly rule: RuleNode;
  readonly facts: readonly JudgedFact[];
  readonly next: NextStep;
};

/**
 * Decides and explains: the one function behind the learner's page, HR's page, the API and the comparison of stored
 * members. It looks at no clock: what counts is settled by the days of the period, not by when it is asked.
 * An exemption frees whom it covers on the due day; one that ends before that day leaves the duty standing.
 */
export const why = (duty: Duty, facts: DutyFacts): Why => {
  const bound = boundBy(duty, facts.stays);
  const dueOn = dueDayOf(duty, facts.decisions, bound);
  const judged = judgeFacts(duty, facts, dueOn);
  const rule = ruleOf(duty, judged, dueOn);
  const [done, exempt] = rule.parts;
  const state = stateOf(bound, done?.met ?? false, exempt?.met ?? false);
  return {
    state,
    bound,
    dueOn,
    metOn: state === 'met' ? (done?.on ?? null) : null,
    rule,
    facts: judged,
    next: nextStepOf(duty, state, judged),
  };
};

const stateOf = (bound: Bound | null, done: boolean, exempt: boolean): MemberState | null => {
  if (!bound) return null;
  if (!bound.bound) return 'left';
  return done ? 'met' : exempt ? 'exempt' : 'open';
};

/** The newest extension in force decides, else so many months after joining, else the day of the period. */
const dueDayOf = (duty: Duty, decisions: readonly DecisionFact[], bound: Bound | null): Day => {
  const moved = decisions.findLast((one) => one.kind === 'extension' && !one.withdrawn)?.dueOn;
  if (moved) return moved;
  return duty.dueMonths !== null && bound ? addMonths(bound.enteredOn, duty.dueMonths) : duty.dueOn;
};

const ruleOf = (duty: Duty, facts: readonly JudgedFact[], dueOn: Day): RuleNode => {
  const first = (...kinds: readonly JudgedFact['what'][]): Day | null =>
    facts
      .filter((fact) => fact.counts && kinds.includes(fact.what))
      .map((fact) => fact.on)
      .toSorted()[0] ?? null;
  const asked: RuleNode[] = [];
  if (duty.courseId !== null) {
    const ways = [leaf('course-completed', first('course')), leaf('course-recognised', first('recognition'))];
    asked.push(either('course', ways));
  }
  if (duty.assessment !== null) asked.push(leaf('assessed', first('result')));
  const exempt = facts.some((fact) => fact.what === 'exemption' && fact.counts);
  return either('settled', [
    {
      kind: 'done',
      met: asked.every((part) => part.met),
      on: asked.every((part) => part.met)
        ? (asked
            .map((part) => part.on ?? '')
            .toSorted()
            .at(-1) ?? null)
        : null,
      need: 'all',
      parts: asked,
    },
    leaf('exempt', exempt ? dueOn : null),
  ]);
};

const leaf = (kind: RuleKind, on: Day | null): RuleNode => ({
  kind,
  met: on !== null,
  on,
  need: null,
  parts: [],
});

const either = (kind: RuleKind, parts: readonly RuleNode[]): RuleNode => ({
  kind,
  met: parts.some((part) => part.met),
  on: parts.flatMap((part) => part.on ?? []).toSorted()[0] ?? null,
  need: 'any',
  parts,
});
