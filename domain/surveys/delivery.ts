import {
  type AgeBand,
  answersFault,
  type Questionnaire,
  type RespondentGender,
  type SurveyAnswers,
} from '#domain/surveys/questionnaire.ts';
import type { Day } from '#domain/time/day.ts';

/** What a device sends of one person asked. The id is the device's, so that sending again changes nothing. */
export type SentResponse = {
  readonly id: string;
  readonly unitId: string;
  readonly answeredOn: Day;
  readonly ageBand: AgeBand;
  readonly gender: RespondentGender;
  readonly answers: SurveyAnswers;
};

/** Why an answer is not taken. The device keeps it apart and says so; the others are taken all the same. */
export const responseFaults = ['not-her-commune', 'not-its-days', 'answers-wrong', 'other-content'] as const;
export type ResponseFault = (typeof responseFaults)[number];

export type Delivery = {
  readonly questionnaire: Questionnaire;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly today: Day;
  /** Communes of the plan in which the sender may ask. */
  readonly communeIds: ReadonlySet<string>;
};

/** What speaks against taking an answer; null when nothing does. */
export const responseFault = (sent: SentResponse, survey: Delivery): ResponseFault | null => {
  if (!survey.communeIds.has(sent.unitId)) return 'not-her-commune';
  const { answeredOn } = sent;
  if (answeredOn < survey.startsOn || answeredOn > survey.endsOn || answeredOn > survey.today)
    return 'not-its-days';
  return answersFault(survey.questionnaire, sent.answers) === null ? null : 'answers-wrong';
};

/** Whether two answers with one id say the same. */
export const sameResponse = (a: SentResponse, b: SentResponse): boolean => {
  const questions = Object.keys(a.answers);
  return (
    a.unitId === b.unitId &&
    a.answeredOn === b.answeredOn &&
    a.ageBand === b.ageBand &&
    a.gender === b.gender &&
    questions.length === Object.keys(b.answers).length &&
    questions.every((id) => a.answers[id] === b.answers[id])
  );
};
