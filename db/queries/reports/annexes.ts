import type { Reader } from '#db/client.ts';
import { courseLines } from '#db/queries/reports/courses.ts';
import { residentBoard } from '#db/queries/residents/board.ts';
import { isConflict } from '#domain/ledger/cell.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Period } from '#domain/reporting/period.ts';
import type { FrozenResidents, ResidentLine, SnapshotContent } from '#domain/reporting/snapshot.ts';

/** What the annexes by course and by commune print, counted at closing; residents only where the plan has them. */
export const freezeAnnexes = async (
  tx: Reader,
  plan: Pick<Plan, 'indicators'>,
  period: Period,
): Promise<Pick<SnapshotContent, 'courses' | 'residents'>> => {
  const rule = plan.indicators.map((one) => one.rule).find((one) => one.kind === 'residents');
  const courses = await courseLines(tx, period);
  return rule ? { courses, residents: await residentsOf(tx, rule.essentialNeeded, period) } : { courses };
};

const residentsOf = async (tx: Reader, essentialNeeded: number, period: Period): Promise<FrozenResidents> => {
  const board = await residentBoard(tx, { day: period.to, rule: { essentialNeeded }, recordedUpTo: null });
  return {
    essentialNeeded,
    communes: board.rows.map(({ commune: { code, name }, population, tally }) => {
      const read = population && 'value' in population ? population : null;
      return {
        ...{ code, name, population: read?.value ?? null, unsettled: isConflict(population) },
        source: read && { source: read.source, on: read.on },
        ...lineOf(tally),
      };
    }),
    total: lineOf(board.total),
    population: board.population,
  };
};

const lineOf = ({ registered, learners, byArea, skilled, skilledInAll }: ResidentLine): ResidentLine => ({
  ...{ registered, learners, byArea, skilled, skilledInAll },
});
