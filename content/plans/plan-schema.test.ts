import { expect, test } from 'vitest';
import { kh183HauGiang } from '#content/plans/kh-183-hau-giang.ts';
import { loadPlan } from '#content/plans/plan-schema.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';

const withChange = (code: string, change: Record<string, unknown>): unknown => ({
  ...kh183HauGiang,
  indicators: kh183HauGiang.indicators.map((one) => (one.code === code ? { ...one, ...change } : one)),
});

const text = { vi: 'chữ', en: 'words' };

test('a whole plan comes back as it was', () => {
  expect(loadPlan(kh183HauGiang)).toEqual(kh183HauGiang);
});

const broken: readonly [string, unknown, string][] = [
  [
    'a target above 100%',
    withChange('I-04', { targets: [{ year: 2025, value: 120, unit: 'percent' }] }),
    'I-04, targets.0.value: more than 100%.',
  ],
  [
    'years out of order',
    withChange('I-06', {
      targets: [
        { year: 2030, value: 90, unit: 'percent' },
        { year: 2025, value: 80, unit: 'percent' },
      ],
    }),
    'I-06, targets: the years must rise',
  ],
  [
    'a count with a percentage',
    withChange('I-07', { targets: [{ year: 2025, value: 30, unit: 'percent' }] }),
    'I-07, targets: the target of a count is a number of units.',
  ],
  [
    'a rate with a number',
    withChange('I-03', { targets: [{ year: 2025, value: 30, unit: 'count' }] }),
    'I-03, targets: the target of a rate is a percentage.',
  ],
  [
    'an empty translation',
    withChange('I-09', { wording: { vi: 'Có chữ', en: ' ' } }),
    'I-09, wording.en: the text is empty.',
  ],
  [
    'text in NFD',
    withChange('I-10', { title: { vi: 'Trường học'.normalize('NFD'), en: 'School' } }),
    'I-10, title.vi: the text is not in Unicode form NFC.',
  ],
  [
    'a rule for what nobody computes',
    withChange('I-08', { rule: kh183HauGiang.indicators[3]?.rule }),
    'I-08, rule: this rule does not count that unit',
  ],
  ['an unknown rule', withChange('I-04', { rule: 'staff-smiled' }), 'I-04, rule: '],
  ['a number without a rule', withChange('I-03', { rule: null }), 'I-03, rule: '],
  [
    'every year and adding up at once',
    withChange('I-05', { cumulativeFrom: '2022-10-19' }),
    'I-05, cumulativeFrom: what must be met every year',
  ],
  [
    'a window before the plan',
    withChange('I-03', { cumulativeFrom: '2021-01-01' }),
    'I-03, cumulativeFrom: it lies before the day the plan started.',
  ],
  ['no such day', withChange('I-03', { cumulativeFrom: '2022-02-30' }), 'I-03, cumulativeFrom: not a day'],
  ['the same code twice', withChange('I-02', { code: 'I-01' }), 'I-01, code: I-01 stands there twice.'],
  [
    'no legal source',
    withChange('I-12', { legalSources: [] }),
    'I-12, legalSources: no legal source is named.',
  ],
  ['a misspelt field', withChange('I-13', { ownr: text }), 'I-13: '],
  [
    'a narrative that counts',
    withChange('I-01', { unit: 'person' }),
    'I-01, unit: only a narrative indicator counts nothing',
  ],
  ['a missing start', { ...kh183HauGiang, startedOn: undefined }, 'startedOn: '],
  ['no indicators', { ...kh183HauGiang, indicators: [] }, 'indicators: the plan has no indicator.'],
];

test.each(broken)('a broken plan is refused and the place named: %s', (_, data, sentence) => {
  expect(() => loadPlan(data)).toThrow('Plan "kh-183-hau-giang" cannot be used.');
  expect(() => loadPlan(data)).toThrow(sentence);
});

test('something that is no plan at all is refused, too', () => {
  expect(() => loadPlan(null)).toThrow('Plan "(no code)" cannot be used. the whole file: ');
});

test('every fault is told at once', () => {
  const twice: Partial<PlanIndicator> = { sources: [], legalSources: [] };
  expect(() => loadPlan(withChange('I-11', twice))).toThrow(/I-11, sources: .*I-11, legalSources: /);
});
