import type { LocalText } from '#domain/catalogue/course.ts';
import type { Figure } from '#domain/indicators/figure.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import type { Tally, TallyRow } from '#domain/indicators/tally.ts';
import type { Sector } from '#domain/organisation/terms.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { Segment } from '#domain/plan/rule.ts';
import type { Day } from '#domain/time/day.ts';

/** A unit as it was on the cut-off day. */
export type PrintedUnit = {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly sector: Sector;
};

/** Where the denominators of an indicator come from, and of which day. */
export type PrintedDenominator = {
  readonly indicator: string;
  readonly segment: Segment | null;
  readonly source: LocalText;
  readonly on: Day;
};

export const reportScopes = ['own', 'subtree'] as const;
export type ReportScope = (typeof reportScopes)[number];

/** One printed line. `denominator` null: not known. */
export type PrintedRow = Tally & {
  readonly indicator: string;
  readonly segment: Segment | null;
  readonly unitId: string;
  readonly scope: ReportScope;
  readonly denominator: number | null;
};

/** Women of I-04 in a unit and below it; people whose gender is not known are not among them. */
export type WomenCount = {
  readonly unitId: string;
  readonly population: number;
  readonly tookPart: number;
  readonly completed: number;
};

/** What is frozen and hashed. It holds no person: `people` binds the standings kept beside it. */
export type SnapshotContent = {
  readonly plan: { readonly code: string; readonly version: number };
  /** Every indicator as it is defined and printed; one without rows has no figures yet. */
  readonly indicators: readonly PlanIndicator[];
  /** The joiner and leaver rule in force (indicators.md, rule 3). */
  readonly populationRule: LocalText;
  readonly period: { readonly id: string; readonly from: Day; readonly to: Day };
  readonly cutOff: Day;
  /** True when it was closed before its last day was over. */
  readonly closedEarly: boolean;
  /** ISO instant: facts recorded later are not in it. */
  readonly recordedUpTo: string;
  /** Depth-first. */
  readonly units: readonly PrintedUnit[];
  readonly denominators: readonly PrintedDenominator[];
  readonly rows: readonly PrintedRow[];
  readonly women?: readonly WomenCount[];
  /** What is not counted from learning; left out by snapshots from before there were figures. */
  readonly figures?: readonly Figure[];
  /** Count and SHA-256 (hex, of canonical JSON) of the standings, ordered by `inPeopleOrder`. */
  readonly people: { readonly count: number; readonly sha256: string };
};

/** Both scopes of every tally row, with the denominator the caller's indicator rule gives (`ratioOf` in `rate.ts`). */
export const printedRows = (
  rows: readonly TallyRow[],
  denominatorOf: (indicator: string, tally: Tally) => number | null,
): readonly PrintedRow[] =>
  rows.flatMap(({ indicator, segment, unitId, ...tallies }) =>
    reportScopes.map((scope) => ({
      indicator,
      segment,
      unitId,
      scope,
      denominator: denominatorOf(indicator, tallies[scope]),
      ...tallies[scope],
    })),
  );

/** How the people stood, under ids that outlive the erasure of a name, in the one order the digest is taken in. */
export const inPeopleOrder = (people: readonly Standing[]): readonly Standing[] =>
  people.toSorted((a, b) => compare(a.indicator, b.indicator) || compare(a.personId, b.personId));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
