import { fileAnswer } from '#app/_http/file-answer.ts';
import { endpoint } from '#app/_http/problem.ts';
import { downloadEvidence } from '#usecases/evidence/download-evidence.ts';

export const GET = endpoint(async (_request, caller, { id = '' }) =>
  fileAnswer(await downloadEvidence(caller, { evidenceId: id })),
);
