import { z } from 'zod';
import { accountById } from '#db/queries/account-admin.ts';
import { revokeSessionsOf } from '#db/queries/actors.ts';
import { revokeApiTokensOf } from '#db/queries/api-tokens.ts';
import { permits } from '#domain/access/permission.ts';
import { command } from '../usecase.ts';

/** Ends every session and every API token of an account: each is dead at its next request. */
export const endSessions = command({
  name: 'account.end-sessions',
  input: z.object({ accountId: z.uuid() }),
  subject: (tx, { input }) => accountById(tx, input.accountId),
  may: (actor) => permits(actor, 'accounts.manage', 'province'),
  run: async (tx, { subject: account, now }) => {
    await revokeSessionsOf(tx, account.id, now);
    await revokeApiTokensOf(tx, account.id, now);
    return { accountId: account.id };
  },
  audit: ({ subject }) => ({ subjectKind: 'account', subjectId: subject.id }),
});
