import { z } from 'zod';
import {
  dropOldSignInAttempts,
  dropOldStagedRows,
  makePartitions,
  oldImportedFiles,
} from '#db/queries/housekeeping.ts';
import { expireExports } from '#db/queries/interchange/exports.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { removeStoredFile } from '#lib/files.ts';
import { command, wholeProvince } from '../usecase.ts';

const day = 86_400_000;

/**
 * Housekeeping: partitions for the next two years, throttling rows older than a day, staged rows and
 * uploaded files older than thirty, exports whose time is over.
 */
export const sweepOldRows = command({
  name: 'system.sweep',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => actor.kind === 'system',
  run: async (tx, { now }) => {
    const year = Number(dayOf(now).slice(0, 4));
    await makePartitions(tx, [year, year + 1, year + 2]);
    await dropOldSignInAttempts(tx, new Date(now.getTime() - day));
    const month = new Date(now.getTime() - 30 * day);
    await dropOldStagedRows(tx, month);
    for (const sha256 of await oldImportedFiles(tx, month)) await removeStoredFile(env.dataDir, sha256);
    for (const sha256 of await expireExports(tx, now, month)) await removeStoredFile(env.dataDir, sha256);
  },
  audit: () => ({ subjectKind: 'system', subjectId: null }),
});
