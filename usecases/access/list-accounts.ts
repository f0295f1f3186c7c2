import { z } from 'zod';
import { accountsPage } from '#db/queries/account-admin.ts';
import { permits, roles } from '#domain/access/permission.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

const pageSize = 50;

/** One page of accounts by e-mail with the roles each holds today; `search` is part of an e-mail or of a name. */
export const listAccounts = query({
  name: 'account.list',
  input: z.object({
    search: z.string().trim().max(200).default(''),
    role: z.enum(roles).nullable().default(null),
    after: z.uuid().nullable().default(null),
  }),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'accounts.manage', 'province'),
  run: async (db, { input, now }) => {
    const words = fold(input.search).split(' ').filter(Boolean);
    const filter = { email: input.search.toLowerCase() || null, words, role: input.role, after: input.after };
    const found = await accountsPage(db, filter, dayOf(now), pageSize + 1);
    const page = found.slice(0, pageSize);
    return { accounts: page, next: found.length > pageSize ? (page.at(-1)?.id ?? null) : null };
  },
  audit: ({ input }) => ({
    subjectKind: 'accounts',
    subjectId: null,
    detail: { searched: input.search !== '', role: input.role },
  }),
});
