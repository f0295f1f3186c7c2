import type { SkillArea } from '#domain/catalogue/skill-area.ts';
import type { DecidingFact } from '#domain/indicators/deciding-fact.ts';
import type { FigureArm } from '#domain/indicators/figure.ts';
import type { CountedUnit, Target } from '#domain/plan/plan.ts';
import type { Segment } from '#domain/plan/rule.ts';
import type { TableCode } from '#domain/reporting/report-table.ts';
import type { Day } from '#domain/time/day.ts';

/** The words of the official tables in one language. */
export type TableWords = {
  /** By the indicator a table is about, if it is about one. */
  readonly titles: Readonly<Record<TableCode, (indicator: string | null) => string>>;
  readonly pl01: {
    readonly code: string;
    readonly title: string;
    readonly unit: string;
    readonly target: string;
    readonly denominator: string;
    readonly source: string;
    readonly numerator: string;
    readonly rate: string;
    readonly compared: string;
    readonly note: string;
  };
  readonly pl02: {
    readonly code: string;
    readonly unit: string;
    readonly population: string;
    readonly tookPart: string;
    readonly completed: string;
    readonly tookPartRate: string;
    readonly completedRate: string;
    readonly women: string;
    readonly participations: string;
  };
  readonly pl03: {
    readonly number: string;
    readonly name: string;
    readonly unit: string;
    readonly position: string;
    readonly course: string;
    readonly completedOn: string;
    readonly assessedOn: string;
    readonly result: string;
    readonly counted: string;
    readonly reason: string;
  };
  readonly pl04: {
    readonly code: string;
    readonly title: string;
    readonly held: string;
    readonly hours: string;
    readonly participations: string;
    readonly people: string;
    readonly completed: string;
    readonly score: string;
  };
  readonly pl05: {
    readonly code: string;
    readonly name: string;
    readonly population: string;
    readonly source: string;
    readonly learners: string;
    readonly skilled: string;
    readonly skilledInAll: string;
    readonly total: string;
  };
  readonly pl06: {
    readonly number: string;
    readonly indicator: string;
    readonly name: string;
    readonly unit: string;
    readonly position: string;
    readonly reason: string;
  };
  readonly held: Readonly<Record<'here' | 'elsewhere', string>>;
  readonly skillAreas: Readonly<Record<SkillArea, string>>;
  readonly unsettled: string;
  readonly units: Readonly<Record<CountedUnit | 'none', string>>;
  readonly segments: Readonly<Record<Segment, string>>;
  readonly target: (target: Target) => string;
  readonly sourceOn: (source: string, on: Day) => string;
  readonly reached: string;
  readonly missing: (people: number) => string;
  readonly noData: string;
  readonly arms: Readonly<Record<FigureArm, string>>;
  readonly notReported: string;
  readonly someNotReported: (members: number) => string;
  /** The 95% interval of an estimate, in ten-thousandths of the rate. */
  readonly interval: (low: number, high: number) => string;
  readonly noPeople: string;
  readonly noTarget: string;
  readonly faulty: string;
  readonly counted: Readonly<Record<'yes' | 'no', string>>;
  readonly passed: Readonly<Record<'yes' | 'no' | 'unknown', string>>;
  readonly erased: string;
  readonly reason: (fact: DecidingFact) => string;
};
