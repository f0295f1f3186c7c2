import type { Tx } from '#db/client.ts';
import { rememberSigningKey } from '#db/queries/signing-keys.ts';
import { type SealHead, sealHead } from '#domain/reporting/seal.ts';
import { env } from '#lib/env.ts';
import { keyedHash, loadSecret } from '#lib/secrets.ts';
import { canonicalJson } from '#standards/canonical-json.ts';
import { signerOf } from '#standards/proof/signature.ts';

/** Signs the head of a seal under the instance's key, which is published from then on. */
export const signSeal = async (
  tx: Tx,
  head: Omit<SealHead, 'format'>,
): Promise<{ readonly signature: string; readonly keyId: string }> => {
  const secret = loadSecret(env.dataDir, env.secret);
  // The key follows from the secret: to lose or change that is to sign under another key.
  const signer = signerOf(Buffer.from(keyedHash(secret, 'snapshot-signature', 'ed25519'), 'hex'));
  await rememberSigningKey(tx, signer);
  return { signature: signer.sign(canonicalJson(sealHead(head))), keyId: signer.keyId };
};
