import { expect, test } from 'vitest';
import { listFiles } from '../../../files/index.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { countStored } from '../../../testing/file-store.ts';
import { attribute, type PageRead } from '../../../testing/page.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { deskOf, receiptOn, tellBriefly } from '../../../testing/public-journey.ts';
import { publicSiteOver } from '../../../testing/public-site.ts';
import {
  emptyFile,
  film,
  lockedPdf,
  note,
  photo,
  program,
  recording,
  screenshot,
} from '../../../testing/sample-files.ts';
import { liftOwner } from '../../../testing/trust/bare-ground.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const street = await publicSiteOver(database, given.keysDir);
const desk = await deskOf(given);
const { session } = await given.member('duty-desk').of('cheshire-police');
const here = '/report/files';

const stored = () => countStored(given.keysDir);

const listed = (page: PageRead): string[] =>
  page.elements
    .filter((element) => attribute(element, 'class') === 'ps-files__name')
    .map((element) => element.childNodes.map((node) => ('value' in node ? node.value : '')).join(''));

/** The names of the files that the desk finds on the report that tells this. */
async function filesOf(whatSeen: string): Promise<string[]> {
  const { report, dataKey } = await desk.reportThatTells(whatSeen);
  const files = await given.staff.act(
    { session },
    { act: 'report.open', record: { kind: 'report', id: report.reportId } },
    (act) => listFiles(act, report.reportId, dataKey),
  );
  return files.map(({ name }) => name);
}

test('[A7] without script: choose, upload, the list grows, go on; check answers shows them and the report brings them', async () => {
  const visitor = street.visitor();
  let page = await visitor.open(here);
  expect(page.text).toContain('The file you sent is locked away as evidence.');
  expect(page.text).toContain('Up to 10 files, 250 MB in all.');
  expect(page.text).toContain('Delete a photo from your phone only if that is safe for you.');
  page = await visitor.press(page, 'Upload', {}, [await photo('van.jpg'), await screenshot('advert.png')]);
  expect(visitor.at).toBe(here);
  expect(listed(page)).toEqual(['van.jpg', 'advert.png']);
  expect(page.text).toContain('Photo or picture, 1 KB');
  page = await visitor.press(page, 'Upload', {}, [note('hours.txt')]);
  expect(listed(page)).toEqual(['van.jpg', 'advert.png', 'hours.txt']);
  expect(problemsWithHtml(page.html)).toEqual([]);
  page = await visitor.press(page, 'Continue');
  expect(page.h1).toBe('Is this happening to you?');
  page = await tellBriefly(visitor, 'Brought by three files.');
  expect(page.text).toContain('Photos, videos, documents and recordings van.jpg (Photo or picture, 1 KB)');
  page = await visitor.press(page, 'Send the report');
  receiptOn(page);
  expect(page.text).not.toContain('too old');
  expect(await filesOf('Brought by three files.')).toEqual(['van.jpg', 'advert.png', 'hours.txt']);
});

test('[A7] a film and a sound recording are taken by the same form, and the report brings them', async () => {
  const visitor = street.visitor();
  const page = await visitor.press(await visitor.open(here), 'Upload', {}, [film(), recording()]);
  expect(page.text).toMatch(/yard\.mp4\s*Video, \d+ KB.*voice\.mp3\s*Sound recording, \d+ KB/);
  await visitor.press(await tellBriefly(visitor, 'Filmed and recorded.'), 'Send the report');
  expect(await filesOf('Filmed and recorded.')).toEqual(['yard.mp4', 'voice.mp3']);
});

test('whoever chooses files and goes straight on has added them', async () => {
  const visitor = street.visitor();
  const page = await visitor.press(await visitor.open(here), 'Continue', {}, [await photo('on.jpg')]);
  expect(page.h1).toBe('Is this happening to you?');
  expect(listed(await visitor.open(here))).toEqual(['on.jpg']);
});

test('[A7] what is not taken is said file by file with what to do, and the good ones are kept', async () => {
  const visitor = street.visitor();
  const chosen = [
    await photo('good.jpg'),
    program('setup.exe'),
    lockedPdf('payslip.pdf'),
    emptyFile('empty.jpg'),
  ];
  const disguised = { ...(await photo('letter.pdf')), type: 'application/pdf' };
  let page = await visitor.press(await visitor.open(here), 'Continue', {}, [...chosen, disguised]);
  expect(visitor.at).toBe(here);
  expect(listed(page)).toEqual(['good.jpg']);
  expect(page.title).toMatch(/^Error: /);
  expect(page.errors).toEqual([
    expect.stringContaining('We cannot take setup.exe. Send a photo'),
    expect.stringContaining('payslip.pdf is locked with a password. Take the password off'),
    expect.stringContaining('There is nothing in empty.jpg. Choose it again'),
    expect.stringContaining('letter.pdf is not what its name says. Take a screenshot'),
  ]);
  expect(problemsWithHtml(page.html)).toEqual([]);
  page = await visitor.press(page, 'Upload', {}, [await screenshot('payslip.png')]);
  expect(page.errors).toEqual([]);
  expect(listed(page)).toEqual(['good.jpg', 'payslip.png']);
});

test('ten files and no more; the same file twice is one', async () => {
  const visitor = street.visitor();
  const notes = Array.from({ length: 11 }, (_, number) => note(`${number}.txt`, `Note ${number}`));
  let page = await visitor.press(await visitor.open(here), 'Upload', {}, notes.slice(0, 9));
  page = await visitor.press(page, 'Upload', {}, [note('again.txt', 'Note 3')]);
  expect(listed(page)).toHaveLength(9);
  expect(page.errors).toEqual([]);
  page = await visitor.press(page, 'Upload', {}, notes.slice(9));
  expect(listed(page)).toHaveLength(10);
  expect(page.errors).toEqual([expect.stringContaining('10.txt is too much. You can add up to 10 files')]);
});

test('removing a file takes it out of the store, and so does starting again', async () => {
  const before = stored();
  const visitor = street.visitor();
  let page = await visitor.press(await visitor.open(here), 'Upload', {}, [
    await photo('one.jpg'),
    note('two.txt'),
  ]);
  expect(stored()).toBe(before + 2);
  page = await visitor.press(page, 'Remove one.jpg');
  expect(listed(page)).toEqual(['two.txt']);
  expect(stored()).toBe(before + 1);
  await visitor.press(await visitor.open('/report'), 'Delete it and start again');
  expect(stored()).toBe(before);
  expect(listed(await visitor.open(here))).toEqual([]);
});

test('who skips the question leaves nothing in the store', async () => {
  const before = stored();
  const visitor = street.visitor();
  const page = await visitor.press(await visitor.open(here), 'Skip this question', {}, [await photo()]);
  expect(page.h1).toBe('Is this happening to you?');
  expect(stored()).toBe(before);
});

test('one visitor neither sees nor removes what another has added', async () => {
  const one = street.visitor();
  const mine = await one.press(await one.open(here), 'Upload', {}, [note('mine.txt', 'Mine alone.')]);
  const blob = mine.formWith('Upload').buttons.find(({ name }) => name === 'remove')?.value ?? '';
  const other = street.visitor();
  const theirs = await other.press(await other.open(here), 'Upload', {}, [note('theirs.txt', 'Theirs.')]);
  expect(listed(theirs)).toEqual(['theirs.txt']);
  await other.press(theirs, 'Remove theirs.txt', { remove: blob });
  await other.send(here, { ...theirs.formWith('Continue').fields, remove: blob });
  expect(listed(await one.open(here))).toEqual(['mine.txt']);
});

test('[A8] on return: files alone are an answer, the list grows, and what was sent before is shown by its name', async () => {
  const reporter = street.visitor();
  let page = await reporter.press(await reporter.open(here), 'Continue', {}, [await photo('first.jpg')]);
  page = await tellBriefly(reporter, 'Comes back with more.');
  page = await reporter.press(page, 'Send the report');
  const visitor = street.visitor();
  page = await visitor.press(await visitor.open('/return'), 'Open my report', { code: receiptOn(page) });
  expect(listed(page)).toEqual(['first.jpg']);
  page = await visitor.press(page, 'Upload', { answer: 'Half a thought' }, [
    note('more.txt'),
    program('bad.exe'),
  ]);
  expect(listed(page)).toEqual(['first.jpg', 'more.txt']);
  expect(page.errors).toEqual([expect.stringContaining('We cannot take bad.exe')]);
  expect(page.formWith('Send').fields['answer']).toBe('Half a thought');
  expect(problemsWithHtml(page.html)).toEqual([]);
  page = await visitor.press(page, 'Remove more.txt', { answer: 'Half a thought and a bit' });
  expect(page.formWith('Send').fields['answer']).toBe('Half a thought and a bit');
  expect(page.errors).toEqual([]);
  page = await visitor.press(page, 'Send', { answer: ' ' }, [await photo('second.jpg', '#996633')]);
  expect(page.text).toContain('We have what you sent.');
  expect(listed(page)).toEqual(['first.jpg', 'second.jpg']);
  expect(page.formWith('Send').fields['answer']).toBe('');
  expect(await filesOf('Comes back with more.')).toEqual(['first.jpg', 'second.jpg']);
  const { messages } = await desk.reportThatTells('Comes back with more.');
  expect(messages).toEqual([]);
});

test('a text that is too long is kept beside the files that came with it, and nothing is sent twice', async () => {
  const reporter = street.visitor();
  let page = await reporter.press(await tellBriefly(reporter, 'Too long on return.'), 'Send the report');
  const visitor = street.visitor();
  page = await visitor.press(await visitor.open('/return'), 'Open my report', { code: receiptOn(page) });
  const long = 'x'.repeat(15_001);
  page = await visitor.press(page, 'Send', { answer: long }, [note('kept.txt')]);
  expect(page.errors).toEqual([expect.stringContaining('This is too long.')]);
  expect(page.formWith('Send').fields['answer']).toBe(long);
  expect(listed(page)).toEqual(['kept.txt']);
  const sent = await visitor.press(page, 'Send', { answer: 'Short.' });
  expect(sent.text).toContain('We have what you sent.');
  await visitor.press(page, 'Send', { answer: 'Short.' });
  expect(await filesOf('Too long on return.')).toEqual(['kept.txt']);
  const { messages } = await desk.reportThatTells('Too long on return.');
  expect(messages.map(({ text }) => text)).toEqual(['Short.']);
});

test('a file that lay for more than a day before it was sent is not sent, and its sender is told to add it again', async () => {
  const lapse = async () => {
    await liftOwner(database.pool('owner'));
    await database.pool('owner').query('delete from files.uploads');
  };
  const reporter = street.visitor();
  await reporter.press(await reporter.open(here), 'Continue', {}, [
    note('old.txt', 'Old.'),
    note('older.txt', 'Older.'),
  ]);
  let page = await tellBriefly(reporter, 'Lapsed on the way.');
  await lapse();
  page = await reporter.press(page, 'Send the report');
  expect(page.text).toContain('2 files were too old and were not sent with your report.');
  const visitor = street.visitor();
  page = await visitor.press(await visitor.open('/return'), 'Open my report', { code: receiptOn(page) });
  expect(listed(page)).toEqual([]);
  page = await visitor.press(page, 'Upload', {}, [note('again.txt', 'Again.')]);
  await lapse();
  page = await visitor.press(page, 'Send', { answer: 'With it.' });
  expect(page.text).toContain('One file was too old and was not sent. Add it again below.');
  expect(await filesOf('Lapsed on the way.')).toEqual([]);
});

test('closing the report, and coming without a code, leaves nothing in the store', async () => {
  const reporter = street.visitor();
  let page = await reporter.press(await tellBriefly(reporter, 'Closed again.'), 'Send the report');
  const visitor = street.visitor();
  page = await visitor.press(await visitor.open('/return'), 'Open my report', { code: receiptOn(page) });
  const before = stored();
  page = await visitor.press(page, 'Upload', {}, [note('not-sent.txt')]);
  expect(stored()).toBe(before + 1);
  const stranger = street.visitor();
  await stranger.press(page, 'Send', { 'form-token': '' }, [note('stranger.txt')]);
  expect(stranger.at).toBe('/return');
  await visitor.press(page, 'Close my report');
  expect(stored()).toBe(before);
});

test('nothing went wrong out of sight', () => {
  expect(street.faults).toEqual([]);
});
