import { z } from 'zod';
import { administratorsWithout, endGrant, openGrant } from '#db/queries/account-admin.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/** Takes a role away, from the account's next request on. Refused: `last-administrator`. Not found: a role that ended already. */
export const endRole = command({
  name: 'account.end-role',
  input: z.object({ grantId: z.uuid() }),
  subject: (tx, { input }) => openGrant(tx, input.grantId),
  may: (actor) => permits(actor, 'accounts.manage', 'province'),
  run: async (tx, { subject: grant, now }) => {
    if (
      grant.role === 'administrator' &&
      (await administratorsWithout(tx, { grantId: grant.id }, dayOf(now))) === 0
    ) {
      throw new Refused('last-administrator');
    }
    await endGrant(tx, grant.id, now);
    return { accountId: grant.accountId };
  },
  audit: ({ subject }) => ({
    subjectKind: 'account',
    subjectId: subject.accountId,
    detail: { grantId: subject.id, role: subject.role, unitId: subject.unitId },
  }),
});
