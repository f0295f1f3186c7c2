import { fileAnswer } from '#app/_http/file-answer.ts';
import { endpoint } from '#app/_http/problem.ts';
import { downloadTaskFile } from '#usecases/tasks/download-task-file.ts';

export const GET = endpoint(async (_request, caller, { id = '', round = '', unit = '', file = '' }) =>
  fileAnswer(await downloadTaskFile(caller, { taskId: id, roundId: round, unitId: unit, fileId: file })),
);
