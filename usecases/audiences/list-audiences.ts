import { z } from 'zod';
import { visibleAudiences } from '#db/queries/audiences/audiences.ts';
import { namesInRules } from '#db/queries/audiences/names.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/** The audiences the actor may see, open ones first, each with its rule and how many people are in it today. */
export const listAudiences = query({
  name: 'audience.list',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'audiences.read'),
  run: async (db, { actor, now }) => {
    const audiences = await visibleAudiences(db, actor, dayOf(now));
    const names = await namesInRules(
      db,
      audiences.map(({ rule }) => rule),
      audiences.map(({ unitId }) => unitId),
    );
    return { audiences, names, mayManage: permitsSomewhere(actor, 'audiences.manage') };
  },
});
