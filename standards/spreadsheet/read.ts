import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Sheet, SheetRow } from '#domain/imports/cell.ts';
import { defaultSheetLimits, type SheetLimits, type SheetRefusal } from '#standards/spreadsheet/refusal.ts';
import type { SheetJob, SheetMessage } from '#standards/spreadsheet/worker-message.ts';

export type SheetResult =
  | { readonly ok: true; readonly format: 'xlsx' | 'csv' | 'oneroster'; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly refusal: SheetRefusal };

export type ReadSheetOptions = {
  readonly limits?: Partial<SheetLimits>;
  /** Called with the number of rows handed over so far, all sheets together. */
  readonly onProgress?: (rowsRead: number) => void;
};

/**
 * Reads an XLSX or CSV file that a stranger sent. Never throws for what the file holds and never outlives its limits:
 * the work is done in a thread with its own heap and clock, so the worst file costs that thread and nothing else.
 */
export async function readSheet(
  bytes: Uint8Array,
  fileName: string,
  { limits: given, onProgress }: ReadSheetOptions = {},
): Promise<SheetResult> {
  const limits = { ...defaultSheetLimits, ...given };
  if (bytes.length > limits.fileBytes) return { ok: false, refusal: 'too-large' };
  const worker = startWorker({ bytes, fileName, limits });
  try {
    return await listen(worker, limits, onProgress);
  } finally {
    await worker.terminate();
  }
}

/** The path is made from the working directory, the root of the project, so that no bundler tries to follow it. */
function startWorker(job: SheetJob): Worker {
  const script = join(process.cwd(), 'standards', 'spreadsheet', 'sheet-worker.ts');
  return new Worker(script, {
    workerData: job,
    // No settings or secrets of the server are within reach of the file.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: job.limits.heapMegabytes, maxYoungGenerationSizeMb: 64 },
  });
}

function listen(
  worker: Worker,
  limits: SheetLimits,
  onProgress: ReadSheetOptions['onProgress'],
): Promise<SheetResult> {
  return new Promise((resolve, reject) => {
    const sheets: { name: string; rows: SheetRow[] }[] = [];
    let rowsRead = 0;
    const clock = setTimeout(() => finish({ ok: false, refusal: 'too-large' }), limits.milliseconds);
    const finish = (result: SheetResult): void => {
      clearTimeout(clock);
      resolve(result);
    };
    worker.on('message', (message: SheetMessage) => {
      if (message.kind === 'sheet') sheets.push({ name: message.name, rows: [] });
      if (message.kind === 'rows') {
        for (const row of message.rows) sheets.at(-1)?.rows.push(row);
        rowsRead += message.rows.length;
        onProgress?.(rowsRead);
      }
      if (message.kind === 'refused') finish({ ok: false, refusal: message.refusal });
      if (message.kind === 'done') finish({ ok: true, format: message.format, sheets });
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return finish({ ok: false, refusal: 'too-large' });
      // The reader itself is broken (a missing module, say): that is a bug of ours, not of the file.
      clearTimeout(clock);
      reject(error);
    });
    worker.on('exit', () => finish({ ok: false, refusal: 'damaged' }));
  });
}
