import { Refused } from '#standards/spreadsheet/refusal.ts';

/**
 * Decides from the bytes, not from the name, whether a file is an XLSX package or delimited text.
 * Throws `Refused` for everything that is neither.
 */
export function sniff(bytes: Uint8Array, fileName: string): 'xlsx' | 'csv' {
  if (bytes.length === 0) throw new Refused('empty');
  if (startsWith(bytes, [0x50, 0x4b])) return 'xlsx';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    throw new Refused(kindOfOle(bytes));
  // BIFF 2 to 4: an .xls of before 1993, without a container.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00) {
    throw new Refused('old-xls');
  }
  if (foreignSignatures.some((signature) => startsWith(bytes, signature)) || startsWithMarkup(bytes)) {
    throw new Refused('not-a-spreadsheet');
  }
  // Text under an Excel name is not what Excel would have written: better refused than half understood.
  if (/\.xl[a-z]{1,2}$/i.test(fileName.trim())) throw new Refused('not-a-spreadsheet');
  return 'csv';
}

const foreignSignatures: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF8
  [0x52, 0x49, 0x46, 0x46], // RIFF: WebP, WAV
  [0x52, 0x61, 0x72, 0x21], // Rar!
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // {\rtf
];

/** Encrypted workbooks and old .xls share one container; the names in its directory tell them apart. */
function kindOfOle(bytes: Uint8Array): 'password-protected' | 'old-xls' | 'not-a-spreadsheet' {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => content.includes(Buffer.from(`${name}\0`, 'utf16le'));
  if (has('EncryptedPackage')) return 'password-protected';
  return has('Workbook') || has('Book') ? 'old-xls' : 'not-a-spreadsheet';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** HTML and XML are often saved under the name of a spreadsheet. */
function startsWithMarkup(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 1_000)).toString('latin1').replaceAll('\0', '');
  return /^(?:ï»¿|ÿþ|þÿ)?\s*<(?:!doctype|!--|\?xml|html|head|body|table|svg|meta|style|script)/i.test(start);
}
