import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from '#lib/postgres/binaries.ts';
import type { Layout } from '#lib/postgres/cluster.ts';
import { asPostgresUser } from '#lib/postgres/privileges.ts';
import { commandLine, markOf } from '#lib/postgres/process.ts';
import { serverSettings } from '#lib/postgres/settings.ts';

export type Postmaster = { pid: number; port: number; ready: boolean };

/** A process id no system gives out. */
const nobodyPid = 2 ** 31 - 1;
const attempts = 6;
const startTimeoutMs = 120_000;

/** The server running on this cluster; undefined when there is none. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const noted = readPidFile(cluster);
  if (!noted || !markOf(noted.pid)) return undefined;
  // After a crash the id may have been given to a stranger. Where the system does not tell, it is believed.
  const words = commandLine(noted.pid);
  return words === undefined || words.includes(cluster) ? noted : undefined;
}

/** As runningPostmaster, once it is neither starting nor stopping (whoever asked for that may have been killed). */
export async function settledPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const deadline = performance.now() + startTimeoutMs;
  for (;;) {
    const running = runningPostmaster(cluster);
    if (!running || running.ready) return running;
    if (performance.now() > deadline)
      throw new Error(`Postgres (process ${running.pid}) does not become ready`);
    await pause(50);
  }
}

/** Starts the server on a free port of 127.0.0.1. The caller holds the start lock and found none running. */
export async function startPostmaster(
  layout: Layout,
  binaries: Binaries,
  durable: boolean,
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    disownPidFile(layout.cluster);
    const port = await freePort();
    const started = await launch(layout, binaries, serverSettings({ port, durable, logFolder: layout.log }));
    if (started) return started;
    // The port was taken in between, or children of a killed server have not let go of its memory yet.
    if (attempt === attempts) throw new Error(`Postgres did not start: ${lastWords(layout)}`);
    await pause(250 * attempt);
  }
}

/** Asks the server to end, at once for its clients; harder after 30 s. What was committed stays. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const running = runningPostmaster(cluster);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  if (await gone(running.pid, 30_000)) return;
  process.kill(running.pid, 'SIGQUIT');
  if (await gone(running.pid, 10_000)) return;
  throw new Error(`Postgres (process ${running.pid}) does not end`);
}

async function launch(
  layout: Layout,
  binaries: Binaries,
  settings: string[],
): Promise<Postmaster | undefined> {
  const postgres = { file: binaries.postgres, args: ['-D', layout.cluster, ...settings] };
  const { file, args } = asPostgresUser(postgres, layout.cluster);
  const log = openSync(layout.startLog, 'w', 0o600);
  // In a session of its own, so that Ctrl-C in the terminal reaches the application first.
  const child = spawn(file, args, {
    cwd: layout.root,
    env: binaries.env,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const failed = new Promise<Error>((resolve) => child.once('error', resolve));
  child.unref();
  const outcome = await Promise.race([becameReady(child, layout.cluster), failed]);
  if (outcome instanceof Error) throw outcome;
  return outcome;
}

async function becameReady(child: ChildProcess, cluster: string): Promise<Postmaster | undefined> {
  const deadline = performance.now() + startTimeoutMs;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) return undefined;
    const noted = readPidFile(cluster);
    if (noted?.pid === child.pid && noted?.ready) return noted;
    await pause(25);
  }
  child.kill('SIGQUIT');
  return undefined;
}

/**
 * A zombie, or a stranger who was given the id of a dead server, would make Postgres refuse to start. Only the
 * process id in the file is replaced: the rest lets Postgres itself see whether children still use its memory.
 */
function disownPidFile(cluster: string): void {
  if (!readPidFile(cluster)) return;
  const path = join(cluster, 'postmaster.pid');
  const rest = readFileSync(path, 'utf8').split('\n').slice(1);
  writeFileSync(path, [nobodyPid, ...rest].join('\n'));
}

/** Lines: process id, folder, start, port, socket folder, address, memory key, state. */
function readPidFile(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

async function gone(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (markOf(pid)) {
    if (performance.now() > deadline) return false;
    await pause(25);
  }
  return true;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function lastWords(layout: Layout): string {
  return readFileSync(layout.startLog, 'utf8').trim().slice(-2000) || `see ${layout.log}`;
}
