import { database } from '#db/client.ts';
import { demoSignIns, holdsDemoPeople } from '#db/queries/demo.ts';

let known: { until: number; holds: boolean } | undefined;

/** Whether to show the demo mark; asked of the database at most once a minute. */
export const systemHoldsDemo = async (): Promise<boolean> => {
  const time = performance.now();
  if (!known || known.until < time)
    known = { until: time + 60_000, holds: await holdsDemoPeople(database()) };
  return known.holds;
};

/** How many learners the sign-in page offers; the others are printed by `npm run demo`. */
const offeredLearners = 3;

/** The demo accounts to offer on the sign-in page: every role, and a few learners. */
export const signInAccounts = async () => {
  if (!(await systemHoldsDemo())) return [];
  const all = await demoSignIns(database());
  return [...all.filter(({ role }) => role), ...all.filter(({ role }) => !role).slice(0, offeredLearners)];
};
