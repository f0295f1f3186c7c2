import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Passwords = { owner: string; application: string };

/** The passwords of the two database roles, made at first use in a file only its owner reads. */
export function databasePasswords(folder: string): Passwords {
  const path = join(folder, 'passwords.json');
  if (!existsSync(path)) {
    const made: Passwords = { owner: newPassword(), application: newPassword() };
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(made), { mode: 0o600, flush: true });
    renameSync(draft, path);
  }
  const read: Partial<Passwords> = JSON.parse(readFileSync(path, 'utf8'));
  if (!read.owner || !read.application) throw new Error(`${path} holds no passwords`);
  return { owner: read.owner, application: read.application };
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
