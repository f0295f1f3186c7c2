import { z } from 'zod';
import { addCommunication, communicationById, lockCommunication } from '#db/queries/communications.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { communicationSubject } from '../communication-subject.ts';
import { command } from '../usecase.ts';

/** Takes an entry back that should never have stood there; it stays to be read, with the reason. */
export const withdrawCommunication = command({
  name: 'communication.withdraw',
  input: z.object({
    communicationId: z.uuid(),
    reason: z.string().trim().min(10, 'reason-too-short').max(500, 'too-long'),
  }),
  subject: (tx, { input, now }) => communicationSubject(tx, input.communicationId, now),
  may: (actor, { path }) => permits(actor, 'communications.record', path),
  run: async (tx, { actor, input, now }) => {
    await lockCommunication(tx, input.communicationId);
    const entry = await communicationById(tx, input.communicationId);
    if (!entry || entry.supersededBy || entry.withdrawn)
      throw new Refused('communication-corrected-meanwhile');
    const { tenantId, id, unitName, recordedByName, supersededBy, demo, ...same } = entry;
    const communicationId = await addCommunication(tx, {
      ...{ ...same, withdrawn: true, supersedes: id, reason: input.reason },
      ...{ recordedBy: actor.kind === 'account' ? actor.accountId : null, recordedAt: now },
    });
    return { communicationId };
  },
  audit: ({ input, subject }) => ({
    subjectKind: 'communication',
    subjectId: input.communicationId,
    detail: { unitId: subject.entry.unitId, reason: input.reason },
  }),
});
