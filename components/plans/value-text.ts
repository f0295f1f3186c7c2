import type { Language, Messages } from '#content/messages/messages.ts';
import { ruleSentence } from '#content/messages/rule-sentence.ts';
import type { PlanIndicator, Target } from '#domain/plan/plan.ts';
import { targetLevels } from '#domain/plan/target-level.ts';
import type { ChangeField } from '#domain/plan-desk/version-changes.ts';
import { formatDay } from '#domain/time/day.ts';

type Words = Messages['planDesk'];

/** `80% đến năm 2025, 90% đến năm 2030`, each level with targets of its own by name; not known where there is none. */
export const targetsText = (targets: readonly Target[], words: Words): string => {
  if (targets.length === 0) return words.noTarget;
  const apart = targets.some(({ level }) => level !== undefined);
  return ([undefined, ...targetLevels] as const)
    .flatMap((level) => {
      const texts = targets.filter((target) => target.level === level).map((target) => textOf(target, words));
      if (texts.length === 0) return [];
      return [apart ? `${words.levels[level ?? 'all']}: ${texts.join(', ')}` : texts.join(', ')];
    })
    .join('; ');
};

const textOf = ({ unit, value, year }: Target, words: Words): string =>
  words.target(
    unit === 'all' ? words.everyOne : unit === 'percent' ? `${value}%` : words.count(value ?? 0),
    year,
  );

/** One part of a version as a reader compares it. */
export const valueText = (
  indicator: PlanIndicator,
  field: ChangeField,
  words: Words,
  language: Language,
): string => {
  switch (field) {
    case 'definition':
      return indicator.counting.text[language];
    case 'targets':
      return targetsText(indicator.targets, words);
    case 'owner':
      return indicator.owner[language];
    case 'calendar':
      return words.calendars[indicator.calendar];
    case 'everyYear':
      return indicator.everyYear ? words.yes : words.no;
    case 'cumulativeFrom':
      return indicator.cumulativeFrom === null ? words.perPeriod : formatDay(indicator.cumulativeFrom);
    case 'rule':
      return ruleSentence(indicator, language);
  }
};
