import type { FormerPositionFact, PositionFact } from '#domain/indicators/facts.ts';
import type { Sector } from '#domain/organisation/terms.ts';
import type { PeopleRule, PopulationCondition, Segment } from '#domain/plan/rule.ts';
import type { Day, DayRange } from '#domain/time/day.ts';
import { holdsOn } from '#domain/time/day.ts';

/** The scopes an indicator is printed in; null is the whole indicator. */
export const segmentsOf = (rule: Pick<PeopleRule, 'apart'>): readonly (Segment | null)[] => [
  null,
  ...rule.apart,
];

/** State bodies and public-service units are `public`, state-owned and private enterprises `enterprise`. */
export const segmentOf = (sector: Sector): Segment =>
  sector === 'state' || sector === 'public-service' ? 'public' : 'enterprise';

/** True when the position puts its holder into the rule's population: every condition holds of it. */
export const matches = (rule: Pick<PeopleRule, 'population'>, position: PositionFact): boolean =>
  rule.population.every((condition) => holds(condition, position));

const holds = (condition: PopulationCondition, position: PositionFact): boolean => {
  switch (condition.kind) {
    case 'leader':
      return position.leader === condition.is;
    case 'dx-specialist':
      return position.dxSpecialist === condition.is;
    case 'core-officer':
      return position.coreOfficer === condition.is;
    case 'categories':
      return condition.categories.includes(position.category);
    case 'sectors':
      return condition.sectors.includes(position.sector);
  }
};

/** Splits somebody's dated positions at the cut-off day: `to` is the last day in post and counts whole. */
export const positionsAt = (
  cutOff: Day,
  dated: readonly (PositionFact & DayRange)[],
): {
  readonly positions: readonly PositionFact[];
  readonly formerPositions: readonly FormerPositionFact[];
} => ({
  positions: dated.filter((position) => holdsOn(position, cutOff)),
  formerPositions: dated.flatMap((position) =>
    position.to !== null && position.to < cutOff ? [{ ...position, lastDay: position.to }] : [],
  ),
});
