import { parseArgs } from 'node:util';
import { database, disconnect } from '#db/client.ts';
import { demoSignIns } from '#db/queries/demo.ts';
import { demoFacts } from '#db/queries/demo-facts.ts';
import { demoPassword } from '#db/seeds/demo/accounts.ts';
import { seedReference } from '#db/seeds/reference.ts';
import { env } from '#lib/env.ts';
import { openDatabase } from './database.ts';
import { seedDemoWhenEmpty } from './demo-province.ts';

/** `npm run demo -- [--people N] [--json]`: makes the demo province in an empty system, prints its sign-ins and ids. */
const { values } = parseArgs({ options: { people: { type: 'string' }, json: { type: 'boolean' } } });
const people = values.people === undefined ? undefined : Number(values.people);
if (people !== undefined && (!Number.isInteger(people) || people < 20)) {
  console.error('--people takes a whole number of at least 20');
  process.exit(1);
}
const running = await openDatabase();
await seedReference(database());
const seeded = await seedDemoWhenEmpty(people);
const signIns = await demoSignIns(database());
if (values.json) {
  const accounts = signIns.map(({ role, ...rest }) => ({
    role: role ?? 'learner',
    password: demoPassword,
    ...rest,
  }));
  console.log(
    JSON.stringify({
      origin: env.origin,
      tenant: env.tenant,
      seeded,
      accounts,
      ...(await demoFacts(database())),
    }),
  );
} else {
  console.log(
    seeded ? 'The demo province is ready.' : 'This system holds accounts already: nothing was generated.',
  );
  for (const account of signIns)
    console.log(`${account.email}  ${account.role ?? 'learner'}  (${demoPassword})`);
}
await disconnect();
await running.stop();
