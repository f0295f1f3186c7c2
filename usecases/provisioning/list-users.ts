import { z } from 'zod';
import { scimUsersPage } from '#db/queries/scim/users.ts';
import { permits } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { userCondition } from '#standards/scim/filter.ts';
import { userResource } from '#standards/scim/user-resource.ts';
import { scimBase } from '../scim-base.ts';
import { query, wholeProvince } from '../usecase.ts';

/** Accounts that a SCIM filter holds for, `count` of them from the `startIndex`-th on (from 1), with the number of all. */
export const listUsers = query({
  name: 'scim.list-users',
  input: z.object({
    filter: z.string().nullable(),
    startIndex: z.int().min(1),
    count: z.int().min(0).max(200),
  }),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'provisioning.run', 'province'),
  run: async (db, { input, now }) => {
    const condition = input.filter === null ? null : userCondition(input.filter);
    const page = { condition, skip: input.startIndex - 1, take: input.count };
    const { total, users } = await scimUsersPage(db, page, dayOf(now));
    return { total, resources: users.map((user) => userResource(user, scimBase())) };
  },
  audit: ({ input }) => ({
    subjectKind: 'accounts',
    subjectId: null,
    detail: { filtered: input.filter !== null },
  }),
});
