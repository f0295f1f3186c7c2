import type { Day } from '#domain/time/day.ts';

/** How often a duty comes back; `after-joining` counts from the day somebody joins the audience. */
export const recurrences = [
  'reporting-year',
  'calendar-year',
  'school-year',
  'after-joining',
  'once',
] as const;
export type Recurrence = (typeof recurrences)[number];

/** Who of the audience owes: in post on the cut-off day, on any day up to it, or for so many months up to it. */
export const memberships = ['on-cut-off', 'any-day', 'at-least-months'] as const;
export type Membership = (typeof memberships)[number];

/** What the national assessment is asked for: a known result, or one that is a pass. */
export const assessmentNeeds = ['taken', 'passed'] as const;
export type AssessmentNeed = (typeof assessmentNeeds)[number];

/** `left`: was in the audience within the period, but not as the membership rule asks. */
export const memberStates = ['open', 'met', 'exempt', 'left'] as const;
export type MemberState = (typeof memberStates)[number];

export const decisionKinds = ['exemption', 'extension', 'recognition', 'withdrawal'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** A day of a period: its last one, a day of the year that falls into it, or a fixed day. */
export type DayRule =
  | { readonly kind: 'period-end' }
  | { readonly kind: 'day-of-year'; readonly month: number; readonly day: number }
  | { readonly kind: 'on'; readonly day: Day }
  /** Of due days only: so many months after the day of joining. */
  | { readonly kind: 'months-after-joining'; readonly months: number };

/** One period of a duty, as it is frozen in its row. */
export type DutyPeriod = {
  readonly recurrence: Recurrence;
  readonly startsOn: Day;
  /** Last day of the period; what is done later is too late, unless the due day was moved behind it. */
  readonly endsOn: Day;
  /** Membership is looked at from `startsOn` up to this day, both included. */
  readonly cutOffOn: Day;
  readonly dueOn: Day;
  /** Months after joining by which it is due; null: `dueOn` holds for everybody. */
  readonly dueMonths: number | null;
  readonly membership: Membership;
  readonly minMonths: number | null;
};
