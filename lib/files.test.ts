import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  FileTooLargeError,
  isIntact,
  readStoredFile,
  removeStoredFile,
  storedFileSize,
  storeFile,
  streamStoredFile,
} from '#lib/files.ts';
import { temporaryFolder } from '#lib/postgres/testing/child.ts';

const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const bytes = (text: string) => new TextEncoder().encode(text);
const limits = { maxBytes: 1000 };

async function* inPieces(...pieces: string[]) {
  for (const piece of pieces) yield bytes(piece);
}

test('a file is kept under the SHA-256 of its bytes, whole or in pieces', async () => {
  using folder = temporaryFolder();
  expect(await storeFile(folder.path, bytes('abc'), limits)).toEqual({ sha256: abc, sizeBytes: 3 });
  expect(await storeFile(folder.path, inPieces('a', 'bc'), limits)).toEqual({ sha256: abc, sizeBytes: 3 });
  expect((await readStoredFile(folder.path, abc)).toString()).toBe('abc');
  expect(await storedFileSize(folder.path, abc)).toBe(3);
  const part = await streamStoredFile(folder.path, abc, { start: 1, end: 1 }).toArray();
  expect(Buffer.concat(part).toString()).toBe('b');
  expect(readdirSync(join(folder.path, 'files', 'drafts'))).toEqual([]);
});

test('a file beyond the limit, or whose upload breaks off, leaves nothing behind', async () => {
  using folder = temporaryFolder();
  await expect(storeFile(folder.path, inPieces('ab', 'cd'), { maxBytes: 3 })).rejects.toThrow(
    FileTooLargeError,
  );
  async function* broken() {
    yield bytes('ab');
    throw new Error('connection lost');
  }
  await expect(storeFile(folder.path, broken(), limits)).rejects.toThrow('connection lost');
  expect(readdirSync(join(folder.path, 'files'))).toEqual(['drafts']);
  expect(readdirSync(join(folder.path, 'files', 'drafts'))).toEqual([]);
});

test.each(['../../secret', abc.toUpperCase(), `${abc}/..`, ''])('%j is no name of a file', async (name) => {
  using folder = temporaryFolder();
  await expect(readStoredFile(folder.path, name)).rejects.toThrow('not the name');
  expect(() => streamStoredFile(folder.path, name)).toThrow('not the name');
});

test('a changed file is found out, a removed one is gone', async () => {
  using folder = temporaryFolder();
  await storeFile(folder.path, bytes('abc'), limits);
  expect(await isIntact(folder.path, abc)).toBe(true);
  writeFileSync(join(folder.path, 'files', 'ba', '78', abc), 'abd');
  expect(await isIntact(folder.path, abc)).toBe(false);
  await removeStoredFile(folder.path, abc);
  await removeStoredFile(folder.path, abc);
  expect(await storedFileSize(folder.path, abc)).toBeUndefined();
});
