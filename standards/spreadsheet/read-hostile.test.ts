import { Buffer } from 'node:buffer';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readSheet, type SheetResult } from '#standards/spreadsheet/read.ts';
import { fixtureFiles, fixtureFolder } from '#standards/spreadsheet/testing/fixtures.ts';
import { rawWorkbook } from '#standards/spreadsheet/testing/raw-workbook.ts';
import { lieAboutSizes, markEncrypted, renameEntry } from '#standards/spreadsheet/testing/zip-surgery.ts';

const outcome = (result: SheetResult): string => (result.ok ? 'read' : result.refusal);
const refusalOf = async (bytes: Uint8Array, name = 'a.xlsx', options = {}): Promise<string> =>
  outcome(await readSheet(bytes, name, options));

const oneRow = '<row r="1"><c r="A1" t="inlineStr"><is><t>An</t></is></c></row>';
const good = rawWorkbook({ sheetData: oneRow });
const withPart = (name: string, content: string | Uint8Array): Uint8Array =>
  rawWorkbook({ sheetData: oneRow, extra: { [name]: content } });
const withRows = (sheetData: string): Uint8Array => rawWorkbook({ sheetData });
const zeros = new Uint8Array(8_000_000);

it('reads the workbook the hostile ones are made from', async () => {
  expect(await refusalOf(good)).toBe('read');
});

it.each<[string, string, () => Uint8Array]>([
  ['a part that unpacks to far more than it weighs', 'zip-bomb', () => withPart('xl/theme/a.xml', zeros)],
  [
    'many small parts that add up',
    'zip-bomb',
    () => {
      const blob = Buffer.alloc(3_900_000, '<a>1</a>');
      const many = Array.from({ length: 60 }, (_, index) => [`xl/p${index}.xml`, blob]);
      return rawWorkbook({ sheetData: oneRow, extra: Object.fromEntries(many) });
    },
  ],
  [
    'headers that say a part is small',
    'zip-bomb',
    () => lieAboutSizes(withPart('xl/theme/a.xml', zeros), 100, 1_000_000),
  ],
  ['headers that say a part is vast', 'zip-bomb', () => lieAboutSizes(good, 0xfffffff0)],
  [
    'thousands of entries',
    'zip-bomb',
    () => {
      const many = Array.from({ length: 5_001 }, (_, index) => [`xl/p${index}.xml`, strToU8('<a/>')]);
      return rawWorkbook({ sheetData: oneRow, extra: Object.fromEntries(many) });
    },
  ],
  ['a path that climbs out', 'damaged', () => withPart('../../etc/cron.d/a.xml', '<a/>')],
  ['an absolute path', 'damaged', () => withPart('/etc/passwd.xml', '<a/>')],
  ['a backslash path of a drive', 'damaged', () => withPart('C:\\windows\\a.xml', '<a/>')],
  [
    'two entries of one name',
    'damaged',
    () => renameEntry(withPart('xl/workbooK.xml', '<a/>'), 'xl/workbooK.xml', 'xl/workbook.xml'),
  ],
  [
    'an entity bomb',
    'damaged',
    () => withPart('xl/sharedStrings.xml', '<!DOCTYPE a [<!ENTITY b "c">]><sst><si><t>&b;</t></si></sst>'),
  ],
  [
    'an outside entity',
    'damaged',
    () => withPart('docProps/core.xml', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'),
  ],
  ['a part in UTF-16', 'damaged', () => withPart('xl/styles.xml', Buffer.from('\ufeff<a/>', 'utf16le'))],
  ['entries that are encrypted', 'password-protected', () => markEncrypted(good)],
  [
    'XML that ends half way',
    'damaged',
    () => withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row'),
  ],
  ['a ZIP that is no workbook', 'not-a-spreadsheet', () => zipSync({ 'word/document.xml': strToU8('<a/>') })],
  [
    'a cell in the last corner',
    'too-many-rows',
    () => withRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  ],
  [
    'a column beyond the limit',
    'too-many-columns',
    () => withRows('<row r="1"><c r="GS1"><v>1</v></c></row>'),
  ],
  ['a row that cannot be', 'damaged', () => withRows('<row r="99999999999"/>')],
  ['a hidden row that cannot be', 'damaged', () => withRows('<row r="&#57;99999999"/>')],
  ['an empty sheet', 'empty', () => withRows('')],
])('refuses %s: %s', async (_, refusal, make) => {
  expect(await refusalOf(make())).toBe(refusal);
});

it('does not open an archive inside the archive', async () => {
  const inner = zipSync({ 'a.xml': zeros });
  expect(await refusalOf(withPart('xl/embeddings/inner.zip', zipSync({ 'b.zip': inner })))).toBe('read');
});

it.each<[string, string, string | Uint8Array, string]>([
  ['HTML', 'not-a-spreadsheet', '\n <!DOCTYPE html><table><tr><td>An</td></tr></table>', 'a.xlsx'],
  ['HTML under .csv', 'not-a-spreadsheet', '<html><body>', 'a.csv'],
  ['XML', 'not-a-spreadsheet', '\ufeff<?xml version="1.0"?><Workbook/>', 'a.xlsx'],
  ['PDF', 'not-a-spreadsheet', '%PDF-1.7\n', 'a.xlsx'],
  ['PNG', 'not-a-spreadsheet', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'a.csv'],
  ['text under .xlsx', 'not-a-spreadsheet', 'Họ và tên,Ngày sinh\n', 'a.xlsx'],
  ['nothing', 'empty', '', 'a.xlsx'],
  ['blank lines', 'empty', '\n;;\n\n', 'a.csv'],
])('refuses %s: %s', async (_, refusal, content, name) => {
  expect(await refusalOf(Buffer.from(content), name)).toBe(refusal);
});

it('tells an encrypted workbook from an old .xls', async () => {
  const container = (stream: string): Buffer =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from(`${stream}\0`, 'utf16le'),
    ]);
  expect(await refusalOf(container('EncryptedPackage'))).toBe('password-protected');
  expect(await refusalOf(container('Workbook'), 'a.xls')).toBe('old-xls');
  expect(await refusalOf(container('WordDocument'), 'a.doc')).toBe('not-a-spreadsheet');
});

it('refuses a file cut off anywhere', async () => {
  for (const share of [0.05, 0.3, 0.6, 0.9, 0.99]) {
    expect(await refusalOf(good.subarray(0, Math.floor(good.length * share)))).toBe('damaged');
  }
});

it('gives up at its limits of size, memory and time, and the process goes on', async () => {
  const rows = Array.from({ length: 150_000 }, (_, row) => `${row};${'Nguyễn Văn An;'.repeat(15)}\n`).join(
    '',
  );
  const large = new TextEncoder().encode(rows);
  expect(await refusalOf(large, 'a.csv', { limits: { fileBytes: 1_000_000 } })).toBe('too-large');
  expect(await refusalOf(large, 'a.csv', { limits: { fileBytes: 1e9, heapMegabytes: 40 } })).toBe(
    'too-large',
  );
  expect(await refusalOf(large, 'a.csv', { limits: { fileBytes: 1e9, milliseconds: 150 } })).toBe(
    'too-large',
  );
  const wide = withRows(
    '<row r="1"><c r="GR1"><v>1</v></c></row><row r="200000"><c r="A200000"><v>1</v></c></row>',
  );
  expect(await refusalOf(wide, 'a.xlsx', { limits: { heapMegabytes: 64 } })).toBe('too-large');
  expect(await refusalOf(good)).toBe('read');
});

const hostile = fixtureFolder('hostile-spreadsheets');
it.skipIf(hostile === null)('refuses every hostile file of a fuzzer, by name', async () => {
  const outcomes: string[] = [];
  for (const { name, bytes } of fixtureFiles(hostile, /\.xlsx$/)) outcomes.push(await refusalOf(bytes, name));
  expect(outcomes.length).toBeGreaterThan(0);
  expect(outcomes.filter((word) => word !== 'damaged' && word !== 'password-protected')).toEqual([]);
});
