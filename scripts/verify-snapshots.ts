import type { Reader } from '#db/client.ts';
import { signingKeys } from '#db/queries/signing-keys.ts';
import { linesInOrder } from '#db/queries/snapshot-people.ts';
import { contentOf, snapshotById } from '#db/queries/snapshots.ts';
import { snapshotChain } from '#db/queries/verify.ts';
import type { PublicKey } from '#domain/reporting/seal.ts';
import { sealHead } from '#domain/reporting/seal.ts';
import { canonicalJson, digestOfList, sha256Hex } from '#standards/canonical-json.ts';
import { isSignedBy } from '#standards/proof/signature.ts';

type Stored = NonNullable<Awaited<ReturnType<typeof snapshotById>>>;

/**
 * Every snapshot, oldest first: its text against its checksum, the people behind it against the digest in it, its place in
 * the chain, and the signature of its seal by a published key. One without a signature is a fault once others are signed.
 */
export const verifySnapshots = async (db: Reader): Promise<string[]> => {
  const keys = await signingKeys(db);
  const faults: string[] = [];
  let before: string | null = null;
  let signed = false;
  for (const id of await snapshotChain(db)) {
    const stored = await snapshotById(db, id);
    if (!stored) continue;
    const say = (fault: string) => faults.push(`snapshot ${id} ${fault}`);
    if (sha256Hex(stored.content) !== stored.sha256) say('is not what its checksum says');
    if (stored.previousSha256 !== before) say('does not follow the one before');
    const people = await digestOfList(linesInOrder(db, id));
    if (canonicalJson(people) !== canonicalJson(contentOf(stored).people))
      say('does not have the people it was closed with');
    if (stored.signature !== null || signed) {
      if (!isSealed(stored, keys)) say('is not signed by a published key');
      signed = true;
    }
    before = stored.sha256;
  }
  return faults;
};

const isSealed = (stored: Stored, keys: readonly PublicKey[]): boolean => {
  const { periodId, version, sha256, previousSha256, reason, closedAt, signature, keyId } = stored;
  const key = keys.find((one) => one.keyId === keyId);
  const head = sealHead({
    ...{ periodId, version, sha256, previousSha256, reason, closedAt: closedAt.toISOString() },
  });
  return key !== undefined && signature !== null && isSignedBy(key, canonicalJson(head), signature);
};
