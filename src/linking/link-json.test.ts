import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { slipsAsCsv } from '../../bench/slips/make-slips.ts';
import type { TableModel } from '../matching/table/index.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'plainsight-link-json-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
writeFileSync(at('people.csv'), [...slipsAsCsv({ seed: 5, records: 500 })].join(''));

/** Runs the command line as somebody does in a terminal, and gives all that it says. */
function linked(
  ...flags: readonly string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [
    join(root, 'bin/plainsight.cjs'),
    ...['link', at('people.csv'), '--threads', '1', ...flags],
  ]);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (piece: Buffer) => {
    stdout += piece;
  });
  child.stderr.on('data', (piece: Buffer) => {
    stderr += piece;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

test('--json: stdout is JSON and nothing else; progress goes to stderr', async () => {
  const first = await linked('--json', '--save-model', at('model.json'), '--truth', 'person');
  expect(first.code).toBe(0);
  const told = JSON.parse(first.stdout);
  expect(told).toMatchObject({ records: 500, thresholds: { join: 0.5 } });
  for (const said of ['people.csv:', '500 records.', 'Reading …', 'Learning the weights …', 'Writing …'])
    expect(first.stderr).toContain(said);
  const model: TableModel = JSON.parse(readFileSync(at('model.json'), 'utf8'));
  expect(told.blocking).toEqual(
    model.blocking.map(({ rule, pairs, added, found, used }) => ({ rule, pairs, added, found, used })),
  );
});

test('a model of another version, or a damaged one, is refused in words that say what to do', async () => {
  writeFileSync(at('old.json'), '{"version": "table-1", "weights": []}');
  writeFileSync(at('broken.json'), '{"version": "table-2"}');
  const old = await linked('--json', '--model', at('old.json'));
  expect(old).toEqual({
    code: 1,
    stdout: '',
    stderr: `The model ${at('old.json')} is of version table-1; this program reads table-2. Link once without --model and with --save-model to train a model anew.\n`,
  });
  const broken = await linked('--model', at('broken.json'));
  expect(broken).toMatchObject({ code: 1, stdout: '' });
  expect(broken.stderr).toMatch(
    /is no model that --save-model wrote .*--save-model to train a model anew\.\n$/,
  );
  expect(broken.stderr).not.toContain('    at ');
});
