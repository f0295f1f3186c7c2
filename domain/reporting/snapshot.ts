import type { LocalText } from '#domain/catalogue/course.ts';
import type { DecidingFact } from '#domain/indicators/deciding-fact.ts';
import type { CountedIndicator } from '#domain/indicators/facts.ts';
import type { Segment } from '#domain/indicators/population.ts';
import type { Standing, StandingStatus } from '#domain/indicators/standing.ts';
import type { Tally, TallyRow } from '#domain/indicators/tally.ts';
import type { Sector } from '#domain/organisation/terms.ts';
import type { Day } from '#domain/time/day.ts';

/** An indicator as the report prints it. All thirteen stand here; those without rows have no figures yet. */
export type PrintedIndicator = {
  readonly code: string;
  readonly version: number;
  readonly wording: LocalText;
  readonly counting: LocalText;
  readonly unit: LocalText;
  readonly target: number | null;
};

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
  readonly indicator: CountedIndicator;
  readonly segment: Segment | null;
  readonly unitId: string;
  readonly scope: ReportScope;
  readonly denominator: number | null;
};

/** What is frozen and hashed. It holds no name of a person: `people` binds the list kept beside it. */
export type SnapshotContent = {
  readonly plan: { readonly code: string; readonly version: number };
  readonly indicators: readonly PrintedIndicator[];
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
  /** Count and SHA-256 (hex, of canonical JSON) of the people, ordered by `inPeopleOrder`. */
  readonly people: { readonly count: number; readonly sha256: string };
};

/** How one person stood, under the id that outlives the erasure of a name. */
export type SnapshotPerson = {
  readonly indicator: CountedIndicator;
  readonly personId: string;
  readonly status: StandingStatus;
  readonly reason: DecidingFact;
};

/** Both scopes of every tally row, with the denominator the caller's indicator rule gives (`ratioOf` in `rate.ts`). */
export const printedRows = (
  rows: readonly TallyRow[],
  denominatorOf: (indicator: CountedIndicator, tally: Tally) => number | null,
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

export const snapshotPerson = ({ indicator, personId, status, reason }: Standing): SnapshotPerson => ({
  indicator,
  personId,
  status,
  reason,
});

/** By indicator, then person: the one order the digest is taken in. */
export const inPeopleOrder = (people: readonly SnapshotPerson[]): readonly SnapshotPerson[] =>
  people.toSorted((a, b) => compare(a.indicator, b.indicator) || compare(a.personId, b.personId));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
