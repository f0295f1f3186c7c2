import type { ContentGroup } from '#domain/catalogue/course.ts';
import type { Sector, StaffCategory } from '#domain/organisation/terms.ts';
import type { Day, DayRange } from '#domain/time/day.ts';

/** A position as it is known now. */
export type PostFact = DayRange & {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly title: string;
  readonly category: StaffCategory;
  readonly leader: boolean;
  readonly dxSpecialist: boolean;
  readonly coreOfficer: boolean;
};

export type UnitKindFact = DayRange & {
  readonly unitId: string;
  readonly kind: string;
  readonly sector: Sector;
};
export type UnitParentFact = DayRange & { readonly unitId: string; readonly parentId: string };

/** `courseId` is null for training elsewhere under no code of ours. */
export type CompletionFact = {
  readonly courseId: string | null;
  readonly group: ContentGroup;
  readonly on: Day;
};
export type ResultFact = { readonly on: Day; readonly passed: boolean | null };
export type TagFact = DayRange & { readonly tag: string };

export type PersonHistory = {
  readonly completions: readonly CompletionFact[];
  readonly results: readonly ResultFact[];
  readonly tags: readonly TagFact[];
};

/** Everything that decides who is in an audience on any day, as it is known now. */
export type AudienceFacts = {
  readonly posts: readonly PostFact[];
  /** The days of a kind are the days a unit lives. */
  readonly kinds: readonly UnitKindFact[];
  readonly parents: readonly UnitParentFact[];
  readonly people: ReadonlyMap<string, PersonHistory>;
};

/** Somebody in an audience because of one position, from a day to a day (null: until something changes). */
export type Membership = DayRange & {
  readonly personId: string;
  readonly positionId: string;
  readonly unitId: string;
};
