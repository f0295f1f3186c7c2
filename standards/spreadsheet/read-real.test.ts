import { expect, it } from 'vitest';
import { readSheet } from '#standards/spreadsheet/read.ts';
import { fixtureFiles, fixtureFolder } from '#standards/spreadsheet/testing/fixtures.ts';
import { rawWorkbook } from '#standards/spreadsheet/testing/raw-workbook.ts';
import { writeXlsx } from '#standards/spreadsheet/write-xlsx.ts';

const real = fixtureFolder('real-spreadsheets');

/** Two of them are wider than 200 columns; every other one must be read. */
const tooWide = ['50096.xlsx', '53101.xlsx'];

it.skipIf(real === null)('reads every real workbook that is not wider than the limit', async () => {
  const files = fixtureFiles(real, /\.xls[xm]$/);
  const refused: string[] = [];
  for (const { name, bytes } of files) {
    const result = await readSheet(bytes, name);
    if (!result.ok) refused.push(`${name} ${result.refusal}`);
  }
  expect(files.length).toBeGreaterThan(tooWide.length);
  expect(refused.filter((line) => !tooWide.some((name) => line === `${name} too-many-columns`))).toEqual([]);
});

it.skipIf(real === null)('reads names, sheets and links of real workbooks', async () => {
  const find = async (name: string) => {
    const file = fixtureFiles(real, /xlsx$/).find((candidate) => candidate.name === name);
    const result = file && (await readSheet(file.bytes, name));
    return result?.ok ? result.sheets : [];
  };
  const links = (await find('sharedhyperlink.xlsx')).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells),
  );
  expect(links.filter((cell) => typeof cell === 'string').length).toBeGreaterThan(0);
  expect((await find('noSharedStringTable.xlsx'))[0]?.rows.length).toBe(1);
  const dates = (await find('DateFormatTests.xlsx')).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells),
  );
  expect(dates).toContainEqual({ localDateTime: expect.stringMatching(/^\d{4}-\d\d-\d\d/) });
});

it('reads 20,000 rows of 16 columns whole, with less than 512 MB of heap', async () => {
  const columns = Array.from({ length: 16 }, (_, index) => {
    return { header: `Cột ${index}`, widthChars: 12, kind: 'text' as const };
  });
  const rows = Array.from({ length: 20_000 }, (_, row) =>
    columns.map((_column, column) => (column === 0 ? row : `Nguyễn Văn ${row} ${column}`)),
  );
  const bytes = await writeXlsx({ sheets: [{ name: 'Danh sách', columns, rows }] });
  const result = await readSheet(bytes, 'lớn.xlsx');
  expect(result.ok && result.sheets[0]?.rows.length).toBe(20_001);
  expect(result.ok && result.sheets[0]?.rows.at(-1)?.cells).toEqual(rows.at(-1));
});

it('reads as many rows as the limit allows, in time that grows with the rows only', async () => {
  const cells = (row: number): string =>
    ['A', 'B', 'C'].map((column) => `<c r="${column}${row}"><v>${row}</v></c>`).join('');
  const rows = Array.from(
    { length: 200_000 },
    (_, index) => `<row r="${index + 1}">${cells(index + 1)}</row>`,
  );
  const result = await readSheet(rawWorkbook({ sheetData: rows.join('') }), 'dài.xlsx');
  expect(result.ok && result.sheets[0]?.rows.length).toBe(200_000);
  expect(result.ok && result.sheets[0]?.rows.at(-1)).toEqual({
    number: 200_000,
    cells: [200_000, 200_000, 200_000],
  });
});
