import { z } from 'zod';
import type { Reader } from '#db/client.ts';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { readBoardReport } from '#db/queries/reports/report.ts';
import { provinceId, type UnitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { agencyOfCommunes, communesAndSeats } from '#db/queries/residents/communes.ts';
import { permittedUnits } from '#domain/access/permission.ts';
import { NotFound } from '#domain/refusal.ts';
import { idsBelow } from '#domain/reporting/board.ts';
import { boardTrends } from '#domain/reporting/board-trend.ts';
import { dayOf } from '#domain/time/day.ts';
import { provenanceOf } from '../provenance.ts';
import { askedReport, daysInOrder, knownOn, mayReadUnit, reportInput } from '../report-input.ts';
import { query } from '../usecase.ts';

/**
 * The numbers of every indicator for the units the actor may see, on both scopes, and where they come from. `focus` is
 * the unit the board stands at: the one asked for, else the province (its total counts people once) or the actor's unit;
 * null when that unit does not exist on the cut-off day. Not found: plan, period or unit.
 */
export const readBoard = query({
  name: 'board.read',
  input: z.object({ ...reportInput, knownOn }).superRefine(daysInOrder),
  subject: (db, { input, now }) => askedReport(db, input, now),
  may: (actor, subject) => mayReadUnit(actor, 'board.read', subject),
  run: (db, { actor, subject, now }) =>
    oneMoment(db, async (reader) => {
      const allowed = permittedUnits(actor, 'board.read');
      const granted = allowed === 'province' ? [provinceId] : allowed;
      const asked = subject.unit ? [subject.unit.unitId] : granted;
      const { plan, period, recordedUpTo } = subject;
      const focusOf = ({ printed }: UnitsOfDay) => firstInTree(asked, printed)?.unitId ?? null;
      const report = await readBoardReport(reader, plan, period, focusOf, recordedUpTo);
      const { units: of, rows, women } = report;
      if (subject.unit && !of.byId.has(subject.unit.unitId)) throw new NotFound('unit on the cut-off day');
      const visible = idsBelow(asked, of.printed);
      const units = of.printed.filter((unit) => visible.has(unit.unitId));
      const readable = idsBelow(granted, of.printed);
      const [first] = units;
      const inFocus = rows.filter((row) => row.unitId === first?.unitId && row.scope === 'subtree');
      return {
        plan: { code: report.plan.code, version: report.plan.version, title: report.plan.content.title },
        indicators: report.plan.content.indicators,
        period: report.period,
        cutOff: report.period.to,
        focus: first ?? null,
        /** Of the focus: which targets hold of it. */
        level: (first && of.levels.get(first.unitId)) ?? 'province',
        /** The units the actor may see above and around the focus, for the way back. */
        path: of.printed.filter((unit) => readable.has(unit.unitId)),
        units,
        rows: rows.filter((row) => visible.has(row.unitId)),
        /** The same for women alone; who is not known to be one is not among them. */
        women: women.filter((row) => visible.has(row.unitId)),
        /** Of the unit in focus, by indicator and side. */
        trends: boardTrends(inFocus, report.weeks, period, dayOf(recordedUpTo ?? now)),
        /** The communes of the province, each with the agency that answers for it when the actor may see that. */
        communes: await communesWithAgencies(reader, of, visible),
        provenance: provenanceOf(report, now, recordedUpTo),
      };
    }),
});

export type Board = Awaited<ReturnType<typeof readBoard>>;

/** The first of the units in the order of the tree that is there on the day. */
const firstInTree = (roots: readonly string[], printed: UnitsOfDay['printed']) =>
  printed.find(({ unitId }) => roots.includes(unitId));

const communesWithAgencies = async (db: Reader, of: UnitsOfDay, visible: ReadonlySet<string>) => {
  const { communes, seats } = await communesAndSeats(db, of.day, of.recordedUpTo);
  const agencies = agencyOfCommunes(of.printed, seats);
  return communes.map(({ id, code, name }) => {
    const unitId = agencies.get(id);
    return { code, name, unitId: unitId !== undefined && visible.has(unitId) ? unitId : null };
  });
};
