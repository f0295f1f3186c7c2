import { type ChildProcess, fork } from 'node:child_process';
import { database, disconnect } from '#db/client.ts';
import { holdsRealPeople } from '#db/queries/demo.ts';
import { seedReference } from '#db/seeds/reference.ts';
import { env } from '#lib/env.ts';
import { instanceLock } from '#lib/postgres/instance-lock.ts';
import { ensureBuild } from './build.ts';
import { openDatabase } from './database.ts';
import { seedDemoWhenEmpty } from './demo-province.ts';
import { serve } from './server.ts';
import { printSignIns } from './sign-ins.ts';

const dev = process.argv.includes('--dev');
Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: '1' }, dev ? {} : { NODE_ENV: 'production' });

/** What has been started, to be stopped in the opposite order. */
const started: (() => Promise<void> | void)[] = [];
let stopping = false;

/** `npm start`: database, migrations, seeds, build, worker, server; see README. */
const main = async (): Promise<void> => {
  const lock = instanceLock(env.dataDir);
  started.push(() => lock.release());
  const [running, build] = await Promise.all([
    openDatabase(),
    dev ? Promise.resolve('development' as const) : ensureBuild(),
  ]);
  started.push(() => running.stop(), disconnect);
  if (env.acceptance && (await holdsRealPeople(database()))) {
    throw new Error(
      'ACCEPTANCE=1 is refused: this database holds real people, whose facts must keep their dates',
    );
  }
  await seedReference(database());
  const seeded = await seedDemoWhenEmpty();
  const { close } = await serve({ port: env.port, dev });
  started.push(() => Promise.race([close(), new Promise<void>((resolve) => setTimeout(resolve, 5000))]));
  if (env.workerInside) started.push(startWorkerProcess());
  console.log(`\nHọcSố is ready: ${env.origin}  (build ${build}${seeded ? ', demo province made' : ''})\n`);
  await printSignIns();
};

/** The worker is a process of its own, started again when it dies. Gives the way to stop it. */
const startWorkerProcess = (): (() => void) => {
  let stopped = false;
  let child: ChildProcess;
  const launch = (): void => {
    child = fork('scripts/worker.ts', [], { env: { ...process.env, HOCSO_MIGRATED: '1' } });
    child.once('exit', () => {
      if (!stopped) setTimeout(launch, 2000);
    });
  };
  launch();
  return () => {
    stopped = true;
    child.kill('SIGTERM');
  };
};

const stop = async (code: number): Promise<void> => {
  if (stopping) return;
  stopping = true;
  for (const step of started.reverse()) await Promise.resolve(step()).catch(() => undefined);
  process.exit(code);
};
// Whoever read our output may go away; the service does not end for that.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
process.once('SIGTERM', () => void stop(0));
process.once('SIGINT', () => void stop(0));
// The last resort: log, stop, and let the supervisor start the process again.
process.on('unhandledRejection', (error) => {
  console.error(error);
  void stop(1);
});
await main().catch(async (error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (env.logLevel === 'debug') console.error(error);
  await stop(1);
});
