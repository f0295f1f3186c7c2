import { parseArgs } from 'node:util';
import { database, disconnect } from '#db/client.ts';
import { openDatabase } from './database.ts';
import { verifyDatabase } from './verify-database.ts';
import { verifyFile } from './verify-file.ts';

/**
 * `npm run verify`: lists every fault of the database. `npm run verify -- FILE [--key KEYS.pem]` checks one proof file
 * and needs neither database nor network. Exits non-zero when there is a fault.
 */
const { values, positionals } = parseArgs({
  options: { key: { type: 'string' } },
  allowPositionals: true,
});
const [file] = positionals;

if (file !== undefined) {
  const { lines, genuine } = verifyFile(file, values.key ?? null);
  for (const line of lines) console.log(line);
  process.exitCode = genuine ? 0 : 1;
} else {
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
}
