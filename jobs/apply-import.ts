import { log } from '#lib/log.ts';
import { applyFile } from '#usecases/imports/apply-file.ts';
import { giveUpApply } from '#usecases/imports/give-up-apply.ts';

/** After so many failures somebody has waited long enough for an answer. */
const patience = 3;

/** When somebody has applied a preview: writes its good rows. A fault that does not go away is told to who asked. */
export const applyImport = async (payload: Record<string, string>, attempt: number): Promise<void> => {
  const caller = { actor: { kind: 'system' } } as const;
  const input = { importId: payload.importId ?? '' };
  try {
    await applyFile(caller, input);
  } catch (error) {
    if (attempt < patience) throw error;
    log.error({ err: error, importId: input.importId }, 'writing an import was given up');
    await giveUpApply(caller, input);
  }
};
