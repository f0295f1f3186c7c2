import { and, eq, isNull, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { position } from '#db/schema/people.ts';
import { standingQueue } from '#db/schema/reporting.ts';
import { importLeaveConfirmation, importLeaver } from '#db/schema/roster-sync.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import {
  apply,
  csv,
  headers,
  idNumber,
  judged,
  rosterLine,
  rosterLines,
  rowsOf,
  type Table,
  upload,
} from '#db/testing/import-world.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import { env } from '#lib/env.ts';
import { idNumberHash } from '#lib/id-number.ts';
import { confirmLeavingUnit } from './confirm-leaving.ts';
import { listLeavers } from './list-leavers.ts';
import { requestApply } from './request-apply.ts';

useTestDatabase();

const asOf = '2026-11-01';
const school = { unitId: world.units.school, asOf };
const teacher = (count: number, cells: Parameters<typeof rosterLine>[1] = {}) =>
  rosterLine(count, { 'Mã đơn vị': world.unitCodes.school, ...cells });
const list = (...lines: Table) => csv([headers.roster, ...lines]);
const hr = (db: Tx) => ({ actor: world.actors.provinceHr, db, now });

/** A school whose own people of the world are on every list, and `count` teachers from number 1 on. */
const inSchool = (count: number, work: (db: Tx, teachers: Table) => Promise<void>) => () =>
  inRollback(async (db) => {
    await insertWorld(db);
    // Only the teachers of the test stand in the school.
    await db.execute(sql`update position set superseded_at = now() where unit_id = ${world.units.school}`);
    const teachers = Array.from({ length: count }, (_, n) => teacher(n + 1));
    await apply(await upload('roster', list(...teachers), { db }), { db });
    await work(db, teachers);
  });

const standing = async (db: Tx) =>
  db
    .select({
      personId: position.personId,
      title: position.title,
      from: position.validFrom,
      to: position.validTo,
    })
    .from(position)
    .where(and(eq(position.unitId, world.units.school), isNull(position.supersededAt)));

const standOn = async (db: Tx, day: string) =>
  (await standing(db)).filter(({ from, to }) => from <= day && (to === null || to >= day)).length;

describe('a full list of a unit', () => {
  it(
    'says who joined, changed, moved, left and stays, and writes nothing yet',
    inSchool(40, async (db, teachers) => {
      const file = await upload(
        'roster',
        list(
          ...teachers.slice(3),
          teacher(2, { 'Chức vụ': 'Tổ trưởng' }),
          teacher(3, { 'Chức vụ': 'Phó Hiệu trưởng', 'Từ ngày': '01/09/2026' }),
          teacher(90),
        ),
        { db, ...school },
      );
      expect(file.sync).toEqual({
        ...{ joined: 1, changed: 1, moved: 1, left: 1, unchanged: 37 },
        ...{ standing: 40, closing: 2, withoutNumber: 0, heldBack: 0 },
      });
      const { leavers } = await listLeavers(hr(db), { importId: file.id });
      expect(leavers.map(({ kind, closesOn }) => [kind, closesOn]).toSorted()).toEqual([
        ['left', '2026-10-31'],
        ['post-closed', '2026-08-31'],
      ]);
      expect(await standOn(db, asOf)).toBe(40);
    }),
  );

  it(
    'leaves exactly the people of the list standing on its day, deletes nobody, and applied again writes nothing',
    inSchool(40, async (db, teachers) => {
      const bytes = list(...teachers.slice(1), teacher(90));
      const file = await upload('roster', bytes, { db, ...school });
      const before = await db.select().from(position);
      const done = await apply(file, { db });
      expect(done.applied).toEqual({ new: 1, changed: 0, otherwise: 0, closed: 1 });
      expect(await standOn(db, asOf)).toBe(40);
      expect(await standOn(db, '2026-10-31')).toBe(41);
      const after = await db.select().from(position);
      expect(after.length).toBe(before.length + 2);
      expect(await db.select().from(standingQueue)).not.toHaveLength(0);

      const again = await upload('roster', bytes, { db, ...school });
      expect(again.state).toBe('previewed');
      expect(judged(again)).toBe('unchanged 40');
      expect(again.sync).toMatchObject({ joined: 0, changed: 0, moved: 0, left: 0, closing: 0 });
      await apply(again, { db });
      expect(await db.select().from(position)).toEqual(after);
    }),
  );

  it(
    'takes up the post of somebody who is on the list again',
    inSchool(40, async (db, teachers) => {
      await apply(await upload('roster', list(...teachers.slice(1)), { db, ...school }), { db });
      const file = await upload('roster', list(...teachers), { db, ...school, asOf: '2026-11-20' });
      expect(file.sync).toMatchObject({ joined: 1, left: 0, unchanged: 39 });
      expect((await rowsOf(file, { db }))[0]?.changes).toEqual(['to: 2026-10-31 → null']);
      await apply(file, { db });
      expect(await standOn(db, '2026-11-20')).toBe(40);
    }),
  );

  it(
    'never lets somebody leave of whom a row is wrong, be it that her number cannot be read',
    inSchool(40, async (db, teachers) => {
      const [, , third, ...others] = teachers;
      const file = await upload(
        'roster',
        list(
          ...others,
          third ?? [],
          teacher(1, { Loại: 'gì đó' }),
          teacher(2, { 'Số định danh': '12', 'Họ và tên': String(teacher(2)[1]).toUpperCase() }),
        ),
        { db, ...school },
      );
      expect(judged(file)).toBe('unchanged 38, wrong 2');
      expect(file.sync).toMatchObject({ left: 0, closing: 0 });
      expect(file.sync?.heldBack).toBe(2);
    }),
  );

  it(
    'stops above five in a hundred of a unit, names it, and keeps who confirmed and why',
    inSchool(20, async (db, teachers) => {
      const file = await upload('roster', list(...teachers.slice(2)), { db, ...school });
      const ask = (closing: number | null) => requestApply(hr(db), { importId: file.id, closing });
      await expect(ask(2)).rejects.toMatchObject({
        ...{ code: 'leaving-above-limit' },
        params: { unit: 'Trường THPT Vị Thanh', leaving: 2, standing: 20 },
      });
      const word = { importId: file.id, unitId: world.units.school, reason: 'Nghỉ hưu theo Quyết định 12' };
      await expect(confirmLeavingUnit(hr(db), word)).rejects.toMatchObject({ name: 'InvalidInput' });
      await expect(confirmLeavingUnit(hr(db), { ...word, sure: true, reason: 'ừ' })).rejects.toMatchObject({
        name: 'InvalidInput',
      });
      await confirmLeavingUnit(hr(db), { ...word, sure: true });
      await expect(ask(null)).rejects.toMatchObject({
        code: 'leaving-not-confirmed',
        params: { closing: 2 },
      });
      await expect(ask(1)).rejects.toMatchObject({ code: 'leaving-not-confirmed' });
      expect(await ask(2)).toMatchObject({ state: 'applying' });
      expect(await db.select().from(importLeaveConfirmation)).toMatchObject([
        { leaving: 2, standing: 20, reason: word.reason, confirmedBy: world.accounts.provinceHr },
      ]);
      expect((await apply(file, { db })).applied).toMatchObject({ closed: 2 });
    }),
  );

  it(
    'does not stop at exactly five in a hundred, but asks once',
    inSchool(20, async (db, teachers) => {
      const file = await upload('roster', list(...teachers.slice(1)), { db, ...school });
      await expect(requestApply(hr(db), { importId: file.id })).rejects.toMatchObject({
        code: 'leaving-not-confirmed',
      });
      expect(await requestApply(hr(db), { importId: file.id, closing: 1 })).toMatchObject({
        state: 'applying',
      });
    }),
  );

  it(
    'closes only what it promised: a post that changed after the preview stays',
    inSchool(40, async (db, teachers) => {
      const file = await upload('roster', list(...teachers.slice(2)), { db, ...school });
      await apply(await upload('roster', list(teacher(1, { 'Chức vụ': 'Hiệu trưởng' })), { db }), { db });
      expect((await apply(file, { db })).applied).toMatchObject({ closed: 1 });
      expect(
        (await standing(db)).filter(({ title, to }) => title === 'Hiệu trưởng' && to === null),
      ).toHaveLength(1);
    }),
  );

  it(
    'takes the records of one person that were joined for one: she has not left when either number is on the list',
    inSchool(40, async (db, teachers) => {
      const idOf = async (tail: string) => {
        const [row] = await db.execute<{ person_id: string }>(
          sql`select person_id from identity where id_number_hash = ${idNumberHash(idNumber(Number(tail)))}`,
        );
        return row?.person_id ?? '';
      };
      await db.execute(sql`insert into person_alias (tenant_id, person_id, kept_id)
        values (${env.tenant}, ${await idOf('1')}, ${await idOf('2')})`);
      const file = await upload('roster', list(...teachers.slice(1)), { db, ...school });
      expect(file.sync).toMatchObject({ left: 0, closing: 1 });
      const { leavers } = await listLeavers(hr(db), { importId: file.id });
      expect(leavers.map(({ kind }) => kind)).toEqual(['post-closed']);
    }),
  );

  it(
    'refuses rows of other units one by one, and a day that has not come',
    inSchool(40, async (db, teachers) => {
      const file = await upload('roster', list(...teachers, ...rosterLines(70, 1)), { db, ...school });
      expect((await rowsOf(file, { db })).at(-1)?.codes).toEqual(['unit-outside-scope']);
      await expect(
        upload('roster', list(...teachers), { db, ...school, asOf: '2026-11-25' }),
      ).rejects.toMatchObject({ fields: [{ path: 'asOf', code: 'in-future' }] });
      expect(await db.select().from(importLeaver)).toHaveLength(0);
    }),
  );
});
