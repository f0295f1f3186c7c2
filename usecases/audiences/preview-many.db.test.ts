import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { beforeAll, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertWorldForGood } from '#db/testing/import-world.ts';
import { now, world } from '#db/testing/world.ts';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import { createAudience } from './create-audience.ts';
import { previewAudience } from './preview-audience.ts';

const urls = useTestDatabase();

beforeAll(insertWorldForGood);

const everybody: AudienceRule = { language: 1, anyOf: [{ post: [], person: [] }] };
const officers: AudienceRule = {
  language: 1,
  anyOf: [
    {
      post: [
        { kind: 'units', unitIds: [world.units.province], below: true },
        { kind: 'categories', categories: ['civil-servant'] },
      ],
      person: [{ kind: 'assessed', passed: true, has: false, from: '2026-01-01', to: null }],
    },
    { post: [{ kind: 'leader-levels', levels: ['commune', 'unit'] }], person: [] },
  ],
};

it('an audience is saved and previewed in a number of statements that does not grow with people', async () => {
  let statements = 0;
  const counted = postgres(urls.appUrl, { max: 1, onnotice: () => undefined });
  const db: Database = drizzle(counted, {
    logger: {
      logQuery: () => {
        statements += 1;
      },
    },
  });
  const by = { actor: world.actors.provinceHr, db, now };
  const run = async () => {
    statements = 0;
    const { audienceId } = await createAudience(by, {
      name: { vi: 'Mọi người', en: '' },
      unitId: null,
      rule: everybody,
    });
    const saved = statements;
    statements = 0;
    const { counts, people } = await previewAudience(by, { audienceId, rule: officers, list: 'leaves' });
    return { counts, listed: people.length, saved, previewed: statements };
  };
  const few = await run();
  await db.execute(sql`insert into person (tenant_id, id, demo)
    select 'can-tho', gen_random_uuid(), true from generate_series(1, 3000)`);
  await db.execute(sql`
    insert into position (tenant_id, id, person_id, unit_id, title, title_folded, category, leader, dx_specialist, core_officer, valid_from)
    select 'can-tho', gen_random_uuid(), p.id, ${world.units.school}, 'Nhân viên', 'nhan vien', 'worker', false, false, false, '2025-01-01'
      from person p where not exists (select 1 from position o where o.person_id = p.id)`);
  await db.execute(sql`
    insert into identity (tenant_id, person_id, full_name, name_folded)
    select 'can-tho', p.person_id, 'Người ' || p.person_id, 'nguoi' from position p where p.title_folded = 'nhan vien'
    on conflict do nothing`);
  const many = await run();
  await counted.end();
  expect(many.counts.before - few.counts.before).toBeGreaterThan(2999);
  expect(many.counts.leaves).toBeGreaterThan(2999);
  expect(many.listed).toBe(20);
  expect([many.saved, many.previewed]).toEqual([few.saved, few.previewed]);
  expect(many.previewed).toBeLessThan(10);
});
