import { spawn } from 'node:child_process';
import type { Command } from '#lib/postgres/privileges.ts';

/** Runs a program to its end; throws with the last words it printed when it fails. */
export async function runProgram(
  command: Command,
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<void> {
  const child = spawn(command.file, command.args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const collect = (chunk: string) => {
    output = (output + chunk).slice(-4000);
  };
  child.stdout.setEncoding('utf8').on('data', collect);
  child.stderr.setEncoding('utf8').on('data', collect);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command.file} ended with ${code}: ${output.trim()}`);
}
