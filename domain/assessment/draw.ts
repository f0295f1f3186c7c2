import { shuffledItems } from '#domain/assessment/question.ts';
import type { Question, Quiz } from '#domain/catalogue/course.ts';

/** One drawn question: `order` lists the ids of its choices (matching: of its right items) as the learner sees them. */
export type DrawnQuestion = { readonly questionId: string; readonly order: readonly string[] };

/**
 * The questions of one attempt, `quiz.draw` of them (all, when there are fewer), each once. The same quiz and seed
 * always give the same draw, so an attempt can be shown again from its seed. `seed` is a hex string of the caller's dice.
 */
export const drawQuestions = (quiz: Quiz, seed: string): readonly DrawnQuestion[] => {
  const dice = diceFrom(seed);
  return shuffle(quiz.questions, dice)
    .slice(0, quiz.draw)
    .map((question) => ({ questionId: question.id, order: drawnOrder(question, dice) }));
};

/** Gives whole numbers from 0 to below the bound. */
type Dice = (bound: number) => number;

const drawnOrder = (question: Question, dice: Dice): readonly string[] => {
  const ids = shuffledItems(question).map((item) => item.id);
  const order = shuffle(ids, dice);
  // An ordering question that is already in order would be answered by doing nothing.
  const untouched = question.kind === 'ordering' && order.every((id, place) => id === ids[place]);
  return untouched ? [...order.slice(1), ...order.slice(0, 1)] : order;
};

/** Fisher–Yates; the list given is left as it is. */
const shuffle = <T>(items: readonly T[], dice: Dice): readonly T[] => {
  const rest = [...items];
  const shuffled: T[] = [];
  while (rest.length > 0) shuffled.push(...rest.splice(dice(rest.length), 1));
  return shuffled;
};

/** sfc32 (Chris Doty-Humphrey), started from three FNV-1a hashes of the seed. Fair dice for a quiz, no secret. */
const diceFrom = (seed: string): Dice => {
  let [a, b, c, counter] = [fnv1a(`a${seed}`), fnv1a(`b${seed}`), fnv1a(`c${seed}`), 1];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 12; warm += 1) next();
  return (bound) => Math.floor((next() / 2 ** 32) * bound);
};

const fnv1a = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
};
