import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Pair } from './ratio.ts';

/**
 * The board at 200,000 people against the board at 2,000: each in a process of its own on a database of its own, the
 * stored counts rebuilt before. Its cost must not grow with people, so the ratio should stay near 1.
 */
export const boardPair = async (folder: string): Promise<{ pair: Pair; stop(): Promise<void> }> => {
  const small = await province(`${folder}/2000`, 2000);
  const large = await province(`${folder}/200000`, 200_000);
  return {
    pair: {
      name: 'the board at 200,000 people',
      limit: 'the board at 2,000 people',
      rounds: 5,
      ours: () => large.read(40),
      bare: () => small.read(40),
    },
    stop: async () => {
      await Promise.all([small.stop(), large.stop()]);
    },
  };
};

const province = async (dataDir: string, people: number) => {
  rmSync(dataDir, { recursive: true, force: true });
  const child = fork('scripts/bench/board-process.ts', [String(people)], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', OWNER_DATABASE_URL: '' },
  });
  const answered = (): Promise<number> =>
    new Promise((resolve, reject) => {
      child.once('message', (done) => resolve(Number(done)));
      child.once('exit', (code) => reject(new Error(`the province of ${people} ended with ${code}`)));
    });
  await answered();
  return {
    read: (count: number) => {
      const done = answered();
      child.send(count);
      return done;
    },
    stop: async () => {
      child.removeAllListeners('exit');
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.send(0);
      await gone;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
