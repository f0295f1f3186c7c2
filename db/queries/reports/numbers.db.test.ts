import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { readNumbers } from '#db/queries/reports/numbers.ts';
import { rebuildStored, refreshStored } from '#db/queries/reports/rebuild.ts';
import { findStandingDifferences } from '#db/queries/reports/standing-differences.ts';
import type { UnitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { markTreeChanged } from '#db/queries/standings.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertMorePeople, insertRandomProvince } from '#db/testing/random-province.ts';
import { world } from '#db/testing/world.ts';
import type { PersonFacts } from '#domain/indicators/facts.ts';
import { naiveCount } from '#domain/indicators/naive-oracle.ts';
import type { TallyRow } from '#domain/indicators/tally.ts';
import { countedFour } from '#domain/indicators/testing/four-rules.ts';
import { reportingYear } from '#domain/reporting/period.ts';
import { defaultPlan } from '#usecases/report-input.ts';

useTestDatabase();

const period = reportingYear(2026);
const ofPlan = { planCode: defaultPlan, counted: countedFour };
const window = {
  periodId: period.id,
  from: period.from,
  to: period.to,
  planStartedOn: '2022-10-19',
  ...ofPlan,
};
const adHoc = {
  periodId: 'adhoc',
  from: '2025-03-01',
  to: '2026-02-28',
  planStartedOn: '2022-10-19',
  ...ofPlan,
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
        const { people, units } = await insertRandomProvince(tx, seed, window.to);
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
      const { people, units } = await insertRandomProvince(tx, seed, adHoc.to);
      const { rows, from } = await readNumbers(tx, adHoc);
      expect(from).toBe('facts');
      agree(rows, people, units, adHoc);
    });
  });

  it.each([7, 8])('are right before any job has run, and after it has (seed %i)', async (seed) => {
    await inRollback(async (tx) => {
      const first = await insertRandomProvince(tx, seed, window.to, 15);
      await rebuildStored(tx, window, world.now);
      while ((await refreshStored(tx, [window], 500)) > 0);
      const more = await insertMorePeople(tx, seed + 100, first.units, 15);
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
      await insertRandomProvince(tx, 9, window.to, 3);
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
      await insertRandomProvince(tx, 10, window.to, 10);
      await rebuildStored(tx, window, world.now);
      while ((await refreshStored(tx, [window], 500)) > 0);
      await tx.execute(
        sql`update indicator_count set own = jsonb_set(own, '{counted}', '99') where indicator = 'I-04' and segment = '' and unit_id = ${world.units.health}`,
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
