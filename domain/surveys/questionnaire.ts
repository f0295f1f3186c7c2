import type { LocalText } from '#domain/catalogue/course.ts';
import type { SkillArea } from '#domain/catalogue/skill-area.ts';
import { isSkilled, type SkillRule } from '#domain/residents/skill-area.ts';

/** A choice of a question; `shows`: who chooses it has shown the skill asked for. */
export type SurveyChoice = { readonly id: string; readonly text: LocalText; readonly shows: boolean };

/** A practical question of one area. An area with several questions is shown only by all of them. */
export type SurveyQuestion = {
  readonly id: string;
  readonly area: SkillArea;
  readonly prompt: LocalText;
  readonly choices: readonly SurveyChoice[];
};

/** What volunteers ask. A version that was used never changes: another wording is another version. */
export type Questionnaire = {
  readonly code: string;
  readonly version: number;
  readonly title: LocalText;
  /** What is said before the first question: who asks, that it is voluntary, that no name is written. */
  readonly opening: LocalText;
  readonly questions: readonly SurveyQuestion[];
};

/** Ages as they are kept: bands wide enough that nobody is known by them. Working age ends at retirement. */
export const ageBands = ['15-24', '25-34', '35-44', '45-54', '55-up'] as const;
export type AgeBand = (typeof ageBands)[number];
export const respondentGenders = ['male', 'female', 'unsaid'] as const;
export type RespondentGender = (typeof respondentGenders)[number];

/** The choice of each question by its id. */
export type SurveyAnswers = Readonly<Record<string, string>>;

export type AnswersFault = { readonly questionId: string; readonly code: 'missing' | 'unknown' };

/** What is wrong with a set of answers: a question left out, a choice or a question that does not exist. */
export const answersFault = ({ questions }: Questionnaire, answers: SurveyAnswers): AnswersFault | null => {
  const known = new Map(questions.map((question) => [question.id, question]));
  for (const [questionId, choiceId] of Object.entries(answers))
    if (!known.get(questionId)?.choices.some(({ id }) => id === choiceId))
      return { questionId, code: 'unknown' };
  const left = questions.find(({ id }) => !Object.hasOwn(answers, id));
  return left ? { questionId: left.id, code: 'missing' } : null;
};

/** The areas in which the answers show the skill. */
export const areasShown = ({ questions }: Questionnaire, answers: SurveyAnswers): ReadonlySet<SkillArea> => {
  const shows = ({ id, choices }: SurveyQuestion) =>
    choices.some((one) => one.id === answers[id] && one.shows);
  const failed = new Set(questions.filter((question) => !shows(question)).map(({ area }) => area));
  return new Set(questions.flatMap(({ area }) => (failed.has(area) ? [] : [area])));
};

export const answersAreSkilled = (
  questionnaire: Questionnaire,
  answers: SurveyAnswers,
  rule: SkillRule,
): boolean => isSkilled(areasShown(questionnaire, answers), rule);
