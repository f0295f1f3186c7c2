import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import type { SheetRow } from '#domain/imports/cell.ts';
import { readCsv } from '#standards/spreadsheet/read-csv.ts';
import { defaultSheetLimits, Refused } from '#standards/spreadsheet/refusal.ts';

const read = (text: string | Uint8Array): SheetRow[] => {
  const rows: SheetRow[] = [];
  readCsv(typeof text === 'string' ? Buffer.from(text) : text, defaultSheetLimits, (row) => rows.push(row));
  return rows;
};

const refusalOf = (bytes: Uint8Array, limits = defaultSheetLimits): string => {
  try {
    readCsv(bytes, limits, () => undefined);
    return 'read';
  } catch (error) {
    return error instanceof Refused ? error.refusal : String(error);
  }
};

const expected = [
  { number: 1, cells: ['Họ và tên', 'Số định danh', 'Ngày sinh'] },
  { number: 2, cells: ['Nguyễn Văn Ân', '092080000123', '01/02/1980'] },
];
const table = (delimiter: string): string => expected.map(({ cells }) => cells.join(delimiter)).join('\r\n');

it.each([[','], [';'], ['\t']])('finds the delimiter %j and keeps leading zeros', (delimiter) => {
  expect(read(table(delimiter))).toEqual(expected);
});

it('reads UTF-8 with a mark, and UTF-16 of both orders with a mark', () => {
  const little = Buffer.from(`\ufeff${table('\t')}`, 'utf16le');
  expect(read(`\ufeff${table(',')}`)).toEqual(expected);
  expect(read(little)).toEqual(expected);
  expect(read(Buffer.from(little).swap16())).toEqual(expected);
});

it('counts records, blank ones and the line "sep=" included, as Excel numbers rows', () => {
  expect(read('sep=;\na;b\n\n"hai\ndòng";"nói ""thế"""\n')).toEqual([
    { number: 2, cells: ['a', 'b'] },
    { number: 4, cells: ['hai\ndòng', 'nói "thế"'] },
  ]);
});

it('is not misled by a title above the table or commas inside the text', () => {
  expect(
    read('DANH SÁCH, năm 2026\nTên;Đơn vị;Ghi chú\nAn;Sở A, B, C;x\nBình;"Sở D; E";y\n')?.[3]?.cells,
  ).toEqual(['Bình', 'Sở D; E', 'y']);
});

it('takes a stray quote for text and refuses one that never closes', () => {
  expect(read('Trường "A" B;1\n')?.[0]?.cells).toEqual(['Trường "A" B', '1']);
  expect(refusalOf(Buffer.from('a,"b\nc,d\n'))).toBe('damaged');
});

it('refuses bytes that are no Unicode text', () => {
  expect(refusalOf(Buffer.from('Hä, tªn;NguyÔn V¨n An\n', 'latin1'))).toBe('unreadable-encoding');
  expect(refusalOf(Buffer.from([0x41, 0x00, 0x42, 0x00]))).toBe('not-a-spreadsheet');
  expect(refusalOf(Buffer.from([0x01, 0x02, 0x80, 0xff, 0x03, 0x04]))).toBe('not-a-spreadsheet');
});

it('refuses too many rows and too many columns while it reads', () => {
  expect(refusalOf(Buffer.from('a\n'.repeat(11)), { ...defaultSheetLimits, rows: 10 })).toBe('too-many-rows');
  expect(refusalOf(Buffer.from('a,'.repeat(200)))).toBe('too-many-columns');
  expect(refusalOf(Buffer.from('a,'.repeat(199)))).toBe('read');
});
