import { mkdirSync, realpathSync } from 'node:fs';
import { findBinaries } from '#lib/postgres/binaries.ts';
import { ensureCluster, layoutOf, ownerRole } from '#lib/postgres/cluster.ts';
import { enterGuest, type Guest, hasOtherGuests } from '#lib/postgres/guests.ts';
import { withLock } from '#lib/postgres/lock.ts';
import { databasePasswords } from '#lib/postgres/passwords-file.ts';
import { settledPostmaster, startPostmaster, stopPostmaster } from '#lib/postgres/postmaster.ts';
import { addressOf, applicationRole, ensureDatabase } from '#lib/postgres/roles.ts';

export type StartOptions = {
  dataDir: string;
  databaseName: string;
  /** False for throwaway databases of tests: faster, and lost when the machine stops. Default true. */
  durable?: boolean;
};

export type RunningPostgres = {
  /** Address for the owner of the database: migrations, maintenance. */
  url: string;
  /** Address for the application's own role, which owns nothing. */
  appUrl: string;
  port: number;
  /** False when another process had the server running already. */
  startedByUs: boolean;
  /** Leaves; the last of all living processes that use the server stops it. Safe to call twice. */
  stop(): Promise<void>;
};

const lockTimeoutMs = 180_000;

/**
 * Starts the embedded Postgres of a data directory, or joins the one that runs there already. Any number of
 * processes may call this at the same time. A server left behind by a killed process is joined like any other.
 */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const layout = layoutOf(realpathSync(options.dataDir));
  mkdirSync(layout.log, { recursive: true, mode: 0o700 });
  const durable = options.durable ?? true;
  return withLock(layout.root, 'start', lockTimeoutMs, async () => {
    const passwords = databasePasswords(layout.root);
    const binaries = findBinaries(layout.links);
    await ensureCluster(layout, binaries, { password: passwords.owner, durable });
    const running = await settledPostmaster(layout.cluster);
    const { port } = running ?? (await startPostmaster(layout, binaries, durable));
    const guest = enterGuest(layout.root);
    try {
      await ensureDatabase(port, options.databaseName, passwords);
    } catch (error) {
      await leave(layout, guest);
      throw error;
    }
    return {
      url: addressOf(port, options.databaseName, ownerRole, passwords.owner),
      appUrl: addressOf(port, options.databaseName, applicationRole, passwords.application),
      port,
      startedByUs: !running,
      stop: once(() => withLock(layout.root, 'start', lockTimeoutMs, () => leave(layout, guest))),
    };
  });
}

async function leave(layout: { root: string; cluster: string }, guest: Guest): Promise<void> {
  guest.leave();
  if (!hasOtherGuests(layout.root)) await stopPostmaster(layout.cluster);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
