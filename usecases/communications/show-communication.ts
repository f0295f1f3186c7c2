import { z } from 'zod';
import { permits } from '#domain/access/permission.ts';
import { communicationSubject, mayReadCommunication } from '../communication-subject.ts';
import { query } from '../usecase.ts';

/** One communication work with every earlier and later version of it. */
export const showCommunication = query({
  name: 'communication.show',
  input: z.object({ communicationId: z.uuid() }),
  subject: (db, { input, now }) => communicationSubject(db, input.communicationId, now),
  may: mayReadCommunication,
  run: async (_db, { actor, subject: { entry, chain, path } }) => ({
    ...{ entry, chain },
    mayRecord: permits(actor, 'communications.record', path),
  }),
});
