import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markOf, type ProcessMark, stillRuns } from '#lib/postgres/process.ts';

/** One use of the running server by one process. */
export type Guest = { leave(): void };

/** Notes that this process uses the server of `root`. The caller holds the start lock. */
export function enterGuest(root: string): Guest {
  const folder = join(root, 'guests');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, randomUUID());
  writeFileSync(path, JSON.stringify(markOf(process.pid)), { mode: 0o600 });
  return { leave: () => rmSync(path, { force: true }) };
}

/** Whether a living process uses the server; notes of dead ones are cleared away. The caller holds the start lock. */
export function hasOtherGuests(root: string): boolean {
  const folder = join(root, 'guests');
  let living = 0;
  for (const file of readdirSync(folder)) {
    if (stillRuns(readMark(join(folder, file)))) living++;
    else rmSync(join(folder, file), { force: true });
  }
  return living > 0;
}

function readMark(path: string): ProcessMark {
  try {
    const mark: Partial<ProcessMark> = JSON.parse(readFileSync(path, 'utf8'));
    return { pid: mark.pid ?? 0, started: mark.started ?? '' };
  } catch {
    return { pid: 0, started: '' };
  }
}
