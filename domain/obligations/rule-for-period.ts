import type { AudienceRule, PersonCondition } from '#domain/audiences/rule.ts';
import { addDays, type Day } from '#domain/time/day.ts';

/**
 * An audience as a duty's period sees it: what people must not have done is asked of the days before the period. Else
 * whoever does her duty would drop out of an audience of those "who have not completed" it, and count as gone.
 */
export const ruleForPeriod = (rule: AudienceRule, startsOn: Day): AudienceRule => ({
  ...rule,
  anyOf: rule.anyOf.map((clause) => ({
    ...clause,
    person: clause.person.flatMap((condition) => beforePeriod(condition, startsOn)),
  })),
});

const beforePeriod = (condition: PersonCondition, startsOn: Day): readonly PersonCondition[] => {
  if (condition.kind === 'tags' || condition.has) return [condition];
  const dayBefore = addDays(startsOn, -1);
  if (condition.from !== null && condition.from > dayBefore) return [];
  return [{ ...condition, to: condition.to !== null && condition.to < dayBefore ? condition.to : dayBefore }];
};
