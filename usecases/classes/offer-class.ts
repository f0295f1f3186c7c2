import { z } from 'zod';
import { trainerAccounts } from '#db/queries/classes/classes.ts';
import { newestVersions } from '#db/queries/courses.ts';
import { unitsOn } from '#db/queries/units.ts';
import { permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { subtreeInOrder } from '#domain/organisation/subtree.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/** What the form of a new class offers: units of the actor's, courses, trainers of today. */
export const offerClass = query({
  name: 'class.offer',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'classes.manage'),
  run: async (db, { actor, now }) => {
    const today = dayOf(now);
    const [units, versions, trainers] = await Promise.all([
      unitsOn(db, 'agency', today),
      newestVersions(db),
      trainerAccounts(db, today),
    ]);
    return {
      units: subtreeInOrder(units, permittedUnits(actor, 'classes.manage')),
      courses: versions.map(({ courseId, content }) => ({
        courseId,
        code: content.code,
        title: content.title,
      })),
      trainers,
    };
  },
});
