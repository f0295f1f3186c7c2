import { z } from 'zod';
import { changingDuties } from '#db/queries/obligations/duties.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/** The opened duties that may still change: after the tree changed, each is decided anew for everybody. */
export const listChangingObligations = query({
  name: 'obligations.list-changing',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => actor.kind === 'system',
  run: async (db, { now }) => (await changingDuties(db, dayOf(now))).map((duty) => duty.id),
});
