import { z } from 'zod';
import { refreshQueuedMembers } from '#db/queries/audiences/members.ts';
import { command, wholeProvince } from '../usecase.ts';

/** People of one transaction. */
const chunk = 2000;

/** Derives the memberships of some waiting people anew; asked again until `more` is false. */
export const refreshMembers = command({
  name: 'audience.refresh',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => actor.kind === 'system',
  run: async (tx) => {
    const people = await refreshQueuedMembers(tx, chunk);
    return { people, more: people === chunk };
  },
  // Derived rows only: the facts behind them have their own entries.
  audit: 'fact',
});
