import type { Tx } from '#db/client.ts';
import { accounts, actors, emailOf, insertAccounts } from './world-accounts.ts';
import { fullNames, idNumbers, insertPeople, people, postId } from './world-people.ts';
import { insertUnits, unitCodes, units } from './world-units.ts';

/** The day and the instant at which the world is looked at: Tuesday 24 November 2026, 10:00 in Việt Nam. */
export const today = '2026-11-24';
export const now = new Date('2026-11-24T03:00:00Z');

/**
 * A small province that is the same in every run: 10 agencies, 21 people, 10 accounts. `insertWorld` writes it, the
 * rest names what is in it.
 */
export const world = {
  units,
  unitCodes,
  people,
  fullNames,
  idNumbers,
  postId,
  accounts,
  actors,
  emailOf,
  today,
  now,
};

export const insertWorld = async (tx: Tx): Promise<typeof world> => {
  await insertUnits(tx);
  await insertPeople(tx);
  await insertAccounts(tx);
  return world;
};
