import { z } from 'zod';
import { addWithdrawal, publishAlone, releaseById } from '#db/queries/open-data.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { command } from '../usecase.ts';

/**
 * Takes a published report off the public pages, with a reason. The rows stay, since somebody may have kept the files.
 * Refused: `open-data-withdrawn` when it was taken off before.
 */
export const withdrawRelease = command({
  name: 'open-data.withdraw',
  input: z.object({
    releaseId: z.uuid(),
    reason: z.string().trim().min(10, 'reason-too-short').max(500, 'too-long'),
  }),
  subject: async (tx, { input }) => {
    await publishAlone(tx);
    return releaseById(tx, input.releaseId);
  },
  may: (actor) => permits(actor, 'open-data.manage', 'province'),
  run: async (tx, { actor, input, subject, now }) => {
    if (!subject.stands) throw new Refused('open-data-withdrawn');
    await addWithdrawal(tx, {
      ...{ releaseId: subject.id, reason: input.reason, withdrawnAt: now },
      withdrawnBy: actor.kind === 'account' ? actor.accountId : null,
    });
    return { snapshotId: subject.snapshotId };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'snapshot',
    subjectId: result.snapshotId,
    detail: { releaseId: input.releaseId, reason: input.reason },
  }),
});
