import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { changeImport } from '#db/queries/imports.ts';
import { importRow } from '#db/schema/imports.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import {
  apply,
  csv,
  fileOf,
  headers,
  hr,
  insertWorldForGood,
  rosterFile,
  rosterLine,
  system,
  upload,
} from '#db/testing/import-world.ts';
import { giveUpApply } from '#usecases/imports/give-up-apply.ts';
import { requestApply } from '#usecases/imports/request-apply.ts';
import { applyImport } from './apply-import.ts';

useTestDatabase();

beforeAll(insertWorldForGood);

it('is said to have failed when the writing fails for the third time, with nothing written', async () => {
  const file = await upload('roster', csv([headers.roster, rosterLine(480), rosterLine(481)]));
  // A staged row that no code of ours can write.
  await database().update(importRow).set({ row: sql`'{"kind":"roster","row":{"id":{"hash":"x"}}}'::jsonb` });
  await requestApply(hr, { importId: file.id });
  for (const attempt of [1, 2]) {
    await expect(applyImport({ importId: file.id }, attempt)).rejects.toThrow();
    expect((await fileOf(file.id)).state).toBe('applying');
  }
  await applyImport({ importId: file.id }, 3);
  expect(await fileOf(file.id)).toMatchObject({
    state: 'refused',
    refusal: { code: 'apply-failed' },
    applied: null,
  });
  const rows = await database().select().from(importRow);
  expect(rows.every(({ row, idHash }) => row === null && idHash === null)).toBe(true);
});

it('leaves an import alone that was written meanwhile', async () => {
  const file = await upload('roster', rosterFile(490, 1));
  await changeImport(database(), file.id, { state: 'applying' });
  await apply(file);
  expect(await giveUpApply(system, { importId: file.id })).toEqual({ wasApplying: false });
  expect((await fileOf(file.id)).state).toBe('applied');
});
