import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import { countStored, tightStore } from '../../../testing/file-store.ts';
import { filesOf } from '../../../testing/files.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { film, lockedPdf, note, photo, program, recording } from '../../../testing/sample-files.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const fileStore = tightStore(given.keysDir);
const desk = await staffSiteOver(database, given.keysDir, { fileStore });
const files = filesOf(given);
const bronwen = await given.member('duty-desk').of('cheshire-police', 'Bronwen Ashgrove');
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');

const stored = () => countStored(given.keysDir);

test('[A7] the desk adds files with a note; what is not taken is said, and the same file is added once', async () => {
  const report = await given.report();
  const mine = desk.as(bronwen);
  let page = await mine.open(`/reports/${report.reportId}`);
  page = await mine.press(page, 'Add files', { fileNote: 'By e-mail from the reporter.' }, [
    await photo('mail.jpg', '#224466'),
    program('run.exe'),
    lockedPdf('slip.pdf'),
  ]);
  expect(page.status).toBe(422);
  expect(page.errors).toEqual([
    'run.exe is of a kind that is not taken',
    'slip.pdf is locked with a password. Add it without, or pictures of its pages',
  ]);
  expect(page.section('Files')).toContain(
    'mail.jpg Waiting Photo or picture, 1 KB. Added by Bronwen Ashgrove',
  );
  expect(page.section('Internal notes')).toContain('By e-mail from the reporter. File added: mail.jpg');
  expect(page.section('History')).toContain('Files added by Bronwen Ashgrove');
  page = await mine.press(page, 'Add files', {}, [await photo('again.jpg', '#224466')]);
  expect(page.errors).toEqual(['again.jpg is on this report already']);
  page = await mine.press(page, 'Add files', { fileNote: 'Nothing chosen' }, []);
  expect(page.errors).toEqual(['Choose at least one file']);
  expect(page.formWith('Add files').fields['fileNote']).toBe('Nothing chosen');
  page = await mine.press(page, 'Add files', {}, [note('more.txt'), film(), recording()]);
  expect(page.text).toContain('The files are added.');
  expect(page.section('Files')).toMatch(/yard\.mp4 Waiting Video.*voice\.mp3 Waiting Sound recording/);
  expect(await files.list(bronwen, report.reportId)).toHaveLength(4);
});

test('[R11] when there is no room for a file the desk is told, the note stays, nothing is added, and the same press works after', async () => {
  const report = await given.report();
  const mine = desk.as(bronwen);
  const before = stored();
  let page = await mine.open(`/reports/${report.reportId}`);
  fileStore.noRoomFor(1);
  page = await mine.press(page, 'Add files', { fileNote: 'Handed in on paper.' }, [note('slip.txt')]);
  expect(page.status).toBe(422);
  expect(page.errors).toEqual(['There is no room for slip.txt now. Try again in a few minutes']);
  expect(page.formWith('Add files').fields['fileNote']).toBe('Handed in on paper.');
  expect(page.text).not.toContain('Files added by');
  expect(stored()).toBe(before);
  page = await mine.press(page, 'Add files', {}, [note('slip.txt')]);
  expect(page.section('Files')).toContain('slip.txt Waiting');
  expect(page.section('Internal notes')).toContain('Handed in on paper. File added: slip.txt');
});

test('whoever may not add files adds none, and nothing of them stays', async () => {
  const report = await given.report();
  const mine = await desk.as(bronwen).open(`/reports/${report.reportId}`);
  const before = stored();
  const theirs = desk.as(kirsty);
  const read = await theirs.open(`/reports/${report.reportId}`);
  const token = read.forms[0]?.fields['form-token'] ?? '';
  expect((await theirs.send(`/reports/${report.reportId}/files`, { 'form-token': token })).status).toBe(404);
  const refused = await theirs.press(mine, 'Add files', { 'form-token': token }, [note('hers.txt')]);
  expect(refused.status).toBe(404);
  const nobody = await desk.visitor().press(mine, 'Add files', { 'form-token': '' }, [note('nobodys.txt')]);
  expect(nobody.status).toBe(401);
  expect(stored()).toBe(before);
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});
