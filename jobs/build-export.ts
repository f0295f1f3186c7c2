import { log } from '#lib/log.ts';
import { buildExport } from '#usecases/interchange/build-export.ts';
import { buildFacts } from '#usecases/interchange/build-facts.ts';
import { giveUpExport } from '#usecases/interchange/give-up-export.ts';

/** After so many failures somebody has waited long enough for an answer. */
const patience = 3;

/** When somebody asked for a data set: makes its file. A fault that does not go away is told to who asked. */
export const buildExportJob = async (payload: Record<string, string>, attempt: number): Promise<void> => {
  const caller = { actor: { kind: 'system' } } as const;
  const input = { exportId: payload.exportId ?? '' };
  try {
    await (payload.format === 'facts-1' ? buildFacts : buildExport)(caller, input);
  } catch (error) {
    if (attempt < patience) throw error;
    log.error({ err: error, exportId: input.exportId }, 'making an export was given up');
    await giveUpExport(caller, input);
  }
};
