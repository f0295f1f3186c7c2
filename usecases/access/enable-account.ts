import { z } from 'zod';
import { accountById, setDisabled } from '#db/queries/account-admin.ts';
import { permits } from '#domain/access/permission.ts';
import { command } from '../usecase.ts';

/** Opens a disabled account again; old sessions and tokens stay dead. */
export const enableAccount = command({
  name: 'account.enable',
  input: z.object({ accountId: z.uuid() }),
  subject: (tx, { input }) => accountById(tx, input.accountId, 'lock'),
  may: (actor) => permits(actor, 'accounts.manage', 'province'),
  run: async (tx, { subject: account }) => {
    await setDisabled(tx, account.id, null);
    return { accountId: account.id };
  },
  audit: ({ subject }) => ({ subjectKind: 'account', subjectId: subject.id }),
});
