import { database } from '#db/client.ts';
import { unreadNotices } from '#db/queries/messages/notices.ts';
import type { Actor } from '#domain/access/permission.ts';
import { now } from './actor.ts';

/** How many notices wait for the one who asks; null for who has none of her own, or acts for somebody. */
export const unreadOf = async (actor: Actor): Promise<number | null> => {
  if (actor.kind !== 'account' || !actor.personId || actor.onBehalfOf) return null;
  return unreadNotices(database(), actor.personId, await now());
};
