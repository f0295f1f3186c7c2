import { strToU8, zipSync } from 'fflate';
import { FIXED_TIME } from '#standards/fixed-archive.ts';
import { writeCsv } from '#standards/spreadsheet/write-csv.ts';
import { manifestFiles, type OneRosterData, type TableName, tableNames, tables } from './tables.ts';

/**
 * A OneRoster 1.2 CSV data set in bulk mode: a ZIP of UTF-8 files without a mark, the manifest first. Equal data gives
 * equal bytes. A text that a spreadsheet program would run as a formula gets a `'` in front, which the reader takes
 * off again.
 */
export const writeOneRoster = (data: OneRosterData, source: { name: string; code: string }): Uint8Array => {
  const present = new Set<string>(tableNames);
  const manifest = [
    ['propertyName', 'value'],
    ['manifest.version', '1.0'],
    ['oneroster.version', '1.2'],
    ...manifestFiles.map((file) => [`file.${file}`, present.has(file) ? 'bulk' : 'absent']),
    ['source.systemName', source.name],
    ['source.systemCode', source.code],
  ];
  const files: Record<string, Uint8Array> = { 'manifest.csv': fileOf(manifest) };
  for (const name of tableNames) files[`${name}.csv`] = fileOf(linesOf(name, data));
  return zipSync(files, { level: 6, mtime: FIXED_TIME });
};

function* linesOf(name: TableName, data: OneRosterData): Generator<readonly string[]> {
  const columns: readonly string[] = tables[name];
  yield columns;
  for (const record of data[name]) yield columns.map((column) => record[column] ?? '');
}

const fileOf = (lines: Iterable<readonly string[]>): Uint8Array => strToU8(writeCsv(lines, { bom: false }));
