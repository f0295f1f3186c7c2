import { and, eq, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { importRow } from '#db/schema/imports.ts';
import { account, identity, person, position } from '#db/schema/people.ts';
import { standingQueue } from '#db/schema/reporting.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import {
  apply,
  csv,
  headers,
  idNumber,
  judged,
  rosterLine,
  rowsOf,
  upload,
  xlsx,
} from '#db/testing/import-world.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { idNumberHash } from '#lib/id-number.ts';

useTestDatabase();

const inWorld = (work: (db: Tx) => Promise<void>) => () =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await work(tx);
  });

const personBy = async (db: Tx, number: string) => {
  const [row] = await db
    .select()
    .from(identity)
    .where(eq(identity.idNumberHash, idNumberHash(number)));
  return row;
};
const postsOf = async (db: Tx, number: string) => {
  const found = await personBy(db, number);
  return db
    .select()
    .from(position)
    .where(and(eq(position.personId, found?.personId ?? ''), isNull(position.supersededAt)));
};

describe('a roster', () => {
  it(
    'brings new people with a post, an identity and an account',
    inWorld(async (db) => {
      const file = await upload(
        'roster',
        csv([
          headers.roster,
          rosterLine(1, { 'E-mail': 'mot@cantho.gov.vn', 'Lãnh đạo': 'x' }),
          rosterLine(2),
        ]),
        { db },
      );
      expect(file.state).toBe('previewed');
      expect(judged(file)).toBe('new 2');
      expect(await personBy(db, idNumber(1))).toBeUndefined();

      const done = await apply(file, { db });
      expect(done.state).toBe('applied');
      expect(done.applied).toMatchObject({ new: 2, changed: 0 });
      const one = await personBy(db, idNumber(1));
      expect(one).toMatchObject({ fullName: 'Nguyễn Văn Bình', bornOn: '1985-06-05', idNumberTail: '001' });
      expect(one?.idNumberSealed).not.toContain(idNumber(1));
      expect(await postsOf(db, idNumber(1))).toMatchObject([
        {
          unitId: world.units.health,
          title: 'Chuyên viên',
          leader: true,
          validFrom: '2024-07-01',
          importId: file.id,
        },
      ]);
      const accounts = await db
        .select()
        .from(account)
        .where(eq(account.personId, one?.personId ?? ''));
      expect(accounts).toMatchObject([{ email: 'mot@cantho.gov.vn', demo: false }]);
      const [somebody] = await db
        .select()
        .from(person)
        .where(eq(person.id, one?.personId ?? ''));
      expect(somebody?.demo).toBe(false);
      expect(await db.select().from(standingQueue)).toHaveLength(2);
    }),
  );

  it(
    'keeps no readable number and no typed row after it was applied',
    inWorld(async (db) => {
      const file = await upload('roster', csv([headers.roster, rosterLine(1)]), { db });
      const staged = await db.select().from(importRow);
      expect(JSON.stringify(staged)).not.toContain(idNumber(1));
      expect(staged[0]?.row).not.toBeNull();
      expect(staged[0]?.label).toBe('•••••••••001 · Nguyễn Văn Bình');
      await apply(file, { db });
      expect((await db.select().from(importRow))[0]?.row).toBeNull();
    }),
  );

  it(
    'changes nothing when the same file comes five times, under any name and in any order of columns',
    inWorld(async (db) => {
      const lines = [1, 2, 3].map((n) => rosterLine(n, { 'E-mail': `n${n}@cantho.gov.vn` }));
      await apply(await upload('roster', csv([headers.roster, ...lines]), { db }), { db });
      const before = await db.select().from(position);
      for (const permute of [
        (line: readonly unknown[]) => [...line].reverse(),
        (line: readonly unknown[]) => [...line.slice(5), ...line.slice(0, 5)],
        (line: readonly unknown[]) =>
          line.map((cell) => (typeof cell === 'string' ? cell.normalize('NFD') : cell)),
      ]) {
        const table = [headers.roster, ...lines].map((line) => permute(line) as string[]);
        for (const bytes of [csv(table), await xlsx(table, ['ỦY BAN NHÂN DÂN', 'DANH SÁCH CÁN BỘ'])]) {
          const again = await upload('roster', bytes, { db, fileName: 'lai' });
          expect(judged(again)).toBe('unchanged 3');
          await apply(again, { db });
        }
      }
      expect(await db.select().from(position)).toEqual(before);
      expect((await upload('roster', csv([headers.roster, ...lines]), { db })).state).toBe('applied');
    }),
  );

  it(
    'supersedes a post whose details changed and keeps what a blank cell does not say',
    inWorld(async (db) => {
      const first = rosterLine(1, { 'Điện thoại': '0912345678', 'E-mail': 'mot@cantho.gov.vn' });
      await apply(await upload('roster', csv([headers.roster, first]), { db }), { db });
      const second = rosterLine(1, { 'Chức vụ': 'Trưởng phòng', 'Lãnh đạo': 'x', 'Ngày sinh': null });
      const file = await upload('roster', csv([headers.roster, second]), { db });
      expect(await rowsOf(file, { db })).toMatchObject([
        { status: 'changed', changes: ['title: Chuyên viên → Trưởng phòng', 'leader: no → yes'] },
      ]);
      await apply(file, { db });
      expect(await postsOf(db, idNumber(1))).toMatchObject([{ title: 'Trưởng phòng', leader: true }]);
      expect(await personBy(db, idNumber(1))).toMatchObject({
        ...{ phone: '0912345678', email: 'mot@cantho.gov.vn', bornOn: '1985-06-05' },
      });
    }),
  );

  it(
    'says nothing about ticks whose column is not there',
    inWorld(async (db) => {
      await apply(
        await upload(
          'roster',
          csv([headers.roster, rosterLine(1, { 'Lãnh đạo': 'x', 'Đến ngày': '01/07/2026' })]),
          { db },
        ),
        { db },
      );
      const kept = headers.roster.filter((header) => !['Lãnh đạo', 'Đến ngày'].includes(header));
      const line = rosterLine(1).filter((_, at) => kept.some((header) => headers.roster[at] === header));
      expect(judged(await upload('roster', csv([kept, line]), { db }))).toBe('unchanged 1');
    }),
  );

  it(
    'keeps several posts of one person and closes one by its last day',
    inWorld(async (db) => {
      const two = [
        rosterLine(1),
        rosterLine(1, {
          'Mã đơn vị': world.unitCodes.communeA,
          'Chức vụ': 'Phó Chủ tịch',
          'Từ ngày': '01/01/2026',
        }),
      ];
      await apply(await upload('roster', csv([headers.roster, ...two]), { db }), { db });
      expect(await postsOf(db, idNumber(1))).toHaveLength(2);
      const closing = await upload(
        'roster',
        csv([headers.roster, rosterLine(1, { 'Đến ngày': '31/12/2025' })]),
        { db },
      );
      expect(await rowsOf(closing, { db })).toMatchObject([
        { status: 'changed', changes: ['to: null → 2025-12-31'] },
      ]);
      await apply(closing, { db });
      const posts = await postsOf(db, idNumber(1));
      expect(posts.map(({ validTo }) => validTo).sort()).toEqual(['2025-12-31', null].sort());
    }),
  );
});
