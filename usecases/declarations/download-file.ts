import { z } from 'zod';
import { filesOf } from '#db/queries/declarations/steps.ts';
import { permits } from '#domain/access/permission.ts';
import { type EvidenceFileType, evidenceExtensions } from '#domain/obligations/evidence-file.ts';
import { declaredRegisters } from '#domain/plan/rule.ts';
import { env } from '#lib/env.ts';
import { readStoredFile } from '#lib/files.ts';
import { declarationSubject } from '../declaration-subject.ts';
import { query } from '../usecase.ts';

/** A file of a declaration, by a name of our own: what the sender called it never reaches a header. */
export const downloadFile = query({
  name: 'declarations.download-file',
  input: z.object({
    register: z.enum(declaredRegisters),
    periodId: z.string(),
    subjectId: z.uuid(),
    fileId: z.uuid(),
  }),
  subject: async (db, { input, now }) => {
    const found = await declarationSubject(db, input, now);
    const id = found?.standing?.declarationId;
    const file = id ? (await filesOf(db, id)).find((one) => one.id === input.fileId) : undefined;
    return found && file ? { path: found.path, file } : null;
  },
  may: (actor, { path }) => permits(actor, 'registers.read', path),
  run: async (_db, { subject: { file } }) => ({
    name: `minh-chung-${file.id.slice(-8)}.${evidenceExtensions[file.fileType as EvidenceFileType]}`,
    bytes: await readStoredFile(env.dataDir, file.fileSha256),
  }),
  audit: ({ input, subject: { file } }) => ({
    subjectKind: 'declaration',
    subjectId: file.declarationId,
    detail: { fileId: input.fileId },
  }),
});
