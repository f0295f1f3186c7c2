import type { Day } from '#domain/time/day.ts';
import type { Role } from './permission.ts';

/** The roles that are given; a learner is every account that belongs to a person. */
export const grantedRoles = [
  'trainer',
  'unit-hr',
  'province-hr',
  'organisation-officer',
  'indicator-owner',
  'information-officer',
  'declarant',
  'surveyor',
  'leader',
  'auditor',
  'administrator',
] as const satisfies readonly Role[];
export type GrantedRole = (typeof grantedRoles)[number];

/** Roles that make sense for the whole province only. */
const provinceOnly: readonly Role[] = ['province-hr', 'organisation-officer', 'auditor', 'administrator'];

/** Roles that make sense for one unit and what is below it only. */
const unitOnly: readonly Role[] = ['unit-hr', 'declarant', 'surveyor'];

/** What is wrong with a role to be given, as the field and a code; null when nothing is. */
export const grantFault = (
  grant: {
    readonly role: GrantedRole;
    readonly unitId: string | null;
    readonly validFrom: Day;
    readonly validTo: Day | null;
  },
  today: Day,
): { readonly path: string; readonly code: string } | null => {
  if (unitOnly.includes(grant.role) && !grant.unitId) return { path: 'unitId', code: 'needs-unit' };
  if (grant.unitId && provinceOnly.includes(grant.role)) return { path: 'unitId', code: 'province-only' };
  if (grant.validFrom < today) return { path: 'validFrom', code: 'in-the-past' };
  if (grant.validTo && grant.validTo < grant.validFrom) return { path: 'validTo', code: 'ends-before-start' };
  return null;
};
