import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentGroups } from '#domain/catalogue/course.ts';
import type { PersonFacts } from '#domain/indicators/facts.ts';
import { naiveCount } from '#domain/indicators/naive-oracle.ts';
import { rate, ratioOf } from '#domain/indicators/rate.ts';
import { standing } from '#domain/indicators/standing.ts';
import { cellChanges, tallyPeople, tallyRows } from '#domain/indicators/tally.ts';
import { countedFour, type FourCode, fourRules } from '#domain/indicators/testing/four-rules.ts';
import { subtreeOf, unitTree } from '#domain/indicators/tree.ts';
import { sectors, staffCategories } from '#domain/organisation/terms.ts';
import { addDays } from '#domain/time/day.ts';

const window = { from: '2025-12-15', to: '2026-12-14', planStartedOn: '2022-10-19' };
const scopes = ['own', 'subtree'] as const;

/** Days around every edge of the windows, and any others from 2022 to 2027. */
const day = fc.oneof(
  fc.constantFrom(
    '2022-10-18',
    '2022-10-19',
    '2024-02-29',
    '2025-12-14',
    '2025-12-15',
    '2026-12-14',
    '2026-12-15',
  ),
  fc.integer({ min: 0, max: 2000 }).map((offset) => addDays('2022-01-01', offset)),
);
const perhaps = fc.option(day, { nil: null });

const unitCount = 9;
const units = fc
  .array(fc.option(fc.nat(), { nil: null, freq: 4 }), { minLength: unitCount, maxLength: unitCount })
  .map((draws) =>
    draws.map((draw, n) => ({ unitId: `u${n}`, parentId: draw === null || n === 0 ? null : `u${draw % n}` })),
  );

const position = fc.record({
  unitId: fc.nat({ max: unitCount - 1 }).map((n) => `u${n}`),
  sector: fc.constantFrom(...sectors),
  category: fc.constantFrom(...staffCategories),
  leader: fc.boolean(),
  dxSpecialist: fc.boolean(),
  coreOfficer: fc.boolean(),
});
const learning = fc.record({
  title: fc.constant('Khóa học'),
  contentGroup: fc.constantFrom(...contentGroups),
  beganOn: perhaps,
  completedOn: perhaps,
});
const assessment = fc.record({ takenOn: day, passed: fc.option(fc.boolean(), { nil: null }) });

const numbered = <T extends object>(rows: readonly T[], prefix: string) =>
  rows.map((row, n) => ({ ...row, id: `${prefix}${n}` }));

const facts = fc
  .tuple(
    fc.array(position, { maxLength: 4 }),
    fc.array(learning, { maxLength: 4 }),
    fc.array(assessment, { maxLength: 3 }),
  )
  .map(([positions, learnt, results]) => ({
    positions: numbered(positions, 'position'),
    learning: numbered(learnt, 'learning'),
    assessments: numbered(results, 'result'),
  }));

const history = fc.record({
  units,
  people: fc
    .array(facts, { maxLength: 12 })
    .map((all): PersonFacts[] => all.map((one, n) => ({ ...one, personId: `person${n}` }))),
});

const standingsOf = (people: readonly PersonFacts[]) =>
  countedFour.flatMap((indicator) =>
    people.flatMap((one) => {
      const stands = standing(indicator, window, one);
      return stands ? [stands] : [];
    }),
  );

describe('the count', () => {
  it('agrees with the naive count in every number of every line', () => {
    fc.assert(
      fc.property(history, ({ units, people }) => {
        const rows = tallyPeople(standingsOf(people), unitTree(units), countedFour);
        expect(rows).toHaveLength(6 * unitCount);
        for (const row of rows) {
          for (const scope of scopes) {
            const { indicator, segment, unitId } = row;
            const question = { indicator, segment, unitId, scope };
            expect({ ...question, ...row[scope] }).toEqual({
              ...question,
              ...naiveCount(question, window, people, units),
            });
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never counts more than there are, and keeps every column below the one it is part of', () => {
    fc.assert(
      fc.property(history, ({ units, people }) => {
        for (const row of tallyPeople(standingsOf(people), unitTree(units), countedFour)) {
          for (const { population, participations, tookPart, completed, assessed, passed, counted } of [
            row.own,
            row.subtree,
          ]) {
            expect(population).toBeLessThanOrEqual(people.length);
            for (const part of [tookPart, assessed, counted]) expect(part).toBeLessThanOrEqual(population);
            expect(completed).toBeLessThanOrEqual(tookPart);
            expect(tookPart).toBeLessThanOrEqual(participations);
            expect(passed).toBeLessThanOrEqual(assessed);
          }
          expect(
            rate(ratioOf(fourRules[row.indicator as FourCode].rule, row.subtree, people.length)).kind,
          ).not.toBe('refused');
        }
      }),
    );
  });

  it('is the length of the list of people it opens to', () => {
    fc.assert(
      fc.property(history, ({ units, people }) => {
        const tree = unitTree(units);
        const standings = standingsOf(people);
        for (const row of tallyPeople(standings, tree, countedFour)) {
          const inside = new Set(subtreeOf(row.unitId, tree));
          const listed = standings.filter((stands) => {
            const unitIds = row.segment === null ? stands.unitIds : stands.unitIdsBySegment[row.segment];
            return stands.indicator === row.indicator && unitIds.some((unitId) => inside.has(unitId));
          });
          const statuses = listed.map((stands) => stands.status);
          expect(statuses).not.toContain('excluded');
          expect(statuses.filter((status) => status === 'counted')).toHaveLength(row.subtree.counted);
          expect(statuses).toHaveLength(row.subtree.population);
          expect(new Set(listed.map((stands) => stands.personId)).size).toBe(listed.length);
        }
      }),
    );
  });

  it('is the same when one person after another changes', () => {
    fc.assert(
      fc.property(history, facts, ({ units, people }, changed) => {
        const tree = unitTree(units);
        const after = people.map((one, n) => (n === 0 ? { ...one, ...changed } : one));
        const changes = countedFour.flatMap((indicator) =>
          people.flatMap((one, n) => [
            ...cellChanges(null, standing(indicator, window, one), tree),
            ...cellChanges(
              standing(indicator, window, one),
              standing(indicator, window, after[n] ?? one),
              tree,
            ),
          ]),
        );
        expect(tallyRows(changes, tree, countedFour)).toEqual(
          tallyPeople(standingsOf(after), tree, countedFour),
        );
        for (const one of standingsOf(people)) expect(cellChanges(one, one, tree)).toEqual([]);
      }),
    );
  });
});

describe('a standing', () => {
  it('does not hear of what comes after the cut-off day', () => {
    const upTo = (on: string | null) => (on !== null && on > window.to ? null : on);
    fc.assert(
      fc.property(history, ({ people }) => {
        const known = people.map((one) => ({
          ...one,
          learning: one.learning.map((fact) => ({
            ...fact,
            beganOn: upTo(fact.beganOn),
            completedOn: upTo(fact.completedOn),
          })),
          assessments: one.assessments.filter((result) => result.takenOn <= window.to),
        }));
        expect(standingsOf(people)).toEqual(standingsOf(known));
      }),
    );
  });

  it('does not depend on the order in which facts arrive', () => {
    fc.assert(
      fc.property(history, ({ people }) => {
        const turned = people.map((one) => ({
          ...one,
          positions: one.positions.toReversed(),
          learning: one.learning.toReversed(),
          assessments: one.assessments.toReversed(),
        }));
        expect(standingsOf(turned)).toEqual(standingsOf(people));
      }),
    );
  });
});
