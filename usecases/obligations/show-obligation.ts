import { z } from 'zod';
import { newestVersion } from '#db/queries/courses.ts';
import { dutyById } from '#db/queries/obligations/duties.ts';
import { dutyCounts, membersPage } from '#db/queries/obligations/listing.ts';
import { seriesById } from '#db/queries/obligations/series.ts';
import { unitPath, unitsOn } from '#db/queries/units.ts';
import { permits, permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { memberStates } from '#domain/obligations/terms.ts';
import { subtreeInOrder } from '#domain/organisation/subtree.ts';
import { dayOf } from '#domain/time/day.ts';
import { ownerScope } from '../duty-access.ts';
import { query } from '../usecase.ts';

const pageSize = 50;

/**
 * A duty with its counts and one page of its members, those the actor may see. Not found: no such duty or unit;
 * forbidden: a unit that is not hers.
 */
export const showObligation = query({
  name: 'obligation.show',
  input: z.object({
    obligationId: z.uuid(),
    state: z
      .enum([...memberStates, 'late'])
      .nullable()
      .default(null),
    unitId: z.uuid().nullable().default(null),
    after: z.uuid().nullable().default(null),
  }),
  subject: async (db, { input, now }) => {
    const duty = await dutyById(db, input.obligationId);
    const path = input.unitId ? await unitPath(db, input.unitId, dayOf(now)) : null;
    return duty && path?.length !== 0 ? { duty, path } : null;
  },
  may: (actor, { path }) =>
    path ? permits(actor, 'obligations.read', path) : permitsSomewhere(actor, 'obligations.read'),
  run: async (db, { actor, input, subject: { duty }, now }) => {
    const today = dayOf(now);
    const [counts, found, units, version, series, owner] = await Promise.all([
      dutyCounts(db, actor, input, today),
      membersPage(db, actor, input, today, pageSize + 1),
      unitsOn(db, 'agency', today),
      duty.courseCode === null ? null : newestVersion(db, duty.courseCode),
      duty.seriesId === null ? null : seriesById(db, duty.seriesId),
      ownerScope(db, duty.unitId, today),
    ]);
    const members = found.slice(0, pageSize);
    return {
      duty,
      courseTitle: version?.content.title ?? null,
      counts,
      members: members.map((one) => ({ ...one, late: one.state === 'open' && one.dueOn < today })),
      next: found.length > pageSize ? (members.at(-1)?.personId ?? null) : null,
      units: subtreeInOrder(units, permittedUnits(actor, 'obligations.read')),
      ended:
        series?.lastOn && series.endedAt
          ? { ...series, lastOn: series.lastOn, endedAt: series.endedAt, reason: series.endReason ?? '' }
          : null,
      mayEnd:
        series !== null &&
        series.recurrence !== 'once' &&
        series.endedAt === null &&
        permits(actor, 'obligations.manage', owner),
      mayDecide: permitsSomewhere(actor, 'obligations.manage'),
    };
  },
  audit: ({ input }) => ({
    subjectKind: 'obligation',
    subjectId: input.obligationId,
    detail: { state: input.state ?? '', unitId: input.unitId ?? '', furtherPage: input.after !== null },
  }),
});
