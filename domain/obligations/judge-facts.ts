import type { Duty, DutyFacts, ResultFact } from '#domain/obligations/duty-facts.ts';
import type { Day } from '#domain/time/day.ts';

/** Why a fact does not count for a duty. */
export const notCountedReasons = [
  'before-period',
  'after-period',
  'wrong-version',
  'not-completed',
  'replaced',
  'taken-back',
  'failed',
  'result-unknown',
  'not-recognised',
  'withdrawn',
  'outdated',
  'ended-before-due',
  'begins-after-due',
  'waiting-for-review',
  'returned',
] as const;
export type NotCountedReason = (typeof notCountedReasons)[number];

export const factKinds = [
  'course',
  'result',
  'training',
  'recognition',
  'exemption',
  'extension',
  'evidence',
] as const;
export type FactKind = (typeof factKinds)[number];

/** One fact and what became of it. `on` is the day it bears: of completion, of the test, of the decision's effect. */
export type JudgedFact = {
  readonly what: FactKind;
  readonly id: string;
  readonly on: Day;
  /** Last day of an exemption that ends. */
  readonly to: Day | null;
  /** A title, a session, or the reason of a decision; null where the kind says all. */
  readonly name: string | null;
  readonly version: number | null;
  readonly mergedFrom: string | null;
} & (
  | { readonly counts: true; readonly because: null }
  | { readonly counts: false; readonly because: NotCountedReason }
);

/** What is done up to this day counts: the end of the period, or the due day where it was moved behind it. */
export const lastDayThatCounts = (duty: Duty, dueOn: Day): Day => (dueOn > duty.endsOn ? dueOn : duty.endsOn);

/** Every fact with its verdict, by day. Outside training counts through a recognition, and evidence through its review. */
export const judgeFacts = (duty: Duty, facts: DutyFacts, dueOn: Day): readonly JudgedFact[] => {
  const last = lastDayThatCounts(duty, dueOn);
  const within = (on: Day): NotCountedReason | null =>
    on < duty.startsOn ? 'before-period' : on > last ? 'after-period' : null;
  const recognised = new Set(
    facts.decisions.flatMap((one) =>
      one.kind === 'recognition' && !one.withdrawn ? (one.factId ?? []) : [],
    ),
  );
  const out: JudgedFact[] = [];
  if (duty.courseId !== null) {
    for (const fact of facts.courses) {
      if (recognised.has(fact.id)) continue;
      const because =
        fact.completedOn === null
          ? 'not-completed'
          : fact.version < duty.minVersion
            ? 'wrong-version'
            : within(fact.completedOn);
      const { id, version, mergedFrom } = fact;
      out.push(
        judged({ what: 'course', id, on: fact.completedOn ?? fact.enrolledOn, version, mergedFrom }, because),
      );
    }
    for (const { id, name, completedOn, replaced, takenBackFor, mergedFrom } of facts.trainings) {
      if (completedOn === null || recognised.has(id)) continue;
      const because = takenBackFor !== null ? 'taken-back' : replaced ? 'replaced' : 'not-recognised';
      const said = takenBackFor === null ? name : `${name}: ${takenBackFor}`;
      out.push(judged({ what: 'training', id, on: completedOn, name: said, mergedFrom }, because));
    }
    for (const { id, name, completedOn: on, verdict, reason } of facts.evidence) {
      // What was accepted stands in the list as a training.
      if (verdict === 'accepted') continue;
      const because = verdict === 'returned' ? 'returned' : 'waiting-for-review';
      out.push(
        judged(
          { what: 'evidence', id, on, name: verdict === 'returned' ? `${name}: ${reason}` : name },
          because,
        ),
      );
    }
  }
  if (duty.assessment !== null) {
    for (const fact of facts.results) {
      const { id, session: name, takenOn: on, mergedFrom } = fact;
      out.push(judged({ what: 'result', id, on, name, mergedFrom }, resultReason(duty, fact) ?? within(on)));
    }
  }
  return [...out, ...judgeDecisions(duty, facts, dueOn)].toSorted(
    (a, b) => compare(a.on, b.on) || compare(a.id, b.id),
  );
};

const resultReason = (duty: Duty, { replaced, passed }: ResultFact): NotCountedReason | null => {
  if (replaced) return 'replaced';
  if (duty.assessment === 'taken' || passed === true) return null;
  return passed === null ? 'result-unknown' : 'failed';
};

const judgeDecisions = (duty: Duty, facts: DutyFacts, dueOn: Day): JudgedFact[] => {
  const moved = facts.decisions.findLast((one) => one.kind === 'extension' && !one.withdrawn);
  return facts.decisions.map((one) => {
    const base = { what: one.kind, id: one.id, name: one.reason } as const;
    const withdrawn = one.withdrawn ? 'withdrawn' : null;
    if (one.kind === 'recognition') {
      const on = one.factOn !== null && one.factOn > duty.startsOn ? one.factOn : duty.startsOn;
      return judged({ ...base, on }, withdrawn);
    }
    if (one.kind === 'extension')
      return judged({ ...base, on: one.dueOn ?? dueOn }, withdrawn ?? (one === moved ? null : 'outdated'));
    const from = one.fromOn ?? duty.startsOn;
    const ended = one.toOn !== null && one.toOn < dueOn ? 'ended-before-due' : null;
    const late = from > dueOn ? 'begins-after-due' : null;
    return judged({ ...base, on: from, to: one.toOn }, withdrawn ?? ended ?? late);
  });
};

type Bare = Pick<JudgedFact, 'what' | 'id' | 'on'> &
  Partial<Pick<JudgedFact, 'to' | 'name' | 'version' | 'mergedFrom'>>;

const judged = (fact: Bare, because: NotCountedReason | null): JudgedFact => ({
  to: null,
  name: null,
  version: null,
  mergedFrom: null,
  ...fact,
  ...(because === null ? { counts: true, because } : { counts: false, because }),
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
