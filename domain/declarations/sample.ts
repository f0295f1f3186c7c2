/** The share of declarations that are looked into more deeply, in hundredths. */
export const samplePercent = 5;

/** Five in a hundred, rounded up: at least one wherever there is one. */
export const sampleSize = (population: number): number => Math.ceil((population * samplePercent) / 100);

/**
 * Draws the sample: the declarations are put in the order of the digest of seed and id, and the first are taken. Whoever
 * has the seed and the population draws the same again with any SHA-256. `digest` gives hex.
 */
export const drawSample = (
  population: readonly string[],
  seed: string,
  digest: (text: string) => string,
): readonly string[] =>
  population
    .map((id) => ({ id, rank: digest(`${seed}:${id}`) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .slice(0, sampleSize(population.length))
    .map(({ id }) => id);

/** What came of looking deeper at one declaration. */
export const checkResults = ['confirmed', 'not-confirmed'] as const;
export type CheckResult = (typeof checkResults)[number];
