import type {
  AssessmentRef,
  DecidingFact,
  LearningGap,
  LearningRef,
} from '#domain/indicators/deciding-fact.ts';
import { formatDay } from '#domain/time/day.ts';

const learnt = (ref: LearningRef): string => `“${ref.title}” on ${formatDay(ref.on)}`;
const assessed = (ref: AssessmentRef): string =>
  `assessed on ${formatDay(ref.on)}${ref.passed === null ? '' : ref.passed ? ', passed' : ', not passed'}`;

const gap = (fact: LearningGap): string => {
  switch (fact.kind) {
    case 'begun-not-completed':
      return `Began ${learnt(fact.learning)}, not completed yet.`;
    case 'completed-before-window':
      return `Completed ${learnt(fact.learning)}, before the time that counts.`;
    case 'begun-before-window':
      return `Began ${learnt(fact.learning)}, before the time that counts, not completed.`;
    case 'only-other-content':
      return `Only ${learnt(fact.learning)}, whose content does not count for this indicator.`;
    case 'not-begun':
      return 'Has not begun any course that counts.';
  }
};

const otherwise = (fact: { learning: LearningRef | null; assessment: AssessmentRef | null }): string => {
  const parts = [fact.learning && learnt(fact.learning), fact.assessment && assessed(fact.assessment)].filter(
    (part) => part !== null,
  );
  return parts.length > 0 ? ` Has ${parts.join('; ')}.` : '';
};

export const reason = (fact: DecidingFact): string => {
  switch (fact.kind) {
    case 'completed':
      return `Completed ${learnt(fact.learning)}.`;
    case 'took-part':
      return fact.by === 'beginning'
        ? `Began ${learnt(fact.learning)}.`
        : `Completed ${learnt(fact.learning)}.`;
    case 'completed-and-assessed':
      return `Completed ${learnt(fact.learning)}; ${assessed(fact.assessment)}.`;
    case 'completed-not-assessed':
      return `Completed ${learnt(fact.learning)}; no assessment result in the period${fact.earlier ? ` (the last one: ${assessed(fact.earlier)})` : ''}.`;
    case 'assessed-not-completed':
      return `Was ${assessed(fact.assessment)}. ${gap(fact.gap)}`;
    case 'no-matching-position':
      return `Holds no position of this indicator on the cut-off day.${otherwise(fact)}`;
    case 'left':
      return `Has left the position, last day ${formatDay(fact.lastDay)}.${otherwise(fact)}`;
    default:
      return gap(fact);
  }
};
