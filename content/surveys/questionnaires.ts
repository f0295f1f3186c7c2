import { residentsSkillsV1 } from '#content/surveys/ky-nang-so-nguoi-dan-1.ts';
import { loadQuestionnaire } from '#content/surveys/questionnaire-schema.ts';
import type { Questionnaire } from '#domain/surveys/questionnaire.ts';

/** Every version of every questionnaire, checked when loaded; surveys name the one they asked. */
export const questionnaires: readonly Questionnaire[] = [residentsSkillsV1].map(loadQuestionnaire);

/** The newest version: what a new survey asks. */
export const currentQuestionnaire: Questionnaire =
  questionnaires.toSorted((a, b) => b.version - a.version)[0] ?? residentsSkillsV1;

/** The version a survey asked. Throws when it is gone from the product, which must not happen. */
export const questionnaireOf = (code: string, version: number): Questionnaire => {
  const found = questionnaires.find((one) => one.code === code && one.version === version);
  if (!found) throw new Error(`questionnaire ${code}, version ${version} is not in the product`);
  return found;
};
