import { Readable } from 'node:stream';
import { currentMessages } from '#app/_http/actor.ts';
import { endpoint } from '#app/_http/problem.ts';
import { dayOf } from '#domain/time/day.ts';
import { exportCompletions } from '#usecases/reporting/export-completions.ts';

const byteOrderMark = '\uFEFF';

export const GET = endpoint(async (request, caller) => {
  const { searchParams } = request.nextUrl;
  const { exports: words, importPages } = await currentMessages();
  const rows = await exportCompletions(caller, {
    from: searchParams.get('from') ?? '2022-10-19',
    to: searchParams.get('to') ?? dayOf(caller.now ?? new Date()),
    headings: [...words.completionHeadings],
    groups: importPages.values.contentGroup,
  });
  const marked = Readable.from(withMark(rows));
  // A reader may go away before the first line was asked for: the generator has not begun and would not tell.
  marked.once('close', () => rows.destroy());
  return new Response(Readable.toWeb(marked) as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="hoan-thanh.csv"',
    },
  });
});

async function* withMark(rows: Readable): AsyncGenerator<Buffer> {
  yield Buffer.from(byteOrderMark, 'utf8');
  for await (const chunk of rows) yield chunk as Buffer;
}
