import { z } from 'zod';
import { setPasswordHash, takePasswordLink } from '#db/queries/accounts.ts';
import { revokeSessionsOf } from '#db/queries/actors.ts';
import { Refused } from '#domain/refusal.ts';
import { hashPassword } from '#lib/passwords.ts';
import { tokenHash } from '#lib/secrets.ts';
import { command } from '../usecase.ts';

/** Sets a password by a one-time link and ends all sessions of the account. Refused: `password-too-short`, `link-expired`. */
export const setPassword = command({
  name: 'account.set-password',
  input: z.object({ token: z.string().min(10).max(200), password: z.string().max(1000) }),
  subject: async () => 'link' as const,
  may: () => true,
  run: async (tx, { input, now }) => {
    if ([...input.password].length < 10) throw new Refused('password-too-short');
    const accountId = await takePasswordLink(tx, tokenHash(input.token), now);
    if (!accountId) throw new Refused('link-expired');
    await setPasswordHash(tx, accountId, await hashPassword(input.password), now);
    await revokeSessionsOf(tx, accountId, now);
    return { accountId };
  },
  audit: ({ result }) => ({ subjectKind: 'account', subjectId: result.accountId }),
});
