import { z } from 'zod';
import { accountById } from '#db/queries/account-admin.ts';
import { scimUserById } from '#db/queries/scim/users.ts';
import { putScimUser } from '#db/queries/scim/write-user.ts';
import { permits } from '#domain/access/permission.ts';
import { ScimError } from '#domain/provisioning/scim-error.ts';
import { dayOf } from '#domain/time/day.ts';
import { userResource } from '#standards/scim/user-resource.ts';
import { refuseOnPrivileged, shut } from '../scim-changes.ts';
import { command } from '../usecase.ts';

/**
 * What a provider calls deleting: the account is shut and not shown to it any more; person, posts and everything
 * learned stay. Refused: `last-administrator`; forbidden: an account with roles, for who may not administer accounts.
 */
export const removeUser = command({
  name: 'scim.remove-user',
  input: z.object({ userId: z.uuid(), version: z.string().nullable() }),
  subject: async (tx, { input, now }) => {
    const account = await accountById(tx, input.userId, 'lock');
    return account && scimUserById(tx, account.id, dayOf(now));
  },
  may: (actor) => permits(actor, 'provisioning.run', 'province'),
  run: async (tx, { subject, input: { version }, actor, now }) => {
    if (version !== null && version !== userResource(subject, '').meta.version)
      throw new ScimError(412, 'invalidVers', 'The resource was changed since this version.');
    await refuseOnPrivileged(tx, subject, { actor, now });
    await shut(tx, subject.id, now);
    await putScimUser(tx, subject.id, { removedAt: now }, now);
  },
  audit: ({ subject }) => ({ subjectKind: 'account', subjectId: subject.id }),
});
