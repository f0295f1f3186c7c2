import { z } from 'zod';
import { allSurveys } from '#db/queries/surveys/surveys.ts';
import { permits, permitsSomewhere } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/** Every survey of residents, the newest first, with the answers that came of those wanted. */
export const listSurveys = query({
  name: 'surveys.list',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'surveys.read'),
  run: async (db, { actor, now }) => ({
    surveys: await allSurveys(db),
    today: dayOf(now),
    mayManage: permits(actor, 'surveys.manage', 'province'),
  }),
});
