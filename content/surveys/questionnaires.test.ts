import { describe, expect, it } from 'vitest';
import { skillAreas } from '#domain/catalogue/skill-area.ts';
import { proposedSkillRule } from '#domain/residents/skill-area.ts';
import { answersAreSkilled, answersFault, areasShown } from '#domain/surveys/questionnaire.ts';
import { loadQuestionnaire } from './questionnaire-schema.ts';
import { currentQuestionnaire as asked } from './questionnaires.ts';

const best = Object.fromEntries(
  asked.questions.map(({ id, choices }) => [id, choices.find(({ shows }) => shows)?.id ?? '']),
);

describe('the questionnaire', () => {
  it('shows every area to who answers best, and none to who can do nothing', () => {
    expect([...areasShown(asked, best)].toSorted()).toEqual([...skillAreas].toSorted());
    const worst = Object.fromEntries(
      asked.questions.map(({ id, choices }) => [id, choices.at(-1)?.id ?? '']),
    );
    expect(areasShown(asked, worst).size).toBe(0);
  });

  it('does not take an area for shown when one of its questions was answered wrong', () => {
    const tricked = { ...best, otp: 'c2' };
    expect(areasShown(asked, tricked).has('banking')).toBe(false);
    expect(answersAreSkilled(asked, tricked, proposedSkillRule)).toBe(true);
    expect(answersAreSkilled(asked, { ...best, 'gia-danh': 'c2' }, proposedSkillRule)).toBe(false);
  });

  it('names what is missing or unknown in a set of answers', () => {
    const { otp: _left, ...rest } = best;
    expect(answersFault(asked, best)).toBeNull();
    expect(answersFault(asked, rest)).toEqual({ questionId: 'otp', code: 'missing' });
    expect(answersFault(asked, { ...best, otp: 'c9' })).toEqual({ questionId: 'otp', code: 'unknown' });
    expect(answersFault(asked, { ...best, constructor: 'c1' })?.code).toBe('unknown');
  });

  it('is refused when an area is left out or a question can only be answered one way', () => {
    const without = asked.questions.filter(({ area }) => area !== 'land');
    expect(() => loadQuestionnaire({ ...asked, questions: without })).toThrow('an area is not asked about');
    const [first, ...others] = asked.questions;
    const sure = { ...first, choices: first?.choices.map((choice) => ({ ...choice, shows: true })) };
    expect(() => loadQuestionnaire({ ...asked, questions: [sure, ...others] })).toThrow('everybody');
  });
});
