import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url));

/** How a command ended and what it said. */
export interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

const running = new Set<ChildProcess>();

/** Ends what runs and this process, when it is told to stop or its starter is gone. */
function endAll(): void {
  for (const child of running) child.kill('SIGTERM');
  process.exit(130);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, endAll);
process.once('disconnect', endAll);

/** Runs one of the project's own programs (node_modules/.bin) under this Node. Its words are kept, or shown as they come. */
export function runProgram(
  name: string,
  args: readonly string[],
  show: 'kept' | 'shown' = 'kept',
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules', '.bin', name), args, {
      cwd: root,
      stdio: ['ignore', show === 'kept' ? 'pipe' : 'inherit', show === 'kept' ? 'pipe' : 'inherit'],
    });
    running.add(child);
    child.once('close', () => running.delete(child));
    const said: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => void said.push(part));
    child.stderr?.on('data', (part: Buffer) => void said.push(part));
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(said).toString('utf8') }));
  });
}
