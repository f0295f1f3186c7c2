import type { Choice, Question, Quiz } from '#domain/catalogue/course.ts';

/** A small quiz with one question of each kind and fillers, for the tests of this folder. */
export const sampleQuiz = (draw: number, fillers = 8): Quiz => ({
  draw,
  passPercent: 80,
  questions: [
    single,
    multiple,
    ordering,
    matching,
    ...Array.from({ length: fillers }, (_, at) => filler(at)),
  ],
});

const text = (words: string) => ({ vi: words, en: words });
const choice = (id: string): Choice => ({ id, text: text(`choice ${id}`) });
const about = (id: string) => ({ id, prompt: text(`prompt ${id}`), explanation: text(`because of ${id}`) });

export const single: Question = {
  ...about('one'),
  kind: 'single',
  choices: ['a', 'b', 'c'].map(choice),
  correct: 'b',
};

export const multiple: Question = {
  ...about('many'),
  kind: 'multiple',
  choices: ['a', 'b', 'c', 'd'].map(choice),
  correct: ['a', 'c'],
};

export const ordering: Question = {
  ...about('order'),
  kind: 'ordering',
  choices: ['d', 'a', 'c', 'b'].map(choice),
};

export const matching: Question = {
  ...about('match'),
  kind: 'matching',
  pairs: [
    { left: choice('p'), right: choice('z') },
    { left: choice('q'), right: choice('x') },
    { left: choice('r'), right: choice('y') },
  ],
};

const filler = (at: number): Question => ({ ...single, ...about(`filler-${at}`) });
