import { z } from 'zod';
import { itemId, localText } from '#content/courses/text-schema.ts';
import { skillAreas } from '#domain/catalogue/skill-area.ts';
import type { Questionnaire } from '#domain/surveys/questionnaire.ts';

const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;

const question = z
  .strictObject({
    id: itemId,
    area: z.enum(skillAreas),
    prompt: localText,
    choices: z.array(z.strictObject({ id: itemId, text: localText, shows: z.boolean() })).min(2),
  })
  .refine(({ choices }) => isUnique(choices.map(({ id }) => id)), 'two choices have the same id')
  .refine(
    ({ choices }) => choices.some(({ shows }) => shows) && choices.some(({ shows }) => !shows),
    'nobody, or everybody, would show the skill',
  );

const questionnaireSchema = z
  .strictObject({
    code: itemId,
    version: z.int().min(1),
    title: localText,
    opening: localText,
    questions: z.array(question),
  })
  .refine(({ questions }) => isUnique(questions.map(({ id }) => id)), 'two questions have the same id')
  .refine(
    ({ questions }) => skillAreas.every((area) => questions.some((one) => one.area === area)),
    'an area is not asked about',
  );

/** Checks a questionnaire and gives it back typed. Throws one Error with every fault and its place. */
export const loadQuestionnaire = (data: unknown): Questionnaire => {
  const parsed = questionnaireSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the whole'}: ${message}.`,
  );
  throw new Error(`The questionnaire cannot be used. ${faults.join(' ')}`);
};
