import { expect, test } from 'vitest';
import { loadCourse } from '#content/courses/course-schema.ts';
import { introduction } from '#content/courses/nhap-mon-chuyen-doi-so/course.ts';
import { choice, t } from '#content/courses/write.ts';
import type { Question } from '#domain/catalogue/course.ts';

const about = { id: 'q99', prompt: t('Hỏi gì?', 'What?'), explanation: t('Vì thế.', 'Therefore.') };
const [a, b, c] = [choice('a', 'Một', 'One'), choice('b', 'Hai', 'Two'), choice('c', 'Ba', 'Three')] as const;

const withQuestion = (question: unknown): unknown => ({
  ...introduction,
  quiz: { ...introduction.quiz, questions: [...introduction.quiz.questions, question] },
});
const withText = (vi: string, en = 'Something') => ({ ...introduction, summary: { vi, en } });
const withLesson = (change: Record<string, unknown>) => ({
  ...introduction,
  lessons: introduction.lessons.map((lesson, at) => (at === 0 ? { ...lesson, ...change } : lesson)),
});
const single: Question = { ...about, kind: 'single', choices: [a, b, c], correct: 'b' };

test('the course comes back as it was, with or without one question more', () => {
  expect(loadCourse(introduction)).toEqual(introduction);
  expect(() => loadCourse(withQuestion(single))).not.toThrow();
});

const broken: readonly [string, unknown, string][] = [
  [
    'a key that is no choice',
    withQuestion({ ...single, correct: 'd' }),
    'quiz.questions.27.correct: no choice has this id.',
  ],
  [
    'the same choice id twice',
    withQuestion({ ...single, choices: [a, b, { ...c, id: 'a' }] }),
    'two items have the same id.',
  ],
  [
    'the same choice text twice',
    withQuestion({ ...single, choices: [a, b, { ...c, text: a.text }] }),
    'the same Vietnamese text.',
  ],
  [
    'a question id twice',
    withQuestion({ ...single, id: 'q01' }),
    'quiz.questions: two questions have the same id.',
  ],
  [
    'no explanation',
    withQuestion({ ...single, explanation: t('', '') }),
    'quiz.questions.27.explanation.vi: the text is empty.',
  ],
  [
    'every choice right',
    withQuestion({ ...about, kind: 'multiple', choices: [a, b, c], correct: ['a', 'b', 'c'] }),
    'every choice is right.',
  ],
  [
    'a right choice that is none',
    withQuestion({ ...about, kind: 'multiple', choices: [a, b, c], correct: ['a', 'z'] }),
    'an id that no choice has.',
  ],
  [
    'an order told by the ids',
    withQuestion({ ...about, kind: 'ordering', choices: [a, b, c] }),
    'the ids give the right order away.',
  ],
  [
    'pairs told by the ids',
    withQuestion({
      ...about,
      kind: 'matching',
      pairs: [a, b, c].map((item) => ({ left: item, right: item })),
    }),
    'the ids give the right pairs away.',
  ],
  [
    'too few lessons',
    { ...introduction, lessons: introduction.lessons.slice(0, 4) },
    'lessons: fewer than five lessons.',
  ],
  [
    'too few questions',
    { ...introduction, quiz: { ...introduction.quiz, questions: introduction.quiz.questions.slice(0, 19) } },
    'quiz.questions: fewer than twenty questions.',
  ],
  [
    'more drawn than there are',
    { ...introduction, quiz: { ...introduction.quiz, draw: 28 } },
    'quiz.draw: more than there are.',
  ],
  [
    'the same lesson twice',
    withLesson({ code: introduction.lessons[1]?.code }),
    'lessons: two lessons have the same code.',
  ],
  ['a lesson without law', withLesson({ legalBasis: [] }), 'lessons.0.legalBasis: no legal basis is named.'],
  [
    'a day that does not exist',
    withLesson({ lastCheckedOn: '2026-02-30' }),
    'lessons.0.lastCheckedOn: not a day',
  ],
  ['text in NFD', withText('Bài học'.normalize('NFD')), 'summary.vi: the text is not in Unicode form NFC.'],
  ['a missing translation', withText('Bài học', ' '), 'summary.en: the text is empty.'],
  ['the reader called "bạn"', withText('Chào bạn!'), 'summary.vi: the reader is addressed as "bạn".'],
  ['filler', withText('Lorem ipsum'), 'summary.vi: the text is a placeholder.'],
  ['bold left open', withText('Một **hai'), 'summary.vi: a bold mark is not closed.'],
  [
    'a ragged table',
    withLesson({
      blocks: [{ kind: 'table', caption: about.prompt, head: [a.text, b.text], rows: [[a.text]] }],
    }),
    'a row is not as wide as the head.',
  ],
  [
    'an unknown block',
    withLesson({ blocks: [{ kind: 'video', text: a.text }] }),
    'lessons.0.blocks.0.kind: ',
  ],
];

test.each(broken)('a broken course is refused and the place named: %s', (_, data, sentence) => {
  expect(() => loadCourse(data)).toThrow(sentence);
});
