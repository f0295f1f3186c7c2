import { z } from 'zod';
import { accountById, addGrant, holdsRole } from '#db/queries/account-admin.ts';
import { unitPath } from '#db/queries/units.ts';
import { grantedRoles, grantFault } from '#domain/access/grant.ts';
import { permits } from '#domain/access/permission.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { dayOf, isDay } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

const day = z.string().refine(isDay, 'not-a-day');

/**
 * Gives an account a role for a unit and all below it (`unitId` null: the province), from today or a later day on.
 * Invalid: a day in the past, days in the wrong order, a unit HR without a unit, a role of the province for one unit.
 * Refused: `role-already-held`. It counts from the account's next request.
 */
export const grantRole = command({
  name: 'account.grant-role',
  input: z.object({
    accountId: z.uuid(),
    role: z.enum(grantedRoles),
    unitId: z.uuid().nullable(),
    validFrom: day.nullable().default(null),
    validTo: day.nullable().default(null),
  }),
  subject: async (tx, { input, now }) => {
    const account = await accountById(tx, input.accountId, 'lock');
    const unitKnown = !input.unitId || (await unitPath(tx, input.unitId, dayOf(now))).length > 0;
    return account && unitKnown ? account : null;
  },
  may: (actor) => permits(actor, 'accounts.manage', 'province'),
  run: async (tx, { input, now }) => {
    const today = dayOf(now);
    const grant = { ...input, validFrom: input.validFrom ?? today };
    const fault = grantFault(grant, today);
    if (fault) throw new InvalidInput([fault]);
    if (await holdsRole(tx, grant)) throw new Refused('role-already-held');
    return { grantId: await addGrant(tx, grant) };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'account',
    subjectId: input.accountId,
    detail: {
      grantId: result.grantId,
      role: input.role,
      unitId: input.unitId,
      validFrom: input.validFrom,
      validTo: input.validTo,
    },
  }),
});
