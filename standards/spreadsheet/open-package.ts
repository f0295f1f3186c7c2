import { Buffer } from 'node:buffer';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Refused, type SheetLimits } from '#standards/spreadsheet/refusal.ts';

/**
 * Unpacks the XML parts of an XLSX package within the limits, by name.
 * Sizes are counted while inflating; what the archive says about itself is only used to refuse earlier.
 * Parts that are not XML (pictures, macros, nested archives) are never inflated.
 */
export async function openPackage(bytes: Uint8Array, limits: SheetLimits): Promise<Map<string, Uint8Array>> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      decodeStrings: true,
    });
    const parts = await inflateParts(zip, limits);
    if (!parts.has('xl/workbook.xml')) throw new Refused('not-a-spreadsheet');
    return parts;
  } catch (error) {
    if (error instanceof Refused) throw error;
    // yauzl counts as well and stops a part that is larger than its header says.
    throw new Refused(
      error instanceof Error && /too many bytes/.test(error.message) ? 'zip-bomb' : 'damaged',
    );
  }
}

async function inflateParts(zip: ZipFile, limits: SheetLimits): Promise<Map<string, Uint8Array>> {
  if (zip.entryCount > limits.zipEntries) throw new Refused('zip-bomb');
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  const wanted = entries.filter((entry) => /\.(?:xml|rels)$/i.test(entry.fileName));
  const declared = wanted.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (declared > limits.unpackedBytes) throw new Refused('zip-bomb');

  const parts = new Map<string, Uint8Array>();
  let left = limits.unpackedBytes;
  for (const entry of wanted) {
    if (parts.has(entry.fileName)) throw new Refused('damaged');
    if (entry.isEncrypted()) throw new Refused('password-protected');
    const part = await inflate(zip, entry, left, limits);
    refuseDoctype(part);
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
function refuseDoctype(part: Buffer): void {
  const inUtf16 = part[0] === 0xff || part[0] === 0xfe || part[0] === 0x00 || part[1] === 0x00;
  if (inUtf16 || part.includes('<!DOCTYPE') || part.includes('<!ENTITY')) throw new Refused('damaged');
}
