import type { StaffCategory } from '#domain/organisation/terms.ts';

/** What an identity provider may say of somebody; null is not said. Personal: never logged, never audited by value. */
export type UserWish = {
  /** An e-mail address in lower case: what she signs in with. */
  readonly userName: string;
  readonly externalId: string | null;
  readonly fullName: string;
  readonly phone: string | null;
  readonly active: boolean;
  readonly title: string | null;
  readonly category: StaffCategory | null;
  /** Code or name of the agency. */
  readonly department: string | null;
  readonly employeeNumber: string | null;
};

/** An account as an identity provider sees it. `post` is what SCIM gave, or else the oldest post held today. */
export type UserState = UserWish & {
  readonly id: string;
  readonly personId: string | null;
  /** Whether name and phone come from the roster, which then has the last word. */
  readonly onRoster: boolean;
  readonly post: { readonly id: string; readonly from: string; readonly unitId: string } | null;
  readonly postIsOurs: boolean;
  readonly createdAt: Date;
  readonly changedAt: Date;
};

export const userFields = [
  'id',
  'userName',
  'externalId',
  'fullName',
  'familyName',
  'givenName',
  'phone',
  'active',
  'title',
  'category',
  'department',
  'employeeNumber',
  'createdAt',
  'changedAt',
] as const;
export type UserField = (typeof userFields)[number];
export type Comparison = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le';

/** A question about users, free of the language it was asked in. */
export type UserCondition =
  | {
      readonly kind: 'compare';
      readonly field: UserField;
      readonly comparison: Comparison;
      readonly value: string | boolean | null;
    }
  | { readonly kind: 'present'; readonly field: UserField }
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'not'; readonly of: UserCondition }
  | { readonly kind: 'all' | 'any'; readonly of: readonly UserCondition[] };

/** The parts of a wish that differ from what stands, by name: what the audit may say. */
export const wishedChanges = (state: UserWish, wish: UserWish): (keyof UserWish)[] =>
  (Object.keys(wish) as (keyof UserWish)[]).filter((field) => state[field] !== wish[field]);
