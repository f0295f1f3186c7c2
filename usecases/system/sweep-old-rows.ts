import { z } from 'zod';
import { dropOldSignInAttempts, dropOldStagedRows, makePartitions } from '#db/queries/housekeeping.ts';
import { dayOf } from '#domain/time/day.ts';
import { command, wholeProvince } from '../usecase.ts';

const day = 86_400_000;

/** Housekeeping: partitions for the next two years, throttling rows older than a day, staged rows older than thirty. */
export const sweepOldRows = command({
  name: 'system.sweep',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => actor.kind === 'system',
  run: async (tx, { now }) => {
    const year = Number(dayOf(now).slice(0, 4));
    await makePartitions(tx, [year, year + 1, year + 2]);
    await dropOldSignInAttempts(tx, new Date(now.getTime() - day));
    await dropOldStagedRows(tx, new Date(now.getTime() - 30 * day));
  },
  audit: () => ({ subjectKind: 'system', subjectId: null }),
});
