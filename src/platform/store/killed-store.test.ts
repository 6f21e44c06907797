import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openStream } from '../keys/index.ts';
import { openFolderStore } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'plainsight-put-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const part = fileURLToPath(new URL('../../testing/parts/putting-part.ts', import.meta.url));

/** Lets the part put until it has said so many, and kills it in the middle of the next. */
async function putAndKill(acknowledged: number): Promise<string[]> {
  const child = spawn(process.execPath, [part, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (said.length === acknowledged) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return said;
}

test('what was acknowledged is there and opens, though the program was killed while it put; what was not is swept [R3]', async () => {
  const said = [...(await putAndKill(4)), ...(await putAndKill(7))];
  expect(said.length).toBeGreaterThanOrEqual(11);
  const store = openFolderStore({ folder, mark: 'test', keepFree: 0 });
  for (const line of said) {
    const [blob = '', key = '', size] = line.split(' ');
    let opened = 0;
    for await (const chunk of openStream(Buffer.from(key, 'hex'), 'original', store.open(blob)))
      opened += chunk.length;
    expect(opened).toBe(Number(size));
  }
  await store.clearUnfinished(new Date(Date.now() + 60_000));
  expect(readdirSync(join(folder, 'unfinished'))).toEqual([]);
}, 30_000);
