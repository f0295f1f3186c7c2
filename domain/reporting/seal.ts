import type { Standing } from '#domain/indicators/standing.ts';
import type { SnapshotContent } from './snapshot.ts';

/** What is signed of a snapshot: its checksum and its place in the chain. The text signed is its canonical JSON. */
export type SealHead = {
  readonly format: 'hocso-seal/1';
  readonly periodId: string;
  readonly version: number;
  /** SHA-256, hex, of the canonical JSON of the content. */
  readonly sha256: string;
  /** The checksum of the snapshot closed before it, of any period. */
  readonly previousSha256: string | null;
  readonly reason: string | null;
  /** ISO instant. */
  readonly closedAt: string;
};

/** A public key as it is published: SPKI in PEM, and the first 16 hexadecimal digits of the SHA-256 of its DER. */
export type PublicKey = { readonly keyId: string; readonly publicKey: string };

/** The key lets a file be checked alone; whose it is must be compared with what the server publishes. */
export type Seal = SealHead &
  PublicKey & {
    /** Ed25519 over the head, base64url. */
    readonly signature: string;
  };

/** A proof file: everything frozen, the people behind it by pseudonym, and the seal. Written as canonical JSON. */
export type Proof = {
  readonly content: SnapshotContent;
  readonly people: readonly Standing[];
  readonly seal: Seal;
};

export const sealHead = (of: Omit<SealHead, 'format'>): SealHead => ({ format: 'hocso-seal/1', ...of });

/** The head of a seal, as it was signed. */
export const headOf = ({ keyId: _k, publicKey: _p, signature: _s, ...head }: Seal): SealHead => head;

/** What can be wrong with a proof file, in the order of looking. */
export const proofFaults = [
  'not-a-proof',
  'not-canonical',
  'content-changed',
  'people-changed',
  'signature-wrong',
  'other-key',
  'numbers-differ',
] as const;
export type ProofFault = (typeof proofFaults)[number];
