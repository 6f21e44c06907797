import { copyFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { closedAs } from '../../../testing/closing.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { alterFile, nightOver, storedFiles } from '../../../testing/file-store.ts';
import { easyCleaner, easyScanner, filesOf } from '../../../testing/files.ts';
import { investigatingIn, itemTaken } from '../../../testing/investigating.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { note } from '../../../testing/sample-files.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const files = filesOf(given);
const { as, begin, write } = investigatingIn(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');

const checkFiles = () => files.check({ scanner: easyScanner, cleaner: easyCleaner });
const night = () => nightOver(given, files.store);

test('[D4] a file that cannot be read is a finding of its own, and an investigation that fails ends nothing for those behind it', async () => {
  const browser = desk.as(kirsty);
  const held = [];
  for (const called of ['First', 'Second', 'Third']) {
    const item = itemTaken(`${called} notebook`);
    const id = await begin(kirsty, { handedIn: [item] });
    const before = storedFiles(given.keysDir);
    const at = `/investigations/${id}/evidence/${item.about}`;
    await browser.press(await browser.open(at), 'Add files', {}, [
      note(`${called}.txt`, `${called} said so.`),
    ]);
    const [blob = ''] = storedFiles(given.keysDir).filter((path) => !before.includes(path));
    held.push({ id, at, blob, called });
  }
  await checkFiles();
  const [first, second, third] = held.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  if (first === undefined || second === undefined || third === undefined) throw new Error('no three');
  const { wrong: already } = await night();
  // The disk gives an error where the first lies; of the second the key is gone; the third, behind both, is altered.
  rmSync(first.blob);
  symlinkSync('/proc/self/mem', first.blob);
  const owner = database.pool('owner');
  await owner.query('create policy once on access.record_keys to current_user using (true)');
  await owner.query('delete from access.record_keys where record_id = $1', [second.id]);
  await owner.query('drop policy once on access.record_keys');
  alterFile(third.blob);
  const { wrong, unfinished, failed } = await night();
  expect([wrong - already, unfinished, failed.length]).toEqual([2, 1, 1]);
  const register = await browser.open(`/investigations/${first.id}/evidence`);
  expect(register.text).toContain('1 file was found altered, missing or not to be read');
  const item = await browser.open(first.at);
  expect(item.section('Files')).toContain('Cannot be read');
  expect(problemsWithHtml(item.html)).toEqual([]);
  const tasks = (await browser.open('/tasks')).text;
  expect(tasks).toContain('a file of the evidence cannot be read');
  expect((await browser.open(third.at)).section('Files')).toContain('Not as it came');
  const ask = await browser.open(item.link(`Open the original ${first.called}.txt`));
  const refused = await browser.press(ask, 'Open the original', { purpose: 'For the prosecutor' });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('lie in the store and cannot be read there');
  expect(desk.faults).toEqual([]);
});

test('[D4] the task about a file stands while it is wrong, ends when it is found right or explained, and is asked anew when it goes wrong anew', async () => {
  const browser = desk.as(kirsty);
  const item = itemTaken('A diary');
  const id = await begin(kirsty, { handedIn: [item] });
  const at = `/investigations/${id}/evidence/${item.about}`;
  const before = storedFiles(given.keysDir);
  await browser.press(await browser.open(at), 'Add files', {}, [note('diary.txt', 'Day by day.')]);
  const [blob = ''] = storedFiles(given.keysDir).filter((path) => !before.includes(path));
  await checkFiles();
  const states = () =>
    as(kirsty, 'investigation.open', id, async (act) =>
      (
        await act.db.all(
          z.object({ state: z.string() }),
          sql`select state from tasks.tasks where source = 'investigation-evidence' and record_id = ${id}`,
        )
      ).map(({ state }) => state),
    );
  await night();
  expect((await browser.open(at)).html).not.toContain('Write what became of it');
  expect(await states()).toEqual([]);
  copyFileSync(blob, `${blob}-kept`);
  alterFile(blob);
  await night();
  await night();
  expect(await states()).toEqual(['open']);
  // Found right by a night, it is done; wrong anew, it is open anew.
  renameSync(`${blob}-kept`, blob);
  await night();
  expect(await states()).toEqual(['done']);
  copyFileSync(blob, `${blob}-kept`);
  alterFile(blob);
  await night();
  expect(await states()).toEqual(['open']);
  // Explained, it is done, for as long as the file is wrong so; also when the investigation is closed.
  await write(kirsty, id, closedAs('disrupted', '2026-11-06'));
  const form = await browser.open((await browser.open(at)).link('Write what became of it diary.txt'));
  expect(problemsWithHtml(form.html)).toEqual([]);
  expect((await browser.press(form, 'Save')).errors).toEqual([
    'Write why it is not as it came, and what was done',
  ]);
  const said = await browser.press(form, 'Save', { what: 'The disk failed; a backup is looked for.' });
  expect(said.section('Files')).toMatch(
    /written by Kirsty Marrowdale on .* The disk failed; a backup is looked for\./,
  );
  expect(problemsWithHtml(said.html)).toEqual([]);
  expect(await states()).toEqual(['done']);
  await night();
  expect(await states()).toEqual(['done']);
  expect((await browser.open(`/investigations/${id}/evidence`)).text).toContain(
    'Of 1 of them it is written what became of it.',
  );
  renameSync(`${blob}-kept`, blob);
  await night();
  alterFile(blob);
  await night();
  expect(await states()).toEqual(['open']);
  expect((await browser.open(at)).section('Files')).not.toContain('The disk failed');
  // It stands on the schedule, once for each time.
  expect((await browser.open(`/investigations/${id}/disclosure`)).text).toContain('The disk failed');
  expect(desk.faults).toEqual([]);
});
