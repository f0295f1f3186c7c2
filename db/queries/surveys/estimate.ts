import type { Reader } from '#db/client.ts';
import { type SkillArea, skillAreas } from '#domain/catalogue/skill-area.ts';
import { proposedSkillRule, type SkillRule } from '#domain/residents/skill-area.ts';
import {
  type AnsweredCommune,
  communeEstimate,
  type Estimate,
  provinceEstimate,
} from '#domain/surveys/estimate.ts';
import { answersAreSkilled, areasShown } from '#domain/surveys/questionnaire.ts';
import type { Day } from '#domain/time/day.ts';
import { communesOfSurvey, responsesOf, type StoredResponse, type Survey } from './surveys.ts';

/** A survey with what came back: its communes, the estimate of the whole and of each area. */
export type SurveyResult = {
  readonly survey: Survey;
  readonly communes: readonly (AnsweredCommune & {
    readonly setAside: number;
    /** Null below 30 answers. */
    readonly estimate: Estimate | null;
  })[];
  readonly whole: Estimate | null;
  readonly byArea: readonly { readonly area: SkillArea; readonly estimate: Estimate | null }[];
  readonly setAside: number;
};

/**
 * What a survey estimates by the answers given up to a day and recorded up to an instant (null: all). Two queries. A
 * survey is never added to what the platform counts: it speaks of everybody of working age, not of those who learned here.
 */
export const surveyResult = async (
  db: Reader,
  survey: Survey,
  ask: { readonly day: Day | null; readonly recordedUpTo: Date | null; readonly rule?: SkillRule },
): Promise<SurveyResult> => {
  const rule = ask.rule ?? proposedSkillRule;
  const plan = await communesOfSurvey(db, survey.id);
  const responses = await responsesOf(db, { surveyId: survey.id, ...ask });
  const good = responses.filter(({ excludedFor }) => excludedFor === null);
  const answered = (shows: (response: StoredResponse) => boolean): AnsweredCommune[] => {
    const counts = new Map(plan.map(({ unitId }) => [unitId, { answers: 0, skilled: 0 }]));
    for (const response of good) {
      const count = counts.get(response.unitId);
      if (!count) continue;
      count.answers += 1;
      if (shows(response)) count.skilled += 1;
    }
    return plan.map((one) => ({ ...one, answers: 0, skilled: 0, ...counts.get(one.unitId) }));
  };
  const { questionnaire, design } = survey;
  const skilled = answered(({ answers }) => answersAreSkilled(questionnaire, answers, rule));
  const setAside = (unitId: string) =>
    responses.filter((one) => one.unitId === unitId && one.excludedFor !== null).length;
  return {
    survey,
    communes: skilled.map((one) => ({
      ...one,
      setAside: setAside(one.unitId),
      estimate: communeEstimate(one),
    })),
    whole: provinceEstimate(skilled, design),
    byArea: skillAreas.map((area) => ({
      area,
      estimate: provinceEstimate(
        answered(({ answers }) => areasShown(questionnaire, answers).has(area)),
        design,
      ),
    })),
    setAside: responses.length - good.length,
  };
};
