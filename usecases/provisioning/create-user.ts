import { z } from 'zod';
import { setDisabled } from '#db/queries/account-admin.ts';
import { scimUserById } from '#db/queries/scim/users.ts';
import {
  addPerson,
  addScimAccount,
  holdersOf,
  lockUserName,
  putScimUser,
} from '#db/queries/scim/write-user.ts';
import { markPeople } from '#db/queries/standings.ts';
import { permits } from '#domain/access/permission.ts';
import type { Resource } from '#domain/provisioning/scim-list.ts';
import type { UserState } from '#domain/provisioning/user.ts';
import { NotFound, Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { userResource, wishOf } from '#standards/scim/user-resource.ts';
import { scimBase } from '../scim-base.ts';
import { applyWish, refuseOnPrivileged } from '../scim-changes.ts';
import { command, wholeProvince } from '../usecase.ts';

/**
 * Opens an account that an identity provider sends: for the one person of the roster with this address and no account,
 * else for somebody new. One that the provider removed before is opened again. Refused: `account-exists`.
 */
export const createUser = command({
  name: 'scim.create-user',
  input: z.object({ resource: z.unknown() }),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'provisioning.run', 'province'),
  run: async (tx, { input, actor, now }): Promise<Resource> => {
    const wish = wishOf(input.resource);
    const today = dayOf(now);
    const { userName: email, fullName, phone } = wish;
    await lockUserName(tx, email);
    const { account, people } = await holdersOf(tx, email);
    if (account !== null && !account.removed) throw new Refused('account-exists');
    if (people.length > 1) throw new Refused('account-exists');
    let accountId = account?.id ?? null;
    if (accountId === null) {
      const demo = env.acceptance;
      const personId = people[0] ?? (await addPerson(tx, { fullName, email, phone, now, demo }));
      accountId = await addScimAccount(tx, { personId, email, displayName: fullName, demo, now });
      await markPeople(tx, [personId], now);
    } else {
      await refuseOnPrivileged(tx, { id: accountId, active: false }, { actor, now });
      await setDisabled(tx, accountId, null);
    }
    if (accountId === null) throw new Refused('account-exists');
    await putScimUser(tx, accountId, { removedAt: null }, now);
    const state = await read(tx, accountId, today);
    await applyWish(tx, state, wish, { actor, now });
    return userResource(await read(tx, accountId, today), scimBase());
  },
  audit: ({ result }) => ({
    subjectKind: 'account',
    subjectId: result.id,
    detail: { active: result.active === true },
  }),
});

const read = async (...asked: Parameters<typeof scimUserById>): Promise<UserState> => {
  const state = await scimUserById(...asked);
  if (state === null) throw new NotFound('scim user');
  return state;
};
