import { fileAnswer } from '#app/_http/file-answer.ts';
import { endpoint } from '#app/_http/problem.ts';
import { downloadTasks } from '#usecases/tasks/download-tasks.ts';
import { askedTasks } from '../tasks-search.ts';

export const GET = endpoint(async (request, caller) => {
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  const format = asked.format === 'csv' ? 'csv' : 'xlsx';
  return fileAnswer(await downloadTasks(caller, { ...askedTasks(asked), format }));
});
