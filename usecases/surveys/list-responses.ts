import { z } from 'zod';
import { communesOn } from '#db/queries/residents/communes.ts';
import { responsesOf, surveyById } from '#db/queries/surveys/surveys.ts';
import { permits, permitsSomewhere } from '#domain/access/permission.ts';
import { essentialAreas, proposedSkillRule } from '#domain/residents/skill-area.ts';
import { answersAreSkilled, areasShown } from '#domain/surveys/questionnaire.ts';
import { query } from '../usecase.ts';

const pageSize = 50;

/** The answers of a survey, of one commune if asked, fifty a page; `next` is what to ask for after them. */
export const listResponses = query({
  name: 'surveys.list-responses',
  input: z.object({
    surveyId: z.uuid(),
    unitId: z.uuid().nullable().default(null),
    after: z.uuid().nullable().default(null),
  }),
  subject: (db, { input }) => surveyById(db, input.surveyId),
  may: (actor) => permitsSomewhere(actor, 'surveys.read'),
  run: async (db, { actor, subject: survey, input }) => {
    const found = await responsesOf(db, {
      ...{ surveyId: survey.id, day: null, recordedUpTo: null, limit: pageSize + 1 },
      ...(input.unitId === null ? {} : { unitIds: [input.unitId] }),
      ...(input.after === null ? {} : { after: input.after }),
    });
    const names = new Map((await communesOn(db, survey.frameOn)).map(({ id, name }) => [id, name]));
    const page = found.slice(0, pageSize);
    return {
      survey,
      unit: input.unitId === null ? null : (names.get(input.unitId) ?? null),
      responses: page.map((one) => {
        const areas = areasShown(survey.questionnaire, one.answers);
        return {
          ...{ id: one.id, answeredOn: one.answeredOn, ageBand: one.ageBand, gender: one.gender },
          commune: names.get(one.unitId) ?? one.unitId,
          base: areas.has('public-services'),
          essential: essentialAreas.filter((area) => areas.has(area)).length,
          skilled: answersAreSkilled(survey.questionnaire, one.answers, proposedSkillRule),
          excludedFor: one.excludedFor,
        };
      }),
      next: found.length > pageSize ? (page.at(-1)?.id ?? null) : null,
      mayManage: permits(actor, 'surveys.manage', 'province'),
    };
  },
});
