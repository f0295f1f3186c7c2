import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawQuestions } from '#domain/assessment/draw.ts';
import { shuffledItems } from '#domain/assessment/question.ts';
import { sampleQuiz } from '#domain/assessment/sample-questions.ts';

const seeds = fc.stringMatching(/^[0-9a-f]{16,32}$/);

test('the same seed gives the same draw, written down once so that a change of the dice is noticed', () => {
  const drawn = drawQuestions(sampleQuiz(3), '00112233445566778899aabbccddeeff');
  expect(drawn).toEqual(drawQuestions(sampleQuiz(3), '00112233445566778899aabbccddeeff'));
  expect(drawn).toMatchInlineSnapshot(`
    [
      {
        "order": [
          "b",
          "a",
          "c",
        ],
        "questionId": "filler-7",
      },
      {
        "order": [
          "b",
          "a",
          "c",
        ],
        "questionId": "one",
      },
      {
        "order": [
          "b",
          "d",
          "a",
          "c",
        ],
        "questionId": "order",
      },
    ]
  `);
});

test('no question is drawn twice, and every order holds exactly the items of its question', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 20 }), (seed, draw) => {
      const quiz = sampleQuiz(draw);
      const drawn = drawQuestions(quiz, seed);
      expect(drawn).toHaveLength(Math.min(draw, quiz.questions.length));
      expect(new Set(drawn.map((one) => one.questionId)).size).toBe(drawn.length);
      for (const { questionId, order } of drawn) {
        const question = quiz.questions.find((one) => one.id === questionId);
        const ids = question ? shuffledItems(question).map((item) => item.id) : [];
        expect([...order].sort()).toEqual([...ids].sort());
      }
    }),
  );
});

test('an ordering question never comes in the right order already', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const drawn = drawQuestions(sampleQuiz(4, 0), seed).find((one) => one.questionId === 'order');
      expect(drawn?.order).toHaveLength(4);
      expect(drawn?.order).not.toEqual(['d', 'a', 'c', 'b']);
    }),
    { numRuns: 500 },
  );
});

test('every question has about the same chance, and every choice about the same place', () => {
  const drawnTimes = new Map<string, number>();
  const firstTimes = new Map<string, number>();
  for (let at = 0; at < 3000; at += 1)
    for (const { questionId, order } of drawQuestions(sampleQuiz(6), at.toString(16).padStart(16, '0'))) {
      drawnTimes.set(questionId, (drawnTimes.get(questionId) ?? 0) + 1);
      if (questionId === 'many') firstTimes.set(order[0] ?? '', (firstTimes.get(order[0] ?? '') ?? 0) + 1);
    }
  expect(drawnTimes.size).toBe(12);
  for (const times of drawnTimes.values()) expect(Math.abs(times - 1500)).toBeLessThan(150);
  expect(firstTimes.size).toBe(4);
  for (const times of firstTimes.values()) expect(Math.abs(times - 375)).toBeLessThan(80);
});
