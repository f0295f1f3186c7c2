import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#db/testing/database.ts';
import {
  apply,
  csv,
  fileOf,
  headers,
  insertWorldForGood,
  rosterFile,
  rosterLine,
  rowsOf,
  type Table,
  upload,
} from '#db/testing/import-world.ts';
import { now, world } from '#db/testing/world.ts';
import { confirmLeavingUnit } from './confirm-leaving.ts';
import { downloadWrongRows } from './download-wrong-rows.ts';
import { importStatus } from './import-status.ts';
import { listImports } from './list-imports.ts';
import { listLeavers } from './list-leavers.ts';
import { listRows } from './list-rows.ts';
import { requestApply } from './request-apply.ts';

useTestDatabase();

beforeAll(insertWorldForGood);

const health = { actor: world.actors.unitHrHealth, unitId: world.units.health };
const caller = { actor: world.actors.unitHrHealth, now };
const codes = async (lines: Table, through = health) =>
  (await rowsOf(await upload('roster', csv([headers.roster, ...lines]), through))).map((row) => row.codes);

describe('HR of a unit', () => {
  it('imports people of the unit and of those below it', async () => {
    const file = await upload(
      'roster',
      csv([headers.roster, rosterLine(1), rosterLine(2, { 'Mã đơn vị': world.unitCodes.ward })]),
      health,
    );
    expect(await requestApply(caller, { importId: file.id })).toMatchObject({ state: 'applying' });
    expect((await apply(file)).applied).toMatchObject({ new: 2 });
  });

  it('is told row by row, by name, which units are not hers, also when they are named and not coded', async () => {
    const rows = await rowsOf(
      await upload(
        'roster',
        csv([
          headers.roster.map((header) => (header === 'Mã đơn vị' ? 'Đơn vị' : header)),
          rosterLine(11, { 'Mã đơn vị': 'Sở Giáo dục và Đào tạo' }),
          rosterLine(12, { 'Mã đơn vị': 'Sở không có' }),
          rosterLine(13, { 'Mã đơn vị': 'Sở Y tế' }),
        ]),
        health,
      ),
    );
    expect(rows.map(({ codes: found }) => found)).toEqual([['unit-outside-scope'], ['unknown-unit'], []]);
  });

  it('may not take somebody out of another unit, and learns neither the name nor the post', async () => {
    await apply(
      await upload(
        'roster',
        csv([
          headers.roster,
          rosterLine(21, { 'Mã đơn vị': world.unitCodes.school, 'Họ và tên': 'Lê Bí Mật' }),
        ]),
      ),
    );
    const named = rosterLine(21, { 'Họ và tên': 'Lê Bí Mật', 'Điện thoại': '0912345678' });
    const guessed = rosterLine(21, { 'Họ và tên': 'Ai Đó Khác' });
    expect(await codes([named])).toEqual([['person-outside-scope']]);
    const file = await upload('roster', csv([headers.roster, guessed]), health);
    const { rows } = await listRows(caller, { importId: file.id });
    expect(JSON.stringify(rows)).not.toContain('Bí Mật');
    expect(rows[0]?.problems.map(({ code }) => code)).toEqual(['person-outside-scope']);
  });

  it('takes in somebody who has left her former unit, and keeps who was hers before', async () => {
    await apply(
      await upload(
        'roster',
        csv([
          headers.roster,
          rosterLine(31, { 'Mã đơn vị': world.unitCodes.school, 'Đến ngày': '30/06/2026' }),
        ]),
      ),
    );
    expect(await codes([rosterLine(31, { 'Từ ngày': '01/07/2026' })])).toEqual([[]]);
  });

  it('learns of training and results no more of strangers than of people who are not there', async () => {
    const line = (idNumber: string, name: string) => [
      idNumber,
      name,
      'Kỳ 1',
      '01/03/2026',
      'Đạt',
      null,
      null,
    ];
    const file = await upload(
      'external-results',
      csv([
        headers['external-results'],
        line(world.idNumbers.thuy ?? '', world.fullNames.thuy),
        line('092085099999', 'Không Có Ai'),
        line(world.idNumbers.dung ?? '', world.fullNames.dung),
      ]),
      health,
    );
    const rows = await rowsOf(file);
    expect(rows.map(({ codes: found }) => found)).toEqual([['unknown-person'], ['unknown-person'], []]);
  });

  it('imports no agencies, nothing for the province and nothing for another unit', async () => {
    const bytes = csv([headers.units]);
    await expect(upload('units', bytes, health)).rejects.toMatchObject({ name: 'Forbidden' });
    for (const unitId of [undefined, world.units.school, world.units.province])
      await expect(
        upload('roster', rosterFile(40, 1), { actor: health.actor, unitId }),
      ).rejects.toMatchObject({ name: 'Forbidden' });
  });

  it('sees her own imports and no others, by list and by id', async () => {
    const mine = await upload('roster', rosterFile(50, 1), health);
    const foreign = await upload('roster', rosterFile(51, 1), { unitId: world.units.school });
    const whole = await upload('roster', rosterFile(52, 1));
    const ids = (await listImports(caller, {})).imports.map(({ id }) => id);
    expect(ids).toContain(mine.id);
    for (const { id: importId } of [foreign, whole]) {
      expect(ids).not.toContain(importId);
      for (const open of [
        () => importStatus(caller, { importId }),
        () => listRows(caller, { importId }),
        () => listLeavers(caller, { importId }),
        () => requestApply(caller, { importId }),
        () => downloadWrongRows(caller, { importId, format: 'csv', language: 'vi' }),
        () =>
          confirmLeavingUnit(caller, {
            ...{ importId, unitId: world.units.school, sure: true, reason: 'không phải của tôi' },
          }),
      ])
        await expect(open()).rejects.toMatchObject({ name: 'Forbidden' });
      expect((await fileOf(importId)).state).toBe('previewed');
    }
    const province = await listImports({ actor: world.actors.provinceHr, now }, {});
    expect(province.imports.map(({ id }) => id)).toEqual(
      expect.arrayContaining([mine.id, foreign.id, whole.id]),
    );
  });
});
