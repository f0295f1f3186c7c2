import { z } from 'zod';
import { addFeed } from '#db/queries/classes/feed.ts';
import { personOf } from '../class-input.ts';
import { command } from '../usecase.ts';

/** Gives the actor's calendar a new secret address; the one before stops working at once. */
export const renewCalendar = command({
  name: 'class.renew-calendar',
  input: z.object({}),
  subject: async (_tx, { actor }) => (actor.kind === 'account' ? { personId: personOf(actor) ?? '' } : null),
  may: (_actor, { personId }) => personId !== '',
  run: (tx, { subject: { personId }, now }) => addFeed(tx, personId, now),
  audit: ({ result }) => ({ subjectKind: 'calendar-feed', subjectId: result }),
});
