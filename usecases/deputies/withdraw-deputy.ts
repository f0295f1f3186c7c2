import { z } from 'zod';
import { deputyshipById, setWithdrawn } from '#db/queries/deputies.ts';
import { permits } from '#domain/access/permission.ts';
import { NotFound } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/** Ends a deputyship from the deputy's next request on: by who named the deputy, or by an administrator. Not found: one that ended already. */
export const withdrawDeputy = command({
  name: 'deputy.withdraw',
  input: z.object({ deputyId: z.uuid() }),
  subject: async (tx, { input, now }) => {
    const found = await deputyshipById(tx, input.deputyId, dayOf(now));
    return found && !found.withdrawn && found.validTo >= dayOf(now) ? found : null;
  },
  may: (actor, { holder }) =>
    actor.kind === 'account' &&
    !actor.onBehalfOf &&
    (actor.accountId === holder.accountId || permits(actor, 'accounts.manage', 'province')),
  run: async (tx, { actor, subject, now }) => {
    const accountId = actor.kind === 'account' ? actor.accountId : '';
    if (!(await setWithdrawn(tx, subject.id, { accountId, now }))) throw new NotFound('deputy.withdraw');
  },
  audit: ({ subject }) => ({
    subjectKind: 'deputy',
    subjectId: subject.id,
    detail: { deputy: subject.deputy.accountId, holder: subject.holder.accountId },
  }),
});
