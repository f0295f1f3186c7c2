import { importPagesVi } from '#content/messages/import-pages.vi.ts';
import { copyOut } from '#db/copy-out.ts';
import { completionColumns, completionsQuery } from '#db/queries/completions-export.ts';
import { exportCompletions } from '#usecases/reporting/export-completions.ts';
import type { Pair } from './ratio.ts';

const wanted = {
  ...{ from: '2022-10-19', to: '2099-12-31' },
  headings: Array.from({ length: completionColumns }, (_, index) => `c${index}`),
  groups: importPagesVi.values.contentGroup,
};

/** The CSV of all completions through its use case against a bare COPY of the same rows, without escaping. */
export const exportPair = (): Pair => ({
  name: 'CSV of all completions',
  limit: 'COPY … TO STDOUT of the same rows',
  rounds: 7,
  ours: async () => bytesOf(await exportCompletions({ actor: { kind: 'system' } }, wanted)),
  bare: async () => bytesOf(await copyOut(completionsQuery(wanted, false))),
});

const bytesOf = async (stream: AsyncIterable<unknown>): Promise<number> => {
  let bytes = 0;
  for await (const chunk of stream) bytes += (chunk as Buffer).length;
  return bytes;
};
