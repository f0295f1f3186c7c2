import { z } from 'zod';
import { unitsOn } from '#db/queries/units.ts';
import { permits, permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { subtreeInOrder } from '#domain/organisation/subtree.ts';
import { dayOf } from '#domain/time/day.ts';
import { communicationSubject } from '../communication-subject.ts';
import { query } from '../usecase.ts';

/** The units one may record for, and the entry that is to be corrected, if one is. */
export const readCommunicationForm = query({
  name: 'communication.read-form',
  input: z.object({ communicationId: z.uuid().nullable().default(null) }),
  subject: async (db, { input, now }) =>
    input.communicationId === null
      ? { entry: null, path: null }
      : communicationSubject(db, input.communicationId, now),
  may: (actor, { path }) =>
    path ? permits(actor, 'communications.record', path) : permitsSomewhere(actor, 'communications.record'),
  run: async (db, { actor, subject: { entry }, now }) => ({
    entry,
    units: subtreeInOrder(
      await unitsOn(db, 'agency', dayOf(now)),
      permittedUnits(actor, 'communications.record'),
    ),
  }),
});
