import { Buffer } from 'node:buffer';

/** Overwrites the unpacked sizes of `above` and more in the central directory: an archive that lies about itself. */
export function lieAboutSizes(archive: Uint8Array, size: number, above = 0): Uint8Array {
  const bytes = Buffer.from(archive);
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
    if (bytes.readUInt32LE(at + 24) >= above) bytes.writeUInt32LE(size, at + 24);
  }
  return bytes;
}

/** Renames an entry in place, in both headers; the two names must have the same length in bytes. */
export function renameEntry(archive: Uint8Array, from: string, to: string): Uint8Array {
  if (Buffer.byteLength(from) !== Buffer.byteLength(to)) throw new Error('The names differ in length.');
  const bytes = Buffer.from(archive);
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.write(to, at);
  return bytes;
}

/** Sets the flag "encrypted" of every entry in the central directory. */
export function markEncrypted(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
    bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
  }
  return bytes;
}
