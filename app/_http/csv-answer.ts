import { Readable } from 'node:stream';

const byteOrderMark = '\uFEFF';

/** A stream of CSV as a file to keep, with the mark in front that Excel needs. The name must be plain ASCII. */
export const csvAnswer = (name: string, rows: Readable): Response => {
  const marked = Readable.from(withMark(rows));
  // A reader may go away before the first line was asked for: the generator has not begun and would not tell.
  marked.once('close', () => rows.destroy());
  return new Response(Readable.toWeb(marked) as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    },
  });
};

async function* withMark(rows: Readable): AsyncGenerator<Buffer> {
  yield Buffer.from(byteOrderMark, 'utf8');
  for await (const chunk of rows) yield chunk as Buffer;
}
