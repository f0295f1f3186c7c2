import { Buffer } from 'node:buffer';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Refused, type SheetLimits } from '#standards/spreadsheet/refusal.ts';

/**
 * Unpacks the XML parts of an XLSX package within the limits, by name.
 * Parts that are not XML (pictures, macros, nested archives) are never inflated.
 */
export async function openPackage(bytes: Uint8Array, limits: SheetLimits): Promise<Map<string, Uint8Array>> {
  const parts = await unpack(bytes, limits, (name) => /\.(?:xml|rels)$/i.test(name));
  for (const part of parts.values()) refuseDoctype(part);
  if (!parts.has('xl/workbook.xml')) throw new Refused('not-a-spreadsheet');
  return parts;
}

/** The names in an archive; nothing is inflated. */
export const namesIn = (bytes: Uint8Array, limits: SheetLimits): Promise<string[]> =>
  opened(bytes, limits, async (_zip, entries) => entries.map(({ fileName }) => fileName));

/**
 * Inflates the wanted files of an archive within the limits, by name; throws `Refused`.
 * Sizes are counted while inflating; what the archive says about itself is only used to refuse earlier.
 */
export const unpack = (
  bytes: Uint8Array,
  limits: SheetLimits,
  wanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array>> =>
  opened(bytes, limits, (zip, entries) =>
    inflateParts(
      zip,
      entries.filter(({ fileName }) => wanted(fileName)),
      limits,
    ),
  );

async function opened<Result>(
  bytes: Uint8Array,
  limits: SheetLimits,
  read: (zip: ZipFile, entries: Entry[]) => Promise<Result>,
): Promise<Result> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      decodeStrings: true,
    });
    if (zip.entryCount > limits.zipEntries) throw new Refused('zip-bomb');
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return await read(zip, entries);
  } catch (error) {
    if (error instanceof Refused) throw error;
    // yauzl counts as well and stops a part that is larger than its header says.
    throw new Refused(
      error instanceof Error && /too many bytes/.test(error.message) ? 'zip-bomb' : 'damaged',
    );
  }
}

async function inflateParts(
  zip: ZipFile,
  wanted: readonly Entry[],
  limits: SheetLimits,
): Promise<Map<string, Uint8Array>> {
  const declared = wanted.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (declared > limits.unpackedBytes) throw new Refused('zip-bomb');
  const parts = new Map<string, Uint8Array>();
  let left = limits.unpackedBytes;
  for (const entry of wanted) {
    if (parts.has(entry.fileName)) throw new Refused('damaged');
    if (entry.isEncrypted()) throw new Refused('password-protected');
    const part = await inflate(zip, entry, left, limits);
    left -= part.length;
    parts.set(entry.fileName, part);
  }
  return parts;
}

async function inflate(zip: ZipFile, entry: Entry, left: number, limits: SheetLimits): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (!Buffer.isBuffer(chunk)) throw new Refused('damaged');
    length += chunk.length;
    const ratioBroken = length > limits.ratioFromBytes && length > entry.compressedSize * limits.ratio;
    if (length > left || ratioBroken) throw new Refused('zip-bomb');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** No spreadsheet program writes a DTD; entities are how XML files explode or read other files. */
function refuseDoctype(bytes: Uint8Array): void {
  const part = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const inUtf16 = part[0] === 0xff || part[0] === 0xfe || part[0] === 0x00 || part[1] === 0x00;
  if (inUtf16 || part.includes('<!DOCTYPE') || part.includes('<!ENTITY')) throw new Refused('damaged');
}
