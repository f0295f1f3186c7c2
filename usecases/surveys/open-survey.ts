import { z } from 'zod';
import { communesWithin } from '#db/queries/surveys/reach.ts';
import { communesOfSurvey, responsesOf, surveyById } from '#db/queries/surveys/surveys.ts';
import { permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/** What a volunteer needs to ask: the questionnaire and her communes of the plan, each with the answers still wanted. */
export const openSurvey = query({
  name: 'surveys.open-one',
  input: z.object({ surveyId: z.uuid() }),
  subject: (db, { input }) => surveyById(db, input.surveyId),
  may: (actor) => permitsSomewhere(actor, 'surveys.collect'),
  run: async (db, { actor, subject: survey, now }) => {
    const today = dayOf(now);
    const mine = await communesWithin(db, permittedUnits(actor, 'surveys.collect'), today);
    const plan = new Map((await communesOfSurvey(db, survey.id)).map((one) => [one.unitId, one]));
    const given = new Map<string, number>();
    for (const { unitId } of await responsesOf(db, { surveyId: survey.id, day: null, recordedUpTo: null }))
      given.set(unitId, (given.get(unitId) ?? 0) + 1);
    return {
      ...{ id: survey.id, title: survey.title, questionnaire: survey.questionnaire, demo: survey.demo },
      ...{ startsOn: survey.startsOn, endsOn: survey.endsOn, today },
      communes: mine.flatMap(({ id, name }) => {
        const planned = plan.get(id);
        return planned ? [{ id, name, target: planned.target, given: given.get(id) ?? 0 }] : [];
      }),
    };
  },
});
