import { expect, test } from 'vitest';
import { hashPassword, needsRehash, PasswordQueueFullError, verifyPassword } from '#lib/passwords.ts';

test('a password is recognised by its hash, and no other is', async () => {
  const stored = await hashPassword('Mật khẩu dài 2026');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/);
  expect(await verifyPassword(stored, 'Mật khẩu dài 2026')).toBe(true);
  expect(await verifyPassword(stored, 'mật khẩu dài 2026')).toBe(false);
  expect(await hashPassword('Mật khẩu dài 2026')).not.toBe(stored);
});

test('a password typed with decomposed letters is the same password', async () => {
  const stored = await hashPassword('Đường'.normalize('NFC'));
  expect(await verifyPassword(stored, 'Đường'.normalize('NFD'))).toBe(true);
});

test('an unknown account has no password, not even the dummy', async () => {
  expect(await verifyPassword(undefined, '')).toBe(false);
  expect(await verifyPassword(undefined, 'anything')).toBe(false);
});

test('a hash of another program with these costs is understood', async () => {
  // Made by the reference implementation: argon2 'somesalt' -id -t 2 -m 16 -p 1 -l 32, password "password".
  const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  expect(await verifyPassword(reference, 'password')).toBe(true);
  expect(needsRehash(reference)).toBe(true);
  expect(needsRehash(await hashPassword('password'))).toBe(false);
});

test('an endless password is refused before any work', async () => {
  const long = 'a'.repeat(257);
  await expect(hashPassword(long)).rejects.toThrow('too long');
  const stored = await hashPassword(long.slice(0, 256));
  expect(await verifyPassword(stored, long)).toBe(false);
});

test('something else than a hash is an error, not a wrong password', async () => {
  await expect(verifyPassword('plain text', 'plain text')).rejects.toThrow('not a password hash');
});

test('beyond the waiting line people are asked to come again, and the line moves on', async () => {
  const stored = await hashPassword('cheap').then((made) => made.replace('m=19456,t=2', 'm=8,t=1'));
  const tries = await Promise.allSettled(Array.from({ length: 250 }, () => verifyPassword(stored, 'cheap')));
  const refused = tries.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(250 - 202);
  expect(refused.every((result) => result.reason instanceof PasswordQueueFullError)).toBe(true);
  expect(await verifyPassword(stored, 'cheap')).toBe(false);
});
