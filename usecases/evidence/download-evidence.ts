import { z } from 'zod';
import { type EvidenceFileType, evidenceExtensions } from '#domain/obligations/evidence-file.ts';
import { env } from '#lib/env.ts';
import { readStoredFile } from '#lib/files.ts';
import { mayHandle } from '../evidence-access.ts';
import { evidenceSubject } from '../evidence-subject.ts';
import { query } from '../usecase.ts';

/** The file of a declared training, by a name of our own: what the sender called it never reaches a header. */
export const downloadEvidence = query({
  name: 'evidence.download',
  input: z.object({ evidenceId: z.uuid() }),
  subject: (db, { input, now }) => evidenceSubject(db, input.evidenceId, now),
  may: (actor, { places }) => mayHandle(actor, places),
  run: async (_db, { subject: { found } }) => ({
    name: `minh-chung-${found.evidence.id.slice(-8)}.${evidenceExtensions[found.evidence.fileType as EvidenceFileType]}`,
    bytes: await readStoredFile(env.dataDir, found.evidence.fileSha256),
  }),
  audit: ({ subject: { places }, input }) => ({
    subjectKind: 'person',
    subjectId: places.personId,
    detail: { evidenceId: input.evidenceId },
  }),
});
