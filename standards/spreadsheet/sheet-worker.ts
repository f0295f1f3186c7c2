import { parentPort, workerData } from 'node:worker_threads';
import type { Sheet } from '#domain/imports/cell.ts';
import { asSheets } from '#standards/oneroster/as-sheets.ts';
import { readOneRoster } from '#standards/oneroster/read-oneroster.ts';
import { readCsv } from '#standards/spreadsheet/read-csv.ts';
import { readXlsx } from '#standards/spreadsheet/read-xlsx.ts';
import { Refused } from '#standards/spreadsheet/refusal.ts';
import { sniff } from '#standards/spreadsheet/sniff.ts';
import type { SheetJob, SheetMessage } from '#standards/spreadsheet/worker-message.ts';

const ROWS_PER_MESSAGE = 1_000;

/** Runs in its own thread: see `readSheet`. */
async function work({ bytes, fileName, limits }: SheetJob): Promise<void> {
  const kind = sniff(bytes, fileName);
  const oneRoster = kind === 'xlsx' ? await readOneRoster(bytes, limits) : null;
  const format = oneRoster === null ? kind : 'oneroster';
  const sheets = await sheetsOf();
  if (sheets.every(({ rows }) => rows.length === 0)) throw new Refused('empty');
  for (const { name, rows } of sheets) {
    say({ kind: 'sheet', name });
    // Small portions, so that the thread that listens is never held for long.
    for (let from = 0; from < rows.length; from += ROWS_PER_MESSAGE) {
      say({ kind: 'rows', rows: rows.slice(from, from + ROWS_PER_MESSAGE) });
    }
  }
  say({ kind: 'done', format });

  async function sheetsOf(): Promise<readonly Sheet[]> {
    if (oneRoster !== null) return asSheets(oneRoster);
    return kind === 'xlsx' ? readXlsx(bytes, limits) : readCsv(bytes, limits);
  }
}

function say(message: SheetMessage): void {
  parentPort?.postMessage(message);
}

work(workerData).catch((error: unknown) => {
  say({ kind: 'refused', refusal: error instanceof Refused ? error.refusal : 'damaged' });
});
