import type { NextRequest } from 'next/server';
import { currentMessages } from '#app/_http/actor.ts';
import { endpoint, problem } from '#app/_http/problem.ts';
import { uploadForm } from '#app/api/v1/_contract/imports.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { uploadFile } from '#usecases/imports/upload-file.ts';
import { importAnswer, refusedAnswer, waitFor } from './import-answer.ts';

/** The largest file and the other fields of the form. */
const maxBytes = 25_100_000;
const nothing = { kind: 'roster', fileName: '', bytes: new Uint8Array() } as const;

export const POST = endpoint(async (request, caller) => {
  // Who may not is told so (and the denial is kept) before a large body is read.
  if (!permitsSomewhere(caller.actor, 'imports.run')) await uploadFile(caller, nothing);
  const { refusals, shell } = await currentMessages();
  const form = await readForm(request);
  if (form === 'too-large') return problem(413, 'file-too-large', refusals['file-too-large']({}));
  const sent = form?.get('file');
  if (!(sent instanceof File) || sent.size === 0)
    return problem(400, 'file-missing', refusals['file-missing']({}));
  const kind = uploadForm.shape.kind.safeParse(form?.get('kind'));
  if (!kind.success)
    return problem(400, 'invalid-input', shell.errors.invalid, {
      fields: [{ path: 'kind', code: `one of ${uploadForm.shape.kind.options.join(', ')}` }],
    });
  const bound = uploadForm
    .omit({ kind: true, file: true })
    .safeParse(Object.fromEntries(['unitId', 'mode', 'asOf'].flatMap((name) => given(form, name))));
  if (!bound.success)
    throw new InvalidInput(bound.error.issues.map(({ path, code }) => ({ path: path.join('.'), code })));
  try {
    const upload = {
      ...bound.data,
      kind: kind.data,
      fileName: sent.name,
      bytes: new Uint8Array(await sent.arrayBuffer()),
    };
    const { id, alreadyApplied } = await uploadFile(caller, upload);
    const state = await waitFor(caller, id, ['previewed', 'refused', 'applied', 'applying']);
    const answer = await importAnswer(caller, id, alreadyApplied);
    if (state === 'refused') return refusedAnswer(answer);
    return Response.json(answer, { status: state === 'checking' ? 202 : 201 });
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'file-too-large') throw error;
    return problem(413, 'file-too-large', refusals['file-too-large']({}));
  }
});

const given = (form: FormData | null, name: string): [string, unknown][] => {
  const value = form?.get(name);
  return value === null || value === undefined || value === '' ? [] : [[name, value]];
};

/** The form of a request, read no further than a file may be large; null when it is no form. */
const readForm = async (request: NextRequest): Promise<FormData | 'too-large' | null> => {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = Number(request.headers.get('content-length') ?? 0);
  if (size > maxBytes) return 'too-large';
  size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) return 'too-large';
    chunks.push(chunk);
  }
  const type = request.headers.get('content-type') ?? '';
  return new Response(new Blob(chunks), { headers: { 'content-type': type } }).formData().catch(() => null);
};
