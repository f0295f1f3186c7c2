import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** Too many passwords are being checked already: ask the person to try again in a moment. */
export class PasswordQueueFullError extends Error {
  override name = 'PasswordQueueFullError';
}

type Cost = { memoryKiB: number; passes: number; lanes: number };
type Stored = { cost: Cost; salt: Buffer; hash: Buffer };

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. */
const presentCost: Cost = { memoryKiB: 19_456, passes: 2, lanes: 1 };
const longestPassword = 256;
const atOnce = 2;
const longestQueue = 200;
const waiting: (() => void)[] = [];
let running = 0;

/** Compared against when there is no account, so that the answer takes as long as for one. */
const nobody: Stored = { cost: presentCost, salt: Buffer.alloc(16), hash: Buffer.alloc(32) };

/** Hashes a password for storing, as a PHC string. */
export async function hashPassword(password: string): Promise<string> {
  if (password.length > longestPassword) throw new RangeError('the password is too long');
  const salt = randomBytes(16);
  const { memoryKiB, passes, lanes } = presentCost;
  const hash = await derive(password, salt, presentCost);
  return `$argon2id$v=19$m=${memoryKiB},t=${passes},p=${lanes}$${base64(salt)}$${base64(hash)}`;
}

/** Whether this is the password of the stored hash. Without one (unknown account) it works as long and answers no. */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  const parsed = stored === undefined ? nobody : parse(stored);
  const tried = await derive(password.slice(0, longestPassword), parsed.salt, parsed.cost);
  const equal = timingSafeEqual(tried, parsed.hash);
  return equal && stored !== undefined && password.length <= longestPassword;
}

/** Whether a hash was made with other costs than today's and should be made anew at the next sign-in. */
export function needsRehash(stored: string): boolean {
  const { cost } = parse(stored);
  return JSON.stringify(cost) !== JSON.stringify(presentCost);
}

/** Keyboards compose Vietnamese letters in different ways: NFKC makes the same word the same bytes. */
async function derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  const message = password.normalize('NFKC');
  const numbers = { parallelism: cost.lanes, memory: cost.memoryKiB, passes: cost.passes, tagLength: 32 };
  await enter();
  try {
    return await new Promise((resolve, reject) => {
      argon2('argon2id', { message, nonce: salt, ...numbers }, (error, hash) =>
        error ? reject(error) : resolve(hash),
      );
    });
  } finally {
    leave();
  }
}

/** Each hash takes 19 MiB and a thread: a crowd at the door waits in line, and beyond the line is sent away. */
async function enter(): Promise<void> {
  if (running < atOnce) {
    running++;
    return;
  }
  if (waiting.length >= longestQueue) throw new PasswordQueueFullError('too many sign-ins at once');
  await new Promise<void>((resolve) => waiting.push(resolve));
}

/** A place is handed on without being given up, so nobody slips in between. */
function leave(): void {
  const next = waiting.shift();
  if (next) next();
  else running--;
}

function parse(stored: string): Stored {
  const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]{43})$/;
  const [, memory, passes, lanes, salt, hash] = form.exec(stored) ?? [];
  if (!salt || !hash) throw new Error('not a password hash of this product');
  const cost = { memoryKiB: Number(memory), passes: Number(passes), lanes: Number(lanes) };
  return { cost, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
