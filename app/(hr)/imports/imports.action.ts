'use server';

import { formAction } from '#app/_http/form-action.ts';
import { importKinds } from '#domain/imports/kind.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { changeMapping } from '#usecases/imports/change-mapping.ts';
import { confirmLeavingUnit } from '#usecases/imports/confirm-leaving.ts';
import { mapColumns } from '#usecases/imports/map-columns.ts';
import { requestApply } from '#usecases/imports/request-apply.ts';
import { uploadFile } from '#usecases/imports/upload-file.ts';

/** What was typed; null for an empty field. */
const textOf = (form: FormData, name: string): string | null => {
  const value = form.get(name);
  return typeof value === 'string' && value !== '' ? value : null;
};

export const uploadAction = formAction({
  useCase: uploadFile,
  input: async (form) => {
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) throw new Refused('file-missing');
    const kind = importKinds.find((known) => known === form.get('kind'));
    if (kind === undefined) throw new InvalidInput([{ path: 'kind', code: 'unknown' }]);
    const full = form.get('mode') === 'full';
    return {
      ...{ kind, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
      ...{ unitId: textOf(form, 'unitId'), mode: full ? ('full' as const) : ('supplement' as const) },
      asOf: full ? textOf(form, 'asOf') : null,
    };
  },
  then: ({ id, alreadyApplied }) => ({ to: `/imports/${id}${alreadyApplied ? '?already=yes' : ''}` }),
});

export const applyAction = formAction({
  useCase: requestApply,
  input: (form) => ({
    importId: String(form.get('importId') ?? ''),
    closing: form.get('agreed') === 'yes' ? textOf(form, 'closing') : null,
  }),
  then: ({ importId }) => ({ to: `/imports/${importId}` }),
});

export const confirmLeavingAction = formAction({
  useCase: confirmLeavingUnit,
  input: (form) => ({
    importId: String(form.get('importId') ?? ''),
    unitId: String(form.get('unitId') ?? ''),
    sure: form.get('sure') === 'yes',
    reason: String(form.get('reason') ?? ''),
  }),
  then: ({ importId }) => ({ to: `/imports/${importId}` }),
});

export const mapColumnsAction = formAction({
  useCase: mapColumns,
  input: (form) => ({
    importId: String(form.get('importId') ?? ''),
    mappingId: textOf(form, 'mappingId'),
    fields: Object.fromEntries(
      [...form].flatMap(([name, value]) =>
        name.startsWith('column.') && typeof value === 'string'
          ? [[name.slice('column.'.length), value]]
          : [],
      ),
    ),
    remember: form.get('remember') === 'yes',
    name: textOf(form, 'name') ?? '',
  }),
  then: ({ importId }) => ({ to: `/imports/${importId}` }),
});

export const changeMappingAction = formAction({
  useCase: changeMapping,
  input: (form) => ({
    mappingId: String(form.get('mappingId') ?? ''),
    name: String(form.get('name') ?? ''),
    forget: form.get('forget') === 'yes',
  }),
  then: () => ({ to: '/imports/mappings' }),
});
