import { z } from 'zod';
import { standingMerge, writeMerge } from '#db/queries/merges.ts';
import { lockKey } from '#db/queries/standings.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { accountOf, reasonInput } from '../position-input.ts';
import { command } from '../usecase.ts';

/**
 * Takes a decision about two people back, with the reason: each has her own facts again, those written meanwhile stay
 * with whom they were written for. Refused `merge-undone-already`, also for a decision that never was.
 */
export const undoMerge = command({
  name: 'merge.undo',
  input: z.object({ mergeId: z.uuid(), reason: reasonInput }),
  subject: async () => 'merges' as const,
  may: (actor) => permits(actor, 'people.merge', 'province'),
  run: async (tx, { actor, input: { mergeId, reason }, now }) => {
    await lockKey(tx, 'merges');
    const merge = await standingMerge(tx, mergeId);
    if (!merge) throw new Refused('merge-undone-already');
    const { personId, otherId } = merge;
    const undo = { decision: 'undo', personId, otherId, undoesId: mergeId, reason } as const;
    await writeMerge(tx, { ...undo, recordedBy: accountOf(actor), recordedAt: now }, now);
    return { personId, keptId: otherId };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'person',
    subjectId: result.keptId,
    detail: { mergeId: input.mergeId, other: result.personId, reason: input.reason },
  }),
});
