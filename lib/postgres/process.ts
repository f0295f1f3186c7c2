import { readFileSync } from 'node:fs';

/** One process on this machine: a process id alone is given out again, the moment it started is not. */
export type ProcessMark = { pid: number; started: string };

/** The mark of a living process; undefined when there is none or it is a zombie (dead, not yet collected). */
export function markOf(pid: number): ProcessMark | undefined {
  if (!answersSignal(pid)) return undefined;
  const stat = processStat(pid);
  if (stat === undefined) return { pid, started: 'unknown' };
  if (stat.state === 'Z' || stat.state === 'X') return undefined;
  return { pid, started: `${bootId()}/${stat.startTicks}` };
}

/** Whether the very process of this mark still runs. */
export function stillRuns(mark: ProcessMark): boolean {
  return markOf(mark.pid)?.started === mark.started;
}

/** The words a process was started with; undefined where the system does not tell. */
export function commandLine(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  } catch {
    return undefined;
  }
}

function answersSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Fields 3 (state) and 22 (start, in clock ticks since boot) of proc(5); the name before them may hold spaces. */
function processStat(pid: number): { state: string; startTicks: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startTicks: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
