import { Zip, ZipDeflate } from 'fflate';
import { FIXED_TIME } from './fixed-archive.ts';

export type StreamedFile = { readonly name: string; readonly text: AsyncIterable<string> };

/** A ZIP written as its files come, a portion at a time; it carries no time of writing. */
export async function* zipStream(
  files: AsyncIterable<StreamedFile> | Iterable<StreamedFile>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const taken = (): Uint8Array[] => {
    const chunks = ready;
    ready = [];
    return chunks;
  };
  const utf8 = new TextEncoder();
  for await (const { name, text } of files) {
    const entry = new ZipDeflate(name, { level: 4 });
    entry.mtime = FIXED_TIME;
    zip.add(entry);
    for await (const part of text) {
      entry.push(utf8.encode(part));
      yield* taken();
    }
    entry.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
