import type { CountedIndicator, FormerPositionFact, PositionFact } from '#domain/indicators/facts.ts';
import type { Sector, StaffCategory } from '#domain/organisation/terms.ts';
import type { Day, DayRange } from '#domain/time/day.ts';
import { holdsOn } from '#domain/time/day.ts';

/** I-03 is also shown apart for public bodies and for enterprises, because its wording names both. */
export const segments = ['public', 'enterprise'] as const;
export type Segment = (typeof segments)[number];

/** The scopes an indicator is printed in; null is the whole indicator. */
export const segmentsOf = (indicator: CountedIndicator): readonly (Segment | null)[] =>
  indicator === 'I-03' ? [null, ...segments] : [null];

/** State bodies and public-service units are `public`, state-owned and private enterprises `enterprise`. */
export const segmentOf = (sector: Sector): Segment =>
  sector === 'state' || sector === 'public-service' ? 'public' : 'enterprise';

/** True when the position puts its holder into the indicator's population. Source: indicators.md, "Population". */
export const matches = (indicator: CountedIndicator, position: PositionFact): boolean => {
  switch (indicator) {
    case 'I-03':
      return position.leader;
    case 'I-04':
      return staffOfTheState.includes(position.category) && position.sector !== 'private-enterprise';
    case 'I-05':
      return position.dxSpecialist;
    case 'I-07':
      return position.coreOfficer;
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

/** Cán bộ, công chức, viên chức, người lao động; người hoạt động không chuyên trách are none of these. */
const staffOfTheState: readonly StaffCategory[] = ['cadre', 'civil-servant', 'public-employee', 'worker'];
