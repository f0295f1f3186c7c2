import { z } from 'zod';
import { addReportStep } from '#db/queries/unit-reports.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { afterAct } from '#domain/unit-reports/state.ts';
import { reportedNumbers } from '../reported-numbers.ts';
import { unitReportSubject } from '../unit-report-subject.ts';
import { command } from '../usecase.ts';

/**
 * Submits a unit's report with the numbers as they are at this moment; they stay as submitted. Refused:
 * `unit-report-changed` (somebody was faster), `unit-report-not-now`.
 */
export const submitUnitReport = command({
  name: 'unit-reports.submit',
  input: z.object({
    reportId: z.uuid(),
    seen: z.int().min(0),
    comment: z
      .string()
      .trim()
      .max(2000, 'too-long')
      .transform((text) => text || null),
  }),
  subject: (tx, { input, now }) => unitReportSubject(tx, input.reportId, now),
  may: (actor, { path }) => permits(actor, 'unit-reports.submit', path),
  run: async (tx, { actor, input, subject: { report, round }, now }) => {
    if (report.number !== input.seen) throw new Refused('unit-report-changed', { by: report.by ?? '' });
    if (afterAct(report.state, 'submit') === null) throw new Refused('unit-report-not-now');
    const numbers = await reportedNumbers(tx, round, report.unitId);
    const written = await addReportStep(tx, {
      ...{ reportId: report.id, number: input.seen + 1, act: 'submit', numbers, comment: input.comment },
      ...{ recordedBy: actor.kind === 'account' ? actor.accountId : null, recordedAt: now },
    });
    if (!written) throw new Refused('unit-report-changed', { by: '' });
    return { reportId: report.id };
  },
  audit: ({ input, subject: { report } }) => ({
    subjectKind: 'unit-report',
    subjectId: report.id,
    detail: { unitId: report.unitId, step: input.seen + 1 },
  }),
});
