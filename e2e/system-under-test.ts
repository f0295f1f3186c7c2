import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);
const node = process.execPath;

/** A whole system of its own, started as a stranger starts it, on a data directory and a port of its own. */
export type System = { readonly origin: string; readonly dataDir: string; readonly process: ChildProcess };

export const startSystem = async (
  dataDir: string,
  port: number,
  extra: Record<string, string> = {},
): Promise<System> => {
  const child = spawn(node, ['scripts/start.ts'], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      ORIGIN: `http://localhost:${port}`,
      DEMO_PEOPLE: '60',
      LOG_LEVEL: 'warn',
      ...extra,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  const origin = `http://localhost:${port}`;
  for (let tries = 0; tries < 360; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the system ended with ${child.exitCode} while starting`);
    const up = await fetch(`${origin}/api/health`)
      .then((answer) => answer.ok)
      .catch(() => false);
    if (up) return { origin, dataDir, process: child };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the system did not come up');
};

/** Kills the server, the worker and the database at once, as a power cut would. */
export const pullThePlug = async (system: System): Promise<void> => {
  const gone = new Promise((resolve) => system.process.once('exit', resolve));
  for (const pid of processesOf(system)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It was gone already.
    }
  }
  await gone;
};

export const stopSystem = async (system: System): Promise<void> => {
  const gone = new Promise((resolve) => system.process.once('exit', resolve));
  system.process.kill('SIGTERM');
  await gone;
};

/** Runs one of the npm commands' scripts against the system and gives what it prints. */
export const runScript = async (
  system: System,
  script: string,
  args: readonly string[] = [],
): Promise<string> => {
  const { stdout } = await run(node, [`scripts/${script}.ts`, ...args], {
    env: { ...process.env, DATA_DIR: system.dataDir, ORIGIN: system.origin },
  });
  return stdout;
};

/** Every process that was started with the system's data directory: its environment or its arguments name it. */
const processesOf = (system: System): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter(
      (pid) =>
        pid !== process.pid &&
        (readProc(pid, 'environ').includes(system.dataDir) ||
          readProc(pid, 'cmdline').includes(system.dataDir)),
    );

const readProc = (pid: number, file: 'environ' | 'cmdline'): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
};
