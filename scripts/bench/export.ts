import { copyOut } from '#db/copy-out.ts';
import { completionColumns, completionsQuery } from '#db/queries/completions-export.ts';
import { exportCompletions } from '#usecases/reporting/export-completions.ts';
import type { Pair } from './ratio.ts';

const from = '2022-10-19';
const to = '2099-12-31';
const headings = Array.from({ length: completionColumns }, (_, index) => `c${index}`);

/** The CSV of all completions through its use case against a bare COPY of the same rows, without escaping. */
export const exportPair = (): Pair => ({
  name: 'CSV of all completions',
  limit: 'COPY … TO STDOUT of the same rows',
  rounds: 7,
  ours: async () => bytesOf(await exportCompletions({ actor: { kind: 'system' } }, { from, to, headings })),
  bare: async () => bytesOf(await copyOut(completionsQuery(from, to, headings, false))),
});

const bytesOf = async (stream: AsyncIterable<unknown>): Promise<number> => {
  let bytes = 0;
  for await (const chunk of stream) bytes += (chunk as Buffer).length;
  return bytes;
};
