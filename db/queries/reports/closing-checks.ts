import type { Reader } from '#db/client.ts';
import { standingsIn } from '#db/queries/declarations/members.ts';
import { ledgerAt } from '#db/queries/ledger.ts';
import type { RecordedPlan } from '#db/queries/periods.ts';
import type { FrozenReport } from '#db/queries/reports/freeze.ts';
import { storedNumbers } from '#db/queries/reports/numbers.ts';
import { windowOf } from '#db/queries/reports/windows.ts';
import { listRounds, reportsOf } from '#db/queries/unit-reports.ts';
import { declaredPeriodOf } from '#domain/declarations/form.ts';
import { isConflict } from '#domain/ledger/cell.ts';
import { ledgerSeries } from '#domain/ledger/series.ts';
import type { DeclaredRegister } from '#domain/plan/rule.ts';
import type { ClosingCheck } from '#domain/reporting/closing-checks.ts';
import { brokenLines, differingLines } from '#domain/reporting/closing-lines.ts';
import type { Period } from '#domain/reporting/period.ts';
import { printRows } from '#domain/reporting/print-rows.ts';

/** The checks that need no count of people, each with the places where what is open can be settled. */
export const earlyChecks = async (db: Reader, plan: RecordedPlan, period: Period): Promise<EarlyChecks> => {
  let conflicts = 0;
  for (const series of ledgerSeries)
    conflicts += [...(await ledgerAt(db, series, null, period.to, null)).values()].filter(isConflict).length;
  const round = (await listRounds(db)).find(
    ({ planCode, periodId }) => planCode === plan.code && periodId === period.id,
  );
  const reports = round ? await reportsOf(db, { roundId: round.id }) : [];
  const registers = new Set(
    plan.content.indicators.flatMap(({ rule }) => (rule.kind === 'declared' ? [rule.register] : [])),
  );
  const waiting: { register: DeclaredRegister; periodId: string; open: number }[] = [];
  for (const register of registers) {
    const { id } = declaredPeriodOf(register, period.to);
    const standings = await standingsIn(db, register, [id]);
    const open = standings.filter(({ state }) => state === 'submitted').length;
    if (open > 0) waiting.push({ register, periodId: id, open });
  }
  return {
    checks: [
      { check: 'ledger-conflicts', open: conflicts },
      {
        check: 'unit-reports-missing',
        open: reports.filter(({ state }) => state === 'none' || state === 'returned').length,
      },
      { check: 'declarations-waiting', open: waiting.reduce((sum, { open }) => sum + open, 0) },
    ],
    roundId: round?.id ?? null,
    waiting,
  };
};

/** The checks on what was counted: rule 5, and whether stored counts, where there are any, say the same. */
export const lateChecks = async (
  db: Reader,
  { rows, figures, units, period }: Pick<FrozenReport, 'rows' | 'figures' | 'units' | 'period'>,
  plan: RecordedPlan,
): Promise<readonly ClosingCheck[]> => {
  const stored = await storedNumbers(db, windowOf(period, plan.content), units);
  const shown = stored && printRows(stored, plan.content, period.year);
  return [
    { check: 'counted-above-denominator', open: brokenLines(rows, figures).length },
    { check: 'board-differs', open: shown === null ? 0 : differingLines(rows, shown) },
  ];
};

export type EarlyChecks = {
  readonly checks: readonly ClosingCheck[];
  readonly roundId: string | null;
  readonly waiting: readonly {
    readonly register: DeclaredRegister;
    readonly periodId: string;
    readonly open: number;
  }[];
};
