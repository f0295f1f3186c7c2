import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Pair } from './ratio.ts';

/**
 * The preview of a changed audience over 60,000 people (who belongs, who enters, who leaves, the first page of names)
 * against a bare count of the same rows, in a process and on a database of its own.
 */
export const audiencePair = async (folder: string): Promise<{ pair: Pair; stop(): Promise<void> }> => {
  const dataDir = `${folder}/audience`;
  rmSync(dataDir, { recursive: true, force: true });
  const child = fork('scripts/bench/audience-process.ts', ['60000'], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', OWNER_DATABASE_URL: '' },
  });
  const answered = (): Promise<number> =>
    new Promise((resolve, reject) => {
      child.once('message', (done) => resolve(Number(done)));
      child.once('exit', (code) => reject(new Error(`the province of the audience ended with ${code}`)));
    });
  await answered();
  const ask = (kind: 'ours' | 'bare', count: number) => () => {
    const done = answered();
    child.send({ kind, count });
    return done;
  };
  return {
    pair: {
      name: 'previewing an audience over 60,000 people',
      limit: 'count(distinct person_id) over the same positions',
      rounds: 5,
      ours: ask('ours', 3),
      bare: ask('bare', 10),
    },
    stop: async () => {
      child.removeAllListeners('exit');
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.send({ kind: 'stop', count: 0 });
      await gone;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
