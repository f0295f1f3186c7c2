import { z } from 'zod';
import { loadActor } from '#db/queries/actors.ts';
import { endSchedules, planDeliveries, schedulesOf } from '#db/queries/explorer/deliveries.ts';
import { savedQuestionFor } from '#db/queries/explorer/saved.ts';
import { dueDay } from '#domain/explorer/schedule.ts';
import { dayOf } from '#domain/time/day.ts';
import { command, wholeProvince } from '../usecase.ts';

/**
 * Writes down which files have to leave: one for each recipient and day, also when this runs twice. A schedule whose
 * owner may not ask there any more ends here.
 */
export const planReports = command({
  name: 'explorer.plan-reports',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => actor.kind === 'system',
  run: async (tx, { now }) => {
    const today = dayOf(now);
    let planned = 0;
    for (const schedule of await schedulesOf(tx, null)) {
      const day = dueDay(schedule, now);
      if (!day) continue;
      const owner = await loadActor(tx, schedule.ownerId, today);
      if (await savedQuestionFor(tx, owner, schedule.questionId, today))
        planned += await planDeliveries(tx, schedule.id, day, now);
      else await endSchedules(tx, [schedule.id], { reason: 'no-role', recordedBy: null, recordedAt: now });
    }
    return { planned };
  },
  audit: 'fact',
});
