import { z } from 'zod';
import { accountForSignIn, failedSignIns, recordSignIn } from '#db/queries/accounts.ts';
import { Refused } from '#domain/refusal.ts';
import { env } from '#lib/env.ts';
import { verifyPassword } from '#lib/passwords.ts';
import { keyedHash, loadSecret } from '#lib/secrets.ts';
import { command } from '../usecase.ts';

const windowMs = 15 * 60_000;
const perAccount = 8;
const perAddress = 60;

/**
 * Checks an e-mail and a password and gives the account's id. Refused as `sign-in-failed` (the same sentence whether
 * the account exists or not), `sign-in-throttled` after too many failures per account or address, `account-disabled`.
 * Failures are counted although the rest is rolled back.
 */
export const signIn = command({
  name: 'account.sign-in',
  input: z.object({ email: z.string().trim().min(3).max(254), password: z.string().min(1).max(1000) }),
  subject: async (tx, { input }) => ({ account: await accountForSignIn(tx, input.email) }),
  may: () => true,
  run: async (tx, { input, subject: { account }, now, address }) => {
    const keys = keysOf(input.email, address);
    const since = new Date(now.getTime() - windowMs);
    const failures = await Promise.all(keys.map((key) => failedSignIns(tx, key, since)));
    if ((failures[0] ?? 0) >= perAccount || (failures[1] ?? 0) >= perAddress)
      throw new Refused('sign-in-throttled');
    const right = await verifyPassword(account?.hash ?? undefined, input.password);
    if (!account || !right) throw new Refused('sign-in-failed');
    if (account.disabledAt) throw new Refused('account-disabled');
    await recordSignIn(tx, keys.slice(0, 1), true, now);
    return { accountId: account.id };
  },
  afterRefusal: async (db, { input, address, now }, refusal) => {
    if (refusal.code === 'sign-in-failed') await recordSignIn(db, keysOf(input.email, address), false, now);
  },
  audit: ({ result }) => ({ subjectKind: 'account', subjectId: result.accountId }),
});

/** What failures are counted by, without keeping who or where: the account first, then the address. */
const keysOf = (email: string, address: string | undefined): string[] => {
  const secret = loadSecret(env.dataDir, env.secret);
  const key = (kind: string, value: string) => `${kind}:${keyedHash(secret, 'sign-in', value)}`;
  const account = key('account', email.toLowerCase());
  return address ? [account, key('address', address)] : [account];
};
