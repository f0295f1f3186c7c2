import { z } from 'zod';
import { addImport, appliedWhole, lockImports } from '#db/queries/imports.ts';
import { enqueue } from '#db/queries/jobs.ts';
import { permits } from '#domain/access/permission.ts';
import { importKinds } from '#domain/imports/kind.ts';
import { Forbidden, Refused } from '#domain/refusal.ts';
import { env } from '#lib/env.ts';
import { FileTooLargeError, storeFile } from '#lib/files.ts';
import { newId } from '#lib/ids.ts';
import { command, wholeProvince } from '../usecase.ts';

const maxBytes = 25_000_000;

/** The name without folders and control characters, short enough to show. */
const fileNameOf = (sent: string): string =>
  sent
    .replace(/^.*[\\/]/s, '')
    .replace(/\p{Cc}/gu, '')
    .slice(0, 200);

/**
 * Takes a file in and has it checked by a job. The same bytes that were applied before without a wrong row give that
 * import back, and nothing is done. Refused: `file-missing`, `file-too-large` (more than 25 MB).
 */
export const uploadFile = command({
  name: 'import.upload',
  input: z.object({
    kind: z.enum(importKinds),
    fileName: z.string().transform(fileNameOf),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'imports.run', 'province'),
  run: async (tx, { actor, input: { kind, fileName, bytes }, now }) => {
    if (actor.kind !== 'account') throw new Forbidden('import.upload');
    if (bytes.length === 0 && fileName === '') throw new Refused('file-missing');
    const { sha256, sizeBytes } = await keep(bytes);
    await lockImports(tx, `upload:${sha256}`);
    const before = await appliedWhole(tx, kind, sha256);
    if (before !== null) return { id: before.id, sha256, alreadyApplied: true };
    const id = newId();
    await addImport(tx, {
      ...{ id, kind, sha256, fileName, byteCount: sizeBytes },
      ...{ createdBy: actor.accountId, createdAt: now },
    });
    await enqueue(tx, 'check-import', { importId: id }, `check-import:${id}`);
    return { id, sha256, alreadyApplied: false };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'import',
    subjectId: result.id,
    detail: { kind: input.kind, sha256: result.sha256, alreadyApplied: result.alreadyApplied },
  }),
});

const keep = async (bytes: Uint8Array) => {
  try {
    return await storeFile(env.dataDir, bytes, { maxBytes });
  } catch (error) {
    if (error instanceof FileTooLargeError) throw new Refused('file-too-large');
    throw error;
  }
};
