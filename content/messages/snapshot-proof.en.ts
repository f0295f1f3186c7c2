import { formatInstant } from '#domain/time/day.ts';
import type { snapshotProofVi } from './snapshot-proof.vi.ts';

const count = (value: number): string => value.toLocaleString('en-GB');

export const snapshotProofEn: typeof snapshotProofVi = {
  title: 'Check a report',
  lead: 'Anybody may check the closed figures of this system. No account is needed, and a file that is sent is not kept.',
  byFile: 'By a proof file',
  byFileHint: 'Its name ends in “-proof.json”; it is downloaded from the page of a closed report.',
  file: 'Proof file',
  check: 'Check the file',
  genuine: (period, version, closedAt, keyId, numbers) =>
    `Genuine: period ${period}, version ${version}, closed ${formatInstant(new Date(closedAt))}, signed with key ${keyId}. Counted anew from the lines by person: all ${count(numbers)} lines of figures stand.`,
  corrected: (version) => `This period was corrected by version ${version}; use that one.`,
  bySum: 'By its checksum',
  bySumHint: 'The SHA-256 checksum has 64 characters and is printed below every table.',
  sum: 'SHA-256 checksum',
  find: 'Find the report',
  found: (period, version, closedAt) =>
    `This is the checksum of period ${period}, version ${version}, closed ${formatInstant(new Date(closedAt))}.`,
  notFound: 'No closed report has this checksum. Compare it with the print, character by character.',
  notASum: 'A checksum has exactly 64 characters: digits and letters from a to f.',
  keys: 'Public keys of this system',
  keysHint:
    'With them a file is checked on a machine without network, with the command below. Ed25519 signatures over RFC 8785 text.',
  keysCommand: 'npm run verify -- FILE --key KEYS.pem',
  noKeys: 'Nothing that is closed was signed yet.',
  since: (at) => `since ${formatInstant(at)}`,
  download: 'Download the public keys (PEM)',
};
