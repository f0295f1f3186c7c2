import { z } from 'zod';
import { apiTokenByHash, revokeApiToken } from '#db/queries/api-tokens.ts';
import { permits } from '#domain/access/permission.ts';
import { tokenHash } from '#lib/secrets.ts';
import { command } from '../usecase.ts';

/** Ends a bearer token: it is dead at its next request. Not found: a token that is unknown or revoked already. */
export const revokeToken = command({
  name: 'token.revoke',
  input: z.object({ token: z.string().min(10).max(200) }),
  subject: (tx, { input }) => apiTokenByHash(tx, tokenHash(input.token)),
  may: (actor) => permits(actor, 'accounts.manage', 'province'),
  run: async (tx, { input, subject, now }) => {
    await revokeApiToken(tx, tokenHash(input.token), now);
    return { accountId: subject.accountId };
  },
  audit: ({ subject }) => ({ subjectKind: 'account', subjectId: subject.accountId }),
});
