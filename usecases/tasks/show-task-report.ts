import { z } from 'zod';
import { taskReportFiles, taskReportSteps } from '#db/queries/task-reports.ts';
import { permits } from '#domain/access/permission.ts';
import { afterTaskAct } from '#domain/tasks/report.ts';
import { holdsTask } from '../task-register.ts';
import { taskReportSubject } from '../task-report-subject.ts';
import { query } from '../usecase.ts';

/** What a unit reports of a task in a round, with its files and steps, and what the actor may do with it now. */
export const showTaskReport = query({
  name: 'tasks.show-report',
  input: z.object({ taskId: z.uuid(), roundId: z.uuid(), unitId: z.uuid() }),
  subject: (db, { input, now }) => taskReportSubject(db, input, now),
  may: (actor, { task }) => holdsTask(actor, 'tasks.read', task),
  run: async (db, { actor, subject }) => {
    const { task, report, unit } = subject;
    const state = report?.state ?? 'none';
    const [steps, files] = report
      ? await Promise.all([taskReportSteps(db, report.id), taskReportFiles(db, report.id)])
      : [[], []];
    const reviews = permits(actor, 'tasks.manage', 'province');
    return {
      ...{ ...subject, state, steps, said: report?.said ?? null, seen: report?.number ?? 0 },
      files: files.filter(({ id }) => report?.fileIds.includes(id)),
      maySubmit:
        !task.ended && permits(actor, 'tasks.report', unit.path) && afterTaskAct(state, 'submit') !== null,
      reviews: reviews ? (['accept', 'return'] as const).filter((act) => afterTaskAct(state, act)) : [],
    };
  },
});
