import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { markOf, type ProcessMark, stillRuns } from '#lib/postgres/process.ts';

/** A lock held by this process until it is released or the process ends, however it ends. */
export type Lock = { held: true; release(): void };
export type Refusal = { held: false; byPid: number };

/**
 * Takes the lock `name` in `directory`, or tells who holds it.
 *
 * The lock is a row of numbered files of which the highest counts. A number is taken by link(2), which fails when
 * it exists, and is never taken back while it is the highest: so two processes that find the same dead holder
 * cannot both succeed it, as they could by deleting its file.
 */
export function tryLock(directory: string, name: string): Lock | Refusal {
  mkdirSync(directory, { recursive: true });
  const prefix = `${name}.lock.`;
  for (;;) {
    const top = Math.max(0, ...numbers(directory, prefix));
    const holder = top > 0 ? readHolder(join(directory, prefix + top)) : undefined;
    if (holder && stillRuns(holder)) return { held: false, byPid: holder.pid };
    if (!take(directory, prefix, top + 1)) continue;
    return { held: true, release: () => writeWhole(directory, prefix + (top + 1), '{}') };
  }
}

/** Runs `work` while holding the lock, waiting for its turn up to `timeoutMs`. */
export async function withLock<T>(
  directory: string,
  name: string,
  timeoutMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const lock = tryLock(directory, name);
    if (lock.held) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (performance.now() > deadline) throw new Error(`${name} is still locked by process ${lock.byPid}`);
    await pause(50);
  }
}

function take(directory: string, prefix: string, number: number): boolean {
  const target = join(directory, prefix + number);
  const draft = join(directory, `${prefix}draft-${randomUUID()}`);
  writeFileSync(draft, JSON.stringify(markOf(process.pid)), { flag: 'wx', mode: 0o600 });
  try {
    linkSync(draft, target);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft);
  }
  const all = numbers(directory, prefix);
  if (Math.max(...all) > number) {
    rmSync(target, { force: true });
    return false;
  }
  for (const older of all) if (older < number) rmSync(join(directory, prefix + older), { force: true });
  return true;
}

function numbers(directory: string, prefix: string): number[] {
  return readdirSync(directory)
    .filter((file) => file.startsWith(prefix) && /^\d+$/.test(file.slice(prefix.length)))
    .map((file) => Number(file.slice(prefix.length)));
}

/** Who wrote the lock file; undefined when it was released, or has been cleared away meanwhile. */
function readHolder(path: string): ProcessMark | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('pid' in value) || !('started' in value))
    return undefined;
  return { pid: Number(value.pid), started: String(value.started) };
}

function writeWhole(directory: string, file: string, text: string): void {
  const draft = join(directory, `${file}-draft`);
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, join(directory, file));
}
