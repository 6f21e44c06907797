import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { slipsAsCsv } from '../../bench/slips/make-slips.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'plainsight-stopped-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs node in the project until it says something, then presses Ctrl-C. Gives what is left in the folder. */
function stopWhen(
  said: string,
  args: readonly string[],
): Promise<{ left: string[]; code: number | null; signal: string | null }> {
  const child = spawn(process.execPath, ['--import', join(root, 'bin/tsx-hook.mjs'), ...args], { cwd: root });
  return new Promise((resolve) => {
    let text = '';
    const hear = (piece: Buffer) => {
      text += piece;
      if (text.includes(said) && !child.killed) child.kill('SIGINT');
    };
    child.stderr.on('data', hear);
    child.stdout.on('data', hear);
    child.on('exit', (code, signal) => resolve({ left: readdirSync(folder), code, signal }));
  });
}

test('Ctrl-C in the middle of the matching leaves nothing behind', async () => {
  writeFileSync(join(folder, 'people.csv'), [...slipsAsCsv({ seed: 2, records: 3000 })].join(''));
  const args = ['src/apps/cli.ts', 'link', join(folder, 'people.csv'), '--out', join(folder, 'pairs.csv')];
  const { left, signal } = await stopWhen('Looking for pairs', args);
  expect({ left, signal }).toEqual({ left: ['people.csv'], signal: 'SIGINT' });
});

test('Ctrl-C in the middle of writing takes the half-written file away again', async () => {
  const script = `import { OutputFile } from ${JSON.stringify(join(root, 'src/linking/output-file.ts'))};
    new OutputFile(${JSON.stringify(join(folder, 'clusters.csv'))}).text('id,cluster');
    process.stdout.write('written'); setInterval(() => {}, 1000);`;
  const { left, code } = await stopWhen('written', ['--input-type=module', '-e', script]);
  expect({ left, code }).toEqual({ left: ['people.csv'], code: 130 });
});
