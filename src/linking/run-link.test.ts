import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type LinkFlags, runLink } from './run-link.ts';

const folder = mkdtempSync(join(tmpdir(), 'plainsight-run-link-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(at(name), 'utf8');
const people = 'id,forename,surname\n1,Ada,Quillfeather\n2,Bo,Larkwhistle\n3,Cy,Marrowgate\n';

test('what would be written over a file that is read, or twice over the same file, is refused before any work', async () => {
  writeFileSync(at('in.csv'), people);
  writeFileSync(at('mine.json'), '{}');
  symlinkSync(at('in.csv'), at('other-name.csv'));
  symlinkSync(folder, at('way'));
  const said = (flags: Partial<LinkFlags>) =>
    runLink([at('in.csv')], { threads: 1, ...flags }).then(
      () => 'done',
      (error: Error) => error.message,
    );
  const replaces = `would replace ${at('in.csv')}, which is read`;
  expect(await said({ out: at('in.csv') })).toContain(`--out ${replaces}`);
  expect(await said({ report: at('in.csv') })).toContain(`--report ${replaces}`);
  expect(await said({ clusters: at('other-name.csv') })).toContain('which is read');
  expect(await said({ saveSettings: at('way/in.csv') })).toContain('which is read');
  expect(await said({ settings: at('mine.json'), saveModel: at('mine.json') })).toContain('which is read');
  expect(await said({ out: at('new.csv'), clusters: at('way/new.csv') })).toContain(
    '--out and --clusters both name',
  );
  expect(await said({ saveModel: at('m.json'), saveSettings: at('m.json') })).toContain('a file of its own');
  expect(await said({ out: folder })).toContain('it is a folder');
  expect(await said({ out: '/dev/null' })).toContain('a device or a pipe');
  expect(await said({ out: at('no/such/folder.csv') })).toContain('there is no folder');
  expect(text('in.csv')).toBe(people);
  expect(text('mine.json')).toBe('{}');
});
