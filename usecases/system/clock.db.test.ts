import { afterEach, describe, expect, it } from 'vitest';
import { currentTime } from '#db/queries/clock.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import { Forbidden, InvalidInput, SignedOut } from '#domain/refusal.ts';
import { realNow } from '#lib/clock.ts';
import { readClock } from './read-clock.ts';
import { setClock } from './set-clock.ts';

useTestDatabase();
afterEach(() => void delete process.env.ACCEPTANCE);

const { actors } = world;
const yearEnd = '2026-12-14T23:59:59+07:00';

describe('the clock', () => {
  it('is set by an administrator of an acceptance run and goes on from there', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      process.env.ACCEPTANCE = '1';
      expect(await setClock({ actor: actors.administrator, db: tx, now }, { now: yearEnd })).toEqual({
        now: new Date(yearEnd),
      });
      const first = await currentTime(tx);
      const { now: second } = await readClock({ actor: actors.administrator, db: tx }, {});
      expect(first.getTime()).toBeGreaterThanOrEqual(Date.parse(yearEnd));
      expect(second.getTime()).toBeGreaterThanOrEqual(first.getTime());
      await setClock({ actor: actors.administrator, db: tx, now }, { now: '2025-12-15T00:00:00Z' });
      expect((await currentTime(tx)).getTime()).toBeLessThan(Date.parse('2025-12-16T00:00:00Z'));
    }));

  it('is the real one without ACCEPTANCE=1, and then nobody sets it, whatever was set before', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      process.env.ACCEPTANCE = '1';
      await setClock({ actor: actors.administrator, db: tx, now }, { now: yearEnd });
      delete process.env.ACCEPTANCE;
      expect((await currentTime(tx)).getTime()).toBeLessThanOrEqual(realNow().getTime());
      const refused = expect.objectContaining({ code: 'clock-not-settable' });
      await expect(setClock({ actor: actors.administrator, db: tx, now }, { now: yearEnd })).rejects.toEqual(
        refused,
      );
      await expect(readClock({ actor: actors.administrator, db: tx, now }, {})).rejects.toEqual(refused);
    }));

  it('is closed to everybody else', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      process.env.ACCEPTANCE = '1';
      for (const name of ['learner', 'trainer', 'unitHrHealth', 'provinceHr', 'leader', 'auditor'] as const) {
        await expect(setClock({ actor: actors[name], db: tx, now }, { now: yearEnd }), name).rejects.toThrow(
          Forbidden,
        );
      }
      await expect(setClock({ actor: actors.nobody, db: tx, now }, { now: yearEnd })).rejects.toThrow(
        SignedOut,
      );
      for (const unfit of [
        'tomorrow',
        '0001-01-01T00:00:00Z',
        '2022-10-18T16:59:59Z',
        '2032-12-14T17:00:00Z',
      ])
        await expect(
          setClock({ actor: actors.administrator, db: tx, now }, { now: unfit }),
          unfit,
        ).rejects.toThrow(InvalidInput);
    }));
});
