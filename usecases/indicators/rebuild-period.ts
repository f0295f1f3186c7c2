import { z } from 'zod';
import { rebuildStored } from '#db/queries/reports/rebuild.ts';
import { liveWindows } from '#db/queries/reports/windows.ts';
import { command } from '../usecase.ts';

/** Counts a live period from scratch and stores the counts. Not found when there is no such live period. */
export const rebuildPeriod = command({
  name: 'period.rebuild',
  input: z.object({ planCode: z.string().max(80), periodId: z.string().max(60) }),
  subject: async (tx, { input }) =>
    (await liveWindows(tx, true)).find(
      ({ row }) => row.id === input.periodId && row.planCode === input.planCode,
    ) ?? null,
  may: (actor) => actor.kind === 'system',
  run: async (tx, { subject, now }) => ({ rebuilt: await rebuildStored(tx, subject.window, now) }),
  audit: ({ input }) => ({
    subjectKind: 'period',
    subjectId: input.periodId,
    detail: { plan: input.planCode },
  }),
});
