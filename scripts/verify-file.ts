import { readFileSync } from 'node:fs';
import type { PublicKey } from '#domain/reporting/seal.ts';
import { checkProof } from '#standards/proof/proof.ts';
import { readPublicKey } from '#standards/proof/signature.ts';

/**
 * Checks a proof file on a machine without the server: by the public keys of a PEM file, else by the key in the file
 * itself, whose id must then be compared with what the server publishes. Returns the lines to print and whether it is genuine.
 */
export const verifyFile = (file: string, keyFile: string | null): { lines: string[]; genuine: boolean } => {
  const trusted = keyFile === null ? null : keysIn(readFileSync(keyFile, 'utf8'));
  const { fault, seal, checks, numbers, differing } = checkProof(readFileSync(file, 'utf8'), trusted);
  if (fault !== null || seal === null)
    return {
      genuine: false,
      lines: [`FAULT  ${file}: ${fault}`, ...differing.map((line) => `       ${line}`)],
    };
  return {
    genuine: true,
    lines: [
      `Genuine: period ${seal.periodId}, version ${seal.version}, closed ${seal.closedAt}.`,
      ...(checks?.override
        ? [
            `Closed over open checks (${checks.checks.flatMap(({ check, open }) => (open > 0 ? [`${check} ${open}`] : [])).join(', ')}) by account ${checks.override.by}: ${checks.override.reason}`,
          ]
        : []),
      `SHA-256 ${seal.sha256}, after ${seal.previousSha256 ?? 'none'}.`,
      `${numbers} lines of numbers were counted anew from the people in the file and stand.`,
      trusted
        ? `Signed with key ${seal.keyId}, one of those given.`
        : `Signed with key ${seal.keyId}: compare it with the key that the server publishes at /verify.`,
    ],
  };
};

const keysIn = (pem: string): PublicKey[] =>
  [...pem.matchAll(/-----BEGIN PUBLIC KEY-----[^-]*-----END PUBLIC KEY-----\n?/g)].flatMap(
    ([text]) => readPublicKey(text) ?? [],
  );
