import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { PublicKey } from '#domain/reporting/seal.ts';

export type Signer = PublicKey & {
  /** Ed25519 (RFC 8032) over the UTF-8 bytes of a text, base64url. */
  readonly sign: (text: string) => string;
};

/** The signer of a seed of 32 bytes, which must be kept secret. */
export const signerOf = (seed: Uint8Array): Signer => {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' });
  return {
    ...publicKeyOf(createPublicKey(key)),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
  };
};

/** A published key read back; null when the text is no Ed25519 public key. */
export const readPublicKey = (pem: string): PublicKey | null => {
  const key = parsedKey(pem);
  return key && publicKeyOf(key);
};

/** Whether the signature of a text is by the holder of this key. A signature written in another way is not. */
export const isSignedBy = ({ publicKey }: PublicKey, text: string, signature: string): boolean => {
  const key = parsedKey(publicKey);
  const bytes = Buffer.from(signature, 'base64url');
  return (
    key !== null &&
    bytes.length === 64 &&
    bytes.toString('base64url') === signature &&
    verify(null, Buffer.from(text), key, bytes)
  );
};

/** RFC 8410: a PKCS #8 Ed25519 private key is this head and the 32 bytes of the seed. */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

const publicKeyOf = (key: KeyObject): PublicKey => ({
  keyId: createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16),
  publicKey: key.export({ type: 'spki', format: 'pem' }).toString(),
});

const parsedKey = (pem: string): KeyObject | null => {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
};
