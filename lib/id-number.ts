import { env } from './env.ts';
import { keyedHash, loadSecret, seal } from './secrets.ts';

const purpose = 'id-number';

/** The look-up key of a 12-digit số định danh: a keyed hash, so that the table alone gives no number away. */
export const idNumberHash = (idNumber: string): string =>
  keyedHash(loadSecret(env.dataDir, env.secret), purpose, idNumber);

/** What is stored of a 12-digit số định danh: the look-up key, the sealed number, and the last three digits to show. */
export const storedIdNumber = (
  idNumber: string,
): { idNumberHash: string; idNumberSealed: string; idNumberTail: string } => ({
  idNumberHash: idNumberHash(idNumber),
  idNumberSealed: seal(loadSecret(env.dataDir, env.secret), purpose, idNumber),
  idNumberTail: idNumber.slice(-3),
});
