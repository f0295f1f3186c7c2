import { type Day, daysBetween } from '#domain/time/day.ts';
import type { Role } from './permission.ts';

/** The roles whose work somebody else may do in the holder's stead. An administrator gives roles away for good: never by a deputy. */
export const deputyRoles = ['unit-hr', 'province-hr'] as const satisfies readonly Role[];
export const isDeputyRole = (role: Role): boolean => (deputyRoles as readonly Role[]).includes(role);

/** Acting for somebody is for a time. */
export const longestDeputyshipDays = 366;

/** What is known of a deputyship when it is asked whether it holds. Days count whole, in Vietnam. */
export type DeputyFacts = {
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly withdrawn: boolean;
  readonly grant: {
    readonly role: Role;
    readonly validFrom: Day;
    readonly validTo: Day | null;
    readonly ended: boolean;
  };
  /** The holder of the grant, or the deputy, cannot sign in any more. */
  readonly disabled: boolean;
  /** The deputy's unit lies in the grant's subtree on the day asked for. */
  readonly covered: boolean;
};

export const deputyStates = ['coming', 'current', 'over', 'withdrawn', 'lapsed'] as const;
export type DeputyState = (typeof deputyStates)[number];

/**
 * How a deputyship stands on a day. It never holds longer than what it was taken from: `lapsed` when the holder's own
 * grant is not held that day, when either account is disabled, or when the unit was moved out of the holder's reach.
 */
export const deputyState = (facts: DeputyFacts, today: Day): DeputyState => {
  if (facts.withdrawn) return 'withdrawn';
  if (today > facts.validTo) return 'over';
  const { grant } = facts;
  if (facts.disabled || grant.ended || !isDeputyRole(grant.role)) return 'lapsed';
  if (grant.validTo !== null && today > grant.validTo) return 'lapsed';
  if (!facts.covered) return 'lapsed';
  if (today < facts.validFrom || today < grant.validFrom) return 'coming';
  return 'current';
};

/** What is wrong with the days asked for, as the field and a code; null when nothing is. */
export const deputyDaysFault = (
  days: { readonly validFrom: Day; readonly validTo: Day },
  grant: { readonly validFrom: Day; readonly validTo: Day | null },
  today: Day,
): { readonly path: string; readonly code: string } | null => {
  if (days.validFrom < today) return { path: 'validFrom', code: 'in-the-past' };
  if (days.validFrom < grant.validFrom) return { path: 'validFrom', code: 'before-own-role' };
  if (days.validTo < days.validFrom) return { path: 'validTo', code: 'ends-before-start' };
  if (daysBetween(days.validFrom, days.validTo) >= longestDeputyshipDays)
    return { path: 'validTo', code: 'days-too-long' };
  if (grant.validTo !== null && days.validTo > grant.validTo)
    return { path: 'validTo', code: 'after-own-role' };
  return null;
};
