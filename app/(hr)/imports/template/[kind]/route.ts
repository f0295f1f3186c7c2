import { currentLanguage } from '#app/_http/actor.ts';
import { fileAnswer } from '#app/_http/file-answer.ts';
import { endpoint } from '#app/_http/problem.ts';
import { importKinds } from '#domain/imports/kind.ts';
import { NotFound } from '#domain/refusal.ts';
import { downloadTemplate } from '#usecases/imports/download-template.ts';

export const GET = endpoint(async (_request, caller, { kind = '' }) => {
  const known = importKinds.find((each) => each === kind);
  if (known === undefined) throw new NotFound('import kind');
  return fileAnswer(await downloadTemplate(caller, { kind: known, language: await currentLanguage() }));
});
