import { z } from 'zod';
import { residentBoard } from '#db/queries/residents/board.ts';
import { surveyResult } from '#db/queries/surveys/estimate.ts';
import { communesWithin } from '#db/queries/surveys/reach.ts';
import { surveyOfPeriod } from '#db/queries/surveys/surveys.ts';
import { permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { calendarYear } from '#domain/reporting/period.ts';
import { proposedSkillRule } from '#domain/residents/skill-area.ts';
import { dayOf, isDay } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/**
 * Residents by commune and area on a day (today by default): the lower bound of I-06 with its grades, and beside it,
 * never added, what the newest survey of that year estimates. `lists`: communes whose people the actor may see by name.
 */
export const readResidents = query({
  name: 'residents.read',
  input: z.object({ day: z.string().refine(isDay, 'not-a-day').nullable().default(null) }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'board.read'),
  run: async (db, { actor, input, now }) => {
    const today = dayOf(now);
    const day = input.day === null || input.day > today ? today : input.day;
    const board = await residentBoard(db, { day, rule: proposedSkillRule, recordedUpTo: null });
    const year = calendarYear(Number(day.slice(0, 4)));
    const survey = await surveyOfPeriod(db, { from: year.from, to: day }, null);
    const result = survey && (await surveyResult(db, survey, { day, recordedUpTo: null }));
    const lists = await communesWithin(db, permittedUnits(actor, 'people.read'), day);
    return {
      board,
      survey: result && {
        id: result.survey.id,
        title: result.survey.title,
        demo: result.survey.demo,
        whole: result.whole,
      },
      lists: new Set(lists.map(({ id }) => id)),
      mayReadSurveys: permitsSomewhere(actor, 'surveys.read'),
      mayImport: permitsSomewhere(actor, 'imports.run'),
    };
  },
});
