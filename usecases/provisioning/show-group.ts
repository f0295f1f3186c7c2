import { z } from 'zod';
import { permits } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { groupResource } from '#standards/scim/group-resource.ts';
import { scimBase } from '../scim-base.ts';
import { groupsOn, membersOf } from '../scim-groups.ts';
import { query } from '../usecase.ts';

/** One group with its members. */
export const showGroup = query({
  name: 'scim.show-group',
  input: z.object({ groupId: z.string().max(100) }),
  subject: async (db, { input, now }) =>
    (await groupsOn(db, dayOf(now))).find(({ id }) => id === input.groupId) ?? null,
  may: (actor) => permits(actor, 'provisioning.run', 'province'),
  run: async (db, { subject: group, now }) =>
    groupResource(group, (await membersOf(db, [group], dayOf(now))).get(group.id) ?? [], scimBase()),
  audit: ({ subject }) => ({ subjectKind: 'group', subjectId: subject.id }),
});
