import { z } from 'zod';
import { tellDesks } from '#db/queries/desk-reminders.ts';
import { addTaskReportStep } from '#db/queries/task-reports.ts';
import { permits } from '#domain/access/permission.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { afterTaskAct } from '#domain/tasks/report.ts';
import { dayOf } from '#domain/time/day.ts';
import { taskReportSubject } from '../task-report-subject.ts';
import { command } from '../usecase.ts';

/**
 * The province accepts what a unit reported of a task, which then says how the task stands, or returns it with a
 * comment, of which the unit is told. Refused: `task-report-changed`, `task-report-not-now`, `task-report-own`.
 */
export const reviewTaskReport = command({
  name: 'tasks.review-report',
  input: z.object({
    taskId: z.uuid(),
    roundId: z.uuid(),
    unitId: z.uuid(),
    seen: z.int().min(1),
    act: z.enum(['return', 'accept']),
    comment: z
      .string()
      .trim()
      .max(2000, 'too-long')
      .transform((text) => text || null),
  }),
  subject: (tx, { input, now }) => taskReportSubject(tx, input, now),
  may: (actor) => permits(actor, 'tasks.manage', 'province'),
  run: async (tx, { actor, input: { seen, act, comment, unitId }, subject: { report }, now }) => {
    const recordedBy = actor.kind === 'account' ? actor.accountId : null;
    if (!report?.said) throw new Refused('task-report-not-now');
    if (report.number !== seen) throw new Refused('task-report-changed', { by: report.by ?? '' });
    if (afterTaskAct(report.state, act) === null) throw new Refused('task-report-not-now');
    if (report.state === 'submitted' && recordedBy !== null && report.recordedBy === recordedBy)
      throw new Refused('task-report-own');
    if (act === 'return' && comment === null) throw new InvalidInput([{ path: 'comment', code: 'missing' }]);
    const written = await addTaskReportStep(tx, {
      ...{ reportId: report.id, number: seen + 1, act, said: report.said, fileIds: [...report.fileIds] },
      ...{ comment, recordedBy, recordedAt: now },
    });
    if (!written) throw new Refused('task-report-changed', { by: '' });
    if (act === 'return')
      await tellDesks(tx, [{ about: { taskReportId: report.id }, unitId }], {
        ...{ role: 'unit-hr', today: dayOf(now), now },
      });
    return { reportId: report.id };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'task-report',
    subjectId: result.reportId,
    detail: { act: input.act, step: input.seen + 1 },
  }),
});
