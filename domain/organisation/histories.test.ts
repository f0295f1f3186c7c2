import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/time/day.ts';
import { Contradiction, type OrgEvent } from './event.ts';
import { changesBetween, livesOn, type Organisation, segmentOn } from './history.ts';
import { applyEvent, takeBack } from './rules.ts';
import { eventFrom, firstEventDay, seededEvent, smallOrganisation } from './testing/random-events.ts';

/** Applies what does not contradict, and says what the organisation was after each. */
const history = (seeds: readonly Parameters<typeof eventFrom>[0][]) => {
  const states: { event: OrgEvent; was: Organisation; is: Organisation }[] = [];
  let organisation = smallOrganisation();
  for (const [index, seed] of seeds.entries()) {
    const next = eventFrom(seed, organisation, index);
    try {
      const { organisation: is } = applyEvent(organisation, next);
      states.push({ event: next, was: organisation, is });
      organisation = is;
    } catch (error) {
      if (!(error instanceof Contradiction)) throw error;
    }
  }
  return { states, organisation };
};
const days = Array.from({ length: 15 }, (_, index) => addDays(firstEventDay, index * 50 - 1));
const seeds = fc.array(seededEvent, { minLength: 5, maxLength: 40 });

describe('in any history of events, in any order of their days', () => {
  it('every unit has one name, one kind and one parent a day, stands under living units and never above itself', () =>
    fc.assert(
      fc.property(seeds, (list) => {
        const { organisation } = history(list);
        for (const day of days) {
          for (const unit of organisation.values()) {
            const holding = [unit.names, unit.kinds, unit.parents].map(
              (segments) =>
                segments.filter(({ from, to }) => from <= day && (to === null || to >= day)).length,
            );
            expect(Math.max(...holding)).toBeLessThanOrEqual(1);
            expect(holding[0]).toBe(holding[1]);
            const above = new Set<string>();
            for (let at = unit.id; ; ) {
              expect(above.has(at)).toBe(false);
              above.add(at);
              const parent = segmentOn(organisation.get(at)?.parents ?? [], day)?.value;
              if (parent === undefined) break;
              const found = organisation.get(parent);
              expect(found && livesOn(found, day)).toBe(true);
              at = parent;
            }
          }
        }
      }),
    ));

  it('no day before an event is changed by it', () =>
    fc.assert(
      fc.property(seeds, (list) => {
        for (const { event: happened, was, is } of history(list).states)
          for (const day of days.filter((each) => each < happened.effectiveOn))
            for (const unit of is.values()) {
              const old = was.get(unit.id);
              for (const aspect of ['names', 'kinds', 'parents'] as const)
                expect(segmentOn<unknown>(unit[aspect], day)?.value).toEqual(
                  segmentOn<unknown>(old?.[aspect] ?? [], day)?.value,
                );
            }
      }),
    ));

  it('taking events back from the last to the first leads through every earlier state', () =>
    fc.assert(
      fc.property(seeds, (list) => {
        const { states, organisation } = history(list);
        let at = organisation;
        for (const { was, is } of states.toReversed()) {
          at = takeBack(at, changesBetween(was, is)).organisation;
          expect(changesBetween(was, at)).toEqual([]);
        }
      }),
    ));
});
