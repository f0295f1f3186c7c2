import type { Reader } from '#db/client.ts';
import { standingsIn, subjectsOn } from '#db/queries/declarations/members.ts';
import { provinceId, type UnitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { type DeclaredFact, figureRowOf } from '#domain/declarations/figure.ts';
import { declaredPeriodOf, declaredPeriods, questions } from '#domain/declarations/form.ts';
import type { Figure, FigureRow } from '#domain/indicators/figure.ts';
import { rollUp, subtreeOf } from '#domain/indicators/tree.ts';
import { type Plan, type PlanIndicator, targetFor } from '#domain/plan/plan.ts';
import type { Period } from '#domain/reporting/period.ts';

export type DeclaredAsk = {
  readonly plan: Plan;
  readonly indicator: PlanIndicator;
  readonly period: Period;
  readonly units: UnitsOfDay;
  /** Only what was recorded up to then; null: everything. */
  readonly recordedUpTo: Date | null;
};

/** What is asked, of whom, by the indicator's own rule; null for indicators that are not declared. */
const askedBy = ({ rule }: PlanIndicator) => {
  if (rule.kind !== 'declared') return null;
  const { register, outOf } = rule;
  const question = questions[register].find(({ code }) => code === rule.question);
  return question ? { register, question, outOf } : null;
};

/**
 * All rows behind a declared number: the register on the cut-off day with what was declared for its period of that day.
 * A number that adds up over the years takes every period since its first day; a yes then counts once. Two queries.
 */
const allRows = async (
  db: Reader,
  { indicator, period, recordedUpTo }: DeclaredAsk,
): Promise<FigureRow[]> => {
  const by = askedBy(indicator);
  if (by === null) return [];
  const { register, question } = by;
  const now = declaredPeriodOf(register, period.to);
  const periods = indicator.cumulativeFrom
    ? declaredPeriods(register, indicator.cumulativeFrom, period.to)
    : [now];
  const [subjects, standings] = await Promise.all([
    subjectsOn(db, register, period.to, recordedUpTo),
    standingsIn(
      db,
      register,
      periods.map(({ id }) => id),
      recordedUpTo,
    ),
  ]);
  const at = new Map(standings.map((one) => [`${one.subjectId} ${one.periodId}`, one]));
  return subjects.flatMap((subject) => {
    const rowIn = (periodId: string): FigureRow => {
      const found = at.get(`${subject.subjectId} ${periodId}`);
      const fact: DeclaredFact = {
        ...{ ...subject, periodId, state: found?.state ?? 'none', answers: found?.answers ?? {} },
        // Who graduated before a merger has graduated all the same.
        ended: question.kind === 'count' && periodId !== now.id ? null : subject.ended,
      };
      return figureRowOf(fact, question, register);
    };
    const earlier = periods
      .filter(({ id }) => id !== now.id)
      .map(({ id }) => rowIn(id))
      .filter(({ status }) => status === 'counted');
    const current = rowIn(now.id);
    if (question.kind === 'count') return [...earlier, current];
    const [once] = current.status === 'counted' || current.status === 'excluded' ? [] : earlier.toReversed();
    return [once ?? current];
  });
};

/** What is declared for an indicator, for every unit with something to declare in it or below. */
export const declaredFigures = async (db: Reader, ask: DeclaredAsk): Promise<readonly Figure[]> => {
  const { indicator, period, plan, units } = ask;
  const rows = await allRows(db, ask);
  const cells = new Map<string, { counted: number; members: number; reported: number }>();
  for (const row of rows) {
    if (row.status === 'excluded') continue;
    const unitId = units.byId.has(row.unitId) ? row.unitId : provinceId;
    const cell = cells.get(unitId) ?? { counted: 0, members: 0, reported: 0 };
    cells.set(unitId, {
      counted: cell.counted + row.amount,
      members: cell.members + 1,
      reported: cell.reported + (row.status === 'not-reported' ? 0 : 1),
    });
  }
  const zero = { counted: 0, members: 0, reported: 0 };
  const sums = rollUp(
    (unitId) => {
      const own = cells.get(unitId);
      return own && { own, overlap: zero };
    },
    units.tree,
    {
      zero,
      add: (a, b) => ({
        counted: a.counted + b.counted,
        members: a.members + b.members,
        reported: a.reported + b.reported,
      }),
    },
  );
  const outOfTarget = askedBy(indicator)?.outOf === 'target';
  const target = outOfTarget ? (targetFor(indicator, period.year)?.value ?? null) : null;
  return sums.flatMap(({ unitId, subtree }) => {
    if (subtree.members === 0) return [];
    const atProvince = unitId === provinceId;
    const denominator = outOfTarget ? (atProvince ? target : null) : subtree.members;
    return [
      {
        ...{ indicator: indicator.code, unitId, arm: 'declared' as const },
        counted: subtree.reported === 0 ? null : subtree.counted,
        denominator,
        denominatorSource:
          denominator === null
            ? null
            : outOfTarget
              ? { source: plan.legalSources[0] ?? plan.title, on: plan.startedOn }
              : { source: registerSource, on: period.to },
        notReported: subtree.members - subtree.reported,
        interval: null,
      },
    ];
  });
};

const registerSource = {
  vi: 'Danh sách đang hoạt động trong hệ thống',
  en: 'The register kept here, as it stands that day',
};

/** The rows behind a declared number, by id; those of status counted add up to it. */
export const declaredRows = async (
  db: Reader,
  ask: DeclaredAsk,
  where: {
    readonly unitId: string | null;
    readonly status?: FigureRow['status'];
    readonly after?: string;
    readonly limit: number;
  },
): Promise<{ rows: readonly FigureRow[]; next: string | null }> => {
  const { unitId, status, after, limit } = where;
  const all = unitId === null || unitId === provinceId;
  const inside = all ? null : new Set(ask.units.byId.has(unitId) ? subtreeOf(unitId, ask.units.tree) : []);
  const found = (await allRows(db, ask))
    .filter((row) => (inside === null || inside.has(row.unitId)) && (!status || row.status === status))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .filter((row) => !after || row.id > after);
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null };
};
