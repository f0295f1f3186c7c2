import { z } from 'zod';
import type { FrozenChecks } from '#domain/reporting/closing-checks.ts';
import { recount } from '#domain/reporting/recount.ts';
import { headOf, type Proof, type ProofFault, type PublicKey, type Seal } from '#domain/reporting/seal.ts';
import { canonicalJson, sha256Hex } from '../canonical-json.ts';
import { isSignedBy, readPublicKey } from './signature.ts';

/**
 * What looking at a proof file found. `fault` null: genuine. `key` is the one it was checked by: a trusted one where
 * trusted keys were given, else the file's own, which then must be compared by its id with what the server publishes.
 */
export type ProofResult = {
  readonly fault: ProofFault | null;
  readonly seal: Seal | null;
  /** Over which open checks it was closed, as the genuine file says; null when none was open or nobody looked. */
  readonly checks: FrozenChecks | null;
  /** Numbers of people that were counted anew and stand. */
  readonly numbers: number;
  /** The first lines that differ, in words of the file: `I-04 SYT subtree`. */
  readonly differing: readonly string[];
};

/** The text of a proof file. */
export const writeProof = (proof: Proof): string => canonicalJson(proof);

/**
 * Checks a proof file from its bytes alone: that it is canonical (so that no byte can be another), that the content has
 * the checksum signed, the people their digest, the signature its key, and that the people add up to every number.
 */
export const checkProof = (text: string, trusted: readonly PublicKey[] | null): ProofResult => {
  const proof = parsed(text);
  if (!proof) return { fault: 'not-a-proof', seal: null, checks: null, numbers: 0, differing: [] };
  const { content, people, seal } = proof;
  const wrong = (fault: ProofFault, differing: readonly string[] = []): ProofResult => ({
    ...{ fault, seal, checks: null, numbers: 0, differing },
  });
  if (canonicalJson(proof) !== text.trim()) return wrong('not-canonical');
  if (sha256Hex(canonicalJson(content)) !== seal.sha256) return wrong('content-changed');
  if (sha256Hex(canonicalJson(people)) !== content.people.sha256) return wrong('people-changed');
  if (content.people.count !== people.length) return wrong('people-changed');
  const own = readPublicKey(seal.publicKey);
  if (!own || own.publicKey !== seal.publicKey || own.keyId !== seal.keyId) return wrong('signature-wrong');
  if (!isSignedBy(own, canonicalJson(headOf(seal)), seal.signature)) return wrong('signature-wrong');
  if (trusted && !trusted.some((key) => key.publicKey === own.publicKey)) return wrong('other-key');
  const codes = new Map(content.units.map((unit) => [unit.unitId, unit.code]));
  const differing = recount(content, people).map(
    (row) => `${row.indicator} ${codes.get(row.unitId) ?? row.unitId} ${row.scope}`,
  );
  if (differing.length > 0) return wrong('numbers-differ', differing.slice(0, 20));
  const checks = content.closingChecks?.override ? content.closingChecks : null;
  return { fault: null, seal, checks, numbers: content.rows.length, differing: [] };
};

/** Only as much as the checks need: what is checked by its checksum needs no second description. */
const shape = z.strictObject({
  content: z.looseObject({
    period: z.object({ id: z.string(), from: z.string(), to: z.string() }),
    indicators: z.array(z.looseObject({ code: z.string() })),
    units: z.array(z.looseObject({ unitId: z.string(), code: z.string() })),
    rows: z.array(z.looseObject({ indicator: z.string() })),
    people: z.object({ count: z.int(), sha256: z.string() }),
  }),
  people: z.array(z.looseObject({ indicator: z.string(), personId: z.string() })),
  seal: z.strictObject({
    format: z.literal('hocso-seal/1'),
    periodId: z.string(),
    version: z.int(),
    sha256: z.string(),
    previousSha256: z.string().nullable(),
    reason: z.string().nullable(),
    closedAt: z.string(),
    keyId: z.string(),
    publicKey: z.string(),
    signature: z.string(),
  }),
});

const parsed = (text: string): Proof | null => {
  try {
    const result = shape.safeParse(JSON.parse(text));
    return result.success ? (result.data as unknown as Proof) : null;
  } catch {
    return null;
  }
};
