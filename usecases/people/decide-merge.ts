import { z } from 'zod';
import { keptPerson, writeMerge } from '#db/queries/merges.ts';
import { peopleExist } from '#db/queries/people.ts';
import { lockKey } from '#db/queries/standings.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { accountOf, reasonInput } from '../position-input.ts';
import { command } from '../usecase.ts';

/**
 * Decides about two people: `keep` names the one that both count for from now on, null says they are different and are
 * not suggested again. Facts, accounts and closed snapshots stay where they are. Who was merged before stands for the
 * person kept, so that chains have an end. Refused `merge-already-one`, `merge-not-kept`; not found: nobody has an id.
 */
export const decideMerge = command({
  name: 'merge.decide',
  input: z.object({ one: z.uuid(), other: z.uuid(), keep: z.uuid().nullable(), reason: reasonInput }),
  subject: async (tx, { input }) => ((await peopleExist(tx, [input.one, input.other])) ? input : null),
  may: (actor) => permits(actor, 'people.merge', 'province'),
  run: async (tx, { actor, input, now }) => {
    await lockKey(tx, 'merges');
    const [one, other] = [await keptPerson(tx, input.one), await keptPerson(tx, input.other)];
    if (one === other) throw new Refused('merge-already-one');
    const written = { reason: input.reason, recordedBy: accountOf(actor), recordedAt: now };
    if (input.keep === null) {
      const mergeId = await writeMerge(
        tx,
        { ...written, decision: 'different', personId: one, otherId: other },
        now,
      );
      return { mergeId, keptId: null };
    }
    const keptId = await keptPerson(tx, input.keep);
    if (keptId !== one && keptId !== other) throw new Refused('merge-not-kept');
    const personId = keptId === one ? other : one;
    return {
      mergeId: await writeMerge(tx, { ...written, decision: 'same', personId, otherId: keptId }, now),
      keptId,
    };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'person',
    subjectId: result.keptId ?? input.one,
    detail: { one: input.one, other: input.other, mergeId: result.mergeId, reason: input.reason },
  }),
});
