import { Buffer } from 'node:buffer';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readSheet } from '#standards/spreadsheet/read.ts';
import { naughtyStrings } from '#standards/spreadsheet/testing/fixtures.ts';
import { streamCsv, writeCsv } from '#standards/spreadsheet/write-csv.ts';
import { type WorkbookSheet, writeXlsx } from '#standards/spreadsheet/write-xlsx.ts';

const sheet: WorkbookSheet = {
  name: 'PL-01: tổng hợp/quý',
  titleRows: ['PHỤ LỤC PL-01', '(Kèm theo Báo cáo số …)'],
  columns: [
    { header: 'Đơn vị', widthChars: 30, kind: 'text' },
    { header: 'Số người', widthChars: 10, kind: 'integer' },
    { header: 'Tỷ lệ', widthChars: 10, kind: 'percent' },
    { header: 'Ngày chốt', widthChars: 12, kind: 'day' },
  ],
  rows: [
    ['Sở Khoa học và Công nghệ', 1234, 0.877, '2026-12-14'],
    ['=1+1', null, 'chưa có số liệu', null],
  ],
  notes: ['Nguồn mẫu số: …'],
};

const load = async (bytes: Uint8Array): Promise<ExcelJS.Worksheet> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const first = workbook.worksheets[0];
  if (first === undefined) throw new Error('no sheet');
  return first;
};

it('writes numbers as numbers, days as dates and text as text that reads back', async () => {
  const bytes = await writeXlsx({ sheets: [sheet, { ...sheet, name: 'PL-01: tổng hợp?quý' }] });
  const result = await readSheet(bytes, 'a.xlsx');
  expect(result.ok && result.sheets.map(({ name }) => name)).toEqual([
    'PL-01  tổng hợp quý',
    'PL-01  tổng hợp quý (2)',
  ]);
  expect(result.ok && result.sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
    ['PHỤ LỤC PL-01', null, null, null],
    ['(Kèm theo Báo cáo số …)', null, null, null],
    ['Đơn vị', 'Số người', 'Tỷ lệ', 'Ngày chốt'],
    ['Sở Khoa học và Công nghệ', 1234, 0.877, { localDateTime: '2026-12-14' }],
    ['=1+1', null, 'chưa có số liệu', null],
    ['Nguồn mẫu số: …', null, null, null],
  ]);
});

it('sets up the page, the font and the formats', async () => {
  const written = await load(await writeXlsx({ sheets: [sheet] }));
  expect(written.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
  });
  expect(written.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
  expect(written.getCell('A3').font).toMatchObject({ name: 'Times New Roman', size: 12, bold: true });
  expect(written.getCell('B4').numFmt).toBe('#,##0');
  expect(written.getCell('C4').numFmt).toBe('0.0%');
  expect(written.getCell('A5')).toMatchObject({ type: ExcelJS.ValueType.String, numFmt: '@' });
});

it('gives equal bytes for equal content, and holds no formula', async () => {
  const first = await writeXlsx({ sheets: [sheet] });
  const second = await writeXlsx({ sheets: [structuredClone(sheet)] });
  expect(Buffer.compare(first, second)).toBe(0);
  const parts = Object.entries(unzipSync(first)).filter(([name]) => name.startsWith('xl/worksheets/'));
  expect(parts.map(([, part]) => Buffer.from(part).toString()).join('')).not.toMatch(/<f[\s>]/);
});

const strings = [...naughtyStrings(), 'a\u0001b\r\n\tc\u007f\ufffe', '_x000D_', ' cách ', '\ufeffx'].filter(
  (text) => text !== '',
);

it('carries every naughty string through XLSX unchanged', async () => {
  const columns = [{ header: 'Chuỗi', widthChars: 20, kind: 'text' as const }];
  const bytes = await writeXlsx({ sheets: [{ name: 'a', columns, rows: strings.map((text) => [text]) }] });
  const result = await readSheet(bytes, 'a.xlsx');
  expect(result.ok && result.sheets[0]?.rows.slice(1).map(({ cells }) => cells[0])).toEqual(strings);
});

it.each([[','], [';'], ['\t']] as const)(
  'carries every naughty string through CSV with %j',
  async (delimiter) => {
    const rows = strings.map((text, index) => [index, text, 0.877]);
    const bytes = Buffer.from(writeCsv(rows, { delimiter }));
    const result = await readSheet(bytes, 'a.csv');
    const escaped = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
    expect(result.ok && result.sheets[0]?.rows.map(({ cells }) => cells)).toEqual(
      strings.map((text, index) => [String(index), escaped(text), '0.877']),
    );
  },
);

it('writes CSV by RFC 4180 with a mark, and disarms formulas but not numbers', () => {
  expect(
    writeCsv([
      ['Tên', 'a "b"'],
      ['=HYPERLINK("x")', -5],
      ['-5', null],
      ['hai\ndòng', '@a'],
    ]),
  ).toBe('\ufeffTên,"a ""b"""\r\n"\'=HYPERLINK(""x"")",-5\r\n\'-5,\r\n"hai\ndòng",\'@a\r\n');
  expect(writeCsv([['a', 'b,c']], { bom: false, delimiter: ';' })).toBe('a;b,c\r\n');
});

it('streams the same text', async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => [index, `Nguyễn Văn ${index}`]);
  const portions: string[] = [];
  for await (const portion of streamCsv(rows)) portions.push(portion);
  expect(portions.length).toBeGreaterThan(1);
  expect(portions.join('')).toBe(writeCsv(rows));
});
