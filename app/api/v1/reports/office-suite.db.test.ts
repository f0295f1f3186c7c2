import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { useTestDatabase } from '#db/testing/database.ts';
import { unspaced } from '#standards/document/testing/report-reading.ts';
import { closePeriod } from '#usecases/reporting/close-period.ts';
import { exportSnapshot } from '#usecases/reporting/export-snapshot.ts';
import { readSnapshot } from '#usecases/reporting/read-snapshot.ts';
import { headings, hr, insertYear, printed, year } from './testing/closed-year.ts';

useTestDatabase();

const installed = (): boolean => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const office = installed();

/** UTF-8, quotes where needed, cells as they are shown, every sheet in a file of its own. */
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

/** What LibreOffice makes of a file, by the name of what it wrote. */
const opened = async (bytes: Uint8Array, name: string, as: string): Promise<Map<string, string>> => {
  const folder = await mkdtemp(join(tmpdir(), 'hocso-office-'));
  try {
    await writeFile(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [
      profile,
      '--headless',
      '--convert-to',
      as,
      '--outdir',
      join(folder, 'out'),
      join(folder, name),
    ];
    await promisify(execFile)('soffice', args, { timeout: 100_000 });
    const names = await readdir(join(folder, 'out'));
    const texts = await Promise.all(names.map((one) => readFile(join(folder, 'out', one), 'utf8')));
    return new Map(names.map((one, at) => [one, texts[at] ?? '']));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

it.skipIf(!office)(
  office
    ? 'LibreOffice opens the report and the workbook and shows every number that the page shows'
    : 'LibreOffice is not installed (soffice): the report and the workbook are not opened by it',
  { timeout: 240_000 },
  async () => {
    await insertYear();
    const { snapshotId } = await closePeriod(hr, { periodId: year.id });
    const { tables } = await readSnapshot(hr, { snapshotId });
    const file = async (format: 'docx' | 'xlsx') => (await exportSnapshot(hr, { snapshotId, format })).bytes;
    const [text = ''] = (await opened(await file('docx'), 'bc.docx', 'txt:Text (encoded):UTF8')).values();
    const sheets = await opened(await file('xlsx'), 'bang.xlsx', everySheet);
    expect(sheets.size).toBe(tables.length);
    for (const table of tables) {
      const shown = printed(table);
      expect(unspaced(text), table.code).toContain(unspaced([headings(table), ...shown].flat().join('')));
      const records: string[][] = parse(sheets.get(`bang-${table.code}.csv`) ?? '', {
        relax_column_count: true,
      });
      const top = records.findIndex((cells) => cells.join('|') === headings(table).join('|'));
      const read = records.slice(top + 1, top + 1 + shown.length);
      // The office speaks the language of its machine: 1,032 and 87.4% are our 1.032 and 87,4%.
      const plain = (cell: string) => (/^[\d.,%/-]+$/.test(cell) ? cell.replaceAll(/[.,]/g, '') : cell);
      expect(
        read.map((cells) => cells.map(plain)),
        table.code,
      ).toEqual(shown.map((cells) => cells.map(plain)));
    }
  },
);
