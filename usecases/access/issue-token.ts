import { z } from 'zod';
import { accountByEmail, addApiToken } from '#db/queries/accounts.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { realNow } from '#lib/clock.ts';
import { randomToken, tokenHash } from '#lib/secrets.ts';
import { command } from '../usecase.ts';

const dayMs = 86_400_000;

/**
 * Makes a bearer token of an account for the API, good for `days`. It is given once and stored hashed; it may what the
 * account may, no more. Not found: no such account; refused: `account-disabled`.
 */
export const issueToken = command({
  name: 'token.issue',
  input: z.object({ email: z.string().trim().min(3).max(254), days: z.int().min(1).max(3660) }),
  subject: (tx, { input }) => accountByEmail(tx, input.email),
  may: (actor) => permits(actor, 'accounts.manage', 'province'),
  run: async (tx, { subject: account, input }) => {
    if (account.disabledAt) throw new Refused('account-disabled');
    const token = randomToken();
    // By the machine's clock: a clock set for a trial must not end the tokens that set it.
    const now = realNow();
    const expiresAt = new Date(now.getTime() + input.days * dayMs);
    await addApiToken(tx, { tokenHash: tokenHash(token), accountId: account.id, createdAt: now, expiresAt });
    return { token, expiresAt };
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'account',
    subjectId: subject.id,
    detail: { expiresAt: result.expiresAt.toISOString() },
  }),
});
