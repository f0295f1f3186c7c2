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
if (!dev) Object.assign(process.env, { NODE_ENV: 'production' });

/** `npm start`: database, migrations, seeds, build, worker, server; see README. */
const main = async (): Promise<void> => {
  const lock = instanceLock(env.dataDir);
  const [running, build] = await Promise.all([
    openDatabase(),
    dev ? Promise.resolve('development') : ensureBuild(),
  ]);
  if (env.acceptance && (await holdsRealPeople(database()))) {
    throw new Error(
      'ACCEPTANCE=1 is refused: this database holds real people, whose facts must keep their dates',
    );
  }
  await seedReference(database());
  await seedDemoWhenEmpty();
  const worker = env.workerInside ? startWorkerProcess() : undefined;
  const { close } = await serve({ port: env.port, dev });
  console.log(`\nHọcSố (${build}) is ready: ${env.origin}\n`);
  await printSignIns();

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    worker?.stop();
    await Promise.race([close(), new Promise((resolve) => setTimeout(resolve, 5000))]);
    await disconnect();
    await running.stop();
    lock.release();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
};

/** The worker is a process of its own, started again when it dies. */
const startWorkerProcess = (): { stop(): void } => {
  let stopped = false;
  let child: ChildProcess;
  const launch = (): void => {
    child = fork('scripts/worker.ts', [], { env: { ...process.env, HOCSO_MIGRATED: '1' } });
    child.once('exit', () => {
      if (!stopped) setTimeout(launch, 2000);
    });
  };
  launch();
  return {
    stop: () => {
      stopped = true;
      child.kill('SIGTERM');
    },
  };
};

process.on('unhandledRejection', (error) => {
  console.error(error);
  process.exit(1);
});
await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
