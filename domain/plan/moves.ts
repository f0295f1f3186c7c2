/** How somebody or something stands behind a number; null: the rule has nothing to do with it. */
export type StandsAs = 'counted' | 'not-counted' | 'not-reported' | 'excluded' | null;

/** What another rule does to one row: it enters or leaves the denominator, or is counted or counted no longer within it. */
export const moves = ['enters', 'leaves', 'gains', 'loses'] as const;
export type Move = (typeof moves)[number];

const isIn = (as: StandsAs): boolean => as !== null && as !== 'excluded';

/** Null when nothing changes for the number. */
export const moveOf = (before: StandsAs, after: StandsAs): Move | null => {
  if (isIn(before) !== isIn(after)) return isIn(after) ? 'enters' : 'leaves';
  if (!isIn(after) || (before === 'counted') === (after === 'counted')) return null;
  return after === 'counted' ? 'gains' : 'loses';
};
