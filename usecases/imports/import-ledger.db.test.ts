import { expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { ledgerAt } from '#db/queries/ledger.ts';
import { historyOfCell } from '#db/queries/ledger-desk.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { apply, csv, headers, judged, rowsOf, type Table, upload, xlsx } from '#db/testing/import-world.ts';
import { insertPlaces, places } from '#db/testing/ledger-world.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { Forbidden } from '#domain/refusal.ts';

useTestDatabase();

const inWorld = (work: (db: Tx) => Promise<void>) => () =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await insertPlaces(tx);
    await work(tx);
  });

type Cells = Partial<Record<(typeof headers)['ledger'][number], string | number | null>>;
const line = (cells: Cells = {}): (string | number | null)[] => {
  const usual: Cells = {
    'Chuỗi số liệu': 'Dân số',
    'Mã đơn vị': '31338',
    'Giá trị': '20.145',
    'Từ ngày': '01/01/2026',
    'Đến ngày': '31/12/2026',
    Nguồn: 'Niên giám thống kê 2025',
    'Số, ký hiệu': null,
    'Ngày văn bản': '31/03/2026',
  };
  return headers.ledger.map((header) => ({ ...usual, ...cells })[header] ?? null);
};
const take = (db: Tx, ...rows: Table) => upload('ledger', csv([headers.ledger, ...rows]), { db });
const population = async (db: Tx, placeId: string = places.communeA) =>
  (await ledgerAt(db, 'population', null, '2026-06-01', null)).get(placeId);

it(
  'writes values with their source, by code and by name, and the same file again changes nothing',
  inWorld(async (db) => {
    const age = {
      'Chuỗi số liệu': 'Người trong độ tuổi lao động',
      'Mã đơn vị': 'Phường Ninh Kiều',
      'Nguồn đếm thế nào': 'đủ 15 đến 59',
    };
    const rows = [line(), line(age)];
    const file = await upload('ledger', await xlsx([headers.ledger, ...rows]), { db, fileName: 'so.xlsx' });
    expect(judged(file)).toBe('new 2');
    expect(await population(db)).toBeUndefined();
    await apply(file, { db });
    expect(await population(db)).toMatchObject({ value: 20_145, source: { vi: 'Niên giám thống kê 2025' } });
    const [entry] = await historyOfCell(db, 'population', places.communeA);
    expect(entry).toMatchObject({ importId: file.id, fileName: 'so.xlsx' });
    expect(judged(await take(db, ...rows, line()))).toBe('unchanged 3');
  }),
);

it(
  'lets a document correct itself, keeps both of two that differ, and says so before anything is written',
  inWorld(async (db) => {
    await apply(await take(db, line()), { db });
    const file = await take(
      db,
      line({ 'Giá trị': 20_146 }),
      line({ 'Giá trị': 19_000, Nguồn: 'Báo cáo của xã' }),
      line({ 'Giá trị': 1, 'Từ ngày': '01/07/2026' }),
    );
    expect(await rowsOf(file, { db })).toMatchObject([
      { status: 'changed', changes: ['value: 20145 → 20146'] },
      { status: 'new', codes: ['ledger-conflict'] },
      { status: 'wrong', codes: ['ledger-overlaps'] },
    ]);
    await apply(file, { db });
    expect(await population(db)).toMatchObject({ conflict: [{ value: 20_146 }, { value: 19_000 }] });
    expect(await historyOfCell(db, 'population', places.communeA)).toHaveLength(3);
  }),
);

it(
  'names every wrong cell of a hostile file and writes none of it',
  inWorld(async (db) => {
    const file = await take(
      db,
      line({ 'Giá trị': '=1+1' }),
      line({ 'Giá trị': '-5' }),
      line({ 'Giá trị': '12,5' }),
      line({ 'Giá trị': '9999999999999999999' }),
      line({ 'Giá trị': '1e6' }),
      line({ 'Chuỗi số liệu': '"><script>alert(1)</script>' }),
      line({ 'Mã đơn vị': "'; drop table ledger_value; --" }),
      line({ 'Mã đơn vị': world.unitCodes.health }),
      line({ 'Đến ngày': '31/12/2025' }),
      line({ 'Ngày văn bản': '31/12/2026' }),
      line({ Nguồn: 'x'.repeat(301) }),
      line({ 'Chuỗi số liệu': 'Người trong độ tuổi lao động' }),
      line({ 'Từ ngày': '31/02/2026' }),
    );
    expect((await rowsOf(file, { db })).map(({ status, codes }) => `${status} ${codes}`)).toEqual(
      [
        ...[
          'count-unreadable',
          'count-unreadable',
          'count-unreadable',
          'count-unreadable',
          'count-unreadable',
        ],
        ...['series-unknown', 'unknown-unit', 'unknown-unit', 'ends-before-start', 'day-in-future'],
        ...['text-too-long', 'required', 'day-impossible'],
      ].map((code) => `wrong ${code}`),
    );
    await apply(file, { db });
    expect(await population(db)).toBeUndefined();
  }),
);

it(
  'is for who manages the ledger of the whole province',
  inWorld(async (db) => {
    const bytes = csv([headers.ledger, line()]);
    const { unitHrHealth, provinceHr } = world.actors;
    await expect(
      upload('ledger', bytes, { db, actor: unitHrHealth, unitId: world.units.health }),
    ).rejects.toThrow(Forbidden);
    await expect(
      upload('ledger', bytes, { db, actor: provinceHr, unitId: world.units.health }),
    ).rejects.toThrow(Forbidden);
  }),
);
