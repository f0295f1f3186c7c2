import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { externalResult, externalTraining } from '#db/schema/learning.ts';
import { standingQueue } from '#db/schema/reporting.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { apply, csv, headers, judged, rowsOf, type Table, upload, xlsx } from '#db/testing/import-world.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { listRows } from '#usecases/imports/list-rows.ts';

useTestDatabase();

const inWorld = (work: (db: Tx) => Promise<void>) => () =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await work(tx);
  });

const an = world.idNumbers.an;
const training = (
  id: string,
  cells: Partial<
    Record<'name' | 'course' | 'group' | 'hours' | 'enrolled' | 'began' | 'done' | 'number', string | number>
  > = {},
) => [
  ...[
    id,
    cells.name ?? null,
    cells.course ?? 'CDS-01',
    cells.group ?? 'Lãnh đạo chuyển đổi số',
    'Bồi dưỡng',
    cells.hours ?? '40',
  ],
  ...[
    cells.enrolled ?? null,
    cells.began ?? null,
    cells.done ?? '15/03/2024',
    'Học viện',
    cells.number ?? null,
  ],
];
const result = (
  id: string,
  cells: Partial<Record<'session' | 'taken' | 'passed' | 'level' | 'number', string | number>> = {},
) => [
  ...[
    id,
    null,
    cells.session ?? 'Kỳ 1/2026',
    cells.taken ?? '20/10/2026',
    cells.passed ?? 'Đạt',
    cells.level ?? null,
    cells.number ?? null,
  ],
];

describe('past training', () => {
  const take = async (db: Tx, ...rows: Table) =>
    upload('past-training', csv([headers['past-training'], ...rows]), { db });

  it(
    'is written once, however often and in whatever form it comes',
    inWorld(async (db) => {
      const rows = [
        training(an),
        training(world.idNumbers.binh, { hours: '7,5', course: 'Kỹ năng số cơ bản' }),
      ];
      await apply(await take(db, ...rows), { db });
      const written = await db.select().from(externalTraining);
      expect(written).toHaveLength(2);
      expect(written.map(({ hoursPeriods }) => hoursPeriods).sort()).toEqual([40, 7.5]);
      expect(written[0]).toMatchObject({
        contentGroup: 'leader',
        form: 'refresher',
        completedOn: '2024-03-15',
      });
      expect(await db.select().from(standingQueue)).toHaveLength(2);
      const bytes = await xlsx(
        [headers['past-training'], ...rows].map((line) => [...line].reverse()),
        ['TỔNG HỢP'],
      );
      const again = await upload('past-training', bytes, { db, fileName: 'x.xlsx' });
      expect(judged(again)).toBe('unchanged 2');
      await apply(again, { db });
      expect(await db.select().from(externalTraining)).toHaveLength(2);
    }),
  );

  it(
    'lists unknown people by themselves and drops none in silence',
    inWorld(async (db) => {
      const file = await take(db, training('092085999999'), training(an), training('092085999998'));
      expect(file.counts).toMatchObject({ new: 1, wrong: 2, unknownPeople: 2 });
      const caller = { actor: world.actors.provinceHr, db };
      const { rows } = await listRows(caller, { importId: file.id, filter: 'unknown-person' });
      expect(rows.map(({ number, label }) => [number, label])).toEqual([
        [2, '•••••••••999'],
        [4, '•••••••••998'],
      ]);
      await apply(file, { db });
      expect(await db.select().from(externalTraining)).toHaveLength(1);
    }),
  );

  it(
    'is corrected by a new row that names the old one, by the same day or the same certificate',
    inWorld(async (db) => {
      await apply(await take(db, training(an, { enrolled: '01/03/2024', number: 'CN-1' })), { db });
      const file = await take(db, training(an, { done: '16/03/2024', hours: 45, number: 'CN-1' }));
      expect(await rowsOf(file, { db })).toMatchObject([
        { status: 'changed', changes: ['hoursPeriods: 40 → 45', 'completedOn: 2024-03-15 → 2024-03-16'] },
      ]);
      await apply(file, { db });
      const [first, second] = await db.select().from(externalTraining).orderBy(externalTraining.id);
      expect(second).toMatchObject({
        supersedesId: first?.id,
        enrolledOn: '2024-03-01',
        completedOn: '2024-03-16',
      });
      expect(judged(await take(db, training(an, { done: '16/03/2024', hours: 45 })))).toBe('unchanged 1');
    }),
  );

  it(
    'of another course or day is another training; a second version in one file is wrong',
    inWorld(async (db) => {
      const file = await take(
        db,
        training(an),
        training(an, { course: 'CDS-02' }),
        training(an, { done: '15/03/2025' }),
        training(an, { enrolled: '01/03/2024' }),
        training(an, { name: 'Nguyễn Văn Ẩn', course: 'CDS-03' }),
        training(an, { name: 'Trần Tư', course: 'CDS-04' }),
      );
      expect((await rowsOf(file, { db })).map(({ status, codes }) => `${status} ${codes}`)).toEqual([
        'new ',
        'new ',
        'new ',
        'wrong differs-from-row',
        'new ',
        'new name-differs',
      ]);
    }),
  );
});

describe('results of the national assessment', () => {
  const take = async (db: Tx, ...rows: Table) =>
    upload('external-results', csv([headers['external-results'], ...rows]), { db });

  it(
    'are written with the wall clock when the file gives a time, and known again without it',
    inWorld(async (db) => {
      await apply(await take(db, result(an, { taken: '14/12/2026 08:30'.replace('14/12', '20/10') })), {
        db,
      });
      expect(await db.select().from(externalResult)).toMatchObject([
        { takenOn: '2026-10-20', takenAtLocal: '2026-10-20T08:30:00', passed: true, session: 'Kỳ 1/2026' },
      ]);
      expect(judged(await take(db, result(an, { session: 'KỲ 1/2026' })))).toBe('unchanged 1');
    }),
  );

  it(
    'are corrected, unless two certificate numbers say that there were two',
    inWorld(async (db) => {
      await apply(await take(db, result(an, { passed: 'Không đạt', number: 'A-1' })), { db });
      const file = await take(db, result(an, { passed: 'Đạt' }), result(an, { number: 'A-2' }));
      expect(await rowsOf(file, { db })).toMatchObject([
        { status: 'changed', changes: ['passed: no → yes'] },
        { status: 'new' },
      ]);
      await apply(file, { db });
      expect(await db.select().from(externalResult)).toHaveLength(3);
    }),
  );

  it(
    'of unknown people are listed',
    inWorld(async (db) => {
      const file = await take(db, result('092085999999'), result(an));
      expect(file.counts).toMatchObject({ new: 1, wrong: 1, unknownPeople: 1 });
    }),
  );
});
