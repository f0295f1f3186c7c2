import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { factLines, factTypes, ofOneMoment } from '#db/queries/facts/read.ts';
import { factTables } from '#db/queries/facts/tables.ts';
import { changeExport, exportById } from '#db/queries/interchange/exports.ts';
import { env } from '#lib/env.ts';
import { storeFile } from '#lib/files.ts';
import { type StreamedFile, zipStream } from '#standards/zip-stream.ts';
import { command } from '../usecase.ts';

const lifeMs = 7 * 86_400_000;
const maxBytes = 2_000_000_000;

/**
 * Writes the raw facts behind every number, of one moment, as a ZIP of JSON lines with a data dictionary, and keeps it for
 * seven days. Memory does not grow with the facts. Run again, it does nothing: an export is made once.
 */
export const buildFacts = command({
  name: 'facts.build',
  input: z.object({ exportId: z.uuid() }),
  subject: async (tx, { input }) => {
    await ofOneMoment(tx);
    return exportById(tx, input.exportId);
  },
  may: (actor) => actor.kind === 'system',
  run: async (tx, { subject, input: { exportId }, now }) => {
    if (subject.state !== 'waiting') return { rows: null };
    const counter = { rows: 0 };
    const { sha256, sizeBytes } = await storeFile(env.dataDir, zipStream(filesOf(tx, now, counter)), {
      maxBytes,
    });
    const done = { rowsDone: counter.rows, rowsTotal: counter.rows };
    await changeExport(tx, exportId, {
      ...{ state: 'ready', sha256, byteCount: sizeBytes, ...done },
      ...{ readyAt: now, expiresAt: new Date(now.getTime() + lifeMs) },
    });
    return { rows: counter.rows };
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'export',
    subjectId: subject.id,
    detail: { requestedBy: subject.createdBy, rows: result.rows },
  }),
});

async function* filesOf(tx: Tx, now: Date, counter: { rows: number }): AsyncGenerator<StreamedFile> {
  yield { name: 'dictionary.json', text: one(JSON.stringify(await dictionaryOf(tx, now), null, 2)) };
  for (const table of factTables) yield { name: `${table.table}.ndjson`, text: textOf(tx, table, counter) };
}

async function* textOf(
  tx: Tx,
  table: (typeof factTables)[number],
  counter: { rows: number },
): AsyncGenerator<string> {
  for await (const lines of factLines(tx, table)) {
    counter.rows += lines.length;
    yield `${lines.join('\n')}\n`;
  }
}

async function* one(text: string): AsyncGenerator<string> {
  yield text;
}

const dictionaryOf = async (tx: Tx, now: Date) => {
  const types = await factTypes(tx, factTables);
  return {
    format: 'hocso-facts/1',
    province: env.tenant,
    recordedUpTo: now.toISOString(),
    days: 'Asia/Ho_Chi_Minh',
    files: factTables.map(({ table, columns, about }) => ({
      ...{ file: `${table}.ndjson`, about },
      columns: Object.fromEntries(columns.map((column) => [column, types.get(`${table}.${column}`) ?? ''])),
    })),
  };
};
