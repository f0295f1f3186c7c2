import { env } from './env.ts';
import { keyedHash, loadSecret } from './secrets.ts';

/**
 * The code of a session for one time step: six digits to type and a longer token for the picture. Made from the
 * instance's secret by HMAC, so that nothing on the screen or in a browser helps to make the next one.
 */
export const sessionCode = (sessionId: string, step: number): { digits: string; token: string } => {
  const hash = keyedHash(loadSecret(env.dataDir, env.secret), 'class-code', `${sessionId}:${step}`);
  return {
    digits: String(Number.parseInt(hash.slice(0, 12), 16) % 1_000_000).padStart(6, '0'),
    token: hash.slice(12, 44),
  };
};

/** What proves that a calendar address was made here. */
export const feedSignature = (feedId: string): string =>
  keyedHash(loadSecret(env.dataDir, env.secret), 'calendar-feed', feedId).slice(0, 32);
