import type { Reader } from '#db/client.ts';
import { evidenceById } from '#db/queries/obligations/evidence.ts';
import { personPlaces } from '#db/queries/people.ts';
import { dayOf } from '#domain/time/day.ts';

/** Evidence with where its person works today; null when there is none. */
export const evidenceSubject = async (db: Reader, evidenceId: string, now: Date) => {
  const found = await evidenceById(db, evidenceId);
  const places = found && (await personPlaces(db, found.evidence.personId, dayOf(now)));
  return found && places ? { found, places } : null;
};
