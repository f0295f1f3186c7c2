import { expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { rebuildPeriod } from '#usecases/indicators/rebuild-period.ts';
import { impactOf } from './impact.ts';

useTestDatabase();

const { actors, units, now, today } = world;
const codes = ['kh-183-hau-giang', 'kh-103-can-tho'];

it('names the plan of every indicator it touches', async () => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
    await seedPlans(tx, now);
  });
  for (const planCode of codes)
    await rebuildPeriod({ actor: actors.system, now }, { planCode, periodId: 'nd09-2026' });
  const { indicators } = await impactOf(database(), {
    ...{ units: [units.health], ending: [], day: today, today },
  });
  const staff = indicators.filter(({ indicator }) => indicator === 'I-04');
  expect(staff.map(({ planCode }) => planCode)).toEqual(codes);
  expect(staff.map(({ planTitle }) => planTitle?.vi.split('/')[0])).toEqual(['Kế hoạch 183', 'Kế hoạch 103']);
  expect(new Set(indicators.map(({ planCode, indicator }) => `${planCode} ${indicator}`)).size).toBe(
    indicators.length,
  );
});
