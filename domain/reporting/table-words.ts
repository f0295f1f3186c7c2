import type { DecidingFact } from '#domain/indicators/deciding-fact.ts';
import type { FigureArm } from '#domain/indicators/figure.ts';
import type { CountedUnit, Target } from '#domain/plan/plan.ts';
import type { Segment } from '#domain/plan/rule.ts';
import type { Day } from '#domain/time/day.ts';

/** The words of the official tables in one language. */
export type TableWords = {
  readonly titles: Readonly<Record<'PL-01' | 'PL-02' | 'PL-03', string>>;
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
  readonly noPeople: string;
  readonly noTarget: string;
  readonly faulty: string;
  readonly counted: Readonly<Record<'yes' | 'no', string>>;
  readonly passed: Readonly<Record<'yes' | 'no' | 'unknown', string>>;
  readonly erased: string;
  readonly reason: (fact: DecidingFact) => string;
};
