import { z } from 'zod';
import { scopeOf } from '#db/queries/import-scope.ts';
import { addImport, appliedWhole, lockImports } from '#db/queries/imports.ts';
import { enqueue } from '#db/queries/jobs.ts';
import { permits } from '#domain/access/permission.ts';
import { type ImportKind, importKinds } from '#domain/imports/kind.ts';
import { importModes } from '#domain/imports/sync.ts';
import { Forbidden, InvalidInput, Refused } from '#domain/refusal.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { FileTooLargeError, storeFile } from '#lib/files.ts';
import { newId } from '#lib/ids.ts';
import { command } from '../usecase.ts';

const maxBytes = 25_000_000;

/** The name without folders and control characters, short enough to show. */
const fileNameOf = (sent: string): string =>
  sent
    .replace(/^.*[\\/]/s, '')
    .replace(/\p{Cc}/gu, '')
    .slice(0, 200);

/**
 * Takes a file in and has it checked by a job. The same bytes that were applied before without a wrong row give that
 * import back, and nothing is done. Bound to a unit, its rows may name that unit and those below only; a full list
 * (`mode`) says who stands there on `asOf`. Refused: `file-missing`, `file-too-large` (more than 25 MB).
 */
export const uploadFile = command({
  name: 'import.upload',
  input: z.object({
    kind: z.enum(importKinds),
    fileName: z.string().transform(fileNameOf),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    unitId: z.uuid().nullable().default(null),
    mode: z.enum(importModes).default('supplement'),
    asOf: z.iso.date().nullable().default(null),
  }),
  subject: async (tx, { input, now }) => ({ scope: await scopeOf(tx, input.unitId, dayOf(now)) }),
  // Agencies are the province's: who may not change the organisation imports none. Nor is a ledger file a unit's: its
  // rows are about communes and agencies alike.
  may: (actor, { scope }, { input }) =>
    permits(actor, 'imports.run', scope) &&
    (input.kind !== 'units' || permits(actor, 'organisation.change', 'province')) &&
    (input.kind !== 'ledger' || (permits(actor, 'ledger.manage', 'province') && input.unitId === null)),
  run: async (tx, { actor, input: { kind, fileName, bytes, unitId, mode, asOf }, now }) => {
    if (actor.kind !== 'account') throw new Forbidden('import.upload');
    if (bytes.length === 0 && fileName === '') throw new Refused('file-missing');
    if (mode === 'full') requireFull(kind, unitId, asOf, dayOf(now));
    const full = mode === 'full' ? ({ mode, asOf } as const) : ({ mode, asOf: null } as const);
    const { sha256, sizeBytes } = await keep(bytes);
    await lockImports(tx, `upload:${sha256}`);
    // A full list is compared anew each time: people may have come and gone since.
    const before = mode === 'full' ? null : await appliedWhole(tx, { kind, sha256, unitId });
    if (before !== null) return { id: before.id, sha256, alreadyApplied: true };
    const id = newId();
    await addImport(tx, {
      ...{ id, kind, sha256, fileName, byteCount: sizeBytes },
      ...{ unitId, guarded: !permits(actor, 'imports.run', 'province'), ...full },
      ...{ createdBy: actor.accountId, createdAt: now },
    });
    await enqueue(tx, 'check-import', { importId: id }, `check-import:${id}`);
    return { id, sha256, alreadyApplied: false };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'import',
    subjectId: result.id,
    detail: {
      ...{ kind: input.kind, mode: input.mode, asOf: input.asOf, unitId: input.unitId },
      ...{ sha256: result.sha256, alreadyApplied: result.alreadyApplied },
    },
  }),
});

/** A full list is a roster of one unit on a day that has begun. */
const requireFull = (kind: ImportKind, unitId: string | null, asOf: Day | null, today: Day): void => {
  const wrong = [
    ...(kind === 'roster' ? [] : [{ path: 'mode', code: 'unknown' }]),
    ...(unitId === null ? [{ path: 'unitId', code: 'missing' }] : []),
    ...(asOf === null ? [{ path: 'asOf', code: 'missing' }] : []),
    ...(asOf !== null && asOf > today ? [{ path: 'asOf', code: 'in-future' }] : []),
  ];
  if (wrong.length > 0) throw new InvalidInput(wrong);
};

const keep = async (bytes: Uint8Array) => {
  try {
    return await storeFile(env.dataDir, bytes, { maxBytes });
  } catch (error) {
    if (error instanceof FileTooLargeError) throw new Refused('file-too-large');
    throw error;
  }
};
