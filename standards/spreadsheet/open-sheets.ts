import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SheetRow } from '#domain/imports/cell.ts';
import { defaultSheetLimits, type SheetLimits, type SheetRefusal } from '#standards/spreadsheet/refusal.ts';
import { rowsOf } from '#standards/spreadsheet/row-store.ts';
import type {
  KeptSheet,
  SheetFormat,
  SheetJob,
  SheetMessage,
  SheetQuestion,
} from '#standards/spreadsheet/worker-message.ts';

/** The most rows that are handed over at once: nobody who asks can hold a whole file by mistake. */
export const rowsAtOnce = 4_000;

/** A file that was read and waits in a thread of its own. Whoever opened it closes it. */
export type OpenSheets = {
  readonly format: SheetFormat;
  readonly sheets: readonly KeptSheet[];
  /** The rows at these places of a sheet, counted from 0, in the order asked for; at most `rowsAtOnce` (RangeError). */
  readonly rows: (sheet: number, indexes: Iterable<number>) => Promise<SheetRow[]>;
  /** Begins one more sheet, after the others, which the following `put` fill. */
  readonly open: (name: string) => Promise<KeptSheet>;
  /** Adds rows to the sheet that was begun last and says how it is now. */
  readonly put: (rows: readonly SheetRow[]) => Promise<KeptSheet>;
  readonly close: () => Promise<void>;
};

export type OpenedSheets =
  | { readonly ok: true; readonly file: OpenSheets }
  | { readonly ok: false; readonly refusal: SheetRefusal };

/** A thread that had read its file gives up later: what it was asked to keep is too much. */
class GaveUp extends Error {
  override name = 'GaveUp';
}

/**
 * Reads an XLSX or CSV file or a OneRoster data set that a stranger sent. The work is done in a thread with its own
 * heap and clock, so the worst file costs that thread and nothing else, and the cells stay there until they are asked
 * for. Refuses, and never throws, for what the file holds.
 */
export async function openSheets(
  bytes: Uint8Array,
  fileName: string,
  given: Partial<SheetLimits> = {},
): Promise<OpenedSheets> {
  const limits = { ...defaultSheetLimits, ...given };
  if (bytes.length > limits.fileBytes) return { ok: false, refusal: 'too-large' };
  const worker = startWorker({ bytes, fileName, limits });
  const close = async () => void (await worker.terminate());
  const ask = async (question: SheetQuestion): Promise<SheetMessage> => {
    const answered = listen(worker, limits);
    worker.postMessage(question);
    const answer = await answered;
    if (answer.kind === 'refused') throw new GaveUp(answer.refusal);
    return answer;
  };
  const keep = async (question: SheetQuestion): Promise<KeptSheet> => {
    const answer = await ask(question);
    if (answer.kind !== 'kept') throw new GaveUp(answer.kind);
    return answer.sheet;
  };
  try {
    const read = await listen(worker, limits);
    if (read.kind !== 'read') {
      await close();
      return { ok: false, refusal: read.kind === 'refused' ? read.refusal : 'damaged' };
    }
    const rows: OpenSheets['rows'] = async (sheet, wanted) => {
      const indexes = Uint32Array.from(wanted);
      if (indexes.length > rowsAtOnce) throw new RangeError(`more than ${rowsAtOnce} rows at once`);
      const answer = await ask({ kind: 'take', sheet, indexes });
      return answer.kind === 'rows' ? rowsOf(answer.taken) : [];
    };
    const open = (name: string) => keep({ kind: 'open', name });
    const put = (added: readonly SheetRow[]) => keep({ kind: 'put', rows: added });
    return { ok: true, file: { format: read.format, sheets: read.sheets, rows, open, put, close } };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Small portions, so that the thread that listens is never held for long. */
const portion = 1_000;

/** The rows of a sheet of this length from a place on, in order, a thousand at a time. */
export async function* portionsOfSheet(
  file: OpenSheets,
  sheet: number,
  length: number,
  from = 0,
): AsyncGenerator<SheetRow[]> {
  for (let start = from; start < length; start += portion) {
    const size = Math.min(portion, length - start);
    yield await file.rows(
      sheet,
      Array.from({ length: size }, (_, at) => start + at),
    );
  }
}

/** The path is made from the working directory, the root of the project, so that no bundler tries to follow it. */
function startWorker(job: SheetJob): Worker {
  const script = join(process.cwd(), 'standards', 'spreadsheet', 'sheet-worker.ts');
  const worker = new Worker(script, {
    workerData: job,
    // No settings or secrets of the server are within reach of the file.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: job.limits.heapMegabytes, maxYoungGenerationSizeMb: 64 },
  });
  // An error that nobody waits for must not end the server.
  return worker.on('error', () => undefined);
}

/** The next thing the worker says; questions are asked one after the other. */
function listen(worker: Worker, limits: SheetLimits): Promise<SheetMessage> {
  return new Promise((resolve, reject) => {
    const refuse = (refusal: SheetRefusal) => settle(() => resolve({ kind: 'refused', refusal }));
    const clock = setTimeout(() => refuse('too-large'), limits.milliseconds);
    const onMessage = (message: SheetMessage) => settle(() => resolve(message));
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return refuse('too-large');
      // The reader itself is broken (a missing module, say): that is a bug of ours, not of the file.
      settle(() => reject(error));
    };
    const onExit = () => refuse('damaged');
    const settle = (outcome: () => void) => {
      clearTimeout(clock);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      outcome();
    };
    worker.once('message', onMessage).once('error', onError).once('exit', onExit);
  });
}
