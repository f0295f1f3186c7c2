import { z } from 'zod';
import { allSurveys } from '#db/queries/surveys/surveys.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/** The surveys a volunteer may ask for now: those that have begun, also when they are over, so that late answers can still be sent. */
export const listOpenSurveys = query({
  name: 'surveys.open',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'surveys.collect'),
  run: async (db, { now }) => {
    const today = dayOf(now);
    return (await allSurveys(db))
      .filter(({ startsOn }) => startsOn <= today)
      .map(({ id, title, startsOn, endsOn, demo }) => ({
        id,
        title,
        startsOn,
        endsOn,
        demo,
        over: endsOn < today,
      }));
  },
});
