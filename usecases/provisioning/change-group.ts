import { z } from 'zod';
import { addGrant, administratorsWithout, holdsRole } from '#db/queries/account-admin.ts';
import { endGrantsOf, shownAccounts } from '#db/queries/scim/groups.ts';
import { permits } from '#domain/access/permission.ts';
import { ScimError } from '#domain/provisioning/scim-error.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { groupResource, wishedMembers } from '#standards/scim/group-resource.ts';
import { patched } from '#standards/scim/patch.ts';
import { scimBase } from '../scim-base.ts';
import { groupsOn, membersOf } from '../scim-groups.ts';
import { command } from '../usecase.ts';

/**
 * Gives and ends a role of the whole province by the members of its group. Only who administers accounts may: a
 * provider's token must not give itself more than it has. Members of an agency come from posts and are read-only.
 * Refused: `last-administrator`.
 */
export const changeGroup = command({
  name: 'scim.change-group',
  input: z.object({
    groupId: z.string().max(100),
    version: z.string().nullable(),
    change: z.object({ how: z.enum(['replace', 'patch']), body: z.unknown() }),
  }),
  subject: async (tx, { input, now }) =>
    (await groupsOn(tx, dayOf(now))).find(({ id }) => id === input.groupId) ?? null,
  may: (actor, group) => permits(actor, 'role' in group ? 'accounts.manage' : 'provisioning.run', 'province'),
  run: async (tx, { subject: group, input: { change, version }, now }) => {
    if (!('role' in group))
      throw new ScimError(400, 'mutability', 'The members of an agency follow from posts and are read-only.');
    const today = dayOf(now);
    // Its lock also makes changes of groups wait for each other.
    await administratorsWithout(tx, { grantId: '00000000-0000-0000-0000-000000000000' }, today);
    const before = (await membersOf(tx, [group], today)).get(group.id) ?? [];
    const resource = groupResource(group, before, '');
    if (version !== null && version !== resource.meta.version)
      throw new ScimError(412, 'invalidVers', 'The resource was changed since this version.');
    // Providers name a member to be removed by its value alone.
    const plain = { ...resource, members: before.map(({ accountId }) => ({ value: accountId })) };
    const wanted = wishedMembers(change.how === 'patch' ? patched(plain, change.body) : change.body, group);
    const had = new Set(before.map(({ accountId }) => accountId));
    const added = [...wanted].filter((id) => !had.has(id));
    const ended = [...had].filter((id) => !wanted.has(id));
    const known = await shownAccounts(tx, added);
    if (known.size < added.length) throw new ScimError(400, 'invalidValue', 'A member is no user.');
    for (const accountId of added) {
      const grant = { accountId, role: group.role, unitId: null, validFrom: today, validTo: null };
      if (!(await holdsRole(tx, grant))) await addGrant(tx, grant);
    }
    await endGrantsOf(tx, group.role, ended, now);
    if (group.role === 'administrator' && ended.length > 0) {
      const left = await administratorsWithout(
        tx,
        { grantId: '00000000-0000-0000-0000-000000000000' },
        today,
      );
      if (left === 0) throw new Refused('last-administrator');
    }
    const after = (await membersOf(tx, [group], today)).get(group.id) ?? [];
    return { resource: groupResource(group, after, scimBase()), added, ended };
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'group',
    subjectId: subject.id,
    detail: { added: result.added, ended: result.ended },
  }),
});
