import { parentPort, workerData } from 'node:worker_threads';
import type { SheetRow } from '#domain/imports/cell.ts';
import { asSheets } from '#standards/oneroster/as-sheets.ts';
import { readOneRoster } from '#standards/oneroster/read-oneroster.ts';
import { readCsv } from '#standards/spreadsheet/read-csv.ts';
import { readXlsx } from '#standards/spreadsheet/read-xlsx.ts';
import { Refused, type SheetLimits } from '#standards/spreadsheet/refusal.ts';
import { type RowStore, rowStore } from '#standards/spreadsheet/row-store.ts';
import { sniff } from '#standards/spreadsheet/sniff.ts';
import type {
  KeptSheet,
  SheetFormat,
  SheetJob,
  SheetMessage,
  SheetQuestion,
} from '#standards/spreadsheet/worker-message.ts';

/** Runs in its own thread: see `openSheets`. It keeps what it has read until it is ended. */
const kept: { readonly name: string; readonly store: RowStore }[] = [];

const described = ({ name, store }: (typeof kept)[number]): KeptSheet => ({ name, ...store.size() });

async function work({ bytes, fileName, limits }: SheetJob): Promise<void> {
  const format = await read(bytes, fileName, limits);
  if (kept.every(({ store }) => store.size().length === 0)) throw new Refused('empty');
  parentPort?.on('message', (question: SheetQuestion) => {
    attempt(async () => say(answer(question, limits)));
  });
  say({ kind: 'read', format, sheets: kept.map(described) });
}

async function read(bytes: Uint8Array, fileName: string, limits: SheetLimits): Promise<SheetFormat> {
  if (sniff(bytes, fileName) === 'csv') {
    readCsv(bytes, limits, keep('', limits).add);
    return 'csv';
  }
  const oneRoster = await readOneRoster(bytes, limits);
  const sheets = oneRoster === null ? await readXlsx(bytes, limits) : asSheets(oneRoster);
  for (const { name, rows } of sheets) addAll(keep(name, limits), rows);
  return oneRoster === null ? 'xlsx' : 'oneroster';
}

function answer(question: SheetQuestion, limits: SheetLimits): SheetMessage {
  if (question.kind === 'take')
    return { kind: 'rows', taken: kept[question.sheet]?.store.take(question.indexes) ?? '[]' };
  if (question.kind === 'open') keep(question.name, limits);
  const last = kept.at(-1);
  if (last === undefined) throw new Error('nothing is kept');
  if (question.kind === 'put') addAll(last.store, question.rows);
  return { kind: 'kept', sheet: described(last) };
}

function keep(name: string, limits: SheetLimits): RowStore {
  // Bytes lie outside the heap, whose limit does not see them; they are held to it all the same.
  const store = rowStore(Math.min(limits.unpackedBytes, limits.heapMegabytes * 1_000_000));
  kept.push({ name, store });
  return store;
}

function addAll(store: RowStore, rows: Iterable<SheetRow>): void {
  for (const row of rows) store.add(row);
}

function say(message: SheetMessage): void {
  parentPort?.postMessage(message);
}

function attempt(what: () => Promise<void>): void {
  what().catch((error: unknown) => {
    say({ kind: 'refused', refusal: error instanceof Refused ? error.refusal : 'damaged' });
  });
}

attempt(() => work(workerData));
