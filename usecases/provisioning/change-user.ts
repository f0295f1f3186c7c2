import { z } from 'zod';
import { accountById } from '#db/queries/account-admin.ts';
import { scimUserById } from '#db/queries/scim/users.ts';
import { permits } from '#domain/access/permission.ts';
import { ScimError } from '#domain/provisioning/scim-error.ts';
import type { UserState } from '#domain/provisioning/user.ts';
import { NotFound } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { patched } from '#standards/scim/patch.ts';
import { userResource, wishOf } from '#standards/scim/user-resource.ts';
import { scimBase } from '../scim-base.ts';
import { applyWish } from '../scim-changes.ts';
import { command } from '../usecase.ts';

/**
 * Brings an account to what a provider sends, whole (PUT) or by operations (PATCH). `version` is what If-Match named:
 * another one stands, and nothing is changed (412). Sent again, it changes nothing. Refused: `account-exists`,
 * `last-administrator`; forbidden: an account with roles, for who may not administer accounts.
 */
export const changeUser = command({
  name: 'scim.change-user',
  input: z.object({
    userId: z.uuid(),
    version: z.string().nullable(),
    change: z.object({ how: z.enum(['replace', 'patch']), body: z.unknown() }),
  }),
  subject: async (tx, { input, now }) => {
    const account = await accountById(tx, input.userId, 'lock');
    return account && scimUserById(tx, account.id, dayOf(now));
  },
  may: (actor) => permits(actor, 'provisioning.run', 'province'),
  run: async (tx, { subject: before, input: { change, version }, actor, now }) => {
    const resource = userResource(before, '');
    if (version !== null && version !== resource.meta.version)
      throw new ScimError(412, 'invalidVers', 'The resource was changed since this version.');
    const wish =
      change.how === 'patch'
        ? wishOf(patched(resource, change.body), resource)
        : wishOf(change.body, resource);
    const changed = await applyWish(tx, before, wish, { actor, now });
    const after: UserState | null = await scimUserById(tx, before.id, dayOf(now));
    if (after === null) throw new NotFound('scim user');
    return { resource: userResource(after, scimBase()), changed };
  },
  audit: ({ subject, input, result }) => ({
    subjectKind: 'account',
    subjectId: subject.id,
    detail: { how: input.change.how, changed: result.changed },
  }),
});
