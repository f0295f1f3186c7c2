import { fileAnswer } from '#app/_http/file-answer.ts';
import { endpoint } from '#app/_http/problem.ts';
import { downloadCommunication } from '#usecases/communications/download-communication.ts';

export const GET = endpoint(async (_request, caller, { id = '' }) =>
  fileAnswer(await downloadCommunication(caller, { communicationId: id })),
);
