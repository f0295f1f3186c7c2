import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { ledgerOverruled, ledgerSettlement } from '#db/schema/ledger.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { fixedId } from '#db/testing/fixed-id.ts';
import { addLedgerValue, insertPlaces, places } from '#db/testing/ledger-world.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { env } from '#lib/env.ts';
import { ledgerAt } from './ledger.ts';
import { placesOfAgencies, provincePlace } from './places.ts';
import { unitsOfDay } from './reports/units-of-day.ts';

useTestDatabase();

const inWorld = (work: (tx: Tx) => Promise<void>): Promise<void> =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await insertPlaces(tx);
    await work(tx);
  });

const at = async (tx: Tx, day: string, recordedUpTo: string | null = null) =>
  (
    await ledgerAt(tx, 'population', [places.communeA], day, recordedUpTo ? new Date(recordedUpTo) : null)
  ).get(places.communeA) ?? null;

const settle = async (tx: Tx, number: number, chosenId: string, over: string[], supersedes?: string) => {
  const id = fixedId(65, number);
  await tx.insert(ledgerSettlement).values({
    ...{ tenantId: env.tenant, id, series: 'population', unitId: places.communeA, chosenId },
    ...{
      reason: 'Chi cục Thống kê xác nhận',
      settledBy: world.accounts.provinceHr,
      supersedes: supersedes ?? null,
    },
    recordedAt: new Date(`2026-07-0${number}T00:00:00Z`),
  });
  await tx
    .insert(ledgerOverruled)
    .values(over.map((valueId) => ({ tenantId: env.tenant, settlementId: id, valueId })));
  return id;
};

it('reads a value on the days it is valid, and nothing on the others', async () => {
  await inWorld(async (tx) => {
    await addLedgerValue(tx, 1, 12_345, { sourceTitle: 'Niên giám', sourceNumber: '12/TK' });
    const name = '12/TK, Niên giám';
    expect(await at(tx, '2026-01-01')).toMatchObject({
      ...{ value: 12_345, on: '2026-03-01', source: { vi: name, en: name } },
    });
    expect(await at(tx, '2026-12-31')).toMatchObject({ value: 12_345 });
    expect(await at(tx, '2025-12-31')).toBeNull();
    expect(await at(tx, '2027-01-01')).toBeNull();
  });
});

it('leaves two sources that disagree as a conflict, also when one is newer, and takes two that agree', async () => {
  await inWorld(async (tx) => {
    await addLedgerValue(tx, 1, 100);
    await addLedgerValue(tx, 2, 100, { sourceOn: '2026-05-01', validFrom: '2026-04-01' });
    expect(await at(tx, '2026-06-01')).toMatchObject({ value: 100, source: { vi: 'Nguồn 2' } });
    await addLedgerValue(tx, 3, 101, { validFrom: '2026-07-01', sourceOn: '2026-08-01' });
    expect(await at(tx, '2026-06-30')).toMatchObject({ value: 100 });
    expect(await at(tx, '2026-07-01')).toMatchObject({
      conflict: [{ value: 101 }, { value: 100 }, { value: 100 }],
    });
  });
});

it('lets a settlement hold on the days of the value it chose, until that value is corrected', async () => {
  await inWorld(async (tx) => {
    const year = await addLedgerValue(tx, 1, 100);
    const half = await addLedgerValue(tx, 2, 90, { validTo: '2026-06-30' });
    await settle(tx, 1, half, [year]);
    expect(await at(tx, '2026-06-30')).toMatchObject({ value: 90 });
    expect(await at(tx, '2026-07-01')).toMatchObject({ value: 100 });
    const late = {
      recordedAt: new Date('2026-07-20T00:00:00Z'),
      reason: 'Đính chính',
      sourceOn: '2026-07-15',
    };
    await addLedgerValue(tx, 3, 91, { ...late, validTo: '2026-06-30', supersedes: half });
    expect(await at(tx, '2026-06-30')).toMatchObject({ conflict: [{ value: 91 }, { value: 100 }] });
  });
});

it('lets a later settlement take the place of an earlier one', async () => {
  await inWorld(async (tx) => {
    const one = await addLedgerValue(tx, 1, 100);
    const two = await addLedgerValue(tx, 2, 90);
    const first = await settle(tx, 1, one, [two]);
    await settle(tx, 2, two, [one], first);
    expect(await at(tx, '2026-06-01')).toMatchObject({ value: 90 });
    expect(await at(tx, '2026-06-01', '2026-07-01T12:00:00Z')).toMatchObject({ value: 100 });
  });
});

it('tells what was known at an instant: values, corrections, values taken back and settlements', async () => {
  await inWorld(async (tx) => {
    const one = await addLedgerValue(tx, 1, 100);
    const july = new Date('2026-07-10T00:00:00Z');
    const two = await addLedgerValue(tx, 2, 110, { supersedes: one, reason: 'Gõ nhầm', recordedAt: july });
    const august = new Date('2026-08-10T00:00:00Z');
    await addLedgerValue(tx, 3, null, { supersedes: two, reason: 'Sai xã', recordedAt: august });
    expect(await at(tx, '2026-06-01', '2026-05-31T00:00:00Z')).toBeNull();
    expect(await at(tx, '2026-06-01', '2026-07-09T23:59:59Z')).toMatchObject({ value: 100 });
    expect(await at(tx, '2026-06-01', '2026-07-10T00:00:00Z')).toMatchObject({ value: 110 });
    expect(await at(tx, '2026-06-01')).toBeNull();
  });
});

it('keeps every row as it was written, and lets a value be corrected once', async () => {
  const refused = (what: ReturnType<typeof sql> | ((tx: Tx) => Promise<unknown>)) =>
    expect(
      inWorld(async (tx) => {
        const id = await addLedgerValue(tx, 1, 100);
        await addLedgerValue(tx, 2, 101, { supersedes: id, reason: 'Gõ nhầm' });
        await (typeof what === 'function' ? what(tx) : tx.execute(what));
      }),
    ).rejects.toThrow();
  await refused(sql`update ledger_value set value = 1`);
  await refused(sql`delete from ledger_value`);
  await refused((tx) => addLedgerValue(tx, 3, 102, { supersedes: fixedId(64, 1), reason: 'Lần nữa' }));
  await refused((tx) => addLedgerValue(tx, 3, null));
  await refused((tx) =>
    addLedgerValue(tx, 3, 5, { supersedes: fixedId(64, 2), reason: 'Xã khác', unitId: places.communeB }),
  );
});

it('knows which commune an agency answers for, and which unit is the province', async () => {
  await inWorld(async (tx) => {
    await tx.execute(
      sql`update org_unit set seat_unit_id = ${places.communeA} where id in (${world.units.hospital}, ${world.units.ward})`,
    );
    expect(
      Object.fromEntries(await placesOfAgencies(tx, (await unitsOfDay(tx, world.today)).printed)),
    ).toEqual({
      [world.units.communeA]: places.communeA,
      [world.units.communeB]: places.communeB,
      [world.units.hospital]: places.communeA,
    });
    expect(await provincePlace(tx, world.today)).toBe(places.province);
  });
});
