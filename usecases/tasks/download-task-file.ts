import { z } from 'zod';
import { taskReportFiles } from '#db/queries/task-reports.ts';
import { type EvidenceFileType, evidenceExtensions } from '#domain/obligations/evidence-file.ts';
import { env } from '#lib/env.ts';
import { readStoredFile } from '#lib/files.ts';
import { holdsTask } from '../task-register.ts';
import { taskReportSubject } from '../task-report-subject.ts';
import { query } from '../usecase.ts';

/** A file of a task's report, by a name of our own: what the sender called it never reaches a header. */
export const downloadTaskFile = query({
  name: 'tasks.download-file',
  input: z.object({ taskId: z.uuid(), roundId: z.uuid(), unitId: z.uuid(), fileId: z.uuid() }),
  subject: async (db, { input, now }) => {
    const found = await taskReportSubject(db, input, now);
    const files = found?.report ? await taskReportFiles(db, found.report.id) : [];
    const file = files.find(({ id }) => id === input.fileId);
    return found && file ? { task: found.task, file } : null;
  },
  may: (actor, { task }) => holdsTask(actor, 'tasks.read', task),
  run: async (_db, { subject: { file } }) => ({
    name: `minh-chung-${file.id.slice(-8)}.${evidenceExtensions[file.fileType as EvidenceFileType]}`,
    bytes: await readStoredFile(env.dataDir, file.fileSha256),
  }),
  audit: ({ input, subject: { file } }) => ({
    subjectKind: 'task-report',
    subjectId: file.reportId,
    detail: { fileId: input.fileId },
  }),
});
