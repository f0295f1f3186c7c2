import { parseArgs } from 'node:util';
import { disconnect } from '#db/client.ts';
import { InvalidInput, NotFound, Refused } from '#domain/refusal.ts';
import { issueToken } from '#usecases/access/issue-token.ts';
import { revokeToken } from '#usecases/access/revoke-token.ts';
import type { Caller } from '#usecases/usecase.ts';
import { openDatabase } from './database.ts';

const usage = `Usage:
  npm run token -- --account E-MAIL [--days N]   prints a new bearer token of the account, good for N days (90)
  npm run token -- --revoke TOKEN                ends a token`;

/** The operator at the command line. */
const caller: Caller = { actor: { kind: 'system' } };

type Wish = { account: string; days: number } | { revoke: string };

const wishOf = (args: readonly string[]): Wish => {
  const { values } = parseArgs({
    args: [...args],
    options: { account: { type: 'string' }, days: { type: 'string' }, revoke: { type: 'string' } },
  });
  const { account, days = '90', revoke } = values;
  if (revoke && !account) return { revoke };
  if (!account || revoke) throw new Error('Say either --account or --revoke.');
  if (!/^\d{1,4}$/.test(days) || Number(days) < 1 || Number(days) > 3660) {
    throw new Error(`--days must be a whole number from 1 to 3660, it is "${days}".`);
  }
  return { account, days: Number(days) };
};

/** The token alone goes to standard output, so that a script can take it. */
const fulfil = async (wish: Wish): Promise<void> => {
  if ('revoke' in wish) {
    await revokeToken(caller, { token: wish.revoke });
    console.error('The token is revoked: it is refused from its next request on.');
    return;
  }
  const { token, expiresAt } = await issueToken(caller, { email: wish.account, days: wish.days });
  console.error(`A token of ${wish.account}, good until ${expiresAt.toISOString()}. It is shown this once:`);
  console.log(token);
};

const sentence = (error: unknown, wish: Wish): string => {
  if (error instanceof NotFound || error instanceof InvalidInput) {
    return 'revoke' in wish
      ? 'There is no such token, or it is revoked already.'
      : `There is no account ${wish.account}.`;
  }
  if (error instanceof Refused && 'account' in wish) return `The account ${wish.account} is disabled.`;
  return error instanceof Error ? error.message : String(error);
};

const main = async (): Promise<number> => {
  let wish: Wish;
  try {
    wish = wishOf(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return 2;
  }
  const running = await openDatabase();
  try {
    await fulfil(wish);
    return 0;
  } catch (error) {
    console.error(sentence(error, wish));
    return 1;
  } finally {
    await disconnect();
    await running.stop();
  }
};

process.exit(await main());
