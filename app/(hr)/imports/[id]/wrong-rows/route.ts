import { currentLanguage } from '#app/_http/actor.ts';
import { fileAnswer } from '#app/_http/file-answer.ts';
import { endpoint } from '#app/_http/problem.ts';
import { downloadWrongRows } from '#usecases/imports/download-wrong-rows.ts';

export const GET = endpoint(async (request, caller, { id = '' }) => {
  const format = request.nextUrl.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx';
  const language = await currentLanguage();
  return fileAnswer(await downloadWrongRows(caller, { importId: id, format, language }));
});
