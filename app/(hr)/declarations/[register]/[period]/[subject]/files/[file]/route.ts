import { fileAnswer } from '#app/_http/file-answer.ts';
import { endpoint } from '#app/_http/problem.ts';
import { declaredRegisters } from '#domain/plan/rule.ts';
import { NotFound } from '#domain/refusal.ts';
import { downloadFile } from '#usecases/declarations/download-file.ts';

export const GET = endpoint(async (_request, caller, { register, period = '', subject = '', file = '' }) => {
  const known = declaredRegisters.find((each) => each === register);
  if (!known) throw new NotFound('register');
  return fileAnswer(
    await downloadFile(caller, { register: known, periodId: period, subjectId: subject, fileId: file }),
  );
});
