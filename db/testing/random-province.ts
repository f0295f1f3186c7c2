import type { Reader, Tx } from '#db/client.ts';
import { factsOfPeople } from '#db/queries/reports/person-facts.ts';
import { provinceId, type UnitsOfDay, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import type { PersonFacts } from '#domain/indicators/facts.ts';
import { insertCourses, insertRandomPeople } from './random-facts.ts';
import { insertWorld, world } from './world.ts';

/** The world with its plan and, in its units, random people besides its own, who learn nothing. */
export const insertRandomProvince = async (
  tx: Tx,
  seed: number,
  cutOff: string,
  count = 40,
): Promise<{ people: PersonFacts[]; units: UnitsOfDay }> => {
  await insertWorld(tx);
  await seedPlans(tx, world.now);
  const units = await unitsOfDay(tx, cutOff);
  const more = await insertMorePeople(tx, seed, units, count);
  return { units, people: [...more, ...(await factsOfPeople(tx, units, Object.values(world.people)))] };
};

/** Further random people in the units of a day. */
export const insertMorePeople = async (
  tx: Reader,
  seed: number,
  units: UnitsOfDay,
  count: number,
): Promise<PersonFacts[]> =>
  insertRandomPeople(tx, {
    seed,
    count,
    units: units.printed.filter((unit) => unit.unitId !== provinceId),
    courses: await insertCourses(tx),
    cutOff: units.day,
  });
