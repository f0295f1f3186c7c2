import { checkFile } from '#usecases/imports/check-file.ts';

/** Right after an upload: reads the file and stages its rows. */
export const checkImport = async (payload: Record<string, string>): Promise<void> => {
  await checkFile({ actor: { kind: 'system' } }, { importId: payload.importId ?? '' });
};
