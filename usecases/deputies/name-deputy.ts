import { z } from 'zod';
import { accountByEmail } from '#db/queries/accounts.ts';
import { addDeputy, deputyOverlaps, grantToShare } from '#db/queries/deputies.ts';
import { unitPath } from '#db/queries/units.ts';
import { deputyDaysFault, isDeputyRole } from '#domain/access/deputy.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { dayOf, isDay } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

const day = z.string().refine(isDay, 'not-a-day');

/**
 * Names somebody who may act for the asker with one of her own roles, for its unit or one below it, from a day to a day
 * (both count). Only one's own role, never one lent by somebody else. Refused: `deputy-unknown-account`,
 * `deputy-is-self`, `deputy-beyond-own-role`, `deputy-already-named`.
 */
export const nameDeputy = command({
  name: 'deputy.name',
  input: z.object({
    grantId: z.uuid(),
    /** Null: all that the role covers. */
    unitId: z.uuid().nullable().default(null),
    email: z.string().trim().min(3).max(200),
    validFrom: day,
    validTo: day,
    reason: z.string().trim().min(3).max(500),
  }),
  subject: (tx, { input }) => grantToShare(tx, input.grantId),
  may: (actor, grant) =>
    actor.kind === 'account' &&
    !actor.onBehalfOf &&
    actor.accountId === grant.accountId &&
    isDeputyRole(grant.role) &&
    permitsSomewhere(actor, 'deputies.manage'),
  run: async (tx, { input, subject: grant, now }) => {
    const today = dayOf(now);
    const fault = deputyDaysFault(input, grant, today);
    if (fault) throw new InvalidInput([fault]);
    const unitId = input.unitId ?? grant.unitId;
    if (unitId !== grant.unitId) {
      const within =
        grant.unitId !== null && (await unitPath(tx, unitId ?? '', today)).includes(grant.unitId);
      if (!within) throw new Refused('deputy-beyond-own-role');
    }
    const account = await accountByEmail(tx, input.email);
    if (!account || account.disabledAt) throw new Refused('deputy-unknown-account');
    if (account.id === grant.accountId) throw new Refused('deputy-is-self');
    const { validFrom, validTo, reason } = input;
    const row = { grantId: grant.id, accountId: account.id, unitId, validFrom, validTo, reason };
    if (await deputyOverlaps(tx, row)) throw new Refused('deputy-already-named');
    return { deputyId: await addDeputy(tx, { ...row, recordedAt: now }), accountId: account.id, unitId };
  },
  audit: ({ input, subject, result }) => ({
    subjectKind: 'deputy',
    subjectId: result.deputyId,
    detail: {
      deputy: result.accountId,
      grantId: subject.id,
      role: subject.role,
      unitId: result.unitId,
      validFrom: input.validFrom,
      validTo: input.validTo,
    },
  }),
});
