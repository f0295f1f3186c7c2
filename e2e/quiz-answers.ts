import type { Locator, Page } from '@playwright/test';
import { courses } from '#content/courses/catalogue.ts';
import type { Question } from '#domain/catalogue/course.ts';

/** Answers the open quiz on the page from the course's own key; `wrong` leaves that many questions answered wrongly. */
export const answerQuiz = async (page: Page, options: { wrong: number }): Promise<void> => {
  const fields = await page.locator('fieldset[data-question]').all();
  for (const [index, field] of fields.entries()) await answerQuestion(field, index >= options.wrong);
};

/** Answers one question rightly, or with some other well-formed answer. */
export const answerQuestion = async (field: Locator, right: boolean): Promise<void> => {
  const question = questionOf((await field.getAttribute('data-question')) ?? '');
  if (question.kind === 'single') {
    const choice = right
      ? question.correct
      : question.choices.find((each) => each.id !== question.correct)?.id;
    await field.locator(`input[value="${choice}"]`).check();
  } else if (question.kind === 'multiple') {
    const wrong = question.choices
      .filter((each) => !question.correct.includes(each.id))
      .map((each) => each.id);
    for (const id of right ? question.correct : wrong.slice(0, 1))
      await field.locator(`input[value="${id}"]`).check();
  } else if (question.kind === 'ordering') {
    const places = question.choices.map((each, at) => [each.id, String(at + 1)] as const);
    const turned = places.map(([id], at) => [id, places[(at + 1) % places.length]?.[1] ?? '1'] as const);
    for (const [id, place] of right ? places : turned)
      await field.locator(`select[data-item="${id}"]`).selectOption(place);
  } else {
    const pairs = question.pairs.map(({ left, right: partner }) => [left.id, partner.id] as const);
    const turned = pairs.map(([left], at) => [left, pairs[(at + 1) % pairs.length]?.[1] ?? ''] as const);
    for (const [left, partner] of right ? pairs : turned)
      await field.locator(`select[data-item="${left}"]`).selectOption(partner);
  }
};

const questionOf = (id: string): Question => {
  const found = courses.flatMap((course) => course.quiz.questions).find((question) => question.id === id);
  if (!found) throw new Error(`the page shows a question the course does not have: ${id}`);
  return found;
};
