import type { DrawnQuestion } from '#domain/assessment/draw.ts';
import { type Mark, mark } from '#domain/assessment/marking.ts';
import type { Response } from '#domain/assessment/question.ts';
import type { Question, Quiz } from '#domain/catalogue/course.ts';
import {
  attemptOf,
  byOccurrence,
  byRecording,
  type Kept,
  type LearningEvent,
} from '#domain/learning/event.ts';

/** An answer as it stands: the latest of its question while the attempt is open, the submitted one afterwards. */
export type StandingAnswer = {
  readonly eventId: string;
  readonly questionId: string;
  readonly response: Response;
  readonly recordedAt: Date;
};

/**
 * Where an attempt stands. `waiting`: something it builds on has not arrived yet: its start (`started` is null), or
 * answers that a submit names (`missing` counts them).
 */
export type AttemptState = {
  readonly id: string;
  readonly startedAt: Date | null;
  readonly status: 'open' | 'waiting' | 'marked';
  readonly missing: number;
  readonly answers: readonly StandingAnswer[];
  readonly marked: Marked | null;
};
export type Marked = Mark & { readonly markedAt: Date; readonly events: readonly LearningEvent[] };

/** The draw of an attempt: pinned when it is stored, else what the server's dice give for its id. */
export type DrawOf = (attemptId: string) => readonly DrawnQuestion[];

/**
 * Every attempt that some event of an enrolment belongs to, in the order of their starts; those without a start last.
 * A function of the set of events: neither the order nor the number of deliveries matters. An attempt is marked at the
 * first moment when its start, a submit and all answers named by that submit are there; it counts those answers only.
 * A further submit of a marked attempt changes nothing.
 */
export const attemptsOf = (
  quiz: Quiz,
  events: readonly LearningEvent[],
  drawOf: DrawOf,
): readonly AttemptState[] => {
  const groups = new Map<string, LearningEvent[]>();
  for (const event of events) {
    const id = attemptOf(event);
    if (id !== null) groups.set(id, [...(groups.get(id) ?? []), event]);
  }
  const known = new Map(events.map((event) => [event.id, event]));
  return [...groups]
    .map(([id, own]) => ({ state: stateOf(quiz, id, own, known, drawOf), start: own.find(isStart) }))
    .sort((a, b) => {
      if (a.start && b.start) return byOccurrence(a.start, b.start);
      return a.start || b.start ? (a.start ? -1 : 1) : a.state.id < b.state.id ? -1 : 1;
    })
    .map(({ state }) => state);
};

/** The questions of a draw, in its order. Throws when one is not in the quiz: attempts are pinned to a version. */
export const drawnQuestions = (quiz: Quiz, draw: readonly DrawnQuestion[]): readonly Question[] =>
  draw.map(({ questionId }) => {
    const question = quiz.questions.find((each) => each.id === questionId);
    if (!question) throw new Error(`The drawn question ${questionId} is not in the quiz.`);
    return question;
  });

/** The latest answer of each question, by the learner's own order. */
export const latestAnswers = (answers: readonly Kept<'question-answered'>[]): readonly StandingAnswer[] => {
  const latest = new Map<string, Kept<'question-answered'>>();
  for (const answer of [...answers].sort(byOccurrence)) latest.set(answer.body.questionId, answer);
  return [...latest.values()].map((answer) => ({
    eventId: answer.id,
    questionId: answer.body.questionId,
    response: answer.body.response,
    recordedAt: answer.recordedAt,
  }));
};

type Known = ReadonlyMap<string, LearningEvent>;

const stateOf = (
  quiz: Quiz,
  id: string,
  own: readonly LearningEvent[],
  known: Known,
  drawOf: DrawOf,
): AttemptState => {
  const start = own.find(isStart) ?? null;
  const answers = own.filter(isAnswer);
  const submits = own.filter(isSubmit);
  const absent = submits.map((submit) => submit.body.answerIds.filter((each) => !known.has(each)).length);
  const complete = submits.filter((_, at) => absent[at] === 0);
  const [first] = start ? complete.map((submit) => basisOf(submit, start, known)).sort(byMoment) : [];
  if (start && first) {
    const standing = latestAnswers(
      first.events.filter(isAnswer).filter((answer) => answer.body.attemptId === id),
    );
    const responses = new Map(standing.map((answer) => [answer.questionId, answer.response]));
    const marked = mark(drawnQuestions(quiz, drawOf(id)), responses, quiz.passPercent);
    return {
      id,
      startedAt: start.recordedAt,
      status: 'marked',
      missing: 0,
      answers: standing,
      marked: { ...marked, markedAt: first.at, events: first.events },
    };
  }
  return {
    id,
    startedAt: start?.recordedAt ?? null,
    status: start && submits.length === 0 ? 'open' : 'waiting',
    missing: submits.length === 0 ? 0 : Math.min(...absent),
    answers: latestAnswers(answers),
    marked: null,
  };
};

type Basis = { readonly at: Date; readonly submit: LearningEvent; readonly events: readonly LearningEvent[] };

/** What a mark rests on, and the moment when the last piece of it was there. */
const basisOf = (submit: Kept<'attempt-submitted'>, start: LearningEvent, known: Known): Basis => {
  const named = submit.body.answerIds.flatMap((each) => known.get(each) ?? []);
  const at = new Date(Math.max(...[start, submit, ...named].map((event) => event.recordedAt.getTime())));
  return { at, submit, events: [start, submit, ...named] };
};

const byMoment = (a: Basis, b: Basis): number =>
  a.at.getTime() - b.at.getTime() || byRecording(a.submit, b.submit);

const isStart = (event: LearningEvent): event is Kept<'attempt-started'> => event.kind === 'attempt-started';
const isAnswer = (event: LearningEvent): event is Kept<'question-answered'> =>
  event.kind === 'question-answered';
const isSubmit = (event: LearningEvent): event is Kept<'attempt-submitted'> =>
  event.kind === 'attempt-submitted';
