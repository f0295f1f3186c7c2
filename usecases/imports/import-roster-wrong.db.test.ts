import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { person } from '#db/schema/people.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { apply, csv, fileOf, headers, judged, rosterLine, rowsOf, upload } from '#db/testing/import-world.ts';
import { insertWorld, world } from '#db/testing/world.ts';

useTestDatabase();

const inWorld = (work: (db: Tx) => Promise<void>) => () =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await work(tx);
  });

describe('wrong rows of a roster', () => {
  it(
    'writes the good rows and never a wrong one',
    inWorld(async (db) => {
      const lines = [
        rosterLine(1),
        rosterLine(2, { 'Mã đơn vị': 'KHONG-CO' }),
        rosterLine(3, { 'Số định danh': '93085001234' }),
        rosterLine(4, { 'Từ ngày': '31/02/2024' }),
        rosterLine(5, { 'Số định danh': world.idNumbers.chau }),
        rosterLine(6, { 'Từ ngày': '01/01/2020' }),
        rosterLine(7, { 'E-mail': 'chau@cantho.example.vn' }),
        rosterLine(8, { 'Từ ngày': '01/07/2024', 'Đến ngày': '01/06/2024' }),
        rosterLine(1),
        rosterLine(1, { 'Từ ngày': '01/09/2024' }),
      ];
      const file = await upload('roster', csv([headers.roster, ...lines]), { db });
      expect(
        (await rowsOf(file, { db })).map(({ number, status, codes, columns }) => [
          number,
          status,
          codes[0],
          columns[0],
        ]),
      ).toEqual([
        [2, 'new', undefined, undefined],
        [3, 'wrong', 'unknown-unit', 'E'],
        [4, 'wrong', 'id-number-lost-zero', 'A'],
        [5, 'wrong', 'day-impossible', 'M'],
        [6, 'wrong', 'id-number-known-as', 'B'],
        [7, 'wrong', 'unit-not-yet', 'E'],
        [8, 'wrong', 'email-taken', 'K'],
        [9, 'wrong', 'ends-before-start', 'N'],
        [10, 'unchanged', 'repeats-row', 'A'],
        [11, 'wrong', 'overlaps-row', 'M'],
      ]);
      const people = (await db.select().from(person)).length;
      const done = await apply(file, { db });
      expect(done.applied).toMatchObject({ new: 1, changed: 0 });
      expect(await db.select().from(person)).toHaveLength(people + 1);
    }),
  );

  it(
    'tells of a post that stands with other days',
    inWorld(async (db) => {
      await apply(await upload('roster', csv([headers.roster, rosterLine(1)]), { db }), { db });
      const again = await upload(
        'roster',
        csv([headers.roster, rosterLine(1, { 'Từ ngày': '01/01/2025' })]),
        { db },
      );
      expect(await rowsOf(again, { db })).toMatchObject([
        { status: 'wrong', codes: ['overlapping-position'] },
      ]);
    }),
  );

  it(
    'looks again at what was written since the preview and reports what became wrong',
    inWorld(async (db) => {
      const early = await upload(
        'roster',
        csv([headers.roster, rosterLine(1), rosterLine(2), rosterLine(3)]),
        { db },
      );
      expect(judged(early)).toBe('new 3');
      const other = await upload(
        'roster',
        csv([headers.roster, rosterLine(1, { 'Từ ngày': '01/01/2024' }), rosterLine(2)]),
        { db },
      );
      await apply(other, { db });
      const done = await apply(early, { db });
      expect(done.applied).toMatchObject({ new: 1, changed: 0 });
      expect(await rowsOf(done, { db })).toMatchObject([
        { status: 'wrong', codes: ['overlapping-position'] },
        { status: 'unchanged' },
        { status: 'new' },
      ]);
      expect(judged(await fileOf(early.id, { db }))).toBe('new 1, unchanged 1, wrong 1');
    }),
  );
});
