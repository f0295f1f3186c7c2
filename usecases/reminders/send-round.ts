import { z } from 'zod';
import { enqueue } from '#db/queries/jobs.ts';
import { dutyFor } from '#db/queries/reminders/duties.ts';
import { remindAll } from '#db/queries/reminders/plan.ts';
import { calendarInForce, ladders } from '#db/queries/reminders/settings.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { proposedLadder } from '#domain/reminders/ladder.ts';
import { usualCalendar, whenNotQuiet } from '#domain/reminders/quiet.ts';
import { dayOf } from '#domain/time/day.ts';
import { connectedChannels } from '#lib/text-gateways.ts';
import { command } from '../usecase.ts';

/**
 * Reminds everybody who still owes a duty, in quiet hours as soon as they end; who was reminded of it within 24 hours is
 * left out. Refused: `nobody-to-remind`.
 */
export const sendRound = command({
  name: 'reminders.send-round',
  input: z.object({ obligationId: z.uuid() }),
  subject: (tx, { actor, input, now }) => dutyFor(tx, actor, input.obligationId, dayOf(now)),
  may: (actor) => permits(actor, 'reminders.manage', 'province'),
  run: async (tx, { actor, input, now }) => {
    const accountId = actor.kind === 'account' ? actor.accountId : '';
    const [all, calendar] = [await ladders(tx), await calendarInForce(tx)];
    const { channels } = all.get(input.obligationId) ?? all.get('all') ?? proposedLadder;
    const sendAt = whenNotQuiet(calendar ?? usualCalendar, now);
    const round = { obligationId: input.obligationId, accountId, today: dayOf(now), now, sendAt };
    const made = await remindAll(tx, round, channels, connectedChannels());
    if (made.people === 0) throw new Refused('nobody-to-remind');
    await enqueue(tx, 'send-messages', {}, 'send-messages');
    return made;
  },
  audit: ({ input, result }) => ({
    subjectKind: 'obligation',
    subjectId: input.obligationId,
    detail: { roundId: result.roundId, people: result.people },
  }),
});
