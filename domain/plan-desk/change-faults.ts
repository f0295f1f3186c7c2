import { questions } from '#domain/declarations/form.ts';
import type { Plan, PlanIndicator } from '#domain/plan/plan.ts';
import type { CountingRule } from '#domain/plan/rule.ts';
import type { IndicatorChange } from '#domain/plan/versions.ts';

export type ChangeFault = { readonly path: string; readonly code: string };

/**
 * What a new version must not say, each fault at its field; targets are read and judged by `readTargets`. Whatever has no
 * fault here makes a plan that `plan-schema.ts` accepts; a test holds the two together.
 */
export const changeFaults = (
  plan: Pick<Plan, 'startedOn' | 'indicators'>,
  { code, rule: before }: Pick<PlanIndicator, 'code' | 'rule'>,
  { rule, everyYear, cumulativeFrom }: Pick<IndicatorChange, 'rule' | 'everyYear' | 'cumulativeFrom'>,
): readonly ChangeFault[] => {
  const faults: ChangeFault[] = [];
  if (everyYear && cumulativeFrom !== null)
    faults.push({ path: 'cumulativeFrom', code: 'yearly-does-not-add-up' });
  if (cumulativeFrom !== null && cumulativeFrom < plan.startedOn)
    faults.push({ path: 'cumulativeFrom', code: 'before-plan' });
  if (shapeOf(rule) !== shapeOf(before)) return [...faults, { path: 'rule.kind', code: 'other' }];
  switch (rule.kind) {
    case 'people':
      if (rule.population.length === 0) faults.push({ path: 'rule.leader', code: 'population-of-all' });
      if (rule.feeds.length === 0) faults.push({ path: 'rule.feeds.leader', code: 'no-course-counts' });
      break;
    case 'declared':
      if (!questions[rule.register].some((question) => question.code === rule.question))
        faults.push({ path: 'rule.question', code: 'other' });
      break;
    case 'residents':
      if (rule.essentialNeeded < 1 || rule.essentialNeeded > 6)
        faults.push({ path: 'rule.essentialNeeded', code: 'not-a-number' });
      break;
    case 'narrative':
      if (rule.evidence === code || !plan.indicators.some((one) => one.code === rule.evidence))
        faults.push({ path: 'rule.evidence', code: 'other' });
      break;
    case 'ledger':
      break;
  }
  return faults;
};

/** What a version may not change, for title, unit and kind of number stay the plan's: the kind of rule and what it divides by. */
const shapeOf = (rule: CountingRule): string =>
  [rule.kind, 'outOf' in rule ? rule.outOf : '', 'register' in rule ? rule.register : ''].join(' ');
