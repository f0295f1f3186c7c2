import { z } from 'zod';
import { communesOn } from '#db/queries/residents/communes.ts';
import { surveyResult } from '#db/queries/surveys/estimate.ts';
import { surveyById } from '#db/queries/surveys/surveys.ts';
import { permits, permitsSomewhere } from '#domain/access/permission.ts';
import { strictSkillRule } from '#domain/residents/skill-area.ts';
import { weightOf } from '#domain/surveys/estimate.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/** A survey: plan, how far each commune is, the estimate of the whole, by area and of communes with 30 answers. */
export const showSurvey = query({
  name: 'surveys.show',
  input: z.object({ surveyId: z.uuid() }),
  subject: (db, { input }) => surveyById(db, input.surveyId),
  may: (actor) => permitsSomewhere(actor, 'surveys.read'),
  run: async (db, { actor, subject: survey, now }) => {
    const all = { day: null, recordedUpTo: null };
    const result = await surveyResult(db, survey, all);
    const strict = await surveyResult(db, survey, { ...all, rule: strictSkillRule });
    const names = new Map((await communesOn(db, survey.frameOn)).map(({ id, name }) => [id, name]));
    const frame = { people: survey.framePeople, draws: survey.communes };
    return {
      ...{
        survey,
        whole: result.whole,
        inAll: strict.whole,
        byArea: result.byArea,
        setAside: result.setAside,
      },
      communes: result.communes.map((one) => ({
        ...one,
        name: names.get(one.unitId) ?? one.unitId,
        weight: weightOf(one, survey.design, frame),
      })),
      today: dayOf(now),
      mayManage: permits(actor, 'surveys.manage', 'province'),
      mayCollect: permitsSomewhere(actor, 'surveys.collect'),
    };
  },
});
