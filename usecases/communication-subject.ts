import type { Reader } from '#db/client.ts';
import { communicationChain } from '#db/queries/communications.ts';
import { unitPath } from '#db/queries/units.ts';
import { type Actor, permits } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';

/** One entry with its corrections, and where it lies; null when there is none. */
export const communicationSubject = async (db: Reader, id: string, now: Date) => {
  const chain = await communicationChain(db, id);
  const entry = chain.find((row) => row.id === id);
  return entry ? { entry, chain, path: await unitPath(db, entry.unitId, dayOf(now)) } : null;
};

export const mayReadCommunication = (actor: Actor, { path }: { readonly path: readonly string[] }): boolean =>
  permits(actor, 'ledger.read', path) || permits(actor, 'communications.record', path);
