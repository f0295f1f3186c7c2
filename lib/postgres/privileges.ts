import { readFileSync, statSync } from 'node:fs';

export type Command = { file: string; args: string[] };

/**
 * How to run a Postgres program as the current user. Postgres refuses uid 0, so root steps down to an unprivileged
 * user who keeps one right, reading and writing past file modes: the checkout may lie under a 0700 home.
 * `no_setuid_fixup` keeps that right across the change of user. Nothing else is in the bounding set.
 */
export function asPostgresUser(command: Command, clusterDir: string): Command {
  if (process.getuid?.() !== 0) return command;
  const { uid, gid } = ownerOf(clusterDir) ??
    account('postgres') ??
    account('nobody') ?? { uid: 65534, gid: 65534 };
  const only = '-all,+dac_override';
  const flags = [
    '--reuid',
    `${uid}`,
    '--regid',
    `${gid}`,
    '--clear-groups',
    '--securebits',
    '+no_setuid_fixup',
  ];
  const rights = ['--inh-caps', only, '--ambient-caps', only, '--bounding-set', only];
  return { file: 'setpriv', args: [...flags, ...rights, command.file, ...command.args] };
}

/** An existing cluster is run by the user who made it, even if another user would be chosen today. */
function ownerOf(path: string): { uid: number; gid: number } | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

function account(name: string): { uid: number; gid: number } | undefined {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
  } catch {
    return undefined;
  }
}
