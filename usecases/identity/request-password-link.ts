import { z } from 'zod';
import { accountByEmail, addPasswordLink, failedSignIns, recordSignIn } from '#db/queries/accounts.ts';
import { env } from '#lib/env.ts';
import { sendMail } from '#lib/mail.ts';
import { keyedHash, loadSecret, randomToken, tokenHash } from '#lib/secrets.ts';
import { command } from '../usecase.ts';

const lifeMs = 60 * 60_000;
const perHour = 3;

/**
 * Mails a one-time link to set a password, at most three an hour per address. Answers the same whether or not the
 * account exists. `subjectLine` and `body` are the mail's words in the reader's language, `{link}` is filled in.
 */
export const requestPasswordLink = command({
  name: 'account.request-password-link',
  input: z.object({ email: z.string().trim().min(3).max(254), subjectLine: z.string(), body: z.string() }),
  subject: async (tx, { input }) => ({ account: await accountByEmail(tx, input.email) }),
  may: () => true,
  run: async (tx, { input, subject: { account }, now }) => {
    const secret = loadSecret(env.dataDir, env.secret);
    const key = `link:${keyedHash(secret, 'sign-in', input.email.toLowerCase())}`;
    const asked = await failedSignIns(tx, key, new Date(now.getTime() - lifeMs));
    if (!account || account.disabledAt || asked >= perHour) return { accountId: null };
    await recordSignIn(tx, [key], false, now);
    const token = randomToken();
    await addPasswordLink(tx, {
      tokenHash: tokenHash(token),
      accountId: account.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + lifeMs),
    });
    await sendMail(
      { dataDir: env.dataDir, smtpUrl: env.smtpUrl, from: env.mailFrom },
      {
        to: account.email,
        subject: input.subjectLine,
        text: input.body.replace('{link}', `${env.origin}/password/${token}`),
      },
    );
    return { accountId: account.id };
  },
  audit: ({ result }) => ({ subjectKind: 'account', subjectId: result.accountId }),
});
