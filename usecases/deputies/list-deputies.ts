import { z } from 'zod';
import { deputyshipsOf, grantsToShare, openDeputyships } from '#db/queries/deputies.ts';
import { unitsOn } from '#db/queries/units.ts';
import { deputyState, isDeputyRole } from '#domain/access/deputy.ts';
import { permits, permitsSomewhere } from '#domain/access/permission.ts';
import { subtreeInOrder } from '#domain/organisation/subtree.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/**
 * Whom one named and who named one, with how each stands today; the roles one may lend with the units they cover; for an
 * administrator also every deputyship of the province that is not over.
 */
export const listDeputies = query({
  name: 'deputy.list',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => actor.kind === 'account',
  run: async (db, { actor, now }) => {
    const today = dayOf(now);
    const accountId = actor.kind === 'account' ? actor.accountId : '';
    const acting = actor.kind === 'account' ? (actor.onBehalfOf ?? null) : null;
    const mayName = permitsSomewhere(actor, 'deputies.manage') && !acting;
    const mayOversee = permits(actor, 'accounts.manage', 'province');
    const [own, grants, all] = await Promise.all([
      deputyshipsOf(db, accountId, today),
      mayName ? grantsToShare(db, accountId, today) : [],
      mayOversee ? openDeputyships(db, today) : [],
    ]);
    const shared = grants.filter(({ role }) => isDeputyRole(role));
    const units = shared.some(({ unitId }) => unitId) ? await unitsOn(db, 'agency', today) : [];
    const standing = own.map((one) => ({ ...one, state: deputyState(one, today) }));
    return {
      today,
      acting,
      named: standing.filter((one) => one.holder.accountId === accountId),
      namedIn: standing.filter((one) => one.deputy.accountId === accountId),
      grants: shared.map((grant) => ({
        ...grant,
        unitName: units.find((unit) => unit.id === grant.unitId)?.name ?? null,
        units: grant.unitId ? subtreeInOrder(units, [grant.unitId]) : [],
      })),
      all: mayOversee ? all.map((one) => ({ ...one, state: deputyState(one, today) })) : null,
    };
  },
});
