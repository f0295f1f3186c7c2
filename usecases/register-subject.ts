import type { Reader } from '#db/client.ts';
import { entryById, eventsOf } from '#db/queries/registers.ts';
import { unitPath } from '#db/queries/units.ts';
import { standingEvents } from '#domain/registers/life.ts';
import { dayOf } from '#domain/time/day.ts';

/** An entry of a register with all that was said of it and the units above it today; null when there is none. */
export const registerSubject = async (db: Reader, entryId: string, now: Date) => {
  const entry = await entryById(db, entryId);
  const events = entry ? await eventsOf(db, entryId) : [];
  const newest = standingEvents(events).at(-1) ?? events.at(-1);
  return entry && newest
    ? { entry, events, newest, path: await unitPath(db, newest.unitId, dayOf(now)) }
    : null;
};
