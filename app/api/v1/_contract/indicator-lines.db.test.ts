import { beforeAll, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertPlaces } from '#db/testing/ledger-world.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { readBoard } from '#usecases/indicators/read-board.ts';
import { readIndicatorFigures } from '#usecases/indicators/read-figures.ts';
import { apiLines } from './indicator-lines.ts';
import { indicatorsOutput } from './indicators.ts';

useTestDatabase();

beforeAll(() =>
  database().transaction(async (tx) => {
    await insertWorld(tx);
    await insertPlaces(tx);
    await seedPlans(tx, world.now);
  }),
);

const answer = async (actor: 'provinceHr' | 'unitHrHealth') => {
  const caller = { actor: world.actors[actor], now: world.now };
  return indicatorsOutput.parse(
    JSON.parse(JSON.stringify(apiLines(await readBoard(caller, {}), await readIndicatorFigures(caller, {})))),
  );
};

it('gives every indicator but the one in words, and says "not reported" instead of zero', async () => {
  const { rows, figures } = await answer('provinceHr');
  const codes = new Set([...rows, ...figures].map(({ indicator }) => indicator));
  expect([...codes].toSorted()).toEqual(
    Array.from({ length: 12 }, (_, at) => `I-${String(at + 2).padStart(2, '0')}`),
  );
  expect(
    figures.filter(({ indicator }) => indicator === 'I-06').map(({ arm, unitCode }) => [arm, unitCode]),
  ).toEqual(
    expect.arrayContaining([
      ['evidence', 'TOAN-TINH'],
      ['survey', 'TOAN-TINH'],
    ]),
  );
  for (const { counted, state } of figures)
    expect(state).toBe(counted === null ? 'not-reported' : 'reported');
  expect(figures.filter(({ state }) => state === 'not-reported').length).toBeGreaterThan(5);
});

it('keeps unit HR to the figures of her units', async () => {
  const { figures } = await answer('unitHrHealth');
  expect(figures.length).toBeGreaterThan(5);
  for (const { unitCode } of figures) expect(unitCode).toMatch(/^CT-YT/);
});
