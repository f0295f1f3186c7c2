import { z } from 'zod';
import { permits } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { resourceTest } from '#standards/scim/filter.ts';
import { groupResource } from '#standards/scim/group-resource.ts';
import { scimBase } from '../scim-base.ts';
import { groupsOn, membersOf } from '../scim-groups.ts';
import { query, wholeProvince } from '../usecase.ts';

/** Groups that a SCIM filter holds for, a page of them with their members unless they are not wanted. */
export const listGroups = query({
  name: 'scim.list-groups',
  input: z.object({
    filter: z.string().nullable(),
    startIndex: z.int().min(1),
    count: z.int().min(0).max(200),
    withMembers: z.boolean(),
  }),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'provisioning.run', 'province'),
  run: async (db, { input, now }) => {
    const today = dayOf(now);
    const all = await groupsOn(db, today);
    const test = input.filter === null ? null : resourceTest(input.filter);
    const asksMembers = /\bmembers\b/i.test(input.filter ?? '');
    const members = asksMembers ? await membersOf(db, all, today) : null;
    const found = test
      ? all.filter((group) => test(groupResource(group, members?.get(group.id) ?? null, '')))
      : all;
    const page = found.slice(input.startIndex - 1, input.startIndex - 1 + input.count);
    const shown = input.withMembers ? await membersOf(db, page, today) : null;
    return {
      total: found.length,
      resources: page.map((group) => groupResource(group, shown?.get(group.id) ?? null, scimBase())),
    };
  },
  audit: ({ input }) => ({
    subjectKind: 'groups',
    subjectId: null,
    detail: { filtered: input.filter !== null, withMembers: input.withMembers },
  }),
});
