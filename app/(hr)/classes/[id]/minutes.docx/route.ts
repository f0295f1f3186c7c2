import { fileAnswer } from '#app/_http/file-answer.ts';
import { endpoint } from '#app/_http/problem.ts';
import { downloadMinutes } from '#usecases/classes/download-minutes.ts';

export const GET = endpoint(async (_request, caller, { id = '' }) =>
  fileAnswer(await downloadMinutes(caller, { classId: id })),
);
