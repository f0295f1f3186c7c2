import { execFile } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { asPostgresUser } from '#lib/postgres/privileges.ts';

const run = promisify(execFile);
const repository = new URL('../../../', import.meta.url);

/** A folder of its own for one test, removed at the end of it. */
export function temporaryFolder(): { path: string; [Symbol.dispose](): void } {
  const path = mkdtempSync(join(tmpdir(), 'hocso-test-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** Runs a module's text in a Node process of its own (with `#` imports) and returns what it printed. */
export async function inOwnProcess(program: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], { cwd: repository });
  return stdout.trim();
}

/**
 * As inOwnProcess, but under the ordinary user `uid`, who is given `folder`. The right to read past file modes
 * stays, because the checkout may lie in a folder that user cannot enter. Only root can do this.
 */
export async function asOrdinaryUser(uid: number, folder: string, program: string): Promise<string> {
  chownSync(folder, uid, uid);
  chmodSync(folder, 0o700);
  const node = { file: process.execPath, args: ['--input-type=module', '-e', program] };
  const { file, args } = asPostgresUser(node, folder);
  const { stdout } = await run(file, args, { cwd: repository });
  return stdout.trim();
}
