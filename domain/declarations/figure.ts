import type { LocalText } from '#domain/catalogue/course.ts';
import { type Answers, amountOf } from '#domain/declarations/answers.ts';
import type { Question } from '#domain/declarations/form.ts';
import type { DeclarationState } from '#domain/declarations/state.ts';
import type { FigureRow } from '#domain/indicators/figure.ts';
import type { Level } from '#domain/registers/register.ts';
import { type Day, formatDay } from '#domain/time/day.ts';

/** One subject of a register in one period with what it declared. */
export type DeclaredFact = {
  readonly subjectId: string;
  readonly periodId: string;
  readonly name: string;
  readonly code: string;
  readonly levels: readonly Level[];
  readonly unitId: string;
  readonly ended: {
    readonly kind: 'merged' | 'closed';
    readonly since: Day;
    readonly into: string | null;
  } | null;
  readonly state: DeclarationState;
  readonly answers: Answers;
};

const waiting: Readonly<Record<Exclude<DeclarationState, 'accepted'>, LocalText>> = {
  none: { vi: 'Chưa kê khai', en: 'Not declared yet' },
  draft: { vi: 'Đang soạn, chưa nộp', en: 'A draft, not submitted' },
  submitted: { vi: 'Đã nộp, chờ xem xét', en: 'Submitted, waits for review' },
  returned: { vi: 'Đã trả lại để sửa', en: 'Returned to be corrected' },
};

const gone = ({ kind, since, into }: NonNullable<DeclaredFact['ended']>): LocalText =>
  kind === 'merged'
    ? {
        vi: `Đã sáp nhập vào ${into ?? 'đơn vị khác'} từ ${formatDay(since)}`,
        en: `Merged into ${into ?? 'another one'} from ${formatDay(since)}`,
      }
    : { vi: `Đã giải thể, ngừng hoạt động từ ${formatDay(since)}`, en: `Closed from ${formatDay(since)}` };

/**
 * The row of one subject behind a figure, with the fact that decides it. What has ended or is of another level is
 * excluded: a school that was merged is counted once, as the one that goes on.
 */
export const figureRowOf = (fact: DeclaredFact, question: Question, register: string): FigureRow => {
  const { subjectId, periodId, name, code, levels, unitId, ended, state, answers } = fact;
  const row = {
    ...{ id: `${subjectId}:${periodId}`, label: `${name} (${code})`, unitId, amount: 0 },
    href: `/declarations/${register}/${periodId}/${subjectId}`,
  };
  if (ended) return { ...row, status: 'excluded', reason: gone(ended) };
  if (question.levels !== null && !question.levels.some((level) => levels.includes(level)))
    return {
      ...{ ...row, status: 'excluded' as const },
      reason: { vi: 'Không thuộc cấp học của chỉ tiêu', en: 'Not of the levels the indicator means' },
    };
  if (state !== 'accepted') return { ...row, status: 'not-reported', reason: waiting[state] };
  const amount = amountOf(answers, question.code);
  if (amount === null)
    return {
      ...{ ...row, status: 'not-reported' as const },
      reason: { vi: 'Chưa trả lời câu này', en: 'Did not answer this question' },
    };
  const document = answers[question.code]?.document;
  const proof = document ? { vi: `, văn bản ${document}`, en: `, document ${document}` } : { vi: '', en: '' };
  if (amount === 0)
    return {
      ...{ ...row, status: 'not-counted' as const },
      reason: { vi: 'Kê khai: chưa có (đã duyệt)', en: 'Declared: not yet (accepted)' },
    };
  return {
    ...{ ...row, status: 'counted' as const, amount },
    reason:
      question.kind === 'count'
        ? { vi: `Kê khai ${amount}, đã duyệt${proof.vi}`, en: `Declared ${amount}, accepted${proof.en}` }
        : { vi: `Kê khai: có, đã duyệt${proof.vi}`, en: `Declared: yes, accepted${proof.en}` },
  };
};
