import { currentMessages } from '#app/_http/actor.ts';
import { csvAnswer } from '#app/_http/csv-answer.ts';
import { endpoint } from '#app/_http/problem.ts';
import { dayOf } from '#domain/time/day.ts';
import { exportCompletions } from '#usecases/reporting/export-completions.ts';

export const GET = endpoint(async (request, caller) => {
  const { searchParams } = request.nextUrl;
  const { exports: words, importPages } = await currentMessages();
  const rows = await exportCompletions(caller, {
    from: searchParams.get('from') ?? '2022-10-19',
    to: searchParams.get('to') ?? dayOf(caller.now ?? new Date()),
    headings: [...words.completionHeadings],
    groups: importPages.values.contentGroup,
  });
  return csvAnswer('hoan-thanh.csv', rows);
});
