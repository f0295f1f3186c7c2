import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Tx } from '#db/client.ts';
import { claimsOf } from '#db/queries/ledger.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { addLedgerValue, insertPlaces, places } from '#db/testing/ledger-world.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { Forbidden, InvalidInput, NotFound, Refused } from '#domain/refusal.ts';
import { enterLedgerValue } from './enter-value.ts';
import { listLedgerConflicts } from './list-conflicts.ts';
import { listLedger } from './list-ledger.ts';
import { settleLedgerConflict } from './settle-conflict.ts';
import { showLedgerCell } from './show-cell.ts';
import { takeBackLedgerValue } from './take-back-value.ts';

useTestDatabase();

/** Two indicator owners: of commune A's committee, and of the health department. */
const owner = (unitId: string): Actor => ({
  ...{ kind: 'account', accountId: world.accounts.unitHrCommune, personId: null, displayName: 'Chủ trì' },
  grants: [{ role: 'indicator-owner', unitId }],
});
const ownerA = owner(world.units.communeA);
const ownerHealth = owner(world.units.health);
const hr = world.actors.provinceHr;

const value = (over: Partial<Parameters<typeof enterLedgerValue>[1]> = {}) => ({
  ...{ series: 'population' as const, unitId: places.communeA, value: '20.145' },
  ...{ validFrom: '2026-01-01', validTo: '2026-12-31', sourceTitle: 'Niên giám', sourceNumber: '' },
  ...{ sourceOn: '2026-03-31', definition: '', reason: '', ...over },
});
const inWorld = (work: (db: Tx) => Promise<void>) => () =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await insertPlaces(tx);
    await work(tx);
  });

describe('who keeps the ledger', () => {
  it(
    'an owner enters and sees the numbers of her own commune, and of no other',
    inWorld(async (db) => {
      const { unitId } = await enterLedgerValue({ actor: ownerA, db, now }, value());
      await addLedgerValue(db, 2, 7, { unitId: places.communeB });
      expect(unitId).toBe(places.communeA);
      const foreign = enterLedgerValue({ actor: ownerA, db, now }, value({ unitId: places.communeB }));
      await expect(foreign).rejects.toThrow(Forbidden);
      await expect(enterLedgerValue({ actor: ownerHealth, db, now }, value())).rejects.toThrow(Forbidden);
      await expect(
        enterLedgerValue({ actor: world.actors.unitHrCommune, db, now }, value({ sourceTitle: 'Khác' })),
      ).rejects.toThrow(Forbidden);
      const seen = await listLedger({ actor: ownerA, db, now }, {});
      expect(seen.cells).toMatchObject([{ unit: { code: '31338' }, reading: { value: 20_145 } }]);
      expect((await listLedger({ actor: ownerHealth, db, now }, {})).cells).toEqual([]);
      // A door she may not open is not shown to her.
      expect(seen).toMatchObject({ mayManage: true, mayImport: false });
      expect(await listLedger({ actor: hr, db, now }, {})).toMatchObject({ mayImport: true });
      const cell = { series: 'population' as const, unitId: places.communeB };
      await expect(showLedgerCell({ actor: ownerA, db, now }, cell)).rejects.toThrow(Forbidden);
      const [entry] = (await showLedgerCell({ actor: ownerA, db, now }, { ...cell, unitId })).history;
      expect(entry).toMatchObject({ value: 20_145, recordedAt: now, supersedes: null });
    }),
  );

  it(
    'a series is kept for the units of its own tree only',
    inWorld(async (db) => {
      const agency = value({ unitId: world.units.health });
      await expect(enterLedgerValue({ actor: hr, db, now }, agency)).rejects.toThrow(NotFound);
      await enterLedgerValue({ actor: hr, db, now }, { ...agency, series: 'headcount-present' });
    }),
  );

  it(
    'a working-age population says how it was counted, a document is not of tomorrow, a correction has a reason',
    inWorld(async (db) => {
      const faults = async (over: Parameters<typeof value>[0]) => {
        const error = await enterLedgerValue({ actor: hr, db, now }, value(over)).catch((e: unknown) => e);
        return error instanceof InvalidInput
          ? error.fields.map(({ path, code }) => `${path} ${code}`)
          : error;
      };
      expect(await faults({ series: 'working-age-population' })).toEqual(['definition missing']);
      expect(await faults({ sourceOn: '2026-11-25' })).toEqual(['sourceOn in-the-future']);
      expect(await faults({ value: '12,5' })).toEqual(['value not-a-number']);
      expect(await faults({ validTo: '2025-01-01' })).toEqual(['validTo ends-before-start']);
      const first = await addLedgerValue(db, 1, 3);
      expect(await faults({ supersedes: first, reason: 'sai' })).toEqual(['reason reason-too-short']);
    }),
  );
});

describe('as it was known', () => {
  it(
    'the list of a day in the past shows what was recorded up to its end',
    inWorld(async (db) => {
      const at = (day: string) => new Date(`${day}T16:30:00Z`);
      const { valueId } = await enterLedgerValue({ actor: hr, db, now: at('2026-05-04') }, value());
      const again = value({ value: '20.200', supersedes: valueId, reason: 'Niên giám đính chính' });
      const second = await enterLedgerValue({ actor: hr, db, now: at('2026-06-04') }, again);
      await takeBackLedgerValue(
        { actor: hr, db, now: at('2026-07-04') },
        { valueId: second.valueId, reason: 'Nhập nhầm xã khác' },
      );
      const known = async (knownOn: string | null) =>
        (await listLedger({ actor: hr, db, now }, { knownOn, search: '31338' })).cells[0]?.reading ?? null;
      expect(await known('2026-05-03')).toBeNull();
      expect(await known('2026-05-04')).toMatchObject({ value: 20_145 });
      expect(await known('2026-06-04')).toMatchObject({ value: 20_200 });
      expect(await known(null)).toBeNull();
    }),
  );
});

describe('two at a time', () => {
  beforeAll(async () => {
    await database().transaction(async (tx) => {
      await insertWorld(tx);
      await insertPlaces(tx);
    });
  });
  const outcome = async (works: Promise<unknown>[]) =>
    (await Promise.allSettled(works))
      .map((one) =>
        one.status === 'fulfilled' ? 'done' : one.reason instanceof Refused ? one.reason.code : one.reason,
      )
      .toSorted();
  const claims = async () =>
    (await claimsOf(database(), 'population', [places.communeA], null, null)).get(places.communeA) ?? [];

  it('write one document once, correct a value once, and settle a conflict once', async () => {
    const call = { actor: hr, now };
    expect(await outcome([enterLedgerValue(call, value()), enterLedgerValue(call, value())])).toEqual([
      'done',
      'ledger-same-source',
    ]);
    const [first] = await claims();
    const corrected = (amount: string) =>
      enterLedgerValue(call, value({ value: amount, supersedes: first?.id, reason: 'Đính chính số liệu' }));
    expect(await outcome([corrected('20.146'), corrected('20.147')])).toEqual([
      'done',
      'ledger-corrected-meanwhile',
    ]);
    await enterLedgerValue(call, value({ value: '19.000', sourceTitle: 'Báo cáo của xã' }));
    const [cell] = await listLedgerConflicts(call, {});
    expect(cell).toMatchObject({ unitId: places.communeA, mayManage: true });
    expect(cell?.spans).toHaveLength(1);

    const among = (await claims()).map(({ id }) => id);
    const settle = (chosenId: string | undefined) =>
      settleLedgerConflict(call, {
        ...{ series: 'population', unitId: places.communeA, among },
        ...{ chosenId: chosenId ?? '', reason: 'Thống kê thành phố xác nhận' },
      });
    expect(await outcome([settle(among[0]), settle(among[1])])).toEqual(['done', 'ledger-settled-meanwhile']);
    expect(await listLedgerConflicts(call, {})).toEqual([]);
    const shown = await showLedgerCell(call, { series: 'population', unitId: places.communeA });
    expect(shown.settlements).toMatchObject([
      { reason: 'Thống kê thành phố xác nhận', settledBy: world.fullNames.binh, recordedAt: now },
    ]);
    const [{ id, chosenId, over } = { id: '', chosenId: '', over: [''] }] = shown.settlements;
    await settleLedgerConflict(call, {
      ...{ series: 'population', unitId: places.communeA, among, chosenId: over[0] ?? '' },
      ...{ supersedes: id, reason: 'Xã đã gửi văn bản giải trình' },
    });
    const after = await showLedgerCell(call, { series: 'population', unitId: places.communeA });
    expect(after.spans).toMatchObject([{ reading: { claimId: over[0] } }]);
    expect(after.settlements.find((one) => one.id === id)?.supersededBy).not.toBeNull();
    expect(chosenId).not.toBe(over[0]);
  });

  it('a decision about sources that have changed since is refused', async () => {
    const call = { actor: hr, now };
    await enterLedgerValue(call, value({ value: '18.000', sourceTitle: 'Tổng điều tra' }));
    const among = (await claims()).map(({ id }) => id);
    const settle = settleLedgerConflict(call, {
      ...{ series: 'population', unitId: places.communeA, among, chosenId: among[0] ?? '' },
      reason: 'Theo ba nguồn đã xem',
    });
    // One of the three was ruled out before: the open conflict is between two.
    await expect(settle).rejects.toMatchObject({ code: 'ledger-settled-meanwhile' });
  });
});
