import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '#lib/env.ts';

/** A folder of other people's files, kept outside the repository; null where they are not at hand. */
export function fixtureFolder(name: string): string | null {
  const folder = join(env.fixturesDir, name);
  return existsSync(folder) ? folder : null;
}

export function fixtureFiles(folder: string | null, pattern: RegExp): { name: string; bytes: Uint8Array }[] {
  if (folder === null) return [];
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}

/** The Big List of Naughty Strings. */
export function naughtyStrings(): string[] {
  const folder = fixtureFolder('injection');
  if (folder === null) return [];
  const strings: unknown = JSON.parse(readFileSync(join(folder, 'blns.json'), 'utf8'));
  return Array.isArray(strings) ? strings.filter((entry) => typeof entry === 'string') : [];
}
