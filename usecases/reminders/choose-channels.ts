import { z } from 'zod';
import { addChoice } from '#db/queries/reminders/settings.ts';
import { outsideChannels } from '#domain/reminders/channel.ts';
import { command } from '../usecase.ts';

/** By which channels one agrees to be reminded besides the application, and in which language; counts at once. */
export const chooseChannels = command({
  name: 'notices.choose-channels',
  input: z.object({ channels: z.array(z.enum(outsideChannels)).max(3), language: z.enum(['vi', 'en']) }),
  subject: async (_tx, { actor }) =>
    actor.kind === 'account' && actor.personId ? { personId: actor.personId } : null,
  // Consent is given by oneself: neither by a deputy's lent role nor by HR.
  may: (actor) => actor.kind === 'account' && !actor.onBehalfOf,
  run: async (tx, { actor, input, subject, now }) => {
    const recordedBy = actor.kind === 'account' ? actor.accountId : '';
    await addChoice(tx, subject.personId, input, { recordedBy, recordedAt: now });
  },
  audit: ({ input, subject }) => ({
    subjectKind: 'person',
    subjectId: subject.personId,
    detail: { channels: input.channels, language: input.language },
  }),
});
