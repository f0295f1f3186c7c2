import { expect, it } from 'vitest';
import { readSheet } from '#standards/spreadsheet/read.ts';
import { rawWorkbook } from '#standards/spreadsheet/testing/raw-workbook.ts';

const cell = (address: string, attributes: string, inner: string): string =>
  `<c r="${address}" ${attributes}>${inner}</c>`;

const rowOfEverything = `<row r="3">${[
  cell('A3', 't="s"', '<v>0</v>'),
  cell('B3', 't="s"', '<v>1</v>'),
  cell('C3', 't="s"', '<v>2</v>'),
  cell('D3', 't="inlineStr"', '<is><r><t>in</t></r><r><t>line</t></r></is>'),
  cell('E3', 's="1"', '<v>46370</v>'),
  cell('F3', 's="2"', '<v>46370</v>'),
  cell('G3', 's="3"', '<v>46370.979166666664</v>'),
  cell('H3', 's="4"', '<v>46370</v>'),
  cell('I3', 't="b"', '<f>TRUE()</f><v>1</v>'),
  cell('J3', 't="e"', '<f>NA()</f><v>#N/A</v>'),
  cell('K3', 't="str"', '<f>A1</f><v>kết quả</v>'),
  cell('L3', '', '<f>1+1</f>'),
  cell('M3', 's="1"', '<f>TODAY()</f><v>46370</v>'),
  cell('O3', '', '<v>0.877</v>'),
].join('')}</row>`;

const sharedStrings =
  '<si><r><t>Nguyễn </t></r><r><t>Văn</t></r></si>' +
  '<si><t xml:space="preserve"> A &amp;lt; B_x000D_</t></si>' +
  '<si><t>漢</t><rPh sb="0" eb="1"><t>kan</t></rPh></si>';

const cellsOfEverything = [
  'Nguyễn Văn',
  ' A &lt; B\r',
  '漢',
  'inline',
  { localDateTime: '2026-12-14' },
  46370,
  { localDateTime: '2026-12-14T23:30:00' },
  { localDateTime: '2026-12-14' },
  true,
  '#N/A',
  'kết quả',
  null,
  { localDateTime: '2026-12-14' },
  null,
  0.877,
];

it.each([
  ['as Excel writes it', {}],
  ['with a namespace prefix', { prefix: 'x' }],
  ['with a worksheet at another path', { sheetPath: 'xl/data/danh-sach.xml' }],
])('reads every kind of cell %s, under its own row number', async (_, how) => {
  const bytes = rawWorkbook({ sheetData: rowOfEverything, sharedStrings, ...how });
  expect(await readSheet(bytes, 'danh sách.xlsx')).toEqual({
    ok: true,
    format: 'xlsx',
    sheets: [{ name: 'Danh sách', rows: [{ number: 3, cells: cellsOfEverything }] }],
  });
});

async function datesOf(serials: readonly number[], date1904 = false): Promise<unknown> {
  const letters = 'ABCDEFGH';
  const cells = serials.map((serial, index) => cell(`${letters[index]}1`, 's="3"', `<v>${serial}</v>`));
  const result = await readSheet(
    rawWorkbook({ sheetData: `<row r="1">${cells.join('')}</row>`, date1904 }),
    'a.xlsx',
  );
  return result.ok ? result.sheets[0]?.rows[0]?.cells : result.refusal;
}

it('knows that Excel believes in 29 February 1900', async () => {
  const days = ['1900-01-01', '1900-02-28', '1900-03-01', '1980-01-01'].map((day) => ({
    localDateTime: day,
  }));
  expect(await datesOf([1, 59, 61, 29221])).toEqual(days);
  expect(await datesOf([60])).toEqual([60]);
});

it('reads the 1904 system of old Macintosh workbooks', async () => {
  expect(await datesOf([0, 59, 44908.5], true)).toEqual([
    { localDateTime: '1904-01-01' },
    { localDateTime: '1904-02-29' },
    { localDateTime: '2026-12-14T12:00:00' },
  ]);
});

it('keeps the value of merged cells at the top left only', async () => {
  const extra = { 'xl/worksheets/sheet1.xml': mergedSheet };
  const result = await readSheet(rawWorkbook({ sheetData: '', extra }), 'a.xlsx');
  expect(result.ok && result.sheets[0]?.rows).toEqual([
    { number: 1, cells: ['DANH SÁCH', null] },
    { number: 4, cells: ['Họ và tên', 'Ngày sinh'] },
  ]);
});

const mergedSheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
  <row r="1"><c r="A1" t="inlineStr"><is><t>DANH SÁCH</t></is></c><c r="B1" s="1"/></row>
  <row r="4"><c r="A4" t="inlineStr"><is><t>Họ và tên</t></is></c><c r="B4" t="inlineStr"><is><t>Ngày sinh</t></is></c></row>
  <row r="1048576"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"/></row>
  </sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells></worksheet>`;

it('tells how many rows it has handed over', async () => {
  const rows = Array.from({ length: 2_500 }, (_, index) => `Nguyễn Văn ${index};${index}\n`).join('');
  const seen: number[] = [];
  const bytes = new TextEncoder().encode(rows);
  await readSheet(bytes, 'a.csv', { onProgress: (rowsRead) => seen.push(rowsRead) });
  expect(seen).toEqual([1_000, 2_000, 2_500]);
});
