import type { StaffCategory } from '#domain/organisation/terms.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { addDays, type Day, type DayRange, holdsOn } from '#domain/time/day.ts';

/** What HR may do to a position by hand. Each leaves the old row and says why. */
export const positionChangeKinds = ['add', 'correct', 'end', 'transfer', 'withdraw'] as const;
export type PositionChangeKind = (typeof positionChangeKinds)[number];

export type PositionValues = {
  readonly unitId: string;
  readonly title: string;
  readonly category: StaffCategory;
  readonly leader: boolean;
  readonly dxSpecialist: boolean;
  readonly coreOfficer: boolean;
  readonly validFrom: Day;
  readonly validTo: Day | null;
};
export type HeldPosition = PositionValues & { readonly id: string };

export type PositionFault = {
  readonly path: 'unitId' | 'title' | 'validFrom' | 'validTo';
  readonly code:
    | 'ends-before-start'
    | 'before-birth'
    | 'unit-not-yet'
    | 'unit-ended'
    | 'post-held-already'
    | 'nothing-changed'
    | 'not-after-start'
    | 'after-its-end';
};

/**
 * What keeps a position from standing beside the others of its holder, one fault a field: its days in order, inside its
 * unit's life (`life`: the unit's own days in order, none for a unit that never was), not before its holder was born,
 * and no post of one unit and title held twice on a day. `replacing` is the row it takes the place of.
 */
export const positionFaults = (
  wanted: PositionValues,
  holder: { readonly bornOn: Day | null; readonly held: readonly HeldPosition[] },
  life: readonly DayRange[],
  replacing: string | null = null,
): readonly PositionFault[] => {
  const { validFrom, validTo } = wanted;
  if (validTo !== null && validTo < validFrom) return [{ path: 'validTo', code: 'ends-before-start' }];
  const faults: PositionFault[] = [];
  if (holder.bornOn !== null && validFrom <= holder.bornOn)
    faults.push({ path: 'validFrom', code: 'before-birth' });
  const [first] = life;
  if (!first || validFrom < first.from) faults.push({ path: 'unitId', code: 'unit-not-yet' });
  else if (!livesThrough(life, validFrom, validTo)) faults.push({ path: 'unitId', code: 'unit-ended' });
  const twice = holder.held.some(
    (other) =>
      other.id !== replacing &&
      other.unitId === wanted.unitId &&
      fold(other.title) === fold(wanted.title) &&
      crosses(other, wanted),
  );
  if (twice) faults.push({ path: 'title', code: 'post-held-already' });
  return faults;
};

/** True when the unit's days, which touch where its kind changed, leave no day of the range out. */
const livesThrough = (life: readonly DayRange[], from: Day, to: Day | null): boolean => {
  let day = from;
  for (;;) {
    const part = life.find((each) => holdsOn(each, day));
    if (!part) return false;
    if (part.to === null || (to !== null && to <= part.to)) return true;
    day = addDays(part.to, 1);
  }
};

type Dated = Pick<PositionValues, 'validFrom' | 'validTo'>;
const crosses = (a: Dated, b: Dated): boolean =>
  (a.validTo === null || b.validFrom <= a.validTo) && (b.validTo === null || a.validFrom <= b.validTo);

/** True when a correction would write what stands already. */
export const samePosition = (one: PositionValues, other: PositionValues): boolean =>
  one.unitId === other.unitId &&
  one.title === other.title &&
  one.category === other.category &&
  one.leader === other.leader &&
  one.dxSpecialist === other.dxSpecialist &&
  one.coreOfficer === other.coreOfficer &&
  one.validFrom === other.validFrom &&
  one.validTo === other.validTo;

/**
 * The last day of the post somebody leaves when she moves on a day: the day before, so that nobody counts in two units
 * on the day of the move. A fault when the day is not after the post's first day, or more than a day after its last.
 */
export const lastDayBeforeMove = (old: Dated, movedOn: Day): { readonly lastDay: Day } | PositionFault => {
  if (movedOn <= old.validFrom) return { path: 'validFrom', code: 'not-after-start' };
  const lastDay = addDays(movedOn, -1);
  if (old.validTo !== null && old.validTo < lastDay) return { path: 'validFrom', code: 'after-its-end' };
  return { lastDay };
};
