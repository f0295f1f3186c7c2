import { z } from 'zod';
import { addTaskReportFile, addTaskReportStep, taskReportsFor } from '#db/queries/task-reports.ts';
import { permits } from '#domain/access/permission.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { afterTaskAct, missingInReport, taskStatuses } from '#domain/tasks/report.ts';
import { keptEvidence } from '../kept-evidence.ts';
import { fileNameOf } from '../sent-file-name.ts';
import { taskReportSubject } from '../task-report-subject.ts';
import { command } from '../usecase.ts';

const blank = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too-long')
    .transform((text) => text || null);

/**
 * Sends what a unit says about a task for a round, as the step after the one that was seen (`seen`, 0 for none); a file
 * is added to those kept. Refused: `task-report-changed` (somebody was faster), `task-report-not-now`, `task-ended` and
 * what is wrong with the file.
 */
export const submitTaskReport = command({
  name: 'tasks.submit-report',
  input: z.object({
    taskId: z.uuid(),
    roundId: z.uuid(),
    unitId: z.uuid(),
    seen: z.int().min(0),
    status: z.enum(taskStatuses, 'missing'),
    text: z.string().trim().min(1, 'missing').max(4000, 'too-long'),
    product: blank(1000),
    reason: blank(1000),
    keep: z.array(z.uuid()).max(50),
    fileName: z.string().transform(fileNameOf),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  subject: (tx, { input, now }) => taskReportSubject(tx, input, now),
  may: (actor, { unit }) => permits(actor, 'tasks.report', unit.path),
  run: async (tx, { actor, input, subject: { task, round, unit, report }, now }) => {
    const recordedBy = actor.kind === 'account' ? actor.accountId : null;
    const { status, text, product, reason } = input;
    if (task.ended) throw new Refused('task-ended');
    if ((report?.number ?? 0) !== input.seen)
      throw new Refused('task-report-changed', { by: report?.by ?? '' });
    if (afterTaskAct(report?.state ?? 'none', 'submit') === null) throw new Refused('task-report-not-now');
    const said = { status, text, product, reason: status === 'hindered' ? reason : null };
    const faults = missingInReport(said);
    if (faults.length > 0) throw new InvalidInput(faults);
    const reportId =
      report?.id ??
      (await taskReportsFor(tx, [{ taskId: task.id, roundId: round.id, unitId: unit.unitId }], now))[0]?.id;
    if (!reportId) throw new Error('the report was neither made nor found');
    const kept = (report?.fileIds ?? []).filter((id) => input.keep.includes(id));
    const fileIds =
      input.bytes.length === 0
        ? kept
        : [
            ...kept,
            await addTaskReportFile(tx, {
              ...{ reportId, fileName: input.fileName, ...(await keptEvidence(input.bytes)) },
              ...{ recordedBy, recordedAt: now },
            }),
          ];
    const step = { reportId, number: input.seen + 1, act: 'submit' as const, said, fileIds };
    if (!(await addTaskReportStep(tx, { ...step, recordedBy, recordedAt: now })))
      throw new Refused('task-report-changed', { by: '' });
    return { reportId };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'task-report',
    subjectId: result.reportId,
    detail: { taskId: input.taskId, status: input.status, step: input.seen + 1 },
  }),
});
