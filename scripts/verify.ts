import { database, disconnect } from '#db/client.ts';
import { openDatabase } from './database.ts';
import { verifyDatabase } from './verify-database.ts';

/** `npm run verify`: lists every fault of the database and exits non-zero when there is one. */
const running = await openDatabase();
try {
  const faults = await verifyDatabase(database());
  for (const { check, fault } of faults) console.log(`FAULT  ${check}: ${fault}`);
  console.log(faults.length === 0 ? 'The database is whole.' : `${faults.length} faults found.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await disconnect();
  await running.stop();
}
