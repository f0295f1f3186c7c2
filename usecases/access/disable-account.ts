import { z } from 'zod';
import { accountById, administratorsWithout, grantsOf, setDisabled } from '#db/queries/account-admin.ts';
import { revokeSessionsOf } from '#db/queries/actors.ts';
import { revokeApiTokensOf } from '#db/queries/api-tokens.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/** Shuts an account and ends all its sessions and tokens at once; its facts stay. Refused: `last-administrator`. */
export const disableAccount = command({
  name: 'account.disable',
  input: z.object({ accountId: z.uuid() }),
  subject: (tx, { input }) => accountById(tx, input.accountId, 'lock'),
  may: (actor) => permits(actor, 'accounts.manage', 'province'),
  run: async (tx, { subject: account, now }) => {
    const today = dayOf(now);
    const grants = await grantsOf(tx, account.id, today);
    const administers = grants.some((grant) => grant.role === 'administrator' && !grant.endedAt);
    if (administers && (await administratorsWithout(tx, { accountId: account.id }, today)) === 0) {
      throw new Refused('last-administrator');
    }
    if (!account.disabledAt) await setDisabled(tx, account.id, now);
    await revokeSessionsOf(tx, account.id, now);
    await revokeApiTokensOf(tx, account.id, now);
    return { accountId: account.id };
  },
  audit: ({ subject }) => ({ subjectKind: 'account', subjectId: subject.id }),
});
