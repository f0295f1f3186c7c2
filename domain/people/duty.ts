import { countedIndicators, type PositionFact } from '#domain/indicators/facts.ts';
import { matches } from '#domain/indicators/population.ts';
import type { Sector } from '#domain/organisation/terms.ts';

/** A post whose unit's sector may be unknown on that day. */
export type PostFact = Omit<PositionFact, 'sector'> & { readonly sector: Sector | null };

/** Whether a duty whose audience is the population of an indicator binds somebody who holds these posts. */
export const isBound = (audienceIndicator: string, posts: readonly PostFact[]): boolean => {
  const indicator = countedIndicators.find((code) => code === audienceIndicator);
  if (!indicator) return false;
  return posts.some(({ sector, ...post }) => sector !== null && matches(indicator, { ...post, sector }));
};
