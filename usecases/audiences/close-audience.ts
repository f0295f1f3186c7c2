import { z } from 'zod';
import { audienceById, markClosed } from '#db/queries/audiences/audiences.ts';
import { accountOf } from '#domain/access/account-of.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/** Closes an audience: it stays to be read with its versions, is changed no more and chosen no more. */
export const closeAudience = command({
  name: 'audience.close',
  input: z.object({ audienceId: z.uuid() }),
  subject: (tx, { input, now }) => audienceById(tx, input.audienceId, dayOf(now)),
  may: (actor, { scope }) => permits(actor, 'audiences.manage', scope),
  run: async (tx, { actor, now, subject }) => {
    if (!(await markClosed(tx, subject.id, { by: accountOf(actor), at: now })))
      throw new Refused('audience-closed');
    return { audienceId: subject.id };
  },
  audit: ({ input }) => ({ subjectKind: 'audience', subjectId: input.audienceId }),
});
