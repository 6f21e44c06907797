import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** One process, told apart from a later one that was given the same number. */
export const processMark = z.strictObject({ pid: z.number().int().positive(), since: z.string() });
export type ProcessMark = z.infer<typeof processMark>;

/** When a process began, in the kernel's own ticks; undefined when there is none or it is a zombie. */
function beginning(pid: number): string | undefined {
  try {
    // The name (field 2) may hold spaces; the fields after its closing bracket start with the state, field 22 is the start time.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** The mark of this or another running process. */
export function markOf(pid: number): ProcessMark | undefined {
  const since = beginning(pid);
  return since === undefined ? undefined : { pid, since };
}

/** Whether the very process that left the mark still runs. */
export function isAlive(mark: ProcessMark): boolean {
  return beginning(mark.pid) === mark.since;
}

function readMark(path: string): ProcessMark | undefined {
  try {
    return processMark.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** The living process that holds the file, if any. */
export function holderOf(path: string): ProcessMark | undefined {
  const mark = readMark(path);
  return mark !== undefined && isAlive(mark) ? mark : undefined;
}

/**
 * Takes the file for this process. Answers with the living process that has it already, or undefined when it is ours.
 * Creation is exclusive, so that of two starts at once only one gets it.
 */
export function takeHold(path: string): ProcessMark | undefined {
  const mine = JSON.stringify(markOf(process.pid));
  for (;;) {
    try {
      writeFileSync(path, mine, { flag: 'wx', mode: 0o600 });
      return undefined;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const other = holderOf(path);
    if (other !== undefined) return other;
    rmSync(path, { force: true });
  }
}

/** Lets the file go, if this process has it. */
export function releaseHold(path: string): void {
  if (readMark(path)?.pid === process.pid) rmSync(path, { force: true });
}
