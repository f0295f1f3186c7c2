import { z } from 'zod';
import { dutyById } from '#db/queries/obligations/duties.ts';
import { endSeries } from '#db/queries/obligations/series.ts';
import { permits } from '#domain/access/permission.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { ownerScope } from '../duty-access.ts';
import { dayText, reasonText } from '../duty-fields.ts';
import { command } from '../usecase.ts';

/**
 * Ends the recurring duty that a period belongs to: after `lastOn` no further period is made, and those that stand stay
 * as they are. Once, for good. Refused: `duty-not-recurring`, `duty-ended`; invalid: a day that is over.
 */
export const endDuty = command({
  name: 'obligation.end',
  input: z.object({ obligationId: z.uuid(), lastOn: dayText, reason: reasonText }),
  subject: async (tx, { input, now }) => {
    const duty = await dutyById(tx, input.obligationId);
    return duty && { duty, owner: await ownerScope(tx, duty.unitId, dayOf(now)) };
  },
  may: (actor, { owner }) => permits(actor, 'obligations.manage', owner),
  run: async (tx, { actor, input: { lastOn, reason }, subject: { duty }, now }) => {
    if (duty.seriesId === null || duty.recurrence === 'once') throw new Refused('duty-not-recurring');
    if (lastOn < dayOf(now)) throw new InvalidInput([{ path: 'lastOn', code: 'in-the-past' }]);
    const by = actor.kind === 'account' ? actor.accountId : null;
    if (!(await endSeries(tx, duty.seriesId, { lastOn, reason, by, at: now })))
      throw new Refused('duty-ended');
    return { obligationId: duty.id, seriesId: duty.seriesId };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'obligation',
    subjectId: result.obligationId,
    detail: { seriesId: result.seriesId, lastOn: input.lastOn, reason: input.reason },
  }),
});
