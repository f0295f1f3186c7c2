import { z } from 'zod';
import { accountByEmail, addAccount, addPasswordLink } from '#db/queries/accounts.ts';
import { unitsOn } from '#db/queries/units.ts';
import { grantedRoles, grantFault } from '#domain/access/grant.ts';
import { permits, roles } from '#domain/access/permission.ts';
import { InvalidInput, NotFound, Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { sendMail } from '#lib/mail.ts';
import { randomToken, tokenHash } from '#lib/secrets.ts';
import { command, wholeProvince } from '../usecase.ts';

const linkLifeMs = 7 * 24 * 3_600_000;

/**
 * Opens an account for somebody who is not (yet) a person in the register, with roles for a unit or the whole
 * province, and gives a link to set the password, valid for seven days; with `mail` the link goes to the address itself.
 * Refused `account-exists`; invalid: a role without the unit it needs, or for a unit when it is the province's; not
 * found: the unit.
 */
export const openAccount = command({
  name: 'account.open',
  input: z.object({
    email: z.email(),
    displayName: z.string().trim().min(1).max(200),
    roles: z.array(z.enum(roles)).min(1),
    /** The agency the roles are held for, with all below it; the whole province when left out. */
    unitCode: z.string().min(1).optional(),
    /** The words of the invitation; `{link}` is filled in. */
    mail: z.object({ subjectLine: z.string(), body: z.string() }).optional(),
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
    for (const role of grantedRoles.filter((each) => input.roles.includes(each))) {
      const fault = grantFault({ role, unitId: unit?.id ?? null, validFrom: today, validTo: null }, today);
      if (fault) throw new InvalidInput([{ path: 'unitCode', code: fault.code }]);
    }
    const accountId = await addAccount(tx, { ...input, unitId: unit?.id ?? null, validFrom: today, now });
    const token = randomToken();
    await addPasswordLink(tx, {
      tokenHash: tokenHash(token),
      accountId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + linkLifeMs),
    });
    const link = `${env.origin}/password/${token}`;
    if (input.mail)
      await sendMail(
        { dataDir: env.dataDir, smtpUrl: env.smtpUrl, from: env.mailFrom },
        { to: input.email, subject: input.mail.subjectLine, text: input.mail.body.replace('{link}', link) },
      );
    return { accountId, link };
  },
  audit: ({ result, input }) => ({
    subjectKind: 'account',
    subjectId: result.accountId,
    detail: { roles: input.roles },
  }),
});
