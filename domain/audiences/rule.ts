import type { ContentGroup } from '#domain/catalogue/course.ts';
import type { Sector, StaffCategory } from '#domain/organisation/terms.ts';
import type { Day } from '#domain/time/day.ts';

/** Where a leader leads: the body at the head of the province, of a commune, another body or unit, an enterprise. */
export const leaderLevels = ['province', 'commune', 'unit', 'enterprise'] as const;
export type LeaderLevel = (typeof leaderLevels)[number];

/** What one position must be. Several conditions of a clause hold of one and the same position on the same day. */
export type PostCondition =
  | { readonly kind: 'units'; readonly unitIds: readonly string[]; readonly below: boolean }
  | { readonly kind: 'sectors'; readonly sectors: readonly Sector[] }
  | { readonly kind: 'categories'; readonly categories: readonly StaffCategory[] }
  | { readonly kind: 'leader'; readonly is: boolean }
  | { readonly kind: 'leader-levels'; readonly levels: readonly LeaderLevel[] }
  | { readonly kind: 'dx-specialist'; readonly is: boolean }
  | { readonly kind: 'core-officer'; readonly is: boolean }
  | { readonly kind: 'title-contains'; readonly text: string }
  /** The position began on this day or before. */
  | { readonly kind: 'in-post-since'; readonly on: Day };

/** The days a fact must lie in, both ends whole; null is open. */
type Within = { readonly from: Day | null; readonly to: Day | null };

/**
 * What the person must have, or must not have (`has: false`). Asked of a day, a fact counts from its own day on: who
 * completes on 14 December has completed on 14 December. A tag counts on the days it is dated for.
 */
export type PersonCondition =
  | { readonly kind: 'tags'; readonly tags: readonly string[]; readonly has: boolean }
  | ({
      readonly kind: 'completed-course';
      readonly courseIds: readonly string[];
      readonly has: boolean;
    } & Within)
  | ({
      readonly kind: 'completed-group';
      readonly groups: readonly ContentGroup[];
      readonly has: boolean;
    } & Within)
  /** `passed` asks for a result known as passed, else any result is enough. */
  | ({ readonly kind: 'assessed'; readonly passed: boolean; readonly has: boolean } & Within);

export type Clause = { readonly post: readonly PostCondition[]; readonly person: readonly PersonCondition[] };

/** Who belongs: everybody for whom one of the clauses holds. A clause without conditions takes every position in. */
export type AudienceRule = { readonly language: 1; readonly anyOf: readonly Clause[] };

export type PostKind = PostCondition['kind'];
export type PersonKind = PersonCondition['kind'];

export const postKinds = [
  'units',
  'categories',
  'leader-levels',
  'leader',
  'dx-specialist',
  'core-officer',
  'sectors',
  'title-contains',
  'in-post-since',
] as const satisfies readonly PostKind[];
export const personKinds = [
  'completed-course',
  'completed-group',
  'assessed',
  'tags',
] as const satisfies readonly PersonKind[];

/** The rule for the people of one unit and all below it: what an officer of that unit can never widen. */
export const withinUnit = (rule: AudienceRule, unitId: string | null): AudienceRule =>
  unitId === null
    ? rule
    : {
        ...rule,
        anyOf: rule.anyOf.map((clause) => ({
          ...clause,
          post: [...clause.post, { kind: 'units', unitIds: [unitId], below: true }],
        })),
      };
