import { readFileSync } from 'node:fs';

/** The operating-system account PostgreSQL runs under. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account for a cluster started by root: `postgres` where it exists, else `nobody`. PostgreSQL refuses to run as root
 * and looks its own account up by name, so a bare number will not do. Undefined for an ordinary user, who runs it as themselves.
 */
export function clusterAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields?.[2] && fields[3]) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error(
    'PostgreSQL cannot run as root, and this machine has neither a postgres nor a nobody account.',
  );
}
