import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#db/testing/database.ts';
import {
  apply,
  csv,
  fileOf,
  idNumber,
  insertWorldForGood,
  judged,
  system,
  type Table,
  upload,
} from '#db/testing/import-world.ts';
import { now, world } from '#db/testing/world.ts';
import { changeMapping } from './change-mapping.ts';
import { checkFile } from './check-file.ts';
import { downloadWrongRows } from './download-wrong-rows.ts';
import { importStatus } from './import-status.ts';
import { listMappings } from './list-mappings.ts';
import { mapColumns } from './map-columns.ts';

useTestDatabase();

beforeAll(insertWorldForGood);

const odd = ['Mã NV', 'Ai', 'Nơi', 'Diện cán bộ', 'Bắt đầu làm', 'Thêm'];
const fields = { A: 'idNumber', B: 'fullName', C: 'unitCode', D: 'category', E: 'from', F: '' };
const line = (n: number, unit = 'CT-YT') => [idNumber(n), 'Lê Thị Lạ', unit, 'Công chức', '01/02/2025', 'x'];
const file = (...lines: Table) => csv([odd, ...lines]);
const health = { actor: world.actors.unitHrHealth, unitId: world.units.health };
const caller = { actor: health.actor, now };
const status = (importId: string) => importStatus(caller, { importId });
const mapped = async (importId: string, input: object = { fields }) => {
  await mapColumns(caller, { importId, ...input });
  await checkFile(system, { importId });
  return fileOf(importId);
};

describe('columns that nobody could guess', () => {
  it('are read as HR says, remembered with the name of the sender, and offered for the same headings only', async () => {
    const first = await upload('roster', file(line(801)), health);
    expect(first.state).toBe('refused');
    // Too little was understood to know the header; with two known headings the columns can be chosen.
    const known = odd.with(0, 'Số định danh').with(1, 'Họ và tên');
    const send = (heading: readonly string[], n: number) => upload('roster', csv([heading, line(n)]), health);
    const second = await send(known, 802);
    expect(second).toMatchObject({ state: 'refused', refusal: { code: 'missing-required-column' } });
    expect(second.headings?.map(({ header }) => header)).toEqual(known);

    await expect(
      mapColumns(caller, { importId: second.id, fields: { ...fields, F: 'from' } }),
    ).rejects.toMatchObject({ fields: [{ path: 'column.F', code: 'column-twice' }] });
    await expect(mapColumns(caller, { importId: second.id, fields, remember: true })).rejects.toMatchObject({
      fields: [{ path: 'name', code: 'missing' }],
    });
    const read = await mapped(second.id, { fields, remember: true, name: 'Phòng Tổ chức' });
    expect(judged(read)).toBe('new 1');
    expect((await apply(read)).applied).toMatchObject({ new: 1 });

    const third = await send(known, 803);
    expect(third.state).toBe('refused');
    const { offered } = await status(third.id);
    expect(offered?.name).toBe('Phòng Tổ chức');
    const again = await mapped(third.id, { mappingId: offered?.id });
    expect(judged(again)).toBe('new 1');
    expect(again.mapping?.savedAs).toBe('Phòng Tổ chức');

    const changed = await send(known.with(4, 'Ngày vào Đảng'), 804);
    expect(await status(changed.id)).toMatchObject({ offered: null, otherMappings: ['Phòng Tổ chức'] });
    await expect(
      mapColumns(caller, { importId: changed.id, mappingId: offered?.id ?? null }),
    ).rejects.toMatchObject({ code: 'mapping-other-headings' });
    expect((await fileOf(changed.id)).state).toBe('refused');
  });

  it('come back in the workbook of wrong rows under names that map themselves', async () => {
    const known = odd.with(0, 'Số định danh').with(1, 'Họ và tên');
    const sent = await upload('roster', csv([known, line(811), line(812, 'NO')]), health);
    const read = await mapped(sent.id);
    expect(judged(read)).toBe('new 1, wrong 1');
    const { bytes, name } = await downloadWrongRows(caller, {
      ...{ importId: sent.id, format: 'csv', language: 'vi' },
    });
    const mended = new TextEncoder().encode(new TextDecoder().decode(bytes).replace('NO', 'CT-YT'));
    expect(judged(await upload('roster', mended, { ...health, fileName: name }))).toBe('new 1');
  });

  it('are renamed and forgotten by who may import for the unit, and by nobody else', async () => {
    const [saved] = await listMappings(caller, {});
    expect(saved).toMatchObject({ name: 'Phòng Tổ chức', unitName: 'Sở Y tế' });
    const mappingId = saved?.id ?? '';
    const stranger = { actor: world.actors.unitHrCommune, now };
    expect(await listMappings(stranger, {})).toEqual([]);
    await expect(changeMapping(stranger, { mappingId, name: 'Của tôi' })).rejects.toMatchObject({
      name: 'Forbidden',
    });
    await changeMapping(caller, { mappingId, name: 'Phòng TCCB' });
    expect(await listMappings(caller, {})).toMatchObject([{ name: 'Phòng TCCB' }]);
    await changeMapping(caller, { mappingId, name: 'Phòng TCCB', forget: true });
    expect(await listMappings(caller, {})).toEqual([]);
  });
});
