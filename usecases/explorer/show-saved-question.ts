import { z } from 'zod';
import { deliveriesOf, schedulesOf } from '#db/queries/explorer/deliveries.ts';
import { possibleRecipients, savedQuestionFor, versionsOf } from '#db/queries/explorer/saved.ts';
import { accountOf } from '#domain/access/account-of.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/**
 * A saved question with its versions and when it is sent to whom; its owner also sees what was sent, and to whom it could
 * be. Not found also what is not shared with the actor.
 */
export const showSavedQuestion = query({
  name: 'explorer.show-saved',
  input: z.object({ savedId: z.uuid() }),
  subject: (db, { actor, input, now }) => savedQuestionFor(db, actor, input.savedId, dayOf(now)),
  may: (actor) => permitsSomewhere(actor, 'explorer.read'),
  run: async (db, { actor, subject: saved, now }) => {
    const me = accountOf(actor);
    const own = saved.ownerId === me;
    const [versions, schedules] = await Promise.all([versionsOf(db, saved.id), schedulesOf(db, saved.id)]);
    return {
      saved,
      versions,
      own,
      schedules: schedules.map(({ recipients, ...schedule }) => ({
        ...schedule,
        mine: recipients.some(({ id, left }) => id === me && !left),
        recipients: own ? recipients : recipients.filter(({ id }) => id === me),
      })),
      candidates: own ? await possibleRecipients(db, saved.unitId, dayOf(now)) : [],
      deliveries: own ? await deliveriesOf(db, saved.id) : [],
    };
  },
});
