import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { freshDatabase } from '../testing/database.ts';
import { countStored, testFilesDir, tightStore } from '../testing/file-store.ts';
import { easyCleaner, filesOf } from '../testing/files.ts';
import { partnershipIn } from '../testing/partnership.ts';
import { note } from '../testing/sample-files.ts';
import { checkFile } from './check-file.ts';
import { beginCheck } from './check-store.ts';
import { eicar } from './eicar.ts';
import type { Cleaner, KeptFile, Scanner } from './index.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const files = filesOf(given);
const desk = await given.member('duty-desk').of('cheshire-police');

/** Finds the test file and nothing else. */
const scanner: Scanner = {
  version: async () => 'a scanner for tests',
  async scan(source) {
    let size = 0;
    for await (const chunk of source) {
      if (chunk.includes(eicar)) return { kind: 'malware', name: 'test' };
      size += chunk.length;
    }
    return size > 1_000_000 ? { kind: 'too-large' } : { kind: 'clean' };
  },
};
const tools = { scanner, cleaner: easyCleaner };

const pathOf = ({ blob }: KeptFile) =>
  join(testFilesDir(given.keysDir), blob.slice(0, 2), blob.slice(2, 4), blob);
const stored = () => countStored(given.keysDir);

async function attached(text?: string) {
  const report = await given.report();
  const kept = await files.keep(note('note.txt', text));
  await files.attach(report, kept);
  const [file] = await files.list(desk, report.reportId);
  if (file === undefined) throw new Error('nothing was attached');
  return { kept, file, now: async () => (await files.list(desk, report.reportId))[0] };
}

test('checked by two at once, a file has one outcome, and what the slower made is not kept', async () => {
  const { file, now } = await attached();
  const before = stored();
  const waiting: (() => void)[] = [];
  const together: Cleaner = {
    ...easyCleaner,
    async clean(original, of, work) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 2) for (const go of waiting) go();
      });
      return easyCleaner.clean(original, of, work);
    },
  };
  const one = { contexts: given.worker, store: files.store, scanner, cleaner: together };
  await Promise.all([
    checkFile(one, { ...file, kind: 'report' }),
    checkFile(one, { ...file, kind: 'report' }),
  ]);
  expect(await now()).toMatchObject({ state: 'clean', hasPreview: true });
  expect(stored()).toBe(before + 2);
  expect(await checkFile(one, { ...file, kind: 'report' })).toBe('nothing-to-do');
});

test('an original whose bytes were altered in the store is not used, and that is said', async () => {
  const { kept, now } = await attached();
  const bytes = readFileSync(pathOf(kept));
  bytes.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1);
  writeFileSync(pathOf(kept), bytes);
  await files.check(tools);
  expect(await now()).toMatchObject({ state: 'cannot-be-made-safe', reason: 'original-altered' });
  await expect(files.open(desk, 'original', (await now()) as never, 'Evidence')).rejects.toThrow();
});

test('while the store is away a file waits; when it is back the file is checked', async () => {
  const { kept, now } = await attached();
  renameSync(pathOf(kept), `${pathOf(kept)}.away`);
  for (let tries = 0; tries < 8; tries += 1) expect(await files.check(tools)).toContain('file.check-failed');
  expect(await now()).toMatchObject({ state: 'waiting', reason: null });
  renameSync(`${pathOf(kept)}.away`, pathOf(kept));
  await files.check(tools);
  expect(await now()).toMatchObject({ state: 'clean' });
});

test('[R11] while there is no room for its copy a file waits, and when there is it has one', async () => {
  const { now } = await attached();
  const store = tightStore(given.keysDir);
  const before = stored();
  store.noRoomFor(1);
  expect(await files.check({ ...tools, store })).toContain('file.check-failed');
  expect(await now()).toMatchObject({ state: 'waiting', reason: null });
  expect(stored()).toBe(before);
  await files.check({ ...tools, store });
  expect(await now()).toMatchObject({ state: 'clean', hasPreview: true });
});

test('a file with which the worker was ended again and again is given up, and not tried for ever', async () => {
  const { file, now } = await attached();
  const { fileId, recordId } = file;
  for (let ended = 0; ended < 5; ended += 1)
    await given.worker.act({}, { act: 'file.check' }, (act) => beginCheck(act, { fileId, recordId }));
  await files.check(tools);
  expect(await now()).toMatchObject({ state: 'cannot-be-made-safe', reason: 'took-too-long' });
});

test('a file larger than the scanner takes waits with its reason, and is not tried anew each minute', async () => {
  const { now } = await attached('a quiet line of text\n'.repeat(60_000));
  await files.check(tools);
  expect(await now()).toMatchObject({ state: 'waiting', reason: 'too-large-for-scanner' });
  let scans = 0;
  const counting: Scanner = {
    ...scanner,
    scan: (source) => {
      scans += 1;
      return scanner.scan(source);
    },
  };
  await files.check({ ...tools, scanner: counting });
  // The test file by which a scanner proves itself, and nothing else.
  expect(scans).toBe(1);
});

test('every step of a check stands in the book with the file’s id, and no line bears a name [I5]', async () => {
  const { file } = await attached('nothing in particular');
  await files.check(tools);
  const lines = await given.worker.act({}, { act: 'book.verify' }, (act) =>
    act.db.all(
      z.object({ act: z.string(), detail: z.unknown() }),
      sql`select act, detail from audit.entries where detail->>'file' = ${file.fileId} order by entry_id`,
    ),
  );
  expect(lines).toEqual([
    { act: 'file.check', detail: { file: file.fileId } },
    { act: 'file.settle', detail: { file: file.fileId } },
  ]);
});
