import { tryLock } from '#lib/postgres/lock.ts';

/** A second instance was started on a data directory that is in use. */
export class InstanceRunningError extends Error {
  readonly pid: number;
  readonly dataDir: string;
  constructor(dataDir: string, pid: number) {
    super(`Another instance (process ${pid}) is running on ${dataDir}`);
    this.name = 'InstanceRunningError';
    this.pid = pid;
    this.dataDir = dataDir;
  }
}

/**
 * Claims the data directory for this instance; throws InstanceRunningError when another living process has it.
 * The claim of a killed process is taken over.
 */
export function instanceLock(dataDir: string): { release(): void } {
  const lock = tryLock(dataDir, 'instance');
  if (!lock.held) throw new InstanceRunningError(dataDir, lock.byPid);
  return lock;
}
