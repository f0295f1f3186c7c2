import { z } from 'zod';
import { newestVersions } from '#db/queries/courses.ts';
import { openAudiences } from '#db/queries/obligations/choices.ts';
import { unitsOn } from '#db/queries/units.ts';
import { permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { subtreeInOrder } from '#domain/organisation/subtree.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/** What a new duty may be made of: the actor's units, audiences, courses. `wholeProvince`: she may leave the unit out. */
export const readDraftChoices = query({
  name: 'obligation.read-choices',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'obligations.manage'),
  run: async (db, { actor, now }) => {
    const today = dayOf(now);
    const mine = permittedUnits(actor, 'obligations.manage');
    const [units, audiences, versions] = await Promise.all([
      unitsOn(db, 'agency', today),
      openAudiences(db, actor, today),
      newestVersions(db),
    ]);
    return {
      today,
      wholeProvince: mine === 'province',
      units: subtreeInOrder(units, mine),
      audiences,
      courses: versions.map(({ content }) => ({ code: content.code, title: content.title })),
    };
  },
});
