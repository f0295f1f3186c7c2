import { expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { communication } from '#db/schema/ledger.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { fixedId } from '#db/testing/fixed-id.ts';
import { addLedgerValue, insertPlaces, places } from '#db/testing/ledger-world.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { reportingYear } from '#domain/reporting/period.ts';
import { env } from '#lib/env.ts';
import { reachedFigures, reachedRows } from './reached.ts';

useTestDatabase();

const work = async (
  tx: Tx,
  number: number,
  reach: number | null,
  over: Partial<typeof communication.$inferInsert> = {},
): Promise<string> => {
  const id = fixedId(66, number);
  await tx.insert(communication).values({
    ...{ tenantId: env.tenant, id, unitId: world.units.communeA, kind: 'post', title: `Bài ${number}` },
    ...{ channel: 'Zalo', fromOn: '2026-05-01', toOn: '2026-05-01', times: 1, reach, reachCounts: 'times' },
    ...{ reachSource: reach === null ? null : 'Zalo', recordedAt: new Date('2026-05-02T00:00:00Z'), ...over },
  });
  return id;
};

const asked = async (tx: Tx, recordedUpTo: Date | null = null) => ({
  ...{ indicator: { code: 'I-02' }, period: reportingYear(2026), recordedUpTo },
  units: await unitsOfDay(tx, '2026-12-14'),
});

const inWorld = (test: (tx: Tx) => Promise<void>): Promise<void> =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await insertPlaces(tx);
    await test(tx);
  });

it('sums the reach beside the population, above it if it is, and leaves who recorded nothing without a number', async () => {
  await inWorld(async (tx) => {
    await addLedgerValue(tx, 1, 1000);
    await addLedgerValue(tx, 2, 500, { unitId: places.communeB, sourceTitle: 'Nguồn 1' });
    await work(tx, 1, 900);
    await work(tx, 2, 800);
    await work(tx, 3, null);
    await work(tx, 4, 70, { unitId: world.units.health });
    await work(tx, 5, 9999, { toOn: '2026-12-15' });
    const figures = new Map((await reachedFigures(tx, await asked(tx))).map((f) => [f.unitId, f]));
    expect(figures.get(world.units.communeA)).toMatchObject({
      counted: 1700,
      denominator: 1000,
      notReported: 0,
    });
    expect(figures.get(world.units.communeB)).toMatchObject({
      counted: null,
      denominator: 500,
      notReported: 1,
    });
    expect(figures.get(world.units.ward)).toMatchObject({ counted: null, denominator: null, notReported: 0 });
    expect(figures.get(provinceId)).toMatchObject({ counted: 1770, denominator: 1500, notReported: 1 });
  });
});

it('has no denominator while sources disagree about a part of it, and says so', async () => {
  await inWorld(async (tx) => {
    await addLedgerValue(tx, 1, 1000);
    await addLedgerValue(tx, 2, 1001);
    await addLedgerValue(tx, 3, 500, { unitId: places.communeB });
    const [province] = await reachedFigures(tx, await asked(tx));
    expect(province).toMatchObject({
      denominator: null,
      denominatorSource: { source: { vi: 'nguồn chưa thống nhất' } },
    });
  });
});

it('gives rows that add up to every figure, page by page, and the communes that are silent', async () => {
  await inWorld(async (tx) => {
    for (let i = 1; i <= 7; i += 1)
      await work(tx, i, i === 3 ? null : i * 10, i % 2 ? {} : { unitId: world.units.hospital });
    const ask = await asked(tx);
    for (const figure of await reachedFigures(tx, ask)) {
      const rows = [];
      for (let after: string | undefined; ; ) {
        const page = await reachedRows(tx, ask, { unitId: figure.unitId, after, limit: 2 });
        rows.push(...page.rows);
        if (page.next === null) break;
        after = page.next;
      }
      const counted = rows.filter(({ status }) => status === 'counted');
      expect(counted.reduce((sum, { amount }) => sum + amount, 0)).toBe(figure.counted ?? 0);
      expect(rows.filter(({ status }) => status === 'not-reported')).toHaveLength(figure.notReported);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      const only = await reachedRows(tx, ask, { unitId: figure.unitId, status: 'counted', limit: 50 });
      expect(only.rows).toEqual(counted);
    }
  });
});

it('counts what was recorded up to an instant: corrections and withdrawals come later', async () => {
  await inWorld(async (tx) => {
    const first = await work(tx, 1, 100);
    const june = new Date('2026-06-10T00:00:00Z');
    const second = await work(tx, 2, 40, { supersedes: first, reason: 'Đếm lại', recordedAt: june });
    const july = new Date('2026-07-10T00:00:00Z');
    await work(tx, 3, 40, { supersedes: second, reason: 'Ghi trùng', recordedAt: july, withdrawn: true });
    const at = async (instant: string | null) =>
      (await reachedFigures(tx, await asked(tx, instant ? new Date(instant) : null)))[0]?.counted;
    expect(await at('2026-05-01T00:00:00Z')).toBeNull();
    expect(await at('2026-06-09T00:00:00Z')).toBe(100);
    expect(await at('2026-06-10T00:00:00Z')).toBe(40);
    expect(await at(null)).toBeNull();
  });
});
