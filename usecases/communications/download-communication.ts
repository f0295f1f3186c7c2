import { z } from 'zod';
import { type EvidenceFileType, evidenceExtensions } from '#domain/obligations/evidence-file.ts';
import { env } from '#lib/env.ts';
import { readStoredFile } from '#lib/files.ts';
import { communicationSubject, mayReadCommunication } from '../communication-subject.ts';
import { query } from '../usecase.ts';

/** The evidence file of a communication work, by a name of our own. Not found: without a file. */
export const downloadCommunication = query({
  name: 'communication.download',
  input: z.object({ communicationId: z.uuid() }),
  subject: async (db, { input, now }) => {
    const found = await communicationSubject(db, input.communicationId, now);
    const { fileSha256, fileType } = found?.entry ?? {};
    return found && fileSha256 && fileType
      ? { path: found.path, sha256: fileSha256, type: fileType as EvidenceFileType }
      : null;
  },
  may: mayReadCommunication,
  run: async (_db, { subject, input }) => ({
    name: `minh-chung-truyen-thong-${input.communicationId.slice(-8)}.${evidenceExtensions[subject.type]}`,
    bytes: await readStoredFile(env.dataDir, subject.sha256),
  }),
  audit: ({ input }) => ({ subjectKind: 'communication', subjectId: input.communicationId }),
});
