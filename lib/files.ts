import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A kept file: its name is the SHA-256 of its bytes (hex), so equal files are kept once and none can change. */
export type StoredFile = { sha256: string; sizeBytes: number };

/** More bytes came than were allowed; nothing is kept. */
export class FileTooLargeError extends Error {
  override name = 'FileTooLargeError';
}

/** Keeps bytes under `dataDir/files` and returns their name once they are on the disk. */
export async function storeFile(
  dataDir: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  limits: { maxBytes: number },
): Promise<StoredFile> {
  const drafts = join(dataDir, 'files', 'drafts');
  await mkdir(drafts, { recursive: true, mode: 0o700 });
  const draft = join(drafts, randomUUID());
  try {
    const stored = await write(draft, content, limits.maxBytes);
    const target = pathOf(dataDir, stored.sha256);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(draft, target);
    await syncFolder(dirname(target));
    return stored;
  } finally {
    await rm(draft, { force: true });
  }
}

/** The bytes of a kept file. */
export async function readStoredFile(dataDir: string, sha256: string): Promise<Buffer> {
  return readFile(pathOf(dataDir, sha256));
}

/** The bytes of a kept file as a stream, whole or from `start` to `end` (both counted from 0, both included). */
export function streamStoredFile(
  dataDir: string,
  sha256: string,
  range?: { start: number; end: number },
): ReadStream {
  return createReadStream(pathOf(dataDir, sha256), range);
}

/** The size of a kept file in bytes; undefined when there is none of this name. */
export async function storedFileSize(dataDir: string, sha256: string): Promise<number | undefined> {
  try {
    return (await stat(pathOf(dataDir, sha256))).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether the bytes on the disk are still those that were kept: disks rot and people edit. */
export async function isIntact(dataDir: string, sha256: string): Promise<boolean> {
  const hash = createHash('sha256');
  for await (const chunk of streamStoredFile(dataDir, sha256)) hash.update(chunk);
  return hash.digest('hex') === sha256;
}

/** Removes a kept file; nothing happens when it is gone already. The caller knows that nothing refers to it. */
export async function removeStoredFile(dataDir: string, sha256: string): Promise<void> {
  await rm(pathOf(dataDir, sha256), { force: true });
}

function pathOf(dataDir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not the name of a kept file');
  return join(dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

async function write(
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) throw new FileTooLargeError(`more than ${maxBytes} bytes`);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

/** A renamed file survives a power cut only when its folder was written too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
