import { currentLanguage } from '#app/_http/actor.ts';
import { fileAnswer } from '#app/_http/file-answer.ts';
import { endpoint } from '#app/_http/problem.ts';
import { exportView } from '#usecases/reporting/export-view.ts';

export const GET = endpoint(async (request, caller) => {
  const asked = request.nextUrl.searchParams;
  const file = await exportView(caller, {
    plan: asked.get('plan') ?? undefined,
    period: asked.get('period') ?? '',
    view: asked.get('view') === 'is' ? 'is' : 'was',
    format: asked.get('format') === 'csv' ? 'csv' : 'xlsx',
    language: await currentLanguage(),
  });
  return fileAnswer(file);
});
