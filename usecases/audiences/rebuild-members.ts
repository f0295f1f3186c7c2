import { z } from 'zod';
import { openAudienceIds, rebuildAudienceMembers } from '#db/queries/audiences/members.ts';
import { command, wholeProvince } from '../usecase.ts';

/** Derives the members of every open audience from the facts again. Gives the number of audiences. */
export const rebuildMembers = command({
  name: 'audience.rebuild',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => actor.kind === 'system',
  run: async (tx) => {
    const audiences = await openAudienceIds(tx);
    for (const id of audiences) await rebuildAudienceMembers(tx, id);
    return { audiences: audiences.length };
  },
  audit: () => ({ subjectKind: 'audience', subjectId: null }),
});
