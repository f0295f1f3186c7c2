import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { mappingById, saveMapping } from '#db/queries/column-mappings.ts';
import { lockScopedImport, type ScopedImport } from '#db/queries/import-scope.ts';
import { unitsAboveLimit } from '#db/queries/import-sync.ts';
import { changeImport } from '#db/queries/imports.ts';
import { enqueue } from '#db/queries/jobs.ts';
import { permits } from '#domain/access/permission.ts';
import { type ColumnMapping, signatureOf } from '#domain/imports/mapping.ts';
import { importSpec } from '#domain/imports/specs.ts';
import { Forbidden, InvalidInput, Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { newId } from '#lib/ids.ts';
import { command } from '../usecase.ts';

/**
 * Has a file checked anew with its columns read as a human says: either column by column (`fields`, by letter; remembered
 * for the sender under `name` when she wants it), or as a remembered mapping says, if the headings are the very same.
 * Refused: `import-not-ready` while it is checked or once it is written, `mapping-other-headings`,
 * `columns-already-agreed` when somebody has confirmed who leaves by the reading of now.
 */
export const mapColumns = command({
  name: 'import.map-columns',
  input: z.object({
    importId: z.uuid(),
    fields: z.record(z.string(), z.string()).default({}),
    remember: z.boolean().default(false),
    name: z.string().trim().max(120).default(''),
    mappingId: z.uuid().nullable().default(null),
  }),
  subject: (tx, { input, now }) => lockScopedImport(tx, input.importId, dayOf(now)),
  may: (actor, { scope }) => permits(actor, 'imports.run', scope),
  run: async (tx, { actor, subject: file, input, now }) => {
    if (actor.kind !== 'account') throw new Forbidden('import.map-columns');
    const { headings } = file;
    if ((file.state !== 'previewed' && file.state !== 'refused') || headings === null)
      throw new Refused('import-not-ready');
    if ((await unitsAboveLimit(tx, file.id, 500)).some(({ confirmedAt }) => confirmedAt !== null))
      throw new Refused('columns-already-agreed');
    if (input.remember && input.name === '') throw new InvalidInput([{ path: 'name', code: 'missing' }]);
    const sender = { unitId: file.unitId, accountId: actor.accountId };
    const mapping =
      input.mappingId === null
        ? chosen(file, headings, input.fields)
        : await saved(tx, file, headings, input.mappingId, sender);
    if (input.remember)
      await saveMapping(
        tx,
        {
          ...{ id: newId(), kind: file.kind, ...sender, name: input.name, changedAt: now },
          ...{ signature: signatureOf(headings), columns: [...mapping.columns] },
        },
        sender,
      );
    await changeImport(tx, file.id, {
      ...{ state: 'checking', refusal: null, counts: null, sync: null, rowsDone: 0, rowsTotal: null },
      mapping: input.remember ? { ...mapping, savedAs: input.name } : mapping,
    });
    await enqueue(tx, 'check-import', { importId: file.id }, `check-import:${file.id}`);
    return { importId: file.id };
  },
  audit: ({ subject, input }) => ({
    subjectKind: 'import',
    subjectId: subject.id,
    detail: { fields: input.fields, remember: input.remember, mappingId: input.mappingId },
  }),
});

type Headings = readonly { readonly column: string; readonly header: string }[];

/** A field may be read from one column only; an unknown one is no field. */
const chosen = (
  { kind }: ScopedImport,
  headings: Headings,
  fields: Readonly<Record<string, string>>,
): ColumnMapping => {
  const known = new Set<string>(importSpec(kind).fields.map(({ key }) => key));
  const taken = new Set<string>();
  const columns = headings.map(({ column, header }) => {
    const field = fields[column] ?? '';
    if (field === '') return { column, header, field: null };
    if (!known.has(field)) throw new InvalidInput([{ path: `column.${column}`, code: 'unknown' }]);
    if (taken.has(field)) throw new InvalidInput([{ path: `column.${column}`, code: 'column-twice' }]);
    taken.add(field);
    return { column, header, field };
  });
  return { columns, savedAs: null };
};

const saved = async (
  tx: Tx,
  file: ScopedImport,
  headings: Headings,
  mappingId: string,
  sender: { unitId: string | null; accountId: string },
): Promise<ColumnMapping> => {
  const found = await mappingById(tx, mappingId);
  const own =
    found?.unitId === sender.unitId && (sender.unitId !== null || found.accountId === sender.accountId);
  if (found === null || !own || found.kind !== file.kind || found.signature !== signatureOf(headings))
    throw new Refused('mapping-other-headings');
  return { columns: found.columns, savedAs: found.name };
};
