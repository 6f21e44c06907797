import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { movableClock } from '../platform/clock.ts';
import { Refusal } from '../platform/refusal.ts';
import { clamdFor } from '../testing/clamd.ts';
import { freshDatabase } from '../testing/database.ts';
import { easyCleaner, filesOf } from '../testing/files.ts';
import { moveClock } from '../testing/move-clock.ts';
import { partnershipIn } from '../testing/partnership.ts';
import { note, photo } from '../testing/sample-files.ts';
import { eicar } from './eicar.ts';
import { type Cleaner, type Found, forgetUpload, scannerAt, sweepStore, sweepUploads } from './index.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const files = filesOf(given);
const clamd = clamdFor();
await clamd.start();
afterAll(() => clamd.close());
const scanner = scannerAt(clamd.url);
const desk = await given.member('duty-desk').of('cheshire-police');

const foundInPhoto = {
  suggestions: [{ what: 'device', from: 'Model', text: 'SM-G900F' }],
  leftOut: [],
} satisfies Found;

test('a file that is taken is sealed, attached, scanned and copied; the desk sees the copy, and the original only for a purpose [A7] [A8]', async () => {
  const report = await given.report();
  const sent = await photo();
  const kept = await files.keep(sent);
  expect(kept).toMatchObject({
    name: 'van.jpg',
    type: 'image/jpeg',
    family: 'picture',
    size: sent.bytes.length,
  });
  expect(kept.sha256).toBe(createHash('sha256').update(sent.bytes).digest('hex'));
  expect((await buffer(files.store.open(kept.blob))).includes(sent.bytes.subarray(0, 32))).toBe(false);

  expect(await files.attach(report, kept)).toBe(0);
  const [waiting] = await files.list(desk, report.reportId);
  expect(waiting).toMatchObject({
    name: 'van.jpg',
    state: 'waiting',
    from: 'reporter',
    copy: undefined,
    hasPreview: false,
  });
  for (const what of ['copy', 'preview', 'original'] as const)
    await expect(files.open(desk, what, waiting as never, 'to see')).rejects.toThrow(Refusal);

  const telling: Cleaner = {
    ...easyCleaner,
    clean: (original, of, work) =>
      easyCleaner.clean(original, of, (cleaned) =>
        work(cleaned.kind === 'made' ? { ...cleaned, found: foundInPhoto } : cleaned),
      ),
  };
  expect(await files.check({ scanner, cleaner: telling })).toEqual(['scanner.ready']);
  const [clean] = await files.list(desk, report.reportId);
  expect(clean).toMatchObject({
    state: 'clean',
    sha256: kept.sha256,
    copy: { name: 'van.jpg', type: 'text/plain' },
    hasPreview: true,
    found: foundInPhoto,
  });
  if (clean === undefined) return;
  expect((await files.open(desk, 'copy', clean)).toString()).toBe('copy');
  expect((await files.open(desk, 'preview', clean)).toString()).toBe('small');
  for (const purpose of [undefined, '', '  '])
    await expect(files.open(desk, 'original', clean, purpose)).rejects.toThrow(Refusal);
  expect((await files.open(desk, 'original', clean, 'Evidence for the court')).equals(sent.bytes)).toBe(true);
});

test('malware stays in quarantine for good: nobody opens any of it, and the desk is told its name [A7]', async () => {
  const report = await given.report();
  await files.attach(report, await files.keep(note('note.txt', `${eicar}`)));
  await files.check({ scanner, cleaner: easyCleaner });
  const [found] = await files.list(desk, report.reportId);
  expect(found).toMatchObject({ state: 'infected', malware: 'Test-File.UNOFFICIAL', copy: undefined });
  for (const what of ['copy', 'preview', 'original'] as const)
    await expect(files.open(desk, what, found as never, 'to see')).rejects.toThrow(Refusal);
});

test('what cannot be made safe has no copy; its original is evidence still', async () => {
  const report = await given.report();
  const sent = note('cut.txt', 'half of it');
  await files.attach(report, await files.keep(sent));
  const refusing: Cleaner = {
    ...easyCleaner,
    clean: (_original, _of, work) => work({ kind: 'cannot', why: 'damaged' }),
  };
  await files.check({ scanner, cleaner: refusing });
  const [found] = await files.list(desk, report.reportId);
  expect(found).toMatchObject({ state: 'cannot-be-made-safe', reason: 'damaged', copy: undefined });
  await expect(files.open(desk, 'copy', found as never)).rejects.toThrow(Refusal);
  expect((await files.open(desk, 'original', found as never, 'Evidence')).equals(sent.bytes)).toBe(true);
});

test('two files of the same content are two files, and nothing in the store or the database says that they are alike', async () => {
  const report = await given.report();
  const [one, other] = [await files.keep(await photo()), await files.keep(await photo())];
  expect(one?.sha256).toBe(other?.sha256);
  expect(one?.blob).not.toBe(other?.blob);
  expect(await files.attach(report, one, other)).toBe(0);
  expect(await files.list(desk, report.reportId)).toHaveLength(2);
});

test('a file can be attached once; one that was taken away, or has lapsed, is not attached and the sender is told', async () => {
  const [first, second] = [await given.report(), await given.report()];
  const kept = await files.keep(note());
  expect(await files.attach(first, kept)).toBe(0);
  expect(await files.attach(second, kept)).toBe(1);
  expect(await files.list(desk, second.reportId)).toEqual([]);
  const taken = await files.keep(note());
  await forgetUpload(files.street, taken);
  await expect(buffer(files.store.open(taken.blob))).rejects.toThrow();
  expect(await files.attach(second, taken)).toBe(1);
});

test('a file taken back after it was attached stays with its report', async () => {
  const report = await given.report();
  const kept = await files.keep(note());
  await files.attach(report, kept);
  await forgetUpload(files.street, kept);
  await files.check({ scanner, cleaner: easyCleaner });
  expect(await files.list(desk, report.reportId)).toMatchObject([{ state: 'clean' }]);
});

test('what lapsed is swept, row and bytes, and so is what no row names; what is attached or fresh stays', async () => {
  const report = await given.report();
  const [attached, lapsed] = [await files.keep(note()), await files.keep(note())];
  await files.attach(report, attached);
  async function* orphan() {
    yield randomBytes(1000);
  }
  const { blob: unknown } = await files.store.put(orphan(), 1000);
  const stored = async (blob: string) => buffer(files.store.open(blob)).then(Boolean, () => false);
  const tools = { contexts: given.worker, store: files.store };

  expect(await sweepUploads(tools)).toBe(0);
  await moveClock(database, movableClock(new Date()), 25 * 60);
  const fresh = await files.keep(note());
  expect(await sweepUploads(tools)).toBeGreaterThan(0);
  expect(await stored(lapsed.blob)).toBe(false);
  expect(await files.attach(report, lapsed)).toBe(1);

  expect(await sweepStore(tools, new Date())).toBe(0);
  expect(await sweepStore(tools, new Date(Date.now() + 2 * 86_400_000))).toBe(1);
  expect(await stored(unknown)).toBe(false);
  for (const { blob } of [attached, fresh]) expect(await stored(blob)).toBe(true);
  expect(await files.attach(report, fresh)).toBe(0);
});
