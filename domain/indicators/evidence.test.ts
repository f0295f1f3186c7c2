import { describe, expect, it } from 'vitest';
import type { PersonFacts } from '#domain/indicators/facts.ts';
import { standing } from '#domain/indicators/standing.ts';
import { type FourCode, fourRules } from '#domain/indicators/testing/four-rules.ts';
import { learnt, person, result } from '#domain/indicators/testing/person.ts';
import { dayOf } from '#domain/time/day.ts';

const year2026 = { from: '2025-12-15', to: '2026-12-14' };

const stand = (indicator: FourCode, facts: Partial<PersonFacts>, window = year2026) =>
  standing(fourRules[indicator], window, person(facts));

describe('the edges of the window', () => {
  it.each([
    ['the last second of 14/12/2026', '2026-12-14T23:59:59+07:00', true],
    ['the first second of 15/12/2026', '2026-12-15T00:00:00+07:00', false],
    ['14/12/2026 20:00 UTC, already the 15th here', '2026-12-14T20:00:00Z', false],
    ['19/10/2022', '2022-10-19T00:00:00+07:00', true],
    ['18/10/2022', '2022-10-18T23:59:59+07:00', false],
    ['the leap day', '2024-02-29T23:59:59+07:00', true],
  ])('a completion on %s', (_, instant, counts) => {
    const completedOn = dayOf(new Date(instant));
    for (const [indicator, contentGroup] of [
      ['I-03', 'leader'],
      ['I-07', 'core'],
      ['I-04', 'general'],
    ] as const) {
      const stands = stand(indicator, { learning: [learnt({ contentGroup, completedOn })] });
      expect([indicator, stands?.counted, stands?.participations]).toEqual([
        indicator,
        counts,
        Number(counts),
      ]);
    }
  });

  it.each([
    ['2025-12-14', false],
    ['2025-12-15', true],
    ['2026-12-14', true],
    ['2026-12-15', false],
  ])('I-05 takes a course completed on %s and a result of the same day: %s', (day, counts) => {
    const inside = '2026-05-05';
    const completedOn = (on: string) => [learnt({ completedOn: on })];
    expect(stand('I-05', { learning: completedOn(day), assessments: [result(inside)] })?.counted).toBe(
      counts,
    );
    expect(stand('I-05', { learning: completedOn(inside), assessments: [result(day)] })?.counted).toBe(
      counts,
    );
  });

  it('cumulative indicators still show only results of the reporting period as assessed', () => {
    const learning = [learnt({ contentGroup: 'leader', completedOn: '2023-03-03' })];
    expect(stand('I-03', { learning, assessments: [result('2025-12-14')] })).toMatchObject({
      assessed: false,
      counted: true,
    });
    expect(stand('I-03', { learning, assessments: [result('2025-12-15')] })).toMatchObject({
      assessed: true,
      counted: true,
    });
  });

  it('takes the leap day as the last day of a period', () => {
    const window = { ...year2026, from: '2024-02-01', to: '2024-02-29' };
    const on = (day: string) => ({ learning: [learnt({ completedOn: day })], assessments: [result(day)] });
    expect(stand('I-05', on('2024-02-29'), window)?.counted).toBe(true);
    expect(stand('I-05', on('2024-03-01'), window)?.counted).toBe(false);
  });
});

describe('took part', () => {
  it.each([
    ['signing up alone', {}, 0],
    ['beginning in the window', { beganOn: '2022-10-19' }, 1],
    ['beginning before it', { beganOn: '2022-10-18' }, 0],
    ['beginning before and completing in it', { beganOn: '2022-10-18', completedOn: '2022-11-01' }, 1],
    ['completing before it', { beganOn: '2022-10-01', completedOn: '2022-10-18' }, 0],
    [
      'beginning in it and completing after the cut-off',
      { beganOn: '2026-12-01', completedOn: '2026-12-20' },
      1,
    ],
  ])('%s', (_, fact, participations) => {
    const stands = stand('I-04', { learning: [learnt(fact)] });
    expect(stands).toMatchObject({
      participations,
      tookPart: participations > 0,
      counted: participations > 0,
    });
  });

  it('counts every enrolment as a participation and the person once', () => {
    const learning = ['leader', 'technology', 'core', 'general', 'other'] as const;
    const facts = learning.map((contentGroup, n) =>
      learnt({ id: `l${n}`, contentGroup, beganOn: `2026-0${n + 1}-01` }),
    );
    expect(stand('I-04', { learning: facts })).toMatchObject({ participations: 4, counted: true });
    expect(stand('I-03', { learning: facts })).toMatchObject({
      participations: 1,
      tookPart: true,
      counted: false,
    });
    expect(stand('I-05', { learning: facts })).toMatchObject({
      participations: 1,
      tookPart: true,
      counted: false,
    });
    expect(stand('I-07', { learning: facts })).toMatchObject({
      participations: 1,
      tookPart: true,
      counted: false,
    });
  });
});

describe('assessed', () => {
  const learning = [learnt({ completedOn: '2026-06-01' })];
  it.each([true, false, null])('counts whether passed or not (passed: %s)', (passed) => {
    const stands = stand('I-05', { learning, assessments: [result('2026-07-01', passed)] });
    expect(stands).toMatchObject({ assessed: true, counted: true, passed: passed === true });
  });

  it('may come before the training', () => {
    expect(stand('I-05', { learning, assessments: [result('2026-01-05')] })?.counted).toBe(true);
  });

  it('names a pass rather than an earlier failure', () => {
    const assessments = [result('2026-01-05', false, 'r1'), result('2026-02-05', true, 'r2')];
    expect(stand('I-05', { learning, assessments })?.reason).toEqual({
      kind: 'completed-and-assessed',
      learning: { learningId: 'l1', title: 'Khóa học', on: '2026-06-01' },
      assessment: { assessmentId: 'r2', on: '2026-02-05', passed: true },
    });
  });
});
