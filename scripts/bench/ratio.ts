/** Work done side by side with its limit: rounds alternate, so that what else the machine does falls on both. */
export type Pair = {
  readonly name: string;
  /** What stands beside it. */
  readonly limit: string;
  /** One round of the same amount of work; gives how much was done. */
  readonly ours: () => Promise<number>;
  readonly bare: () => Promise<number>;
  readonly rounds: number;
};
export type Outcome = {
  readonly name: string;
  readonly limit: string;
  readonly ratio: number;
  readonly oursPerSecond: number;
  readonly barePerSecond: number;
};

/** The median of the rounds' speed ratios (ours ÷ limit); 1 means as fast as the limit. */
export const measure = async (pair: Pair): Promise<Outcome> => {
  await pair.bare();
  await pair.ours();
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < pair.rounds; round += 1) {
    bare.push(await speed(pair.bare));
    ours.push(await speed(pair.ours));
  }
  const ratios = ours.map((value, index) => value / (bare[index] ?? Number.NaN));
  return {
    name: pair.name,
    limit: pair.limit,
    ratio: median(ratios),
    oursPerSecond: median(ours),
    barePerSecond: median(bare),
  };
};

const speed = async (work: () => Promise<number>): Promise<number> => {
  const before = performance.now();
  const done = await work();
  return (done * 1000) / (performance.now() - before);
};

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Runs `count` pieces of work, `width` at a time. */
export const inParallel = async (
  count: number,
  width: number,
  work: (index: number) => Promise<unknown>,
): Promise<number> => {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      await work(index);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return count;
};
