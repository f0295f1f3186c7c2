import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from '#standards/spreadsheet/decode-text.ts';
import { namesIn, unpack } from '#standards/spreadsheet/open-package.ts';
import { Refused, type SheetLimits } from '#standards/spreadsheet/refusal.ts';
import { type Mode, type OneRosterRecord, requiredColumns, type TableName, tableNames } from './tables.ts';

/** What one file of a data set holds; `line` counts records from the header, which is 1. */
export type ReadTable = {
  readonly mode: Mode | 'absent';
  readonly columns: ReadonlySet<string>;
  readonly records: readonly { readonly line: number; readonly values: OneRosterRecord }[];
};
export type ReadData = Readonly<Record<TableName, ReadTable>>;

const manifestName = /^(?:[^/]+\/)?manifest\.csv$/;

/**
 * The tables of a OneRoster 1.2 ZIP; null when the archive holds no manifest and is something else. Throws `Refused`
 * for another version, a file that the manifest promises and that is missing, missing columns, broken CSV, encodings
 * that cannot be read, and archives that are larger than the limits.
 */
export async function readOneRoster(bytes: Uint8Array, limits: SheetLimits): Promise<ReadData | null> {
  const manifest = (await namesIn(bytes, limits)).filter((name) => manifestName.test(name));
  if (manifest.length === 0) return null;
  if (manifest.length > 1) throw new Refused('oneroster-broken');
  const folder = (manifest[0] ?? '').slice(0, -'manifest.csv'.length);
  const wanted = new Set(['manifest', ...tableNames].map((name) => `${folder}${name}.csv`));
  const files = await unpack(bytes, limits, (name) => wanted.has(name));
  const file = (name: string) => files.get(`${folder}${name}.csv`);

  const properties = new Map(
    recordsOf(file('manifest'), limits)
      .slice(1)
      .map(([key = '', value = '']) => [key.trim(), value.trim()]),
  );
  if (properties.get('oneroster.version') !== '1.2') throw new Refused('oneroster-version');
  const table = (name: TableName): ReadTable => {
    const mode = properties.get(`file.${name}`) ?? 'absent';
    if (mode === 'absent') return { mode, columns: new Set(), records: [] };
    if (mode !== 'bulk' && mode !== 'delta') throw new Refused('oneroster-broken');
    return { mode, ...readTable(name, mode, file(name), limits) };
  };
  return Object.fromEntries(tableNames.map((name) => [name, table(name)])) as Record<TableName, ReadTable>;
}

function readTable(name: TableName, mode: Mode, bytes: Uint8Array | undefined, limits: SheetLimits) {
  if (bytes === undefined) throw new Refused('oneroster-broken');
  const [header = [], ...rows] = recordsOf(bytes, limits);
  const columns = new Set(header);
  const complete = requiredColumns[name].every((column) => columns.has(column));
  if (!complete || columns.size !== header.length) throw new Refused('oneroster-columns');
  const records = rows.map((row, index) => ({
    line: index + 2,
    values: Object.fromEntries(header.map((column, at) => [column, plain(row[at] ?? '')])),
  }));
  // 1.2: in bulk mode the status is blank; what is to be deleted is simply not there.
  if (mode === 'bulk' && records.some(({ values }) => values.status === 'tobedeleted'))
    throw new Refused('oneroster-broken');
  return { columns, records };
}

/** Takes off what keeps a spreadsheet program from running a text as a formula. */
const plain = (text: string): string => text.trim().replace(/^'(?=[=+\-@\t\r])/, '');

function recordsOf(bytes: Uint8Array | undefined, limits: SheetLimits): string[][] {
  if (bytes === undefined) throw new Refused('oneroster-broken');
  let count = 0;
  try {
    return parse(decodeText(bytes), {
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (record: string[]) => {
        count += 1;
        if (count > limits.rows) throw new Refused('too-many-rows');
        if (record.length > limits.columns) throw new Refused('too-many-columns');
        return record;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new Refused('oneroster-broken');
    throw error;
  }
}
