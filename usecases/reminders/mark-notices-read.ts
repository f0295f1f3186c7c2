import { z } from 'zod';
import { markRead } from '#db/queries/messages/notices.ts';
import { command } from '../usecase.ts';

/** All one's own notices are read; a no-op when they were. */
export const markNoticesRead = command({
  name: 'notices.mark-read',
  input: z.object({}),
  subject: async (_tx, { actor }) =>
    actor.kind === 'account' && actor.personId ? { personId: actor.personId } : null,
  may: (actor) => actor.kind === 'account' && !actor.onBehalfOf,
  run: async (tx, { subject, now }) => ({ marked: await markRead(tx, subject.personId, now) }),
  audit: 'fact',
});
