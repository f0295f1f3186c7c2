import { expect, it } from 'vitest';
import { plans } from '#content/plans/plans.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { addLedgerValue, insertPlaces, places } from '#db/testing/ledger-world.ts';
import { addResident, residentId } from '#db/testing/residents-world.ts';
import { insertWorld } from '#db/testing/world.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { calendarYear } from '#domain/reporting/period.ts';
import { previewFigures } from './preview-figures.ts';

useTestDatabase();

const [plan] = plans;
const indicator = plan?.indicators.find(({ rule }) => rule.kind === 'residents');
if (!plan || !indicator) throw new Error('the plan has no indicator of residents');
const needing = (essentialNeeded: number): Plan => ({
  ...plan,
  indicators: [{ ...indicator, rule: { kind: 'residents', essentialNeeded } }],
});
const period = calendarYear(2026);

it('shows the figures of both rules and every row that moves, a page at a time', () =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await insertPlaces(tx);
    await addLedgerValue(tx, 1, 4000, {
      ...{ series: 'working-age-population', unitId: places.communeA, definition: 'Bộ luật Lao động' },
    });
    const three = ['public-services', 'health', 'land', 'banking'] as const;
    const two = ['public-services', 'health', 'land'] as const;
    for (const [number, practised] of [three, two, three, ['health'] as const].entries())
      await addResident(tx, number + 1, { unitId: places.communeA, practised });
    const units = await unitsOfDay(tx, period.to);
    const ask = (to: number, after: string | null = null) =>
      previewFigures(tx, {
        ...{ before: needing(3), after: needing(to), period, units, move: null },
        page: { after, limit: 1 },
      });
    const looser = await ask(2);
    expect(looser.counts).toEqual({ enters: 0, leaves: 0, gains: 1, loses: 0 });
    expect(looser.moved).toMatchObject([
      {
        ...{ id: `evidence ${residentId(2)}`, move: 'gains' },
        ...{ before: { status: 'not-counted' }, after: { status: 'counted' } },
      },
    ]);
    const whole = looser.numbers.find((one) => one.unitId === provinceId && one.arm === 'evidence');
    expect(whole).toMatchObject({ before: { counted: 2 }, after: { counted: 3 } });
    const stricter = await ask(6);
    expect(stricter.counts).toMatchObject({ gains: 0, loses: 2 });
    const second = await ask(6, stricter.next);
    expect([...stricter.moved, ...second.moved].map(({ id }) => id)).toEqual(
      [1, 3].map((number) => `evidence ${residentId(number)}`),
    );
    expect(second.next).toBeNull();
    expect((await ask(3)).moved).toEqual([]);
  }));
