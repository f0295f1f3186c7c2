import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertWorldForGood } from '#db/testing/import-world.ts';
import { world } from '#db/testing/world.ts';
import { enterprise, providerAs } from './testing/provider.ts';

useTestDatabase();

let idp: Awaited<ReturnType<typeof providerAs>>;
beforeAll(async () => {
  await insertWorldForGood();
  idp = await providerAs('provinceHr');
});

const slot = fc.integer({ min: 0, max: 2 });
const values = fc.record({
  ...{ address: slot, active: fc.boolean(), title: fc.constantFrom('Văn thư', 'Kế toán', undefined) },
  unit: fc.constantFrom(world.unitCodes.health, world.unitCodes.school, undefined),
  userType: fc.constantFrom('worker', 'civil-servant', undefined),
});
type Values = { address: number; active: boolean; title?: string; unit?: string; userType?: string };
const step = fc.record({ what: fc.constantFrom('create', 'replace', 'shut', 'remove'), who: slot, values });

const resource = (run: number, { address, unit, ...rest }: Values) => ({
  ...{ userName: `day${run}-${address}@example.vn`, ...rest },
  ...(unit === undefined ? {} : { [enterprise]: { department: unit } }),
});

/** What must hold whatever was asked: every line counts rows that must not be. */
const faults = async (): Promise<Record<string, number>> => {
  const [row] = await database().execute<Record<string, number>>(sql`
    select
      (select count(*)::int from (select lower(email) from account group by 1 having count(*) > 1) d) as same_address,
      (select count(*)::int from account a join scim_user s on s.account_id = a.id
        where a.disabled_at is null and s.removed_at is not null) as removed_but_open,
      (select count(*)::int from account a join scim_user s on s.account_id = a.id
        where not exists (select 1 from identity i where i.person_id = a.person_id)) as nobody_behind,
      (select count(*)::int from (select p.person_id from position p join account a on a.person_id = p.person_id
         join scim_user s on s.account_id = a.id where p.superseded_at is null and p.valid_to is null
        group by 1 having count(*) > 1) t) as two_posts,
      (select count(*)::int from scim_user s join position p on p.id = s.position_id
        where p.superseded_at is not null) as post_that_was_replaced`);
  return row ?? {};
};

it('leaves accounts consistent after any sequence of operations, and answers what stands', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      run += 1;
      const ids: string[] = [];
      for (const { what, who, values: wish } of steps) {
        const id = ids[who];
        const body = resource(run, wish as Values);
        const answer =
          what === 'create' || id === undefined
            ? await idp.create(body)
            : what === 'replace'
              ? await idp.replace(id, body)
              : what === 'shut'
                ? await idp.patch(`Users/${id}`, [{ op: 'replace', path: 'active', value: false }])
                : await idp.remove(id);
        expect([200, 201, 204, 404, 409], JSON.stringify(answer.body)).toContain(answer.status);
        if (answer.status === 201 && !ids.includes(answer.body.id)) ids.push(answer.body.id);
        if (answer.status < 204) {
          expect(answer.body).toMatchObject(
            what === 'shut' && id !== undefined
              ? { active: false }
              : { userName: body.userName, active: body.active },
          );
          expect((await idp.get(`Users/${answer.body.id}`)).body).toEqual(answer.body);
        }
      }
      const found = await faults();
      expect(
        Object.values(found).every((number) => number === 0),
        JSON.stringify(found),
      ).toBe(true);
    }),
    { numRuns: 25 },
  );
}, 120_000);
