import type { Reader } from '#db/client.ts';
import { reportsOf, roundById } from '#db/queries/unit-reports.ts';
import { unitPath } from '#db/queries/units.ts';
import type { Actor } from '#domain/access/permission.ts';
import { permits } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';

/** A unit's report with its round and the units above it today; null when there is none. */
export const unitReportSubject = async (db: Reader, reportId: string, now: Date) => {
  const [report] = await reportsOf(db, { reportId });
  const round = report ? await roundById(db, report.roundId) : null;
  return report && round ? { report, round, path: await unitPath(db, report.unitId, dayOf(now)) } : null;
};

type Subject = { readonly report: { readonly parentId: string | null }; readonly path: readonly string[] };

/** Whoever stands above the unit reviews its report; the unit itself never does. */
export const mayReviewReport = (actor: Actor, { report, path }: Subject): boolean =>
  permits(actor, 'unit-reports.review', report.parentId === null ? 'province' : path.slice(1));
