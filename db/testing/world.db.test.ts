import { describe, expect, it } from 'vitest';
import { loadActor } from '#db/queries/actors.ts';
import { unitPath, unitsOn } from '#db/queries/units.ts';
import { inRollback, useTestDatabase } from './database.ts';
import { insertWorld, today, world } from './world.ts';
import { accountKeys } from './world-accounts.ts';

useTestDatabase();

describe('the world of the tests', () => {
  it('is written whole, and its actors are those the database gives', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      expect(await unitsOn(tx, 'agency', today)).toHaveLength(10);
      expect(await unitPath(tx, world.units.ward, today)).toEqual([
        world.units.ward,
        world.units.hospital,
        world.units.health,
        world.units.province,
      ]);
      for (const key of accountKeys)
        expect(await loadActor(tx, world.accounts[key], today), key).toEqual(world.actors[key]);
    }));
});
