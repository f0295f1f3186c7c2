import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Answer, Order } from './scale-process.ts';

/**
 * `node scripts/bench/scale.ts [people completions]`: what grows with people, at 10,000 and at 1,000,000 people (or as many
 * as given), side by side on two databases of their own. Prints a table; needs some 12 GB of disk for the large one.
 */
const [people = 1_000_000, completions = 5_000_000] = process.argv.slice(2).map(Number);
const folder = '.cache/bench/scale';

const province = async (name: string, size: readonly [number, number]) => {
  const dataDir = `${folder}/${name}`;
  rmSync(dataDir, { recursive: true, force: true });
  const child = fork('scripts/bench/scale-process.ts', size.map(String), {
    execArgv: ['--expose-gc'],
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      OWNER_DATABASE_URL: '',
      LOG_LEVEL: 'error',
    },
  });
  const answered = (): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const gone = (code: number | null) => reject(new Error(`${name} ended with ${code}`));
      child.once('exit', gone);
      child.once('message', (answer) => {
        child.off('exit', gone);
        resolve(answer as Answer);
      });
    });
  await answered();
  const ask = (kind: Order['kind']): Promise<Answer> => {
    const answer = answered();
    child.send({ kind } satisfies Order);
    return answer;
  };
  const stop = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.send({ kind: 'stop' } satisfies Order);
    await gone;
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ask, stop };
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const small = await province('small', [10_000, 50_000]);
const large = await province('large', [people, completions]);
console.log(`| Work | 10,000 people, ms | ${people.toLocaleString('en')} people, ms | Costs | Grew by, MB |`);
console.log('|---|---|---|---|---|');
const rounds = { board: 7, province: 5, second: 5, unit: 5, close: 1, csv: 3, copy: 3 } as const;
for (const [kind, times] of Object.entries(rounds) as [keyof typeof rounds, number][]) {
  const found: [Answer, Answer][] = [];
  for (let round = 0; round < times; round += 1) found.push([await small.ask(kind), await large.ask(kind)]);
  const [less, more] = [median(found.map(([one]) => one.value)), median(found.map(([, one]) => one.value))];
  const grew = [found.at(-1)?.[0].grewMb, found.at(-1)?.[1].grewMb].filter((mb) => mb !== undefined);
  console.log(
    `| ${kind} | ${less.toFixed(0)} | ${more.toFixed(0)} | ${(more / less).toFixed(2)}× | ${grew.join(' and ')} |`,
  );
}
await small.stop();
await large.stop();
