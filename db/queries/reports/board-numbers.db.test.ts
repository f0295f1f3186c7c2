import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { readBoardNumbers } from '#db/queries/reports/board-numbers.ts';
import { peopleBehind } from '#db/queries/reports/people-behind.ts';
import { rebuildStored, refreshStored } from '#db/queries/reports/rebuild.ts';
import { findStandingDifferences } from '#db/queries/reports/standing-differences.ts';
import { provinceId } from '#db/queries/reports/units-of-day.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertMorePeople, insertRandomProvince } from '#db/testing/random-province.ts';
import { world } from '#db/testing/world.ts';
import { naiveCount } from '#domain/indicators/naive-oracle.ts';
import type { PeopleFilter } from '#domain/indicators/people-filter.ts';
import { tallyFields } from '#domain/indicators/tally.ts';
import { countedFour } from '#domain/indicators/testing/four-rules.ts';
import { subtreeOf } from '#domain/indicators/tree.ts';
import { trendOf } from '#domain/indicators/trend.ts';
import { reportingYear } from '#domain/reporting/period.ts';
import { env } from '#lib/env.ts';
import { defaultPlan } from '#usecases/report-input.ts';

useTestDatabase();

const period = reportingYear(2026);
const window = {
  periodId: period.id,
  from: period.from,
  to: period.to,
  planStartedOn: '2022-10-19',
  planCode: defaultPlan,
  counted: countedFour,
};

/** Everybody gets an identity and about every second a gender, women more often than men. */
const giveGenders = (tx: Tx) =>
  tx.execute(sql`
    insert into identity (tenant_id, person_id, full_name, name_folded, gender)
    select tenant_id, id, 'Người ' || right(id::text, 4), 'nguoi', (array['female', 'female', 'male', null])[1 + abs(hashtext(id::text)) % 4]
      from person where tenant_id = ${env.tenant}
    on conflict (tenant_id, person_id) do update set gender = excluded.gender`);

const women = async (tx: Tx) =>
  new Set(
    (
      await tx.execute<{ person_id: string }>(
        sql`select person_id from identity where tenant_id = ${env.tenant} and gender = 'female'`,
      )
    ).map((row) => row.person_id),
  );

const all = { segment: null, status: null, measure: null, unitIds: null } as const;

describe('what a board shows beside its numbers', () => {
  it.each(['facts', 'stored', 'waiting'] as const)(
    'women as a naive count finds them, and weeks that open to as many people as they say (%s)',
    async (how) => {
      await inRollback(async (tx) => {
        const { people, units } = await insertRandomProvince(tx, 41, window.to, 45);
        await giveGenders(tx);
        if (how !== 'facts') {
          await rebuildStored(tx, window, world.now);
          while ((await refreshStored(tx, [window], 11)) > 0);
        }
        if (how === 'waiting') {
          people.push(...(await insertMorePeople(tx, 42, units, 12)));
          await giveGenders(tx);
        }
        for (const focus of [provinceId, world.units.health]) {
          const found = await readBoardNumbers(tx, window, () => focus);
          expect(found.from).toBe(how === 'facts' ? 'facts' : 'stored');
          const known = await women(tx);
          const theirs = people.filter((one) => known.has(one.personId));
          for (const row of found.women.filter((one) => one.unitId === focus)) {
            const question = {
              indicator: row.indicator,
              segment: null,
              unitId: focus,
              scope: 'subtree' as const,
            };
            expect({ ...question, ...row.subtree }).toEqual({
              ...question,
              ...naiveCount(question, window, theirs, units.printed),
            });
            const unitIds = focus === provinceId ? null : [...subtreeOf(focus, units.tree)];
            const behind = (filter: Partial<PeopleFilter>) =>
              peopleBehind(
                tx,
                window,
                units,
                { ...all, indicator: row.indicator, unitIds, ...filter },
                { after: null, limit: 1 },
              );
            for (const field of tallyFields) {
              const measure = field === 'participations' ? 'tookPart' : field;
              const { total } = await behind({ measure, women: true });
              expect([field, field === 'participations' ? total.participations : total.people]).toEqual([
                field,
                row.subtree[field],
              ]);
            }
            const cells = found.weeks.filter(
              (one) => one.indicator === row.indicator && one.segment === null,
            );
            const points = trendOf(cells, window.from, window.to);
            const now = found.rows.find(
              (one) => one.indicator === row.indicator && one.unitId === focus && one.segment === null,
            );
            expect(points.at(-1)?.counted).toBe(now?.subtree.counted);
            for (const point of [points[0], ...points.filter((_, index) => index % 9 === 4), points.at(-1)]) {
              if (!point) continue;
              const { total } = await behind({ until: point.on });
              expect([point.on, total.people]).toEqual([point.on, point.counted]);
            }
          }
        }
      });
    },
  );

  it('follow a corrected and an erased gender at once, and what is stored follows with the refresh', async () => {
    await inRollback(async (tx) => {
      await insertRandomProvince(tx, 43, window.to, 30);
      await giveGenders(tx);
      await rebuildStored(tx, window, world.now);
      while ((await refreshStored(tx, [window], 500)) > 0);
      const count = async () =>
        (await readBoardNumbers(tx, window, () => provinceId)).women.find(
          (one) => one.indicator === 'I-04' && one.unitId === provinceId,
        )?.subtree.population ?? 0;
      const before = await count();
      const [one, another] = (
        await tx.execute<{ person_id: string }>(sql`
          select s.person_id from indicator_standing s where s.woman and s.indicator = 'I-04' and s.status <> 'excluded' limit 2`)
      ).map((row) => row.person_id);
      await tx.execute(sql`update identity set gender = 'male' where person_id = ${one ?? null}`);
      expect(await count()).toBe(before - 1);
      await tx.execute(sql`delete from identity where person_id = ${another ?? null}`);
      expect(await count()).toBe(before - 2);
      const waiting = await tx.execute(sql`select 1 from standing_queue`);
      expect(waiting).toHaveLength(2);
      while ((await refreshStored(tx, [window], 500)) > 0);
      expect(await count()).toBe(before - 2);
      expect(await findStandingDifferences(tx)).toEqual([]);
      // What nobody changed marks nobody.
      await tx.execute(sql`update identity set full_name = full_name || ' '`);
      expect(await tx.execute(sql`select 1 from standing_queue`)).toHaveLength(0);
      await tx.execute(sql`update indicator_week set people = people + 1 where unit_id = ${provinceId}`);
      expect((await findStandingDifferences(tx)).some(({ what }) => what === 'week')).toBe(true);
    });
  });
});
