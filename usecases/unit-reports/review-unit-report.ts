import { z } from 'zod';
import { addReportStep } from '#db/queries/unit-reports.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { afterAct, needsComment } from '#domain/unit-reports/state.ts';
import { mayReviewReport, unitReportSubject } from '../unit-report-subject.ts';
import { command } from '../usecase.ts';

/**
 * Whoever stands above the unit accepts, returns, locks or reopens its report. A locked report is what a parent's total
 * adds up. Refused: `unit-report-changed`, `unit-report-not-now`.
 */
export const reviewUnitReport = command({
  name: 'unit-reports.review',
  input: z.object({
    reportId: z.uuid(),
    seen: z.int().min(1),
    act: z.enum(['accept', 'return', 'lock', 'reopen']),
    comment: z
      .string()
      .trim()
      .max(2000, 'too-long')
      .transform((text) => text || null),
  }),
  subject: (tx, { input, now }) => unitReportSubject(tx, input.reportId, now),
  may: (actor, subject) => mayReviewReport(actor, subject),
  run: async (tx, { actor, input: { seen, act, comment }, subject: { report }, now }) => {
    if (report.number !== seen) throw new Refused('unit-report-changed', { by: report.by ?? '' });
    if (afterAct(report.state, act) === null) throw new Refused('unit-report-not-now');
    if (needsComment(act) && comment === null) throw new InvalidInput([{ path: 'comment', code: 'missing' }]);
    const written = await addReportStep(tx, {
      ...{ reportId: report.id, number: seen + 1, act, numbers: report.numbers, comment },
      ...{ recordedBy: actor.kind === 'account' ? actor.accountId : null, recordedAt: now },
    });
    if (!written) throw new Refused('unit-report-changed', { by: '' });
    return { reportId: report.id };
  },
  audit: ({ input, subject: { report } }) => ({
    subjectKind: 'unit-report',
    subjectId: report.id,
    detail: { unitId: report.unitId, act: input.act, step: input.seen + 1 },
  }),
});
