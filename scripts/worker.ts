import { disconnect } from '#db/client.ts';
import { startWorker } from '#jobs/worker.ts';
import { env } from '#lib/env.ts';
import { openDatabase } from './database.ts';

/** `npm run worker`: the jobs alone, beside a server started with WORKER=0. */
const running = env.databaseUrl && process.env.HOCSO_MIGRATED === '1' ? null : await openDatabase();
const runner = await startWorker(env.ownerDatabaseUrl ?? '');
const stop = async (): Promise<void> => {
  await runner.stop().catch(() => undefined);
  await disconnect();
  await running?.stop();
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
process.once('disconnect', () => void stop());
await runner.promise;
