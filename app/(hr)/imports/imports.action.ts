'use server';

import { formAction } from '#app/_http/form-action.ts';
import { importKinds } from '#domain/imports/kind.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { requestApply } from '#usecases/imports/request-apply.ts';
import { uploadFile } from '#usecases/imports/upload-file.ts';

export const uploadAction = formAction({
  useCase: uploadFile,
  input: async (form) => {
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) throw new Refused('file-missing');
    const kind = importKinds.find((known) => known === form.get('kind'));
    if (kind === undefined) throw new InvalidInput([{ path: 'kind', code: 'unknown' }]);
    return { kind, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  },
  then: ({ id, alreadyApplied }) => ({ to: `/imports/${id}${alreadyApplied ? '?already=yes' : ''}` }),
});

export const applyAction = formAction({
  useCase: requestApply,
  input: (form) => ({ importId: String(form.get('importId') ?? '') }),
  then: ({ importId }) => ({ to: `/imports/${importId}` }),
});
