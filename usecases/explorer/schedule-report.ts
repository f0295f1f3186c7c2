import { z } from 'zod';
import { addSchedule } from '#db/queries/explorer/deliveries.ts';
import { possibleRecipients, savedQuestionFor } from '#db/queries/explorer/saved.ts';
import { accountOf } from '#domain/access/account-of.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { cadences, dayFits } from '#domain/explorer/schedule.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/** Has a question of one's own sent as a file to people who may ask there. Invalid: the day, or somebody who may not. */
export const scheduleReport = command({
  name: 'explorer.schedule',
  input: z
    .object({
      savedId: z.uuid(),
      cadence: z.enum(cadences),
      day: z.coerce.number().int(),
      hour: z.coerce.number().int().min(0).max(23),
      format: z.enum(['xlsx', 'csv']),
      recipients: z.array(z.uuid()).min(1, 'choose-one').max(50),
    })
    .refine(dayFits, { path: ['day'], message: 'not-a-day' }),
  subject: (tx, { actor, input, now }) => savedQuestionFor(tx, actor, input.savedId, dayOf(now)),
  may: (actor, saved) => permitsSomewhere(actor, 'explorer.read') && saved.ownerId === accountOf(actor),
  run: async (tx, { input: { savedId, ...schedule }, subject: saved, now }) => {
    const known = new Set((await possibleRecipients(tx, saved.unitId, dayOf(now))).map(({ id }) => id));
    if (!schedule.recipients.every((id) => known.has(id)))
      throw new InvalidInput([{ path: 'recipients', code: 'choose-one' }]);
    const recipients = [...new Set(schedule.recipients)];
    const row = { ...schedule, recipients, questionId: savedId, recordedBy: saved.ownerId, recordedAt: now };
    return { id: await addSchedule(tx, row) };
  },
  audit: ({ input, subject }) => ({
    subjectKind: 'question',
    subjectId: subject.id,
    detail: { cadence: input.cadence, day: input.day, hour: input.hour, recipients: input.recipients },
  }),
});
