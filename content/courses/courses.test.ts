import { expect, test } from 'vitest';
import { courses } from '#content/courses/catalogue.ts';
import { isRight, rightResponse } from '#domain/assessment/marking.ts';
import { isResponseFor } from '#domain/assessment/question.ts';
import type { Block, CourseContent, Lesson, LocalText } from '#domain/catalogue/course.ts';

const textsOf = (value: unknown): readonly LocalText[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('vi' in value && 'en' in value) return [{ vi: String(value.vi), en: String(value.en) }];
  return Object.values(value).flatMap(textsOf);
};

const wordsOf = (text: string): number => text.split(/\s+/).length;
const countOf = (lesson: Lesson, ...kinds: readonly Block['kind'][]): number =>
  lesson.blocks.filter((block) => kinds.includes(block.kind)).length;

test('courses have codes of their own, and the introduction is among them', () => {
  expect(new Set(courses.map((course) => course.code)).size).toBe(courses.length);
  expect(courses.map((course) => course.code)).toContain('nhap-mon-chuyen-doi-so');
});

const each: readonly [string, CourseContent][] = courses.map((course) => [course.code, course]);

test.each(each)('%s: every question has an answer that is well-formed and right', (_, course) => {
  for (const question of course.quiz.questions) {
    expect(isResponseFor(question, rightResponse(question)), question.id).toBe(true);
    expect(isRight(question, rightResponse(question)), question.id).toBe(true);
  }
});

test.each(each)('%s: no Vietnamese text was left untranslated or translated into Vietnamese', (_, course) => {
  const vietnameseOnly = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu;
  for (const { vi, en } of textsOf(course)) {
    // Names of places and signs of documents keep their marks; a sentence has far fewer marks than words.
    const marks = (en.match(vietnameseOnly) ?? []).length;
    expect(marks, `${vi} → ${en}`).toBeLessThanOrEqual(Math.max(6, wordsOf(en) / 4));
    if (wordsOf(vi) > 4) expect(en).not.toBe(vi);
  }
});

test('the introduction is what its first page promises: 6 lessons, 4 tiết, 27 questions of which 10 are drawn', () => {
  const course = courses.find((one) => one.code === 'nhap-mon-chuyen-doi-so');
  expect(course).toMatchObject({ contentGroup: 'general', form: 'refresher', hoursPeriods: 4 });
  expect(course?.quiz).toMatchObject({ draw: 10, passPercent: 80 });
  const kinds = (course?.quiz.questions ?? []).map((question) => question.kind);
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  expect([count('single'), count('multiple'), count('ordering'), count('matching')]).toEqual([13, 6, 4, 4]);
  const minutes = (course?.lessons ?? []).reduce((sum, lesson) => sum + lesson.durationMinutes, 0);
  expect(minutes).toBe(150);
});

const lessons: readonly [string, Lesson][] = courses.flatMap((course) =>
  course.lessons.map((lesson): [string, Lesson] => [`${course.code}/${lesson.code}`, lesson]),
);

test.each(lessons)(
  '%s is a real lesson: 450 to 700 words, callouts, a table or steps, a situation',
  (_, lesson) => {
    const length = textsOf(lesson.blocks).reduce((sum, text) => sum + wordsOf(text.vi), 0);
    expect(length).toBeGreaterThanOrEqual(450);
    expect(length).toBeLessThanOrEqual(700);
    expect(countOf(lesson, 'callout')).toBeGreaterThanOrEqual(2);
    expect(countOf(lesson, 'table', 'steps')).toBeGreaterThanOrEqual(1);
    expect(lesson.blocks.some((block) => block.kind === 'callout' && block.tone === 'example')).toBe(true);
  },
);

test('the right choice does not stand out by its length', () => {
  const singles = courses.flatMap((course) =>
    course.quiz.questions.filter((question) => question.kind === 'single'),
  );
  const longest = singles.filter((question) => {
    const lengths = question.choices.map((choice) => choice.text.vi.length);
    const right = question.choices.find((choice) => choice.id === question.correct)?.text.vi.length ?? 0;
    return right === Math.max(...lengths);
  });
  expect(longest.length * 2).toBeLessThanOrEqual(singles.length);
  expect(new Set(singles.map((question) => question.correct)).size).toBe(4);
});
