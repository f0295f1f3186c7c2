import { z } from 'zod';
import { accountByEmail, addAccount, addPasswordLink } from '#db/queries/accounts.ts';
import { unitsOn } from '#db/queries/units.ts';
import { permits, roles } from '#domain/access/permission.ts';
import { NotFound, Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { randomToken, tokenHash } from '#lib/secrets.ts';
import { command, wholeProvince } from '../usecase.ts';

const linkLifeMs = 7 * 24 * 3_600_000;

/**
 * Opens an account for somebody who is not (yet) a person in the register, with roles for a unit or the whole
 * province, and gives a link to set the password, valid for seven days. Refused `account-exists`; not found: the unit.
 */
export const openAccount = command({
  name: 'account.open',
  input: z.object({
    email: z.email(),
    displayName: z.string().trim().min(1).max(200),
    roles: z.array(z.enum(roles)).min(1),
    /** The agency the roles are held for, with all below it; the whole province when left out. */
    unitCode: z.string().min(1).optional(),
  }),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'accounts.manage', 'province'),
  run: async (tx, { input, now }) => {
    if (await accountByEmail(tx, input.email)) throw new Refused('account-exists');
    const today = dayOf(now);
    const unit = input.unitCode
      ? (await unitsOn(tx, 'agency', today)).find(({ code }) => code === input.unitCode)
      : null;
    if (unit === undefined) throw new NotFound(`unit ${input.unitCode}`);
    const accountId = await addAccount(tx, { ...input, unitId: unit?.id ?? null, validFrom: today, now });
    const token = randomToken();
    await addPasswordLink(tx, {
      tokenHash: tokenHash(token),
      accountId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + linkLifeMs),
    });
    return { accountId, link: `${env.origin}/password/${token}` };
  },
  audit: ({ result, input }) => ({
    subjectKind: 'account',
    subjectId: result.accountId,
    detail: { roles: input.roles },
  }),
});
