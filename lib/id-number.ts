import { env } from './env.ts';
import { keyedHash, loadSecret, type Secret, seal, unseal } from './secrets.ts';

const purpose = 'id-number';

/** The look-up key of a 12-digit số định danh: a keyed hash, so that the table alone gives no number away. */
export const idNumberHash = (
  idNumber: string,
  secret: Secret = loadSecret(env.dataDir, env.secret),
): string => keyedHash(secret, purpose, idNumber);

/**
 * What is stored of a 12-digit số định danh: the look-up key, the sealed number, and the last three digits to show.
 * Who asks for many loads the secret once.
 */
export const storedIdNumber = (
  idNumber: string,
  secret: Secret = loadSecret(env.dataDir, env.secret),
): { idNumberHash: string; idNumberSealed: string; idNumberTail: string } => ({
  idNumberHash: idNumberHash(idNumber, secret),
  idNumberSealed: seal(secret, purpose, idNumber),
  idNumberTail: idNumber.slice(-3),
});

/** The number that was sealed by `storedIdNumber`; for files that must name people as their sender does. */
export const openIdNumber = (sealed: string, secret: Secret = loadSecret(env.dataDir, env.secret)): string =>
  unseal(secret, purpose, sealed);
