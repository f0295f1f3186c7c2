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

/** The demo accounts to offer on the sign-in page. */
export const signInAccounts = async () => ((await systemHoldsDemo()) ? demoSignIns(database()) : []);
