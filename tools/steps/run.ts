import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentWith } from '../../src/platform/config.ts';

/** The project's folder. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url));

/** How a command ended and what it said. */
export interface Outcome {
  readonly ok: boolean;
  /** All that it said. */
  readonly output: string;
  /** What it said on its standard output alone. */
  readonly answer: string;
}

const running = new Set<ChildProcess>();

/** Ends what runs and this process, when it is told to stop or its starter is gone. */
function endAll(): void {
  for (const child of running) child.kill('SIGTERM');
  process.exit(130);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, endAll);
process.once('disconnect', endAll);

/** Runs a program of this machine in a folder, the project's unless told otherwise, and keeps what it says. */
export function runCommand(
  name: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Record<string, string> } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(name, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    child.once('close', () => running.delete(child));
    const said: Buffer[] = [];
    const answered: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => void answered.push(part));
    for (const out of [child.stdout, child.stderr]) out.on('data', (part: Buffer) => void said.push(part));
    child.once('error', (error) => resolve({ ok: false, output: error.message, answer: '' }));
    child.once('close', (code) => {
      const [output, answer] = [said, answered].map((parts) => Buffer.concat(parts).toString('utf8'));
      resolve({ ok: code === 0, output: output ?? '', answer: answer ?? '' });
    });
  });
}

/** Runs one of the project's own programs (node_modules/.bin) under this Node, with more in its environment. */
export const runProgram = (
  name: string,
  args: readonly string[],
  more: Record<string, string> = {},
): Promise<Outcome> =>
  runCommand(join(root, 'node_modules', '.bin', name), args, { env: environmentWith(more) });
