import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { withLock } from '#lib/postgres/lock.ts';

const sources = [
  'app',
  'components',
  'content',
  'db',
  'domain',
  'lib',
  'public',
  'standards',
  'usecases',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
];
const stamp = '.next/hocso-sources';

/** Makes the production build unless the one that stands was made from these very sources. */
export const ensureBuild = async (): Promise<'built' | 'kept'> => {
  mkdirSync('.cache', { recursive: true });
  // One build at a time in one checkout; who comes second finds it made.
  return withLock('.cache', 'build', longestBuildMs, async () => {
    const fingerprint = fingerprintOf(sources);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return 'kept';
    rmSync(stamp, { force: true });
    await run('next', ['build']);
    compressStatic('.next/static');
    writeFileSync(stamp, fingerprint);
    return 'built';
  });
};

const longestBuildMs = 15 * 60_000;

const fingerprintOf = (paths: readonly string[]): string => {
  const hash = createHash('sha256').update(process.version);
  const walk = (path: string): void => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) walk(join(path, name));
      return;
    }
    if (/\.test\.tsx?$/.test(path)) return;
    hash.update(path).update('\0').update(readFileSync(path));
  };
  for (const path of paths) walk(path);
  return hash.digest('hex');
};

/** Stores brotli and gzip beside every built script and style: they are sent far more often than made. */
const compressStatic = (folder: string): void => {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css|svg|json)$/.test(name)) continue;
    const path = join(folder, name);
    const bytes = readFileSync(path);
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    );
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
};

const run = (program: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(join('node_modules', '.bin', program), args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ${args.join(' ')} ended with ${code}`)),
    );
  });
