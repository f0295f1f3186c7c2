import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { readNumbers } from '#db/queries/reports/numbers.ts';
import { peopleBehind } from '#db/queries/reports/people-behind.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { dice, insertCourses } from '#db/testing/random-facts.ts';
import { insertRandomProvince } from '#db/testing/random-province.ts';
import { historyFrom, recordSomething } from '#db/testing/recorded-history.ts';
import { countedFour } from '#domain/indicators/testing/four-rules.ts';
import { reportingYearOf } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { defaultPlan } from '#usecases/report-input.ts';

useTestDatabase();

const period = reportingYearOf(dayOf(new Date()));
const window = {
  ...{ planCode: defaultPlan, periodId: period.id, from: period.from, to: period.to },
  counted: countedFour,
};
const filter = { indicator: 'I-04', segment: null, unitIds: null, status: null, measure: null };

it.each([1, 2, 3])(
  'what was known at any instant is what a world with only the facts up to then said (history %i)',
  (seed) =>
    inRollback(async (tx) => {
      const { people, units } = await insertRandomProvince(tx, seed, period.to, 0);
      const courses = await insertCourses(tx);
      const of = {
        roll: dice(seed),
        people: people.slice(0, 12).map((one) => one.personId),
        courses,
        cutOff: units.day,
      };
      const history = historyFrom(of);
      const start = Date.now() + 60_000;
      const answers: { at: Date; rows: unknown; listed: unknown }[] = [];
      const listed = async (at: Date | null) => {
        const known = await readNumbers(tx, window, at);
        const page = await peopleBehind(tx, window, known.units, filter, { after: null, limit: 500 });
        return page.people.map(({ standing }) => standing);
      };
      for (let number = 0; number < 60; number += 1) {
        const at = new Date(start + number * 60_000);
        if (!(await recordSomething(tx, history, at, number))) continue;
        answers.push({ at, rows: (await readNumbers(tx, window)).rows, listed: await listed(null) });
      }
      await tx.execute(sql`set constraints all immediate`);
      expect(answers.length).toBeGreaterThan(25);
      expect(new Set(answers.map(({ rows }) => JSON.stringify(rows))).size).toBeGreaterThan(12);
      for (const { at, rows, listed: was } of answers) {
        expect({ at, rows: (await readNumbers(tx, window, at)).rows }).toEqual({ at, rows });
        expect({ at, listed: await listed(at) }).toEqual({ at, listed: was });
      }
    }),
);
