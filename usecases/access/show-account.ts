import { z } from 'zod';
import { accountById, grantsOf, openDoorsOf } from '#db/queries/account-admin.ts';
import { unitsOn } from '#db/queries/units.ts';
import { permits } from '#domain/access/permission.ts';
import { subtreeInOrder } from '#domain/organisation/subtree.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/** One account: its roles with unit and days, its open sessions and tokens, and the units a role can be given for. */
export const showAccount = query({
  name: 'account.show',
  input: z.object({ accountId: z.uuid() }),
  subject: (db, { input }) => accountById(db, input.accountId),
  may: (actor) => permits(actor, 'accounts.manage', 'province'),
  run: async (db, { subject: account, now }) => {
    const today = dayOf(now);
    const [grants, doors, units] = await Promise.all([
      grantsOf(db, account.id, today),
      openDoorsOf(db, account.id, now),
      unitsOn(db, 'agency', today),
    ]);
    const open = grants.filter((grant) => !grant.endedAt && (!grant.validTo || grant.validTo >= today));
    return {
      account,
      grants: open,
      ended: grants.filter((grant) => !open.includes(grant)),
      doors,
      units: subtreeInOrder(units, 'province'),
      today,
    };
  },
  audit: ({ subject }) => ({ subjectKind: 'account', subjectId: subject.id }),
});
