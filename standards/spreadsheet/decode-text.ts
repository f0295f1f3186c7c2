import { Refused } from '#standards/spreadsheet/refusal.ts';

/** Text of UTF-8 bytes (with or without a mark) or of UTF-16 bytes with a mark; throws `Refused`. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) throw new Refused('not-a-spreadsheet');
  const text = decode(bytes, encoding);
  if (text === null) throw new Refused(looksBinary(bytes) ? 'not-a-spreadsheet' : 'unreadable-encoding');
  if (text.includes('\0')) throw new Refused('not-a-spreadsheet');
  return text;
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Old Vietnamese code pages use every byte from 32 up, but not the control characters. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4_096);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return controls > sample.length / 100;
}
