/** What an evidence file may be. */
export const evidenceFileTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type EvidenceFileType = (typeof evidenceFileTypes)[number];

export const evidenceExtensions: Readonly<Record<EvidenceFileType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

const signatures: readonly (readonly [EvidenceFileType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** The type by the first bytes, whatever its name or sender says; null for every other file. */
export const evidenceFileType = (bytes: Uint8Array): EvidenceFileType | null =>
  signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0] ?? null;
