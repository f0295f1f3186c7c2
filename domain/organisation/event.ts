import type { Day } from '#domain/time/day.ts';
import type { Sector, Tree } from './terms.ts';

export const orgEventKinds = [
  'found',
  'rename',
  'change-kind',
  'move',
  'merge',
  'split',
  'dissolve',
  'correct',
] as const;
export type OrgEventKind = (typeof orgEventKinds)[number];

/** A unit that an event founds; the id is made by whoever asks. */
export type NewUnit = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly sector: Sector | null;
  readonly parentId: string | null;
};

/** Where units or people go: a unit that exists, or one founded by the event. */
export type Target = { readonly unitId: string } | { readonly found: NewUnit };

/** `share`: how many of the people, relative to the other parts; those named in `people` go where they are named. */
export type Part = { readonly target: Target; readonly share: number };

export type OrgEventBody =
  | { readonly kind: 'found'; readonly unit: NewUnit }
  | { readonly kind: 'rename'; readonly unitId: string; readonly name: string }
  | {
      readonly kind: 'change-kind';
      readonly unitId: string;
      readonly unitKind: string;
      readonly sector: Sector | null;
      /** A commune that becomes a ward is also called one; null: the name stays. */
      readonly name: string | null;
    }
  | { readonly kind: 'move'; readonly unitId: string; readonly parentId: string | null }
  | { readonly kind: 'merge'; readonly unitIds: readonly string[]; readonly into: Target }
  | {
      readonly kind: 'split';
      readonly unitId: string;
      /** One of them may be the unit itself, which then lives on. */
      readonly parts: readonly Part[];
      /** Person id → number of the part. */
      readonly people: Readonly<Record<string, number>>;
      /** Id of a unit below → number of the part; not named: with the unit if it lives on, else with the first part. */
      readonly children: Readonly<Record<string, number>>;
    }
  | { readonly kind: 'dissolve'; readonly unitId: string }
  | { readonly kind: 'correct'; readonly eventId: string };

export type OrgEvent = {
  readonly tree: Tree;
  /** The first day on which it is as the event says. */
  readonly effectiveOn: Day;
  readonly document: string;
  readonly body: OrgEventBody;
};

/**
 * What the people of a unit do on the day: go to the targets by shares, those named by name; without any target their
 * posts end.
 */
export type PeopleMove = {
  readonly unitId: string;
  readonly targets: readonly { readonly unitId: string; readonly share: number }[];
  readonly named: Readonly<Record<string, string>>;
};

export type Succession = { readonly unitId: string; readonly successorId: string };

/** Why an event cannot be so. `field` is the part of the event it is about; `unit` and `day` are for the sentence. */
export const contradictionCodes = [
  'unit-unknown',
  'unit-not-living',
  'unit-changed-that-day',
  'unit-changed-later',
  'code-taken',
  'nothing-changes',
  'needs-two-units',
  'needs-two-parts',
  'named-twice',
  'target-below',
  'has-children',
  'above-itself',
  'outlives-parent',
  'shares-missing',
  'built-upon',
] as const;
export type ContradictionCode = (typeof contradictionCodes)[number];

export class Contradiction extends Error {
  readonly code: ContradictionCode;
  readonly field: string;
  readonly unit: string;
  readonly day: Day;
  constructor(code: ContradictionCode, field: string, unit: string, day: Day) {
    super(`contradiction: ${code} ${field} ${unit} ${day}`);
    this.name = 'Contradiction';
    this.code = code;
    this.field = field;
    this.unit = unit;
    this.day = day;
  }
}
