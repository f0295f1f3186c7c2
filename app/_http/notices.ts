import { database } from '#db/client.ts';
import { unreadNotices } from '#db/queries/messages/notices.ts';
import { countUnseenVersions, seenSince } from '#db/queries/plan-desk/versions.ts';
import { type Actor, permits } from '#domain/access/permission.ts';
import { now } from './actor.ts';

/**
 * How many notices wait for the one who asks, with the versions of indicators that a second officer has still to look at;
 * null for who gets neither, or acts for somebody.
 */
export const unreadOf = async (actor: Actor): Promise<number | null> => {
  if (actor.kind !== 'account' || actor.onBehalfOf) return null;
  const second = permits(actor, 'reports.download', 'province');
  if (!actor.personId && !second) return null;
  const time = await now();
  const own = actor.personId ? await unreadNotices(database(), actor.personId, time) : 0;
  return own + (second ? await countUnseenVersions(database(), actor.accountId, seenSince(time)) : 0);
};
