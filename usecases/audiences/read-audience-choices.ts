import { z } from 'zod';
import { audienceById, versionsOf } from '#db/queries/audiences/audiences.ts';
import { coursesToChoose } from '#db/queries/audiences/names.ts';
import { tagsInUse } from '#db/queries/audiences/tags.ts';
import { unitsOn } from '#db/queries/units.ts';
import { permits, permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { subtreeInOrder } from '#domain/organisation/subtree.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/**
 * What the form of an audience offers: units the actor may choose (indented by `depth`), courses, tags; and the
 * audience with its newest version when one is to be changed.
 */
export const readAudienceChoices = query({
  name: 'audience.read-choices',
  input: z.object({ audienceId: z.uuid().nullable() }),
  subject: async (db, { input, now }) => {
    if (!input.audienceId) return { audience: null };
    const audience = await audienceById(db, input.audienceId, dayOf(now));
    return audience && { audience };
  },
  may: (actor, { audience }) =>
    audience
      ? audience.closedAt === null && permits(actor, 'audiences.manage', audience.scope)
      : permitsSomewhere(actor, 'audiences.manage'),
  run: async (db, { actor, now, subject: { audience } }) => {
    const roots = permittedUnits(actor, 'audiences.manage');
    const [units, courses, tags, versions] = await Promise.all([
      unitsOn(db, 'agency', dayOf(now)),
      coursesToChoose(db),
      tagsInUse(db),
      audience ? versionsOf(db, audience.id) : [],
    ]);
    return {
      audience,
      newest: versions[0] ?? null,
      wholeProvince: roots === 'province',
      units: subtreeInOrder(units, roots),
      courses,
      tags,
    };
  },
});
