import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from '#lib/postgres/binaries.ts';
import { asPostgresUser } from '#lib/postgres/privileges.ts';
import { runProgram } from '#lib/postgres/program.ts';

export const ownerRole = 'hocso';
const majorVersion = '18';

/** Where a cluster keeps its things, all under one folder of the data directory. */
export type Layout = { root: string; cluster: string; links: string; log: string; startLog: string };

export function layoutOf(dataDir: string): Layout {
  const root = join(dataDir, 'postgres');
  return {
    root,
    cluster: join(root, 'cluster'),
    links: join(root, 'lib'),
    log: join(root, 'log'),
    startLog: join(root, 'start.log'),
  };
}

/**
 * Makes the cluster when there is none yet. It grows in a folder beside and is renamed when whole, so a start that
 * was interrupted leaves nothing that looks like a database. The caller holds the start lock.
 */
export async function ensureCluster(
  layout: Layout,
  binaries: Binaries,
  options: { password: string; durable: boolean },
): Promise<void> {
  const versionFile = join(layout.cluster, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const version = readFileSync(versionFile, 'utf8').trim();
    if (version === majorVersion) return;
    throw new Error(`${layout.cluster} belongs to Postgres ${version}; this release runs ${majorVersion}`);
  }
  mkdirSync(layout.log, { recursive: true });
  const draft = join(layout.root, 'cluster.new');
  const passwordFile = join(layout.root, 'initdb-password');
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  chmodSync(passwordFile, 0o600);
  try {
    const command = initdb(binaries.initdb, draft, passwordFile);
    if (!options.durable) command.args.push('--no-sync');
    await runProgram(asPostgresUser(command, layout.cluster), {
      cwd: layout.root,
      env: binaries.env,
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, layout.cluster);
}

/** The builtin C.UTF-8 sorts alike on every machine; where people read a list, queries name `vi-x-icu`. */
function initdb(file: string, draft: string, passwordFile: string) {
  const locale = ['-E', 'UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['-U', ownerRole, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  return { file, args: ['-D', draft, ...locale, ...access] };
}
