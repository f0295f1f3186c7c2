import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { eventById } from '#db/queries/organisation/events.ts';
import { unitsKnownOn } from '#db/queries/organisation/known.ts';
import { loadOrganisation } from '#db/queries/organisation/load.ts';
import { recordEvent } from '#db/queries/organisation/record.ts';
import { takeBackEvent } from '#db/queries/organisation/take-back.ts';
import { standingsOf } from '#db/queries/reports/numbers.ts';
import { factsOfPeople } from '#db/queries/reports/person-facts.ts';
import { unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { dice } from '#db/testing/random-facts.ts';
import { insertRandomProvince } from '#db/testing/random-province.ts';
import { tallyPeople } from '#domain/indicators/tally.ts';
import { countedFour } from '#domain/indicators/testing/four-rules.ts';
import { Contradiction, type OrgEvent } from '#domain/organisation/event.ts';
import { changesBetween } from '#domain/organisation/history.ts';
import { applyEvent, takeBack } from '#domain/organisation/rules.ts';
import { eventFrom } from '#domain/organisation/testing/random-events.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

useTestDatabase();

const days = ['2023-12-31', '2024-06-30', '2025-01-01', '2025-09-01', '2026-06-01'];
const by = (now: Date) => ({ accountId: null, now, demo: true });

/** What was known of the posts at an instant. */
const postsKnown = async (tx: Tx, at: Date): Promise<string> => {
  const rows = await tx.execute<{ line: string }>(sql`
    select concat_ws(' ', person_id, unit_id, title, valid_from, valid_to) as line from position
     where tenant_id = ${env.tenant} and recorded_at <= ${at.toISOString()}::timestamptz
       and (superseded_at is null or superseded_at > ${at.toISOString()}::timestamptz) order by line`);
  return rows.map((row) => row.line).join('\n');
};
const treesKnown = async (tx: Tx, at: Date): Promise<string> => {
  const trees: unknown[] = [];
  for (const day of days) trees.push(await unitsKnownOn(tx, 'agency', day, at));
  return JSON.stringify(trees);
};

/** One more event, or the taking back of an earlier one; false when it contradicts. */
const step = async (tx: Tx, roll: (limit: number) => number, number: number, done: string[], now: Date) => {
  const was = await loadOrganisation(tx, 'agency');
  const back = done[roll(done.length + 3)];
  try {
    const corrects = back ? await eventById(tx, back) : null;
    if (corrects && !corrects.correctedById) {
      const applied = takeBack(was, corrects.changes);
      const { tree, effectiveOn } = corrects;
      const event: OrgEvent = {
        tree,
        effectiveOn,
        document: 'ĐC',
        body: { kind: 'correct', eventId: corrects.id },
      };
      const changes = changesBetween(was, applied.organisation);
      await takeBackEvent(tx, corrects, { event, applied, changes }, by(now));
      return true;
    }
    const numbers = {
      ...{ kind: roll(100), day: roll(700), shares: [1 + roll(3), 1 + roll(3)] as const },
      picks: [roll(100), roll(100), roll(100)] as const,
    };
    const event = eventFrom(numbers, was, number, newId);
    done.push((await recordEvent(tx, was, event, applyEvent(was, event), by(now))).id);
    return true;
  } catch (error) {
    if (error instanceof Contradiction) return false;
    throw error;
  }
};

it.each([1, 2, 3])(
  'after random history %i every earlier answer is given again, and people count once',
  (seed) =>
    inRollback(async (tx) => {
      const { people } = await insertRandomProvince(tx, seed, '2026-06-01', 60);
      const roll = dice(seed);
      const start = Date.now() + 60_000;
      const done: string[] = [];
      const answers: { at: Date; posts: string; trees: string }[] = [];
      for (let number = 0; number < 40; number += 1) {
        const at = new Date(start + number * 60_000);
        if (!(await step(tx, roll, number, done, at))) continue;
        answers.push({ at, posts: await postsKnown(tx, at), trees: await treesKnown(tx, at) });
      }
      expect(answers.length).toBeGreaterThan(10);
      await tx.execute(sql`set constraints all immediate`);

      for (const { at, posts, trees } of answers) {
        expect(await postsKnown(tx, at)).toBe(posts);
        expect(await treesKnown(tx, at)).toBe(trees);
      }
      const units = await unitsOfDay(tx, '2026-06-01');
      const facts = await factsOfPeople(
        tx,
        units,
        people.map((one) => one.personId),
      );
      const window = { from: '2025-12-15', to: '2026-06-01', counted: countedFour };
      const standings = standingsOf(window, facts).filter((one) => one.status !== 'excluded');
      for (const row of tallyPeople(standings, units.tree, countedFour)) {
        if (row.segment !== null) continue;
        const there = standings.filter(
          (one) => one.indicator === row.indicator && one.unitIds.includes(row.unitId),
        );
        expect(row.own.population).toBe(new Set(there.map((one) => one.personId)).size);
        expect(row.subtree.population).toBeGreaterThanOrEqual(row.own.population);
      }
    }),
);
