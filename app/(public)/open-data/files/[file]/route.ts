import { openFile } from '#app/_http/open-file.ts';
import { NotFound } from '#domain/refusal.ts';
import { readReleaseFile } from '#usecases/open-data/read-release-file.ts';

const types = { json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const;

/** `kh-183-hau-giang.nd09-2026.v1.csv`: one file of one version, which never becomes another. */
export const GET = openFile(async (caller, { file = '' }, known) => {
  const [, plan, period, version, ending] = /^([\w-]+)\.([\w-]+)\.v(\d{1,6})\.(json|csv)$/.exec(file) ?? [];
  if (!plan || !period || !version) throw new NotFound('open-data.file');
  const format = ending === 'csv' ? 'csv' : 'json';
  const { sha256, text } = await readReleaseFile(caller, { plan, period, version, format, known });
  return { contentType: types[format], sha256, text, name: file };
});
