import type { StagedOf } from '#domain/imports/staged.ts';
import type { UnitDirectory } from '#domain/imports/unit-directory.ts';
import type { Gender, StaffCategory } from '#domain/organisation/terms.ts';
import type { Day } from '#domain/time/day.ts';

/** What is shown and corrected of somebody; null is not known. */
export type IdentityValues = {
  readonly fullName: string;
  readonly bornOn: Day | null;
  readonly gender: Gender | null;
  readonly email: string | null;
  readonly phone: string | null;
};
export type KnownPerson = IdentityValues & { readonly personId: string };

export type PositionValues = {
  readonly unitId: string;
  readonly title: string;
  readonly category: StaffCategory;
  readonly leader: boolean;
  readonly dxSpecialist: boolean;
  readonly coreOfficer: boolean;
  readonly from: Day;
  readonly to: Day | null;
};
export type KnownPosition = PositionValues & { readonly id: string; readonly personId: string };

export type RosterWorld = {
  readonly units: UnitDirectory;
  /** Those of them inside the bounds. */
  readonly ownUnits: UnitDirectory;
  /** By the hash of the ID number. */
  readonly people: ReadonlyMap<string, KnownPerson>;
  /** What these people hold by what is known now. */
  readonly positions: readonly KnownPosition[];
  /** Whose an e-mail address is; null: an account that belongs to nobody on the roster. */
  readonly emailOwners: ReadonlyMap<string, string | null>;
  /** The fields that have a column: one without says nothing about them. */
  readonly given: ReadonlySet<string>;
  readonly bounds: RosterBounds;
};

/** What an import is bound to. */
export type RosterBounds = {
  /** The ids of the units that rows may name; null: all. */
  readonly inside: ReadonlySet<string> | null;
  /** Whether people whose posts are all outside are out of reach. */
  readonly guarded: boolean;
  /** The day of a full list, null for a supplement. */
  readonly asOf: Day | null;
  readonly today: Day;
};

export type RosterWrite = {
  /** Null: somebody new, the same for every row with this hash. */
  readonly personId: string | null;
  readonly id: StagedOf['roster']['id'];
  /** All values after this row, null when they stay as they are. */
  readonly identity: IdentityValues | null;
  readonly position: (PositionValues & { readonly supersedesId: string | null }) | null;
};
