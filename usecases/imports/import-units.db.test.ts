import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database, type Tx } from '#db/client.ts';
import { unitsOn } from '#db/queries/units.ts';
import { orgUnit, orgUnitKind, orgUnitName, orgUnitParent } from '#db/schema/organisation.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { apply, csv, headers, judged, rowsOf, type Table, upload, xlsx } from '#db/testing/import-world.ts';
import { insertWorld, today, world } from '#db/testing/world.ts';

useTestDatabase();

const inWorld = (work: (db: Tx) => Promise<void>) => () =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await work(tx);
  });

const unit = (
  code: string,
  name: string,
  parent: string | null,
  more: { from?: string; to?: string; kind?: string; sector?: string } = {},
) => [
  ...[
    code,
    name,
    more.kind ?? 'Phòng',
    parent,
    more.sector ?? 'Cơ quan nhà nước',
    more.from ?? '01/01/2023',
    more.to ?? null,
  ],
];
const take = async (db: Tx, ...rows: Table) => upload('units', csv([headers.units, ...rows]), { db });
const now = async (db: Tx, day = today) =>
  Object.fromEntries((await unitsOn(db, 'agency', day)).map((each) => [each.code, each]));

describe('a file of units', () => {
  it(
    'builds a tree whose parents stand anywhere in the file or in the database, by code or by name',
    inWorld(async (db) => {
      const file = await take(
        db,
        unit('P-2', 'Tổ Hỗ trợ', 'P-1'),
        unit('P-1', 'Phòng Chuyển đổi số', world.unitCodes.health),
        unit('P-3', 'Bộ phận Lưu trữ', 'phòng chuyển đổi số'),
      );
      expect(judged(file)).toBe('new 3');
      await apply(file, { db });
      const units = await now(db);
      expect(units['P-1']?.parentId).toBe(world.units.health);
      expect(units['P-2']?.parentId).toBe(units['P-1']?.id);
      expect(units['P-3']?.parentId).toBe(units['P-1']?.id);
      expect(units['P-1']).toMatchObject({ kind: 'Phòng', sector: 'state', demo: false });
    }),
  );

  it(
    'opens a new name, kind or parent from a later day and leaves the past as it was',
    inWorld(async (db) => {
      await apply(await take(db, unit('P-1', 'Phòng Một', world.unitCodes.health)), { db });
      const file = await take(
        db,
        unit('P-1', 'Phòng Hai', world.unitCodes.education, { from: '01/07/2025' }),
      );
      expect(await rowsOf(file, { db })).toMatchObject([
        {
          status: 'changed',
          changes: [
            'name: Phòng Một → Phòng Hai',
            'parentCode: CT-YT → CT-GD',
            'from: 2023-01-01 → 2025-07-01',
          ],
        },
      ]);
      await apply(file, { db });
      expect((await now(db, '2025-06-30'))['P-1']).toMatchObject({
        name: 'Phòng Một',
        parentId: world.units.health,
      });
      expect((await now(db, '2025-07-01'))['P-1']).toMatchObject({
        name: 'Phòng Hai',
        parentId: world.units.education,
      });
      expect(
        (
          await db
            .select()
            .from(orgUnitKind)
            .innerJoin(orgUnit, eq(orgUnit.id, orgUnitKind.unitId))
            .where(eq(orgUnit.code, 'P-1'))
        ).length,
      ).toBe(1);
    }),
  );

  it(
    'corrects in place when the first day is the same, and ends a unit by its last day',
    inWorld(async (db) => {
      await apply(await take(db, unit('P-1', 'Phòng Mọt', world.unitCodes.health)), { db });
      const file = await take(db, unit('P-1', 'Phòng Một', null, { to: '31/12/2025' }));
      expect(await rowsOf(file, { db })).toMatchObject([
        { status: 'changed', changes: ['name: Phòng Mọt → Phòng Một', 'to: null → 2025-12-31'] },
      ]);
      await apply(file, { db });
      expect((await now(db, '2025-12-31'))['P-1']).toMatchObject({
        name: 'Phòng Một',
        parentId: world.units.health,
      });
      expect((await now(db, '2026-01-01'))['P-1']).toBeUndefined();
    }),
  );

  it(
    'takes the history of a unit in one file and knows it again',
    inWorld(async (db) => {
      const rows = [
        unit('P-1', 'Phòng Mới', world.unitCodes.education, { from: '01/07/2025' }),
        unit('P-1', 'Phòng Cũ', world.unitCodes.health, { from: '01/01/2022', to: '30/06/2025' }),
      ];
      await apply(await take(db, ...rows), { db });
      expect((await now(db, '2025-06-30'))['P-1']?.name).toBe('Phòng Cũ');
      expect((await now(db, '2025-07-01'))['P-1']?.name).toBe('Phòng Mới');
      const bytes = await xlsx([headers.units, ...rows], ['DANH MỤC']);
      expect(judged(await upload('units', bytes, { db, fileName: 'x.xlsx' }))).toBe('unchanged 2');
    }),
  );

  it(
    'refuses circles, unknown parents and what stands under a wrong row, and writes the rest',
    inWorld(async (db) => {
      const file = await take(
        db,
        unit('A', 'Phòng A', 'B'),
        unit('B', 'Phòng B', 'C'),
        unit('C', 'Phòng C', 'A'),
        unit('D', 'Phòng D', 'NO-SUCH'),
        unit('E', 'Phòng E', 'D'),
        unit('F', 'Phòng F', 'G'),
        unit('G', 'Phòng G', world.unitCodes.health, { from: '31/02/2024' }),
        unit('H', 'Phòng H', world.unitCodes.health),
        unit('I', 'Phòng I', 'Sở Nào Đó'),
      );
      expect(
        (await rowsOf(file, { db })).map(
          ({ label, status, codes }) => `${label.slice(0, 1)} ${status} ${codes}`,
        ),
      ).toEqual([
        'A wrong parent-cycle',
        'B wrong parent-cycle',
        'C wrong parent-cycle',
        'D wrong unknown-parent',
        'E wrong parent-row-wrong',
        'F wrong parent-row-wrong',
        'G wrong day-impossible',
        'H new ',
        'I wrong unknown-parent',
      ]);
      await apply(file, { db });
      const units = await now(db);
      expect(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].filter((code) => units[code])).toEqual(['H']);
    }),
  );

  it(
    'sees a circle that a row closes with what is stored',
    inWorld(async (db) => {
      const file = await take(
        db,
        unit(world.unitCodes.health, 'Sở Y tế', world.unitCodes.ward, { kind: 'Sở' }),
      );
      expect(await rowsOf(file, { db })).toMatchObject([{ status: 'wrong', codes: ['parent-cycle'] }]);
    }),
  );

  it(
    'turns two units round in one file',
    inWorld(async (db) => {
      await apply(await take(db, unit('A', 'Phòng A', 'CT-YT'), unit('B', 'Phòng B', 'A')), { db });
      await apply(await take(db, unit('A', 'Phòng A', 'B'), unit('B', 'Phòng B', 'CT-YT')), { db });
      const units = await now(db);
      expect(units.A?.parentId).toBe(units.B?.id);
      expect(units.B?.parentId).toBe(world.units.health);
      expect(
        await db
          .select()
          .from(orgUnitName)
          .where(eq(orgUnitName.unitId, units.A?.id ?? '')),
      ).toHaveLength(1);
      expect(
        await db
          .select()
          .from(orgUnitParent)
          .where(and(eq(orgUnitParent.unitId, units.A?.id ?? ''))),
      ).toHaveLength(1);
    }),
  );
});

it('takes a chain of three hundred units, each under the one before', async () => {
  await inRollback(async (db) => {
    await insertWorld(db);
    const chain = Array.from({ length: 300 }, (_, n) =>
      unit(`N${n}`, `Đơn vị ${n}`, n === 0 ? 'CT' : `N${n - 1}`),
    );
    expect(judged(await take(db, ...chain))).toBe('new 300');
  }, database());
});
