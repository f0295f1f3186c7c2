import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { residentBoard } from '#db/queries/residents/board.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { apply, csv, headers, idNumber, rowsOf, upload } from '#db/testing/import-world.ts';
import { insertPlaces, places } from '#db/testing/ledger-world.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { proposedSkillRule } from '#domain/residents/skill-area.ts';

useTestDatabase();

const inWorld = (work: (tx: Tx) => Promise<void>): Promise<void> =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await insertPlaces(tx);
    await work(tx);
    await tx.execute(sql`set constraints all immediate`);
  });

const learner = (count: number, over: Partial<Record<string, string>> = {}): string[] => {
  const usual: Record<string, string> = {
    'Số định danh': idNumber(count),
    'Họ và tên': `Lê Thị ${['An', 'Bình', 'Chi', 'Dung'][count % 4]}`,
    'Ngày sinh': '05/06/1985',
    'Giới tính': 'Nữ',
    'Xã, phường': 'Xã Vị Thủy',
    'Lĩnh vực': 'Y tế',
    'Kết quả': 'Thực hành đạt',
    'Ngày học': '10/05/2026',
    'Đơn vị tổ chức': 'Tổ công nghệ số cộng đồng ấp 1',
  };
  return headers['class-list'].map((header) => ({ ...usual, ...over })[header] ?? '');
};
const areas = ['Dịch vụ công', 'Y tế', 'Đất đai', 'Ngân hàng'];
const file = (...rows: readonly string[][]) => csv([headers['class-list'], ...rows]);
const board = async (tx: Tx, day = world.today) => {
  const { rows } = await residentBoard(tx, { day, rule: proposedSkillRule, recordedUpTo: null });
  const of = (id: string) => rows.find(({ commune }) => commune.id === id)?.tally;
  return { a: of(places.communeA), b: of(places.communeB) };
};
const whole = async (tx: Tx, ...rows: readonly string[][]) => {
  const uploaded = await upload('class-list', file(...rows), { db: tx });
  const applied = await apply(uploaded, { db: tx });
  return applied.applied;
};

it('registers residents with their home and what they learned, and the same list again changes nothing', async () => {
  await inWorld(async (tx) => {
    const rows = [
      ...areas.map((area) => learner(1, { 'Lĩnh vực': area })),
      learner(2, { 'Kết quả': 'Tham dự', 'Xã, phường': '31135' }),
    ];
    expect(await whole(tx, ...rows)).toMatchObject({ new: 5, changed: 0 });
    const after = await board(tx);
    expect(after.a).toMatchObject({ registered: 1, skilled: 1, byGrade: { C: 1, D: 0 } });
    expect(after.b).toMatchObject({ registered: 1, skilled: 0, byGrade: { C: 0, D: 1 } });
    const again = await upload('class-list', file(...rows, learner(3)), { db: tx });
    expect(again.counts).toMatchObject({ new: 1, unchanged: 5 });
  });
});

it('takes a better outcome as a correction that names what it corrects', async () => {
  await inWorld(async (tx) => {
    await whole(tx, learner(1, { 'Kết quả': 'Tham dự' }));
    expect(await whole(tx, learner(1))).toMatchObject({ new: 0, changed: 1 });
    expect((await board(tx)).a?.byArea.health).toBe(1);
    const kept = await tx.execute(
      sql`select outcome, supersedes_id is not null as corrects from resident_learning order by id`,
    );
    expect(kept).toMatchObject([
      { outcome: 'took-part', corrects: false },
      { outcome: 'practised', corrects: true },
    ]);
  });
});

it('moves who learned later in another commune, and leaves the earlier home in the past', async () => {
  await inWorld(async (tx) => {
    await whole(tx, learner(1));
    await whole(tx, learner(1, { 'Xã, phường': 'Phường Ninh Kiều', 'Ngày học': '01/09/2026' }));
    // A list of an earlier class is no move back.
    await whole(tx, learner(1, { 'Lĩnh vực': 'Đất đai', 'Ngày học': '11/05/2026' }));
    const then = await board(tx, '2026-08-31');
    const now = await board(tx);
    expect([then.a?.registered, then.b?.registered]).toEqual([1, 0]);
    expect([now.a?.registered, now.b?.registered]).toEqual([0, 1]);
  });
});

it('says of every wrong row what is wrong, and never joins two people by guess', async () => {
  await inWorld(async (tx) => {
    await whole(tx, learner(1));
    const uploaded = await upload(
      'class-list',
      file(
        learner(1, { 'Họ và tên': 'Trần Văn Khác', 'Lĩnh vực': 'Đất đai' }),
        learner(2, { 'Xã, phường': 'Xã Không Có' }),
        learner(3, { 'Lĩnh vực': 'Nấu ăn' }),
        learner(4, { 'Kết quả': 'Tạm được' }),
        learner(5, { 'Ngày học': '25/12/2026' }),
      ),
      { db: tx },
    );
    expect(uploaded.counts).toMatchObject({ new: 0, wrong: 5 });
    const rows = await rowsOf(uploaded, { db: tx });
    expect(rows.map(({ codes: [one] }) => one)).toEqual([
      ...['id-number-known-as', 'unknown-unit', 'area-unknown', 'outcome-unknown', 'day-in-future'],
    ]);
  });
});

it('lets HR of a commune register the learners of her commune only', async () => {
  await inWorld(async (tx) => {
    const uploaded = await upload(
      'class-list',
      file(learner(1), learner(2, { 'Xã, phường': 'Phường Ninh Kiều' })),
      { db: tx, actor: world.actors.unitHrCommune, unitId: world.units.communeA },
    );
    expect(uploaded.counts).toMatchObject({ new: 1, wrong: 1 });
    const [, outside] = await rowsOf(uploaded, { db: tx });
    expect(outside?.codes).toEqual(['unit-outside-scope']);
  });
});
