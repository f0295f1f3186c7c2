import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '#content/plans/plan-schema.ts';
import { plans } from '#content/plans/plans.ts';
import { contentGroups } from '#domain/catalogue/course.ts';
import { sectors, staffCategories } from '#domain/organisation/terms.ts';
import type { Plan, PlanIndicator } from '#domain/plan/plan.ts';
import { countingDeeds, declaredQuestions, segments } from '#domain/plan/rule.ts';
import { knobsOf, marks, type RuleKnobs, turned } from '#domain/plan/rule-knobs.ts';
import { changedBy } from '#domain/plan/versions.ts';
import { changeFaults } from '#domain/plan-desk/change-faults.ts';
import { changedFields, changeOf } from '#domain/plan-desk/version-changes.ts';

const all = plans.flatMap((plan) =>
  plan.indicators.map((one) => [`${plan.code} ${one.code}`, one, plan] as const),
);

describe('the knobs of a rule', () => {
  it.each(all)('leave the rule of %s as it is when nothing is turned', (_, { rule }) => {
    expect(turned(rule, knobsOf(rule))).toEqual(rule);
  });
});

const some = <Word>(words: readonly Word[]) => fc.subarray([...words]);
const knobs: fc.Arbitrary<RuleKnobs> = fc.record({
  leader: fc.constantFrom(...marks),
  dxSpecialist: fc.constantFrom(...marks),
  coreOfficer: fc.constantFrom(...marks),
  categories: some(staffCategories),
  sectors: some(sectors),
  feeds: some(contentGroups),
  counts: fc.constantFrom(...countingDeeds),
  apart: some(segments),
  question: fc.constantFrom(...declaredQuestions, null),
  essentialNeeded: fc.integer({ min: -1, max: 8 }),
  evidence: fc.constantFrom('I-01', 'I-03', 'I-99', ''),
});

const accepts = (plan: Plan, changed: PlanIndicator): boolean => {
  try {
    loadPlan({
      ...plan,
      indicators: plan.indicators.map((one) => (one.code === changed.code ? changed : one)),
    });
    return true;
  } catch {
    return false;
  }
};

it('a version without a fault makes a plan that loads, whatever is turned', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...all),
      knobs,
      fc.boolean(),
      fc.constantFrom('2022-01-01', '2024-01-01', null),
      ([, indicator, plan], turn, everyYear, cumulativeFrom) => {
        const change = {
          ...changeOf(indicator),
          everyYear,
          cumulativeFrom,
          rule: turned(indicator.rule, turn),
        };
        const faults = changeFaults(plan, indicator, change);
        if (faults.length === 0)
          expect(accepts(plan, changedBy(indicator, { number: 2, change }))).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

it.each([
  ['I-05', { cumulativeFrom: '2024-01-01' }, 'cumulativeFrom', 'yearly-does-not-add-up'],
  ['I-03', { cumulativeFrom: '2022-01-01' }, 'cumulativeFrom', 'before-plan'],
  [
    'I-06',
    { rule: { kind: 'residents' as const, essentialNeeded: 7 } },
    'rule.essentialNeeded',
    'not-a-number',
  ],
  ['I-01', { rule: { kind: 'narrative' as const, evidence: 'I-01' } }, 'rule.evidence', 'other'],
  ['I-06', { rule: { kind: 'narrative' as const, evidence: 'I-01' } }, 'rule.kind', 'other'],
])('%s with %o has a fault at %s: %s', (code, over, path, fault) => {
  const [plan] = plans;
  const indicator = plan?.indicators.find((one) => one.code === code);
  if (!plan || !indicator) throw new Error(code);
  expect(changeFaults(plan, indicator, { ...changeOf(indicator), ...over })).toEqual([{ path, code: fault }]);
});

it('names exactly the parts that differ, whatever the order of keys', () => {
  for (const [, indicator] of all) {
    const was = changeOf(indicator);
    expect(changedFields(was, JSON.parse(JSON.stringify(was)))).toEqual([]);
    const turnedAround = Object.fromEntries(Object.entries(was.rule).toReversed());
    expect(changedFields(was, { ...was, rule: turnedAround as typeof was.rule })).toEqual([]);
    const owner = { ...was.owner, vi: 'Nơi khác' };
    const targets = [{ year: 2026, unit: 'percent' as const, value: 55, level: 'commune' as const }];
    expect(changedFields(was, { ...was, owner, targets })).toEqual(['targets', 'owner']);
  }
});
