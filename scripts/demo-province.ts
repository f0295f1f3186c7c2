import { database } from '#db/client.ts';
import { currentTime } from '#db/queries/clock.ts';
import { holdsAccounts } from '#db/queries/demo.ts';
import { markTreeChanged } from '#db/queries/standings.ts';
import { seedDemoProvince } from '#db/seeds/demo/province.ts';
import { seedDemoResidents } from '#db/seeds/demo/residents.ts';
import { seedDemoQuestions } from '#db/seeds/demo/saved-questions.ts';
import { seedDemoSurvey } from '#db/seeds/demo/survey.ts';
import { decideDuties } from '#db/seeds/obligations.ts';
import { env } from '#lib/env.ts';
import { seedDemoLearning } from './demo-learning.ts';
import { publishDemoReports } from './demo-public.ts';

const seed = 183;

/** Fills an empty system with the demo province, unless DEMO_PEOPLE=0 asks for an empty one. */
export const seedDemoWhenEmpty = async (people = env.demoPeople): Promise<boolean> => {
  const db = database();
  if (people === 0 || (await holdsAccounts(db))) return false;
  const now = await currentTime(db);
  await seedDemoProvince(db, { people, seed, now });
  // Before anybody learns, so that each enrolment knows its duty.
  await decideDuties(db, now);
  await seedDemoLearning({ learners: Math.min(Math.floor(people / 6), 300), seed, now });
  // After officials have learned, so that the same officials learn as before; the ledger stands by now.
  await db.transaction(async (tx) => {
    await seedDemoResidents(tx, { seed, now });
    await seedDemoSurvey(tx, { seed, now });
    await seedDemoQuestions(tx, { now });
  });
  await db.transaction(markTreeChanged);
  await publishDemoReports(now);
  return true;
};
