import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { aliasDifferences, standingMerges } from '#db/queries/merges.ts';
import { heldPositions } from '#db/queries/positions.ts';
import { readNumbers } from '#db/queries/reports/numbers.ts';
import { everyPersonFacts } from '#db/queries/reports/person-facts.ts';
import { rebuildStored, refreshStored } from '#db/queries/reports/rebuild.ts';
import { findStandingDifferences } from '#db/queries/reports/standing-differences.ts';
import { unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertRandomProvince } from '#db/testing/random-province.ts';
import { world } from '#db/testing/world.ts';
import type { PersonFacts } from '#domain/indicators/facts.ts';
import { naiveCount } from '#domain/indicators/naive-oracle.ts';
import { countedFour } from '#domain/indicators/testing/four-rules.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { reportingYear } from '#domain/reporting/period.ts';
import { addDays, dayOf } from '#domain/time/day.ts';
import { defaultPlan } from '#usecases/report-input.ts';
import { addPosition } from './add-position.ts';
import { correctPosition } from './correct-position.ts';
import { decideMerge } from './decide-merge.ts';
import { endPosition } from './end-position.ts';
import { showPerson } from './show-person.ts';
import { transferPosition } from './transfer-position.ts';
import { undoMerge } from './undo-merge.ts';
import { withdrawPosition } from './withdraw-position.ts';

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

const step = fc.record({
  act: fc.constantFrom('add', 'correct', 'end', 'transfer', 'withdraw', 'merge', 'merge', 'undo'),
  who: fc.nat(4),
  other: fc.nat(4),
  unit: fc.nat(9),
  pick: fc.nat(9),
  // Late and early: from long before the period to after its last day, the cut-off day and leap days among them.
  day: fc.oneof(
    fc.constantFrom('2024-02-29', period.from, period.to, addDays(period.to, 1)),
    fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2023-01-01', days)),
  ),
  leader: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Does one step as the HR of the province; what a rule refuses changes nothing. */
const take = async (tx: Tx, at: Date, who: readonly string[], units: readonly string[], one: Step) => {
  const hr = { actor: world.actors.provinceHr, db: tx, now: at };
  const personId = String(who[one.who]);
  const held = await heldPositions(tx, personId);
  const position = held[one.pick % Math.max(1, held.length)];
  const wanted = {
    unitId: String(units[one.unit % units.length]),
    title: `Việc ${one.pick % 2}`,
    category: 'civil-servant' as const,
    leader: one.leader,
    coreOfficer: !one.leader,
    validFrom: one.day,
    validTo: null,
  };
  const reason = 'Lịch sử ngẫu nhiên';
  try {
    if (one.act === 'add') await addPosition(hr, { personId, ...wanted });
    else if (one.act === 'merge')
      await decideMerge(hr, { one: personId, other: String(who[one.other]), keep: personId, reason });
    else if (one.act === 'undo') {
      const merges = await standingMerges(tx, 10);
      const merge = merges[one.pick % Math.max(1, merges.length)];
      if (merge) await undoMerge(hr, { mergeId: merge.id, reason });
    } else if (position) {
      const positionId = position.id;
      if (one.act === 'correct') await correctPosition(hr, { positionId, ...wanted, reason });
      if (one.act === 'end') await endPosition(hr, { positionId, validTo: one.day });
      if (one.act === 'transfer') await transferPosition(hr, { positionId, ...wanted });
      if (one.act === 'withdraw') await withdrawPosition(hr, { positionId, reason });
    }
    return true;
  } catch (error) {
    if (error instanceof InvalidInput || error instanceof Refused) return false;
    throw error;
  }
};

const known = async (tx: Tx, at: Date, personId: string, day: string | null) => {
  const page = await showPerson(
    { actor: world.actors.provinceHr, db: tx, now: at },
    { personId, known: day },
  );
  return page.posts.map(({ id, unitId, title, validFrom, validTo }) => ({
    id,
    unitId,
    title,
    validFrom,
    validTo,
  }));
};

describe('random histories of moves, two posts, merges, undos and late corrections', () => {
  it('answer as they did on every earlier day, and count everybody once', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 99 }),
        fc.array(step, { minLength: 8, maxLength: 14 }),
        async (seed, steps) => {
          await inRollback(async (tx) => {
            const { people, units } = await insertRandomProvince(tx, seed, window.to);
            await rebuildStored(tx, window, world.now);
            const who = people.slice(0, 5).map((one) => one.personId);
            const agencies = units.printed.slice(1).map((unit) => unit.unitId);
            const answers: { personId: string; day: string; posts: unknown }[] = [];
            let at = world.now;
            for (const one of steps) {
              at = new Date(at.getTime() + 86_400_000);
              if (await take(tx, at, who, agencies, one)) done++;
              for (const personId of new Set([String(who[one.who]), String(who[one.other])]))
                answers.push({ personId, day: dayOf(at), posts: await known(tx, at, personId, null) });
            }
            at = new Date(at.getTime() + 86_400_000);
            for (const { personId, day, posts } of answers)
              expect({ day, posts: await known(tx, at, personId, day) }).toEqual({ day, posts });

            while ((await refreshStored(tx, [window], 50)) > 0);
            expect(await findStandingDifferences(tx)).toEqual([]);
            expect(await aliasDifferences(tx)).toEqual([]);
            const now = await unitsOfDay(tx, window.to);
            const facts: PersonFacts[] = [];
            for await (const batch of everyPersonFacts(tx, now)) facts.push(...batch);
            expect(new Set(facts.map((one) => one.personId)).size).toBe(facts.length);
            const { rows } = await readNumbers(tx, window);
            for (const row of rows)
              for (const scope of ['own', 'subtree'] as const) {
                const question = {
                  indicator: row.indicator,
                  segment: row.segment,
                  unitId: row.unitId,
                  scope,
                };
                expect({ ...question, ...row[scope] }).toEqual({
                  ...question,
                  ...naiveCount(question, window, facts, now.printed),
                });
              }
          });
        },
      ),
      { numRuns: 5, seed: 1426, endOnFailure: true },
    );
    expect(done).toBeGreaterThan(20);
  });
});
