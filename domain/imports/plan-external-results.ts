import { changesBetween, type Decision, type Numbered } from '#domain/imports/plan.ts';
import { type FactRule, type FactWorld, type FactWrite, planFacts } from '#domain/imports/plan-facts.ts';
import type { StagedOf } from '#domain/imports/staged.ts';
import { fold } from '#domain/text/vietnamese.ts';
import type { Day } from '#domain/time/day.ts';

type Row = StagedOf['external-results'];

/** A result of the national assessment as it is stored. */
export type ResultValues = {
  readonly session: string;
  readonly takenOn: Day;
  readonly takenAtLocal: string | null;
  readonly passed: boolean | null;
  readonly level: string | null;
  readonly score: string | null;
  readonly certificateNumber: string | null;
};

const fields = ['takenAtLocal', 'passed', 'level', 'score', 'certificateNumber'] as const;

const rule: FactRule<Row, ResultValues> = {
  valuesAfter: (row, before) => ({
    session: row.session,
    takenOn: row.takenOn,
    takenAtLocal: row.takenAtLocal ?? before?.takenAtLocal ?? null,
    passed: row.passed ?? before?.passed ?? null,
    level: row.level ?? before?.level ?? null,
    score: row.score ?? before?.score ?? null,
    certificateNumber: row.certificateNumber ?? before?.certificateNumber ?? null,
  }),
  same: (a, b) =>
    fold(a.session) === fold(b.session) &&
    a.takenOn === b.takenOn &&
    (a.certificateNumber === null ||
      b.certificateNumber === null ||
      fold(a.certificateNumber) === fold(b.certificateNumber)),
  changes: (before, after) => changesBetween(before, after, fields),
};

/**
 * Decides for every result. It is the same sitting when person, session and day agree, unless two different
 * certificate numbers say that there were two.
 */
export const planExternalResults = (
  rows: readonly Numbered<Row>[],
  world: FactWorld<ResultValues>,
): Decision<FactWrite<ResultValues>>[] => planFacts(rows, world, rule);
