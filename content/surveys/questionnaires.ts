import { residentsSkillsV1 } from '#content/surveys/ky-nang-so-nguoi-dan-1.ts';
import { loadQuestionnaire } from '#content/surveys/questionnaire-schema.ts';
import type { Questionnaire } from '#domain/surveys/questionnaire.ts';

/** Every version of every questionnaire, checked when loaded; a survey keeps the one it asked. */
export const questionnaires: readonly Questionnaire[] = [residentsSkillsV1].map(loadQuestionnaire);

/** The newest version: what a new survey asks. */
export const currentQuestionnaire: Questionnaire =
  questionnaires.toSorted((a, b) => b.version - a.version)[0] ?? residentsSkillsV1;
