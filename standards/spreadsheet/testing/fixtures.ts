import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of other people, kept outside the repository: FIXTURES_DIR, by default the folder beside it. */
export function fixtureFolder(name: string, root: string | undefined): string | null {
  const folder = join(root ?? join(process.cwd(), '..', 'shared', 'fixtures'), name);
  return existsSync(folder) ? folder : null;
}

export function fixtureFiles(folder: string | null, pattern: RegExp): { name: string; bytes: Uint8Array }[] {
  if (folder === null) return [];
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}
