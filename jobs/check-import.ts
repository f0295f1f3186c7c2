import { log } from '#lib/log.ts';
import { checkFile } from '#usecases/imports/check-file.ts';
import { giveUpCheck } from '#usecases/imports/give-up-check.ts';

/** After so many failures somebody has waited long enough for an answer. */
const patience = 3;

/** Right after an upload: reads the file and stages its rows. A fault that does not go away is told to who uploaded it. */
export const checkImport = async (payload: Record<string, string>, attempt: number): Promise<void> => {
  const caller = { actor: { kind: 'system' } } as const;
  const input = { importId: payload.importId ?? '' };
  try {
    await checkFile(caller, input);
  } catch (error) {
    if (attempt < patience) throw error;
    log.error({ err: error, importId: input.importId }, 'checking an import was given up');
    await giveUpCheck(caller, input);
  }
};
