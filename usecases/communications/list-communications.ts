import { z } from 'zod';
import { communicationPage } from '#db/queries/communications.ts';
import { visibleCommunications } from '#db/queries/communications-visible.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { communicationKinds } from '#domain/ledger/communication.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

const pageSize = 50;

/** A page of the communication work the actor may see, newest first. `after` is the `next` of the page before. */
export const listCommunications = query({
  name: 'communication.list',
  input: z.object({
    kind: z.enum(communicationKinds).nullable().default(null),
    after: z.uuid().nullable().default(null),
  }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'ledger.read') || permitsSomewhere(actor, 'communications.record'),
  run: async (db, { actor, input, now }) => {
    const visible = visibleCommunications(actor, dayOf(now));
    const found = await communicationPage(db, visible, { ...input, limit: pageSize + 1 });
    const entries = found.slice(0, pageSize);
    return {
      entries,
      next: found.length > pageSize ? (entries.at(-1)?.id ?? null) : null,
      mayRecord: permitsSomewhere(actor, 'communications.record'),
    };
  },
});
