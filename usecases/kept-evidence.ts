import { evidenceFileType } from '#domain/obligations/evidence-file.ts';
import { Refused } from '#domain/refusal.ts';
import { env } from '#lib/env.ts';
import { FileTooLargeError, storeFile } from '#lib/files.ts';

const maxBytes = 10_000_000;

/**
 * Keeps a file that proves a declaration. Refused: `evidence-file-kind` (by the bytes, not by the name),
 * `evidence-file-too-large` (more than 10 MB).
 */
export const keptEvidence = async (bytes: Uint8Array) => {
  const fileType = evidenceFileType(bytes);
  if (!fileType) throw new Refused('evidence-file-kind');
  try {
    const { sha256, sizeBytes } = await storeFile(env.dataDir, bytes, { maxBytes });
    return { fileType, fileSha256: sha256, fileBytes: sizeBytes };
  } catch (error) {
    if (error instanceof FileTooLargeError) throw new Refused('evidence-file-too-large');
    throw error;
  }
};
