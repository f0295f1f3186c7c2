import { fileAnswer } from '#app/_http/file-answer.ts';
import { endpoint } from '#app/_http/problem.ts';
import { downloadHours } from '#usecases/hours/download-hours.ts';

export const GET = endpoint(async (request, caller) => {
  const asked = request.nextUrl.searchParams;
  const format = asked.get('format') === 'csv' ? 'csv' : 'xlsx';
  const year = Number(asked.get('year'));
  return fileAnswer(await downloadHours(caller, { year, unitId: asked.get('unit'), format }));
});
