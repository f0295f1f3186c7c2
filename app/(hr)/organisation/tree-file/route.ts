import { currentLanguage } from '#app/_http/actor.ts';
import { fileAnswer } from '#app/_http/file-answer.ts';
import { endpoint } from '#app/_http/problem.ts';
import { exportTree } from '#usecases/organisation/export-tree.ts';

export const GET = endpoint(async (request, caller) => {
  const asked = request.nextUrl.searchParams;
  const tree = asked.get('tree') === 'administrative' ? 'administrative' : 'agency';
  const format = asked.get('format') === 'csv' ? 'csv' : 'xlsx';
  const [on, known] = [asked.get('on') || null, asked.get('known') || null];
  return fileAnswer(await exportTree(caller, { tree, format, on, known, language: await currentLanguage() }));
});
