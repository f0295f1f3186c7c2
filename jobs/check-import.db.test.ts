import { beforeAll, expect, it } from 'vitest';
import { useTestDatabase } from '#db/testing/database.ts';
import {
  fileOf,
  hr,
  insertWorldForGood,
  judged,
  rosterFile,
  system,
  upload,
} from '#db/testing/import-world.ts';
import { env } from '#lib/env.ts';
import { removeStoredFile } from '#lib/files.ts';
import { giveUpCheck } from '#usecases/imports/give-up-check.ts';
import { requestApply } from '#usecases/imports/request-apply.ts';
import { uploadFile } from '#usecases/imports/upload-file.ts';
import { checkImport } from './check-import.ts';

useTestDatabase();

beforeAll(insertWorldForGood);

it('is said to have failed when the check fails again and again, and the file can be sent again', async () => {
  const bytes = rosterFile(450, 2);
  const { id, sha256 } = await uploadFile(hr, { kind: 'roster', fileName: 'a.csv', bytes });
  await removeStoredFile(env.dataDir, sha256);
  for (const attempt of [1, 2]) await expect(checkImport({ importId: id }, attempt)).rejects.toThrow();
  expect((await fileOf(id)).state).toBe('checking');

  await checkImport({ importId: id }, 3);
  expect(await fileOf(id)).toMatchObject({ state: 'refused', refusal: { code: 'check-failed' } });
  await expect(requestApply(hr, { importId: id })).rejects.toMatchObject({ code: 'import-refused' });

  expect(judged(await upload('roster', bytes))).toBe('new 2');
});

it('leaves a file alone that was checked meanwhile', async () => {
  const file = await upload('roster', rosterFile(460, 1));
  expect(await giveUpCheck(system, { importId: file.id })).toEqual({ wasChecking: false });
  expect((await fileOf(file.id)).state).toBe('previewed');
});
