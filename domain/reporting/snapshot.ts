import type { LocalText } from '#domain/catalogue/course.ts';
import type { Figure } from '#domain/indicators/figure.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import type { Tally, TallyRow } from '#domain/indicators/tally.ts';
import type { Sector } from '#domain/organisation/terms.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { Segment } from '#domain/plan/rule.ts';
import type { FrozenChecks } from '#domain/reporting/closing-checks.ts';
import type { FrozenTask } from '#domain/reporting/frozen-task.ts';
import type { ResidentTally } from '#domain/residents/board.ts';
import type { SkillRule } from '#domain/residents/skill-area.ts';
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

/** Women of the staff indicator (PL-02) in a unit and below it; people whose gender is not known are not among them. */
export type WomenCount = {
  readonly unitId: string;
  readonly population: number;
  readonly tookPart: number;
  readonly completed: number;
};

/** One course in the period: annex PL-04. People and lượt of everybody who took part in it, officials or not. */
export type CourseLine = {
  /** Null: training elsewhere that named no code. */
  readonly code: string | null;
  readonly title: string;
  /** Training held elsewhere, or a class, as it was recorded; otherwise a course of this system. */
  readonly elsewhere: boolean;
  /** Null: not known, or not the same in all its records. */
  readonly hoursPeriods: number | null;
  readonly participations: number;
  readonly people: number;
  readonly completed: number;
  /** Of the best attempt of each who took the quiz; both null: nobody did. */
  readonly rightAnswers: number | null;
  readonly askedQuestions: number | null;
};

/** Residents of one commune as annex PL-05 prints them. */
export type ResidentLine = Pick<
  ResidentTally,
  'registered' | 'learners' | 'byArea' | 'skilled' | 'skilledInAll'
>;

export type FrozenResidents = SkillRule & {
  readonly communes: readonly (ResidentLine & {
    readonly code: string;
    readonly name: string;
    /** People of working age by the ledger; null: silent, or its sources are not settled. */
    readonly population: number | null;
    readonly unsettled: boolean;
    readonly source: { readonly source: LocalText; readonly on: Day } | null;
  })[];
  readonly total: ResidentLine;
  /** Null unless the ledger says it of every commune. */
  readonly population: number | null;
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
  readonly courses?: readonly CourseLine[];
  /** Left out when the plan has no indicator of residents. */
  readonly residents?: FrozenResidents;
  /** What was looked at before closing; left out by snapshots from before there were checks. */
  readonly closingChecks?: FrozenChecks;
  /** Left out by plans without tasks, and by snapshots from before there were any. */
  readonly tasks?: readonly FrozenTask[];
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
