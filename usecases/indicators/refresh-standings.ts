import { z } from 'zod';
import { plans } from '#content/plans/plans.ts';
import { refreshMembers } from '#db/queries/obligations/members.ts';
import { keepPeriods } from '#db/queries/periods.ts';
import { refreshStored } from '#db/queries/reports/rebuild.ts';
import { liveWindows } from '#db/queries/reports/windows.ts';
import { dayOf } from '#domain/time/day.ts';
import { command, wholeProvince } from '../usecase.ts';

/** People of one transaction: somebody who learns meanwhile waits for it at most. */
const chunk = 500;

/**
 * Puts the stored standings, counts and duties of some waiting people right; asked again until `more` is false. The year of
 * today becomes the live one on its way.
 */
export const refreshStandings = command({
  name: 'standings.refresh',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => actor.kind === 'system',
  run: async (tx, { now }) => {
    for (const plan of plans) await keepPeriods(tx, plan.code, now);
    const windows = (await liveWindows(tx)).map(({ window }) => window);
    const people = await refreshStored(tx, windows, chunk, (ids) => refreshMembers(tx, ids, now, dayOf(now)));
    return { people, more: people >= chunk };
  },
  // Derived rows only: the facts behind them have their own entries.
  audit: 'fact',
});
