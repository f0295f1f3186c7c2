import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { readNumbers } from '#db/queries/reports/numbers.ts';
import { peopleBehind } from '#db/queries/reports/people-behind.ts';
import { rebuildStored, refreshStored } from '#db/queries/reports/rebuild.ts';
import { findStandingDifferences } from '#db/queries/reports/standing-differences.ts';
import { provinceId, type UnitsOfDay, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { markPeople, markTreeChanged } from '#db/queries/standings.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertCourses, insertRandomPeople } from '#db/testing/random-facts.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import type { PersonFacts } from '#domain/indicators/facts.ts';
import { naiveCount } from '#domain/indicators/naive-oracle.ts';
import type { TallyRow } from '#domain/indicators/tally.ts';
import { tallyFields } from '#domain/indicators/tally.ts';
import { subtreeOf } from '#domain/indicators/tree.ts';
import { reportingYear } from '#domain/reporting/period.ts';

useTestDatabase();

const period = reportingYear(2026);
const window = { periodId: period.id, from: period.from, to: period.to, planStartedOn: '2022-10-19' };
const adHoc = { periodId: 'adhoc', from: '2025-03-01', to: '2026-02-28', planStartedOn: '2022-10-19' };

/** The world without its people, and random people in its units. */
const province = async (
  tx: Tx,
  seed: number,
  cutOff: string,
  count = 40,
): Promise<{ people: PersonFacts[]; units: UnitsOfDay }> => {
  await insertWorld(tx);
  await seedPlans(tx, world.now);
  const units = await unitsOfDay(tx, cutOff);
  const courses = await insertCourses(tx);
  const places = units.printed.filter((unit) => unit.unitId !== provinceId);
  const people = await insertRandomPeople(tx, { seed, count, units: places, courses, cutOff });
  return { units, people: [...people, ...(await worldFacts(tx, units))] };
};

/** The world's own people learn nothing: only their posts count. */
const worldFacts = async (tx: Tx, units: UnitsOfDay): Promise<PersonFacts[]> => {
  const { factsOfPeople } = await import('#db/queries/reports/person-facts.ts');
  return factsOfPeople(tx, units, Object.values(world.people));
};

const agree = (
  rows: readonly TallyRow[],
  people: readonly PersonFacts[],
  units: UnitsOfDay,
  on: typeof window,
) => {
  expect(rows).toHaveLength(6 * units.printed.length);
  for (const row of rows) {
    for (const scope of ['own', 'subtree'] as const) {
      const question = { indicator: row.indicator, segment: row.segment, unitId: row.unitId, scope };
      expect({ ...question, ...row[scope] }).toEqual({
        ...question,
        ...naiveCount(question, on, people, units.printed),
      });
    }
  }
};

describe('numbers', () => {
  it.each([1, 2, 3, 4])(
    'from facts, from stored counts and counted naively are the same (seed %i)',
    async (seed) => {
      await inRollback(async (tx) => {
        const { people, units } = await province(tx, seed, window.to);
        const fromFacts = await readNumbers(tx, window);
        expect(fromFacts.from).toBe('facts');
        agree(fromFacts.rows, people, units, window);
        await rebuildStored(tx, window, world.now);
        while ((await refreshStored(tx, [window], 7)) > 0);
        const stored = await readNumbers(tx, window);
        expect(stored.from).toBe('stored');
        agree(stored.rows, people, units, window);
        expect(await findStandingDifferences(tx)).toEqual([]);
      });
    },
  );

  it.each([5, 6])('of any other days are counted from the facts (seed %i)', async (seed) => {
    await inRollback(async (tx) => {
      const { people, units } = await province(tx, seed, adHoc.to);
      const { rows, from } = await readNumbers(tx, adHoc);
      expect(from).toBe('facts');
      agree(rows, people, units, adHoc);
    });
  });

  it.each([7, 8])('are right before any job has run, and after it has (seed %i)', async (seed) => {
    await inRollback(async (tx) => {
      const first = await province(tx, seed, window.to, 15);
      await rebuildStored(tx, window, world.now);
      while ((await refreshStored(tx, [window], 500)) > 0);
      const places = first.units.printed.filter((unit) => unit.unitId !== provinceId);
      const more = await insertRandomPeople(tx, {
        seed: seed + 100,
        count: 15,
        units: places,
        courses: await insertCourses(tx),
        cutOff: window.to,
      });
      const people = [...first.people, ...more];
      const before = await readNumbers(tx, window);
      expect(before.from).toBe('stored');
      agree(before.rows, people, first.units, window);
      expect(await findStandingDifferences(tx)).toEqual([]);
      await refreshStored(tx, [window], 500);
      agree((await readNumbers(tx, window)).rows, people, first.units, window);
      expect(await findStandingDifferences(tx)).toEqual([]);
    });
  });

  it('are counted from the facts after a change of units, until the rebuild', async () => {
    await inRollback(async (tx) => {
      await province(tx, 9, window.to, 3);
      await rebuildStored(tx, window, world.now);
      expect((await readNumbers(tx, window)).from).toBe('stored');
      await markTreeChanged(tx);
      expect((await readNumbers(tx, window)).from).toBe('facts');
      await rebuildStored(tx, window, world.now);
      expect((await readNumbers(tx, window)).from).toBe('stored');
    });
  });

  it('that were stored wrongly are found', async () => {
    await inRollback(async (tx) => {
      await province(tx, 10, window.to, 10);
      await rebuildStored(tx, window, world.now);
      while ((await refreshStored(tx, [window], 500)) > 0);
      const { sql } = await import('drizzle-orm');
      await tx.execute(
        sql`update indicator_count set own = jsonb_set(own, '{counted}', '99') where indicator = 'I-04' and unit_id = ${world.units.health}`,
      );
      expect((await findStandingDifferences(tx)).map((one) => one.what)).toEqual(['count']);
      await tx.execute(
        sql`delete from indicator_standing where indicator = 'I-04' and person_id = ${world.people.hoa}`,
      );
      expect((await findStandingDifferences(tx)).map((one) => one.what).toSorted()).toEqual([
        'count',
        'standing',
        'standing',
      ]);
    });
  });
});

describe('the people behind a number', () => {
  it.each([
    ['stored', 11],
    ['waiting', 12],
    ['facts', 13],
  ] as const)('are exactly as many as the number says, for every number (%s)', async (how, seed) => {
    await inRollback(async (tx) => {
      const { units } = await province(tx, seed, window.to, 25);
      if (how !== 'facts') await rebuildStored(tx, window, world.now);
      if (how === 'stored') while ((await refreshStored(tx, [window], 500)) > 0);
      if (how === 'waiting') await markPeople(tx, Object.values(world.people), world.now);
      const { rows } = await readNumbers(tx, window);
      for (const row of rows) {
        for (const scope of ['own', 'subtree'] as const) {
          const whole = row.unitId === provinceId;
          if (whole && scope === 'own') continue;
          if (row[scope].population === 0) continue;
          const unitIds = whole
            ? null
            : scope === 'own'
              ? [row.unitId]
              : [...subtreeOf(row.unitId, units.tree)];
          const behind = async (measure: (typeof tallyFields)[number]) =>
            peopleBehind(
              tx,
              window,
              units,
              {
                indicator: row.indicator,
                segment: row.segment,
                unitIds,
                status: null,
                measure: measure === 'participations' ? 'tookPart' : measure,
              },
              { after: null, limit: 3 },
            );
          for (const field of tallyFields) {
            const { total } = await behind(field);
            expect({
              ...row,
              scope,
              field,
              number: field === 'participations' ? total.participations : total.people,
            }).toEqual({ ...row, scope, field, number: row[scope][field] });
          }
        }
      }
    });
  });

  it.each(['stored', 'facts'] as const)(
    'come page by page in the order of given names, each once, the excluded too (%s)',
    async (how) => {
      await inRollback(async (tx) => {
        const { units } = await province(tx, 14, window.to, 30);
        if (how === 'stored') {
          await rebuildStored(tx, window, world.now);
          while ((await refreshStored(tx, [window], 500)) > 0);
        }
        const filter = {
          indicator: 'I-04',
          segment: null,
          unitIds: null,
          status: null,
          measure: null,
        } as const;
        const names: string[] = [];
        const seen = new Set<string>();
        let after: string | null = null;
        let total = 0;
        do {
          const page = await peopleBehind(tx, window, units, filter, { after, limit: 7 });
          total = page.total.people;
          for (const one of page.people) {
            expect(seen.has(one.standing.personId)).toBe(false);
            seen.add(one.standing.personId);
            if (one.fullName) names.push(one.fullName);
          }
          after = page.next;
        } while (after !== null);
        expect(seen.size).toBe(total);
        expect(names.slice(0, 3)).toEqual(['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Minh Châu']);
        const excluded = await peopleBehind(
          tx,
          window,
          units,
          { ...filter, status: 'excluded' },
          { after: null, limit: 100 },
        );
        expect(excluded.people.map((one) => one.fullName)).toContain('Lâm Thanh Xuân');
        const inHealth = await peopleBehind(
          tx,
          window,
          units,
          { ...filter, status: 'excluded', unitIds: [world.units.health] },
          { after: null, limit: 100 },
        );
        expect(inHealth.people.map((one) => one.fullName)).toContain('Lâm Thanh Xuân');
      });
    },
  );
});
