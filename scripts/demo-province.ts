import { database } from '#db/client.ts';
import { currentTime } from '#db/queries/clock.ts';
import { holdsAccounts } from '#db/queries/demo.ts';
import { seedDemoProvince } from '#db/seeds/demo/province.ts';
import { env } from '#lib/env.ts';

export const demoSeed = 183;

/** Fills an empty system with the demo province, unless DEMO_PEOPLE=0 asks for an empty one. */
export const seedDemoWhenEmpty = async (people = env.demoPeople): Promise<boolean> => {
  const db = database();
  if (people === 0 || (await holdsAccounts(db))) return false;
  await seedDemoProvince(db, { people, seed: demoSeed, now: await currentTime(db) });
  return true;
};
