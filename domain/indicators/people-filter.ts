import type { Standing, StandingStatus } from '#domain/indicators/standing.ts';
import { countedOn } from '#domain/indicators/trend.ts';
import type { Segment } from '#domain/plan/rule.ts';
import type { Day } from '#domain/time/day.ts';

/** The printed numbers that count people; participations (lượt) open to the people who took part. */
export const measures = ['population', 'tookPart', 'completed', 'assessed', 'passed', 'counted'] as const;
export type Measure = (typeof measures)[number];

/** Which people of an indicator are asked for. `unitIds` null is the whole province; each other null does not restrict. */
export type PeopleFilter = {
  readonly indicator: string;
  readonly segment: Segment | null;
  readonly unitIds: readonly string[] | null;
  readonly status: StandingStatus | null;
  readonly measure: Measure | null;
  /** Those alone who came to count up to this day. */
  readonly until?: Day | null;
  /** Women alone. How somebody stands does not say it, so `isBehind` does not ask. */
  readonly women?: boolean;
};

/**
 * Whether a standing belongs behind a number. Measures count the population alone. Somebody excluded is listed where the
 * post was that ended, or in the units she works in (`held`) when none of her posts ever matched; in no segment.
 */
export const isBehind = (one: Standing, held: readonly string[], filter: PeopleFilter): boolean => {
  if (one.indicator !== filter.indicator) return false;
  if (filter.status !== null && one.status !== filter.status) return false;
  if (filter.measure !== null && !isMeasured(one, filter.measure)) return false;
  if (filter.until && !countedBy(one, filter.until)) return false;
  if (one.status === 'excluded' && filter.segment !== null) return false;
  const places = placesOf(one, held, filter.segment);
  if (filter.unitIds === null) return one.status === 'excluded' || places.length > 0;
  return places.some((unitId) => filter.unitIds?.includes(unitId));
};

const countedBy = (one: Standing, day: Day): boolean => {
  const on = one.counted ? countedOn(one.reason) : null;
  return on !== null && on <= day;
};

const isMeasured = (one: Standing, measure: Measure): boolean =>
  one.status !== 'excluded' && (measure === 'population' || one[measure]);

const placesOf = (one: Standing, held: readonly string[], segment: Segment | null): readonly string[] => {
  if (one.reason.kind === 'left') return [one.reason.unitId];
  if (one.reason.kind === 'no-matching-position') return held;
  return segment === null ? one.unitIds : one.unitIdsBySegment[segment];
};
