import type {
  AssessmentRef,
  DecidingFact,
  LearningGap,
  LearningRef,
} from '#domain/indicators/deciding-fact.ts';
import { formatDay } from '#domain/time/day.ts';

const learnt = (ref: LearningRef): string => `“${ref.title}” ngày ${formatDay(ref.on)}`;
const assessed = (ref: AssessmentRef): string =>
  `sát hạch ngày ${formatDay(ref.on)}${ref.passed === null ? '' : ref.passed ? ', đạt' : ', không đạt'}`;

const gap = (fact: LearningGap): string => {
  switch (fact.kind) {
    case 'begun-not-completed':
      return `Đã bắt đầu ${learnt(fact.learning)}, chưa hoàn thành.`;
    case 'completed-before-window':
      return `Hoàn thành ${learnt(fact.learning)}, trước thời gian được tính.`;
    case 'begun-before-window':
      return `Bắt đầu ${learnt(fact.learning)}, trước thời gian được tính, chưa hoàn thành.`;
    case 'only-other-content':
      return `Chỉ có ${learnt(fact.learning)}, nội dung không tính cho chỉ tiêu này.`;
    case 'not-begun':
      return 'Chưa bắt đầu khóa học nào được tính.';
  }
};

const otherwise = (fact: { learning: LearningRef | null; assessment: AssessmentRef | null }): string => {
  const parts = [fact.learning && learnt(fact.learning), fact.assessment && assessed(fact.assessment)].filter(
    (part) => part !== null,
  );
  return parts.length > 0 ? ` Đã có ${parts.join('; ')}.` : '';
};

/** The one sentence that says why somebody is counted, not counted or excluded. */
export const reason = (fact: DecidingFact): string => {
  switch (fact.kind) {
    case 'completed':
      return `Hoàn thành ${learnt(fact.learning)}.`;
    case 'took-part':
      return fact.by === 'beginning'
        ? `Bắt đầu học ${learnt(fact.learning)}.`
        : `Hoàn thành ${learnt(fact.learning)}.`;
    case 'completed-and-assessed':
      return `Hoàn thành ${learnt(fact.learning)}; ${assessed(fact.assessment)}.`;
    case 'completed-not-assessed':
      return `Hoàn thành ${learnt(fact.learning)}; chưa có kết quả sát hạch trong kỳ${fact.earlier ? ` (lần gần nhất: ${assessed(fact.earlier)})` : ''}.`;
    case 'assessed-not-completed':
      return `Đã ${assessed(fact.assessment)}. ${gap(fact.gap)}`;
    case 'no-matching-position':
      return `Không giữ vị trí thuộc chỉ tiêu vào ngày chốt.${otherwise(fact)}`;
    case 'left':
      return `Đã rời vị trí, ngày cuối cùng ${formatDay(fact.lastDay)}.${otherwise(fact)}`;
    default:
      return gap(fact);
  }
};
