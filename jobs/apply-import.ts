import { applyFile } from '#usecases/imports/apply-file.ts';

/** When somebody has applied a preview: writes its good rows. */
export const applyImport = async (payload: Record<string, string>): Promise<void> => {
  await applyFile({ actor: { kind: 'system' } }, { importId: payload.importId ?? '' });
};
