import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { importPagesIn } from '#content/messages/import-pages.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import {
  apply,
  csv,
  headers,
  hr,
  idNumber,
  insertWorldForGood,
  judged,
  rosterLine,
  rowsOf,
  upload,
  xlsx,
} from '#db/testing/import-world.ts';
import { now, world } from '#db/testing/world.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import { prepareSheet } from '#domain/imports/parse-sheet.ts';
import { importSpec } from '#domain/imports/specs.ts';
import { templateFields } from '#domain/imports/template.ts';
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

  it.each(['units', 'roster', 'past-training', 'external-results', 'ledger'] as const)(
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

  it.each(['roster', 'past-training', 'external-results', 'ledger'] as const)(
    'a template of %s offers values that every reader of its columns understands',
    async (kind) => {
      for (const language of ['vi', 'en'] as const) {
        const { pages } = importPagesIn(language);
        const { bytes } = await downloadTemplate(hr, { kind, language });
        const sheet = await opened(bytes);
        for (const { field } of templateFields(kind)) {
          const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = pages.values;
          for (const word of Object.values(lists[field] ?? {})) {
            const { parsed } = parsedCell(kind, field, word);
            expect(parsed, `${field}: ${word}`).toEqual([]);
          }
        }
        // A cell is locked unless it says otherwise; those to fill in say so.
        expect(sheet.getCell('A1').protection?.locked).not.toBe(false);
        expect(sheet.getColumn(1).protection).toMatchObject({ locked: false });
        expect(sheet).toMatchObject({ sheetProtection: { sheet: true } });
      }
    },
  );

  it('a template of a unit lists its subtree only, and filled in it comes in as it is, and then changes nothing', async () => {
    const caller = { actor: world.actors.unitHrHealth, now };
    const { bytes } = await downloadTemplate(caller, { kind: 'roster', language: 'vi' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const lists = book.getWorksheet('Danh mục');
    const listed = lists?.getColumn(1).values.map(String) ?? [];
    expect(listed).toEqual(
      expect.arrayContaining(['CT-YT', 'CT-YT-BV', 'CT-YT-BV-N', 'Sở Y tế', 'Công chức']),
    );
    expect(listed).not.toContain('CT-GD');
    const sheet = book.getWorksheet('Cán bộ');
    const top = sheet?.getRow(1).values as string[];
    const fill = (row: number, cells: Record<string, string>) => {
      for (const [header, value] of Object.entries(cells)) {
        expect(top).toContain(header);
        if (sheet) sheet.getRow(row).getCell(top.indexOf(header)).value = value;
      }
    };
    for (const [row, number] of [
      [2, 650],
      [3, 651],
    ] as const)
      fill(row, {
        'Số định danh': idNumber(number),
        'Họ và tên': 'Trần Thị Mẫu',
        'Mã đơn vị': 'CT-YT-BV',
        'Chức vụ': 'Điều dưỡng',
        Loại: 'Viên chức',
        'Lãnh đạo': 'Không',
        'Giới tính': 'Nữ',
        'Từ ngày': '01/03/2026',
      });
    const filled = new Uint8Array(await book.xlsx.writeBuffer());
    const through = { actor: caller.actor, unitId: world.units.health, fileName: 'mau.xlsx' };
    const file = await upload('roster', filled, through);
    expect(judged(file)).toBe('new 2');
    await apply(file);
    sheet?.getRow(4).getCell(1);
    book.creator = 'again';
    expect(judged(await upload('roster', new Uint8Array(await book.xlsx.writeBuffer()), through))).toBe(
      'unchanged 2',
    );
  });

  it('colours the cells to mend in the workbook of wrong rows and keeps what looks like a formula as text', async () => {
    const file = await upload(
      'roster',
      csv([headers.roster, rosterLine(660, { 'Mã đơn vị': 'NO', 'Chức vụ': '=HYPERLINK("http://x")' })]),
    );
    const { bytes } = await downloadWrongRows(hr, { importId: file.id, format: 'xlsx', language: 'en' });
    const sheet = await opened(bytes);
    const fill = (address: string) => sheet.getCell(address).fill;
    expect(fill('E2')).toMatchObject({ fgColor: { argb: 'FFFFD9D9' } });
    expect(fill('D2')).not.toMatchObject({ pattern: 'solid' });
    expect(sheet.getCell('F2').value).toContain('=HYPERLINK("http://x")');
    expect(sheet.getCell('F2').formula).toBeUndefined();
    expect(String(sheet.getRow(2).getCell(headers.roster.length + 2).value)).toMatch(/^Column E: /);
  });
});

const opened = async (bytes: Uint8Array): Promise<ExcelJS.Worksheet> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};

/** The problems that a row with only this cell has at it. */
const parsedCell = (kind: ImportKind, field: string, word: string) => {
  const row = importSpec(kind).parse({ [field]: word }, '2026-11-24');
  return { parsed: row.ok ? [] : row.errors.filter((error) => error.field === field) };
};
