import { describe, expect, it } from 'vitest';
import { readNumbers } from '#db/queries/reports/numbers.ts';
import { peopleBehind } from '#db/queries/reports/people-behind.ts';
import { rebuildStored, refreshStored } from '#db/queries/reports/rebuild.ts';
import { provinceId } from '#db/queries/reports/units-of-day.ts';
import { markPeople, markTreeChanged } from '#db/queries/standings.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertRandomProvince } from '#db/testing/random-province.ts';
import { world } from '#db/testing/world.ts';
import { standingStatuses } from '#domain/indicators/standing.ts';
import { tallyFields } from '#domain/indicators/tally.ts';
import { countedFour } from '#domain/indicators/testing/four-rules.ts';
import { subtreeOf } from '#domain/indicators/tree.ts';
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

describe('the people behind a number', () => {
  it.each([
    ['stored', 11],
    ['waiting', 12],
    ['facts', 13],
  ] as const)('are exactly as many as the number says, for every number (%s)', async (how, seed) => {
    await inRollback(async (tx) => {
      const { units } = await insertRandomProvince(tx, seed, window.to, 25);
      if (how !== 'facts') await rebuildStored(tx, window, world.now);
      if (how === 'stored') while ((await refreshStored(tx, [window], 500)) > 0);
      if (how === 'waiting') await markPeople(tx, Object.values(world.people), world.now);
      const { rows } = await readNumbers(tx, window);
      // A unit with nothing below it is asked once for both of its numbers.
      const totals = new Map<string, Awaited<ReturnType<typeof peopleBehind>>['total']>();
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
          const behind = async (field: (typeof tallyFields)[number]) => {
            const measure = field === 'participations' ? 'tookPart' : field;
            const asked = [row.indicator, row.segment, measure, ...(unitIds ?? ['all']).toSorted()].join(' ');
            const known = totals.get(asked);
            if (known) return known;
            const filter = { indicator: row.indicator, segment: row.segment, unitIds, status: null, measure };
            const { total } = await peopleBehind(tx, window, units, filter, { after: null, limit: 3 });
            totals.set(asked, total);
            return total;
          };
          for (const field of tallyFields) {
            const total = await behind(field);
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
        const { units } = await insertRandomProvince(tx, 14, window.to, 30);
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

  it('are the same from stored standings, in SQL, and from the facts, by the rule', async () => {
    await inRollback(async (tx) => {
      const { units } = await insertRandomProvince(tx, 15, window.to, 40);
      const listed = async () => {
        const found: string[] = [];
        for (const indicator of ['I-03', 'I-04', 'I-05', 'I-07'] as const) {
          for (const unitIds of [
            null,
            [world.units.health],
            [...subtreeOf(world.units.health, units.tree)],
          ]) {
            for (const status of [null, ...standingStatuses]) {
              for (const segment of indicator === 'I-03'
                ? ([null, 'public', 'enterprise'] as const)
                : [null]) {
                const filter = { indicator, segment, unitIds, status, measure: null };
                const page = await peopleBehind(tx, window, units, filter, { after: null, limit: 500 });
                const ids = page.people.map((one) => one.standing.personId);
                found.push(`${indicator} ${segment} ${unitIds?.length} ${status}: ${ids.join(' ')}`);
              }
            }
          }
        }
        return found;
      };
      await rebuildStored(tx, window, world.now);
      while ((await refreshStored(tx, [window], 500)) > 0);
      const stored = await listed();
      await markTreeChanged(tx);
      expect(await listed()).toEqual(stored);
      expect(stored.filter((line) => line.includes('excluded: 0')).length).toBeGreaterThan(5);
    });
  });
});
