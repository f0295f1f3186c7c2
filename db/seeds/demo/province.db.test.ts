import { beforeAll, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { loadActor } from '#db/queries/actors.ts';
import { demoSignIns } from '#db/queries/demo.ts';
import { account } from '#db/schema/people.ts';
import { seedReference } from '#db/seeds/reference.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { permits } from '#domain/access/permission.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { seedDemoProvince } from './province.ts';

useTestDatabase();

beforeAll(async () => {
  await seedReference(database());
  await seedDemoProvince(database(), { people: 20, seed: 1, now: new Date('2026-11-24T03:00:00Z') });
});

it('has learners to sign in as, however small it is', async () => {
  const signIns = await demoSignIns(database());
  expect(signIns.filter((one) => one.role === null && one.personId !== null)).toHaveLength(12);
});

it('does not give the printed password to accounts opened by an import', async () => {
  const imported = { id: newId(), email: 'an@agency.example', displayName: 'An', demo: true };
  await database()
    .insert(account)
    .values({ tenantId: env.tenant, ...imported, recordedAt: new Date() });
  expect((await demoSignIns(database())).map((one) => one.email)).not.toContain(imported.email);
});

it('has an administrator who can set the clock at the end of every past year of the plan', async () => {
  const [admin] = (await demoSignIns(database())).filter((one) => one.role === 'administrator');
  for (const day of ['2022-12-14', '2025-12-14'])
    expect(permits(await loadActor(database(), admin?.accountId ?? '', day), 'clock.set', 'province')).toBe(
      true,
    );
});
