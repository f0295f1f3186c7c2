import { z } from 'zod';
import { remindUnits as remind, reportsOf, roundById } from '#db/queries/unit-reports.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/** Reminds every unit of a round that has not submitted, each once in 24 hours. Refused: `unit-reminded-today`. */
export const remindUnits = command({
  name: 'unit-reports.remind',
  input: z.object({ roundId: z.uuid() }),
  subject: (tx, { input }) => roundById(tx, input.roundId),
  may: (actor) => permits(actor, 'unit-reports.review', 'province'),
  run: async (tx, { actor, subject: round, now }) => {
    const waiting = (await reportsOf(tx, { roundId: round.id })).filter(
      ({ state }) => state === 'none' || state === 'returned',
    );
    const by = actor.kind === 'account' ? actor.accountId : null;
    const reminded = await remind(tx, waiting, by, dayOf(now), now);
    if (reminded === 0) throw new Refused('unit-reminded-today');
    return { reminded };
  },
  audit: ({ subject: round, result }) => ({
    subjectKind: 'unit-report-round',
    subjectId: round.id,
    detail: { reminded: result.reminded },
  }),
});
