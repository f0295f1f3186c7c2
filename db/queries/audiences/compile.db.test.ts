import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Reader, Tx } from '#db/client.ts';
import { personTag } from '#db/schema/audiences.ts';
import { courseVersion } from '#db/schema/learning.ts';
import { orgUnitKind, orgUnitParent } from '#db/schema/organisation.ts';
import { readAudienceFacts } from '#db/testing/audience-facts.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { dice } from '#db/testing/random-facts.ts';
import { insertRandomProvince } from '#db/testing/random-province.ts';
import { units } from '#db/testing/world-units.ts';
import { membershipsOf } from '#domain/audiences/evaluate.ts';
import type { Membership } from '#domain/audiences/facts.ts';
import { audienceIndicators, indicatorAudiences } from '#domain/audiences/indicator-audiences.ts';
import {
  type AudienceRule,
  leaderLevels,
  type PersonCondition,
  type PostCondition,
} from '#domain/audiences/rule.ts';
import { contentGroups } from '#domain/catalogue/course.ts';
import { matches } from '#domain/indicators/population.ts';
import { fourRules } from '#domain/indicators/testing/four-rules.ts';
import { sectors, staffCategories } from '#domain/organisation/terms.ts';
import { addDays, type Day, holdsOn } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { compileAudience, compileAudienceOn } from './compile.ts';

useTestDatabase();

const key = (m: Membership): string => [m.personId, m.positionId, m.unitId, m.from, m.to].join(' ');
const compiled = async (db: Reader, rule: AudienceRule): Promise<string[]> => {
  const rows = await db.execute<Membership>(sql`
    select person_id as "personId", position_id as "positionId", unit_id as "unitId",
           valid_from::text as "from", valid_to::text as "to" from (${compileAudience(rule)}) m`);
  return rows.map(key).toSorted();
};

const day = fc.integer({ min: 0, max: 2600 }).map((days) => addDays('2020-01-01', days));
const unitIds = fc.subarray(Object.values(units), { minLength: 1, maxLength: 3 });
const some = <T>(list: readonly T[]) => fc.subarray([...list], { minLength: 1 });
const post: fc.Arbitrary<PostCondition> = fc.oneof(
  fc.record({ kind: fc.constant('units' as const), unitIds, below: fc.boolean() }),
  fc.record({ kind: fc.constant('sectors' as const), sectors: some(sectors) }),
  fc.record({ kind: fc.constant('categories' as const), categories: some(staffCategories) }),
  fc.record({ kind: fc.constant('leader' as const), is: fc.boolean() }),
  fc.record({ kind: fc.constant('leader-levels' as const), levels: some(leaderLevels) }),
  fc.record({ kind: fc.constant('dx-specialist' as const), is: fc.boolean() }),
  fc.record({ kind: fc.constant('core-officer' as const), is: fc.boolean() }),
  fc.record({
    kind: fc.constant('title-contains' as const),
    text: fc.constantFrom('Vị trí 1', 'TRÍ', 'giám đốc'),
  }),
  fc.record({ kind: fc.constant('in-post-since' as const), on: day }),
);
const window = { from: fc.option(day), to: fc.option(day) };
const person = (courseIds: readonly string[]): fc.Arbitrary<PersonCondition> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('tags' as const),
      tags: some(['Quy hoạch', 'Tổ CNSCĐ']),
      has: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('completed-course' as const),
      courseIds: some(courseIds),
      has: fc.boolean(),
      ...window,
    }),
    fc.record({
      kind: fc.constant('completed-group' as const),
      groups: some(contentGroups),
      has: fc.boolean(),
      ...window,
    }),
    fc.record({ kind: fc.constant('assessed' as const), passed: fc.boolean(), has: fc.boolean(), ...window }),
  );
const rule = (courseIds: readonly string[]): fc.Arbitrary<AudienceRule> =>
  fc.record({
    language: fc.constant(1 as const),
    anyOf: fc.array(
      fc.record({
        post: fc.array(post, { maxLength: 3 }),
        person: fc.array(person(courseIds), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  });

/** Kinds that change, units that move and end, tags that come and go. */
const shake = async (tx: Tx, seed: number, people: readonly string[]): Promise<void> => {
  const roll = dice(seed);
  const cut = (): Day => addDays('2022-02-01', roll(1500));
  for (const unitId of [units.ward, units.school, units.communeA]) {
    const on = cut();
    await tx.execute(sql`update org_unit_kind set valid_to = ${addDays(on, -1)} where unit_id = ${unitId}`);
    if (roll(3) > 0)
      await tx.insert(orgUnitKind).values({
        tenantId: env.tenant,
        id: newId(),
        unitId,
        kind: ['Phường', 'Sở', 'UBND cấp tỉnh'][roll(3)] ?? 'Sở',
        sector: sectors[roll(4)] ?? 'state',
        validFrom: addDays(on, roll(2) * 40),
      });
    const moved = cut();
    await tx.execute(
      sql`update org_unit_parent set valid_to = ${addDays(moved, -1)} where unit_id = ${unitId}`,
    );
    if (roll(3) > 0)
      await tx.insert(orgUnitParent).values({
        tenantId: env.tenant,
        id: newId(),
        unitId,
        parentId: [units.health, units.education, units.communeB][roll(3)] ?? units.health,
        validFrom: moved,
      });
  }
  for (const personId of people) {
    if (roll(3) > 0) continue;
    const from = cut();
    const to = roll(2) === 0 ? addDays(from, roll(400)) : null;
    const tag = ['Quy hoạch', 'Tổ CNSCĐ'][roll(2)] ?? 'Quy hoạch';
    const row = { tenantId: env.tenant, personId, tag, validFrom: from, validTo: to };
    await tx.insert(personTag).values({ ...row, id: newId() });
    if (to)
      await tx
        .insert(personTag)
        .values({ ...row, id: newId(), validFrom: addDays(to, 1 + roll(30)), validTo: null });
  }
};

it('the compiled query gives exactly the intervals that the rules of the domain give, over random provinces and rules', async () => {
  for (const seed of [3, 11]) {
    await inRollback(async (tx) => {
      const { people } = await insertRandomProvince(tx, seed, '2026-12-14', 30);
      await shake(
        tx,
        seed,
        people.map((one) => one.personId),
      );
      const courses = await tx.selectDistinct({ id: courseVersion.courseId }).from(courseVersion);
      const facts = await readAudienceFacts(tx);
      let found = 0;
      await fc.assert(
        fc.asyncProperty(rule(courses.map(({ id }) => id)), day, async (random, on) => {
          const expected = membershipsOf(random, facts).map(key).toSorted();
          found += expected.length;
          expect(await compiled(tx, random)).toEqual(expected);
          const inside = await tx.execute<{ position_id: string }>(compileAudienceOn(random, on));
          const those = membershipsOf(random, facts).filter((member) => holdsOn(member, on));
          expect(inside.map((row) => row.position_id).toSorted()).toEqual(
            those.map((member) => member.positionId).toSorted(),
          );
        }),
        { numRuns: 60, seed },
      );
      expect(found).toBeGreaterThan(200);
    });
  }
});

it.each(audienceIndicators)(
  'the audience of %s is the population of the indicator, on any day',
  async (indicator) => {
    await inRollback(async (tx) => {
      const { people, units: ofDay } = await insertRandomProvince(tx, 5, '2026-12-14', 60);
      const rows = await tx.execute<Membership>(sql`
      select distinct person_id as "personId", valid_from::text as "from", valid_to::text as "to"
        from (${compileAudience(indicatorAudiences[indicator].rule)}) m`);
      const members = new Set(rows.filter((row) => holdsOn(row, ofDay.day)).map((row) => row.personId));
      const population = people
        .filter((one) => one.positions.some((position) => matches(fourRules[indicator].rule, position)))
        .map((one) => one.personId);
      expect([...members].toSorted()).toEqual(population.toSorted());
      expect(population.length).toBeGreaterThan(3);
    });
  },
);
