import { currentLanguage } from '#app/_http/actor.ts';
import { fileAnswer } from '#app/_http/file-answer.ts';
import { endpoint } from '#app/_http/problem.ts';
import { downloadAnswer } from '#usecases/explorer/download-answer.ts';
import { questionIn, searchOf } from '../question-address.ts';

export const GET = endpoint(async (request, caller) => {
  const asked = request.nextUrl.searchParams;
  const format = asked.get('format') === 'csv' ? 'csv' : 'xlsx';
  const question = questionIn(searchOf(asked));
  return fileAnswer(await downloadAnswer(caller, { question, format, language: await currentLanguage() }));
});
