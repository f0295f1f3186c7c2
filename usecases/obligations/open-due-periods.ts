import { z } from 'zod';
import { enqueue } from '#db/queries/jobs.ts';
import { makePeriod, runningSeries } from '#db/queries/obligations/series.ts';
import { dayOf } from '#domain/time/day.ts';
import { command, wholeProvince } from '../usecase.ts';

/** Makes the period of today for every recurring duty that has none yet, and has each opened by a job. */
export const openDuePeriods = command({
  name: 'obligations.open-due',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => actor.kind === 'system',
  run: async (tx, { now }) => {
    const made: string[] = [];
    for (const series of await runningSeries(tx, dayOf(now))) {
      if (series.recurrence === 'once') continue;
      const id = await makePeriod(tx, series, dayOf(now));
      if (id === null) continue;
      await enqueue(tx, 'open-obligation', { obligationId: id }, `open-obligation:${id}`);
      made.push(id);
    }
    return { made };
  },
  audit: ({ result }) => ({
    subjectKind: 'obligations',
    subjectId: null,
    detail: { made: result.made.length },
  }),
});
