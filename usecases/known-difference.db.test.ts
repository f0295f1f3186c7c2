import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { sourcesOf } from '#db/queries/reports/change-sources.ts';
import { explainChanges } from '#db/queries/reports/known-change.ts';
import { readNumbers } from '#db/queries/reports/numbers.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { dice, insertCourses } from '#db/testing/random-facts.ts';
import { insertRandomProvince } from '#db/testing/random-province.ts';
import { historyFrom, recordSomething } from '#db/testing/recorded-history.ts';
import { changeSums } from '#domain/indicators/known-change.ts';
import { countedFour } from '#domain/indicators/testing/four-rules.ts';
import { reportingYearOf } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { knownDifference } from './known-difference.ts';
import { defaultPlan } from './report-input.ts';

useTestDatabase();

const period = reportingYearOf(dayOf(new Date()));
const window = {
  ...{ planCode: defaultPlan, periodId: period.id, from: period.from, to: period.to },
  counted: countedFour,
};

it.each([4, 5])(
  'number before − removed + added = number after, each person with a cause, between any two instants (history %i)',
  (seed) =>
    inRollback(async (tx) => {
      const { people, units } = await insertRandomProvince(tx, seed, period.to, 0);
      const roll = dice(seed);
      const courses = await insertCourses(tx);
      const some = people.slice(0, 12).map((one) => one.personId);
      const history = historyFrom({ roll, people: some, courses, cutOff: units.day });
      const start = Date.now() + 60_000;
      const instants: Date[] = [];
      for (let number = 0; number < 60; number += 1) {
        const at = new Date(start + number * 60_000);
        if (await recordSomething(tx, history, at, number)) instants.push(at);
      }
      await tx.execute(sql`set constraints all immediate`);
      const causes = new Set<string>();
      for (let pair = 0; pair < 14; pair += 1) {
        const [a, b] = [roll(instants.length), roll(instants.length + 1)].toSorted((x, y) => x - y);
        const [after, upTo] = [instants[a ?? 0] as Date, instants[b ?? 0] ?? null];
        const { code: indicator } = countedFour[roll(countedFour.length)] as (typeof countedFour)[number];
        const unit = units.printed[roll(units.printed.length)];
        const found = await knownDifference(tx, {
          ...{ planCode: defaultPlan, period, indicator, unitId: unit?.unitId ?? null, after, upTo },
          snapshot: null,
        });
        const of = async (at: Date | null) => {
          const { rows } = await readNumbers(tx, window, at);
          const row = rows.find(
            (one) =>
              one.indicator === indicator && one.segment === null && one.unitId === (unit?.unitId ?? ''),
          );
          return { counted: row?.subtree.counted ?? 0, population: row?.subtree.population ?? 0 };
        };
        const [was, is] = [await of(after), await of(upTo)];
        expect(found?.sums.counted).toMatchObject({ before: was.counted, after: is.counted });
        expect(found?.sums.population).toMatchObject({ before: was.population, after: is.population });
        for (const { before, added, removed, after: last } of Object.values(found?.sums ?? {}))
          expect(before - removed + added).toBe(last);
        if (!found) continue;
        const ids = found.changes.map(({ personId }) => personId);
        const why = await explainChanges(tx, found.comparison, ids);
        const sources = await sourcesOf(tx, found.comparison, why);
        for (const id of ids) {
          expect(sources.get(id)?.length).toBeGreaterThan(0);
          for (const one of sources.get(id) ?? []) {
            causes.add(one.cause);
            const { recordedAt } = one;
            expect({ ...one, dated: recordedAt !== null && recordedAt > after }).toMatchObject({
              dated: true,
            });
            if (upTo) expect(recordedAt?.getTime()).toBeLessThanOrEqual(upTo.getTime());
          }
        }
      }
      expect(causes.size).toBeGreaterThan(3);
    }),
);

it('adds up only what is given to it', () => {
  const changes = [
    { personId: 'a', before: 'outside', after: 'counted' },
    { personId: 'b', before: 'counted', after: 'not-counted' },
    { personId: 'c', before: 'not-counted', after: 'outside' },
  ] as const;
  expect(changeSums(changes, { counted: 10, population: 20 })).toEqual({
    counted: { before: 10, added: 1, removed: 1, after: 10 },
    population: { before: 20, added: 1, removed: 1, after: 20 },
  });
});
