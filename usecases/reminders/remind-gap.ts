import { z } from 'zod';
import { enqueue } from '#db/queries/jobs.ts';
import { previewGap, remindGap } from '#db/queries/reminders/gap.ts';
import { calendarInForce } from '#db/queries/reminders/settings.ts';
import { lockKey } from '#db/queries/standings.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { usualCalendar, whenNotQuiet } from '#domain/reminders/quiet.ts';
import { dayOf } from '#domain/time/day.ts';
import { connectedChannels } from '#lib/text-gateways.ts';
import { askedPeople, detailOf, idsOfAsked, listInput } from '../people-asked.ts';
import { daysInOrder } from '../report-input.ts';
import { command } from '../usecase.ts';

/**
 * Reminds exactly the people of a list who do not count yet, each of the duty that would make them count and is due first;
 * in quiet hours as soon as they end. Who was reminded of it within 24 hours is left out, so a second press reaches nobody.
 * Refused: `nobody-to-remind`; `list-changed` when they are not as many as `expected` any more.
 */
export const remindGapPeople = command({
  name: 'reminders.remind-gap',
  input: z.object({ ...listInput, expected: z.coerce.number().int().min(0) }).superRefine(daysInOrder),
  subject: (tx, { input, now }) => askedPeople(tx, input, now),
  may: (actor, { unit }) => permits(actor, 'reminders.manage', unit ? unit.path : 'province'),
  run: async (tx, { actor, input, subject, now }) => {
    // While it is decided who is in the list, no refresh moves the standings it is read from.
    await lockKey(tx, 'standings');
    const ids = await idsOfAsked(tx, { ...input, status: 'not-counted' }, subject);
    const sendAt = whenNotQuiet((await calendarInForce(tx)) ?? usualCalendar, now);
    const accountId = actor.kind === 'account' ? actor.accountId : '';
    const round = { accountId, today: dayOf(now), now, sendAt };
    const { rule } = subject.indicator;
    const preview = await previewGap(tx, ids, rule, round);
    if (preview.people === 0) throw new Refused('nobody-to-remind');
    if (preview.people !== input.expected) throw new Refused('list-changed', { people: preview.people });
    const duties = preview.duties.map(({ id }) => id);
    const people = await remindGap(tx, ids, rule, round, duties, connectedChannels());
    await enqueue(tx, 'send-messages', {}, 'send-messages');
    return { people, duties: duties.length };
  },
  audit: ({ input, subject, result }) => ({
    subjectKind: 'indicator',
    subjectId: subject.indicator.code,
    detail: { ...detailOf(input, subject), status: 'not-counted', people: result.people },
  }),
});
