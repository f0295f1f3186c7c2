import { beforeAll, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { Forbidden } from '#domain/refusal.ts';
import { closePeriod } from '../reporting/close-period.ts';
import { readSnapshot } from '../reporting/read-snapshot.ts';
import { readClosedFigures } from './read-closed-figures.ts';

useTestDatabase();

const as = (who: keyof typeof world.actors) => ({ actor: world.actors[who], now: world.now });

beforeAll(() =>
  database().transaction(async (tx) => {
    await insertWorld(tx);
    await seedPlans(tx, world.now);
  }),
);

it('shows what each closed period froze, the newest version of each, by the unit asked for', async () => {
  const asked = { indicator: 'I-08' };
  expect((await readClosedFigures(as('leader'), asked)).closed).toEqual([]);
  const { snapshotId } = await closePeriod(as('provinceHr'), { periodId: 'nd09-2026-q1' });
  const { closed, mayOpen } = await readClosedFigures(as('leader'), asked);
  const { content } = await readSnapshot(as('provinceHr'), { snapshotId });
  expect(closed.map(({ to }) => to)).toEqual(['2026-03-14']);
  expect(closed.map(({ figure }) => figure)).toEqual(
    content.figures?.filter((one) => one.indicator === 'I-08' && one.unitId.startsWith('00000000')),
  );
  expect(mayOpen).toBe(false);
  expect((await readClosedFigures(as('provinceHr'), asked)).mayOpen).toBe(true);
  await expect(readClosedFigures(as('learner'), asked)).rejects.toThrow(Forbidden);
});
