import type { Plan } from '#domain/plan/plan.ts';
import type { CountedIndicator } from '#domain/plan/rule.ts';

/** The indicators of a plan that are counted from people's learning, in the order of the plan. */
export const countedIndicators = (plan: Pick<Plan, 'indicators'>): readonly CountedIndicator[] =>
  plan.indicators.flatMap(({ code, rule, cumulativeFrom }) =>
    rule.kind === 'people' ? [{ code, rule, since: cumulativeFrom }] : [],
  );
