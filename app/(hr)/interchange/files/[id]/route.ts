import { fileAnswer } from '#app/_http/file-answer.ts';
import { endpoint } from '#app/_http/problem.ts';
import { downloadExport } from '#usecases/interchange/download-export.ts';

export const GET = endpoint(async (_request, caller, { id = '' }) =>
  fileAnswer(await downloadExport(caller, { exportId: id })),
);
