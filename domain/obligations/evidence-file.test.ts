import { expect, it } from 'vitest';
import { evidenceFileType } from './evidence-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it.each([
  ['a PDF', bytes('%PDF-1.7 …'), 'application/pdf'],
  ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
  ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png'],
  ['a page that calls itself a PDF', bytes('<html>%PDF-1.7'), null],
  ['an SVG with a script', bytes('<svg onload="alert(1)"/>'), null],
  ['a program', bytes('MZ\u0090'), null],
  ['nothing', new Uint8Array(), null],
  ['half a signature', bytes('%PD'), null],
])('takes %s for what its first bytes say', (_, file, type) => {
  expect(evidenceFileType(file)).toBe(type);
});
