/** What the sample is drawn from: a commune with its people of working age. */
export type FrameCommune = { readonly unitId: string; readonly population: number };

/**
 * `every-commune`: each commune is a stratum, the same number asked in each. `drawn-communes`: so many communes drawn with
 * probability in proportion to their people, then the same number asked in each drawn one (two stages).
 */
export const surveyDesigns = ['every-commune', 'drawn-communes'] as const;
export type SurveyDesign = (typeof surveyDesigns)[number];

/** A commune of the sample: `hits` how often the draw met it (1 in a stratified sample), `target` answers wanted. */
export type PlannedCommune = FrameCommune & { readonly hits: number; readonly target: number };

/** The smallest and the largest a plan may ask for in a commune; 30 is also what an estimate of one commune needs. */
export const perCommuneBounds = { least: 5, most: 500 } as const;

/**
 * The communes of a survey. Systematic draw: the frame in the order given (by code, so neighbours stand together) is laid
 * out by people and met at equal steps from a start that the seed gives. The same frame and seed always give the same plan.
 * Throws RangeError when there is nobody to draw from.
 */
export const drawCommunes = (
  frame: readonly FrameCommune[],
  plan: {
    readonly design: SurveyDesign;
    readonly communes: number;
    readonly perCommune: number;
    readonly seed: number;
  },
): readonly PlannedCommune[] => {
  const total = frame.reduce((sum, { population }) => sum + population, 0);
  if (total <= 0) throw new RangeError('there is nobody to draw from');
  if (plan.design === 'every-commune')
    return frame
      .filter(({ population }) => population > 0)
      .map((commune) => ({ ...commune, hits: 1, target: plan.perCommune }));
  const step = total / plan.communes;
  const start = fractionOf(plan.seed) * step;
  let upTo = 0;
  let met = 0;
  return frame.flatMap((commune) => {
    upTo += commune.population;
    const before = met;
    while (met < plan.communes && start + met * step < upTo) met += 1;
    const hits = met - before;
    return hits === 0 ? [] : [{ ...commune, hits, target: hits * plan.perCommune }];
  });
};

/** A fraction from 0 to below 1 that a seed always gives (one step of mulberry32). */
export const fractionOf = (seed: number): number => {
  const state = (seed + 0x6d2b79f5) >>> 0;
  let t = state;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
};
