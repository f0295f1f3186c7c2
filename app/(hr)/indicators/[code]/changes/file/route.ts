import { currentLanguage } from '#app/_http/actor.ts';
import { fileAnswer } from '#app/_http/file-answer.ts';
import { endpoint } from '#app/_http/problem.ts';
import { exportChanges } from '#usecases/indicators/export-changes.ts';

export const GET = endpoint(async (request, caller, { code }) => {
  const { format, ...asked } = Object.fromEntries(request.nextUrl.searchParams);
  const file = await exportChanges(caller, {
    ...asked,
    indicator: String(code),
    format: format === 'csv' ? 'csv' : 'xlsx',
    language: await currentLanguage(),
  });
  return fileAnswer(file);
});
