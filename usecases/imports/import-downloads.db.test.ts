import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#db/testing/database.ts';
import {
  headers,
  hr,
  idNumber,
  insertWorldForGood,
  rosterLine,
  rowsOf,
  upload,
  xlsx,
} from '#db/testing/import-world.ts';
import { prepareSheet } from '#domain/imports/parse-sheet.ts';
import { readSheet } from '#standards/spreadsheet/read.ts';
import { downloadTemplate } from './download-template.ts';
import { downloadWrongRows } from './download-wrong-rows.ts';

useTestDatabase();

beforeAll(insertWorldForGood);

describe('what is downloaded', () => {
  it('holds the wrong rows as they were sent, with their reasons, and can be mended and sent again', async () => {
    const sent = [
      rosterLine(600),
      rosterLine(601, { 'Mã đơn vị': 'NO', 'Chức vụ': '=1+1' }),
      rosterLine(602),
    ];
    const file = await upload('roster', await xlsx([headers.roster, ...sent], ['DANH SÁCH']), {
      fileName: 'a.xlsx',
    });
    for (const format of ['xlsx', 'csv'] as const) {
      const { name, bytes } = await downloadWrongRows(hr, { importId: file.id, format, language: 'vi' });
      const read = await readSheet(bytes, name);
      expect(read.ok && read.sheets[0]?.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
        headers.roster.slice(0, 2),
        [idNumber(601), sent[1]?.[1]],
      ]);
      expect(read.ok && read.sheets[0]?.rows[1]?.cells.slice(-2)).toEqual([
        '4',
        'Cột E: Không tìm thấy đơn vị “NO” vào thời gian của dòng này. Kiểm tra mã hoặc tên, hoặc nhập danh sách đơn vị trước.',
      ]);
      const again = await upload('roster', bytes, { fileName: name });
      expect((await rowsOf(again)).map(({ codes }) => codes)).toEqual([['unknown-unit']]);
    }
  });

  it.each(['units', 'roster', 'past-training', 'external-results'] as const)(
    'a template of %s is known by its headings',
    async (kind) => {
      for (const language of ['vi', 'en'] as const) {
        const { name, bytes } = await downloadTemplate(hr, { kind, language });
        const read = await readSheet(bytes, name);
        expect(read.ok).toBe(true);
        if (!read.ok) continue;
        expect(prepareSheet(kind, read.sheets)).toMatchObject({ ok: false, refusal: { code: 'no-rows' } });
      }
    },
  );
});
