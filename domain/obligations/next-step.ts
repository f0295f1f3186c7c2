import type { Duty } from '#domain/obligations/duty-facts.ts';
import type { JudgedFact } from '#domain/obligations/judge-facts.ts';
import type { MemberState } from '#domain/obligations/terms.ts';

/** The one thing to do now; `none` when nothing is owed. */
export type NextStep =
  | { readonly kind: 'none' }
  | { readonly kind: 'start-course' | 'continue-course'; readonly courseCode: string }
  | { readonly kind: 'wait-for-review' | 'mend-evidence'; readonly evidenceId: string }
  | { readonly kind: 'take-assessment' | 'wait-for-result' };
export const nextStepKinds = [
  'none',
  'start-course',
  'continue-course',
  'wait-for-review',
  'mend-evidence',
  'take-assessment',
  'wait-for-result',
] as const satisfies readonly NextStep['kind'][];

/** What brings an open duty nearest to its end: the course first, a declared training before a new start. */
export const nextStepOf = (duty: Duty, state: MemberState | null, facts: readonly JudgedFact[]): NextStep => {
  if (state !== 'open') return { kind: 'none' };
  const { courseCode } = duty;
  const learned = facts.some(
    (fact) => fact.counts && (fact.what === 'course' || fact.what === 'recognition'),
  );
  if (courseCode !== null && !learned) {
    const waiting = facts.find((fact) => fact.because === 'waiting-for-review');
    if (waiting) return { kind: 'wait-for-review', evidenceId: waiting.id };
    // What was begun in an older version, or before the period, does not lead to the end.
    const begun = facts.some(
      (fact) =>
        fact.because === 'not-completed' &&
        fact.on >= duty.startsOn &&
        (fact.version ?? 0) >= duty.minVersion,
    );
    if (begun) return { kind: 'continue-course', courseCode };
    const returned = facts.findLast((fact) => fact.because === 'returned');
    if (returned) return { kind: 'mend-evidence', evidenceId: returned.id };
    return { kind: 'start-course', courseCode };
  }
  const pending = facts.some((fact) => fact.what === 'result' && fact.because === 'result-unknown');
  return { kind: pending ? 'wait-for-result' : 'take-assessment' };
};
