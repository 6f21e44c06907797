import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url));

/** How a command ended and what it said. */
export interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

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
    const said: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => void said.push(part));
    child.stderr?.on('data', (part: Buffer) => void said.push(part));
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(said).toString('utf8') }));
  });
}
