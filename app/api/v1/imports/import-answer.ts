import { currentLanguage } from '#app/_http/actor.ts';
import { problem } from '#app/_http/problem.ts';
import type { ImportPreview } from '#app/api/v1/_contract/imports.ts';
import { importPagesIn } from '#content/messages/import-pages.ts';
import { type ImportWords, importSentence } from '#content/messages/import-words.ts';
import type { ShownProblem } from '#domain/imports/preview.ts';
import { importStatus } from '#usecases/imports/import-status.ts';
import { listRows } from '#usecases/imports/list-rows.ts';
import type { Caller } from '#usecases/usecase.ts';

type State = ImportPreview['state'];
const waitMs = 55_000;
const stepMs = 150;

/** Waits until an import is in one of the states, at most 55 seconds; the state it is in then. */
export const waitFor = async (caller: Caller, importId: string, states: readonly State[]): Promise<State> => {
  const until = performance.now() + waitMs;
  for (;;) {
    const { state } = await importStatus(caller, { importId });
    if (states.includes(state) || performance.now() > until) return state;
    await new Promise((resolve) => setTimeout(resolve, stepMs));
  }
};

/** The import as the API gives it. */
export const importAnswer = async (
  caller: Caller,
  importId: string,
  alreadyApplied = false,
): Promise<ImportPreview> => {
  const file = await importStatus(caller, { importId });
  const { words } = importPagesIn(await currentLanguage());
  const { rows } = file.counts?.wrong
    ? await listRows(caller, { importId, filter: 'wrong', limit: 1000 })
    : { rows: [] };
  const errors = rows.flatMap((row) => row.problems.map((found) => said(row.number, found, words)));
  const { counts, refusal } = file;
  return {
    ...{ id: file.id, kind: file.kind, state: file.state, fileName: file.fileName, sha256: file.sha256 },
    counts: counts && { ...counts, total: counts.new + counts.changed + counts.unchanged + counts.wrong },
    refusal: refusal && {
      code: refusal.code,
      message: importSentence(words, refusal) ?? refusal.code,
      params: refusal.params ?? {},
    },
    ...{ unitId: file.unitId, mode: file.mode, asOf: file.asOf, sync: file.sync },
    unitsAboveLimit: file.unitsAboveLimit.map(({ unitId, unitName, standing, leaving, confirmedAt }) => ({
      ...{ unitId, unitName, standing, leaving, confirmed: confirmedAt !== null },
    })),
    columns: file.columns ?? [],
    ignoredColumns: file.ignoredColumns ?? [],
    errors: errors.slice(0, 1000),
    ...{ rowsDone: file.rowsDone, rowsTotal: file.rowsTotal, alreadyApplied, applied: file.applied },
  };
};

type Found = Omit<ShownProblem, 'field' | 'params'> & Partial<Pick<ShownProblem, 'field' | 'params'>>;

/** A problem of a row with its sentence. */
export const said = (row: number, found: Found, words: ImportWords): ImportPreview['errors'][number] => ({
  ...{ row, column: found.column ?? null, field: found.field ?? '', code: found.code },
  message: importSentence(words, found) ?? found.code,
  params: found.params ?? {},
});

/** A file that could not be read, as a problem whose title says what to do. */
export const refusedAnswer = ({ id, refusal }: ImportPreview): Response =>
  problem(422, `import-${refusal?.code ?? 'refused'}`, refusal?.message ?? '', {
    ...{ code: refusal?.code, params: refusal?.params ?? {}, importId: id },
  });
