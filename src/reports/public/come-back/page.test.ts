import { expect, test } from 'vitest';
import { movableClock } from '../../../platform/clock.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { countStored, tightStore } from '../../../testing/file-store.ts';
import { filesOf } from '../../../testing/files.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { deskOf, receiptOn, tellBriefly } from '../../../testing/public-journey.ts';
import { publicSiteOver } from '../../../testing/public-site.ts';
import { note, photo } from '../../../testing/sample-files.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const fileStore = tightStore(given.keysDir);
const street = await publicSiteOver(database, given.keysDir, { fileStore });
const desk = await deskOf(given);

/** A report that was sent, and its code kept on paper. */
async function codeFor(whatSeen: string): Promise<string> {
  const visitor = street.visitor();
  const page = await visitor.press(await tellBriefly(visitor, whatSeen), 'Send the report');
  await visitor.press(page, 'Finish', { kept: 'yes' });
  return receiptOn(page);
}

test('[A2] [A20] the code brings a reporter back to the stage, the questions and their own answers', async () => {
  const code = await codeFor('Something to come back to.');
  const { report } = await desk.reportThatTells('Something to come back to.');
  const visitor = street.visitor();
  let page = await visitor.press(await visitor.open('/return'), 'Open my report', { code });
  expect(page.h1).toBe('Your report');
  expect(visitor.at).toBe('/return/report');
  expect(page.text).toContain('We have received your report');
  expect(page.text).toContain('We have not asked you anything yet');

  await desk.ask(report.reportId, 'What colour was the van?');
  await desk.moveTo(report.reportId, 'being-looked-at');
  page = await visitor.open('/return/report');
  expect(page.text).toContain('What colour was the van?');
  expect(page.text).toContain('We are looking at your report');
  page = await visitor.press(page, 'Send', { answer: 'White.\nWith a blue stripe.' });
  expect(page.text).toContain('We have what you sent');
  expect(page.text).toContain('With a blue stripe.');
  const heard = await desk.reportThatTells('Something to come back to.');
  expect(heard.messages.map(({ author, text }) => [author, text])).toEqual([
    ['desk', 'What colour was the van?'],
    ['reporter', 'White.\nWith a blue stripe.'],
  ]);
});

test('an answer sent twice by two presses arrives once', async () => {
  const code = await codeFor('Answered twice.');
  const visitor = street.visitor();
  const page = await visitor.press(await visitor.open('/return'), 'Open my report', { code });
  await visitor.press(page, 'Send', { answer: 'Only once.' });
  await visitor.press(page, 'Send', { answer: 'Only once.' });
  expect((await desk.reportThatTells('Answered twice.')).messages).toHaveLength(1);
});

test('an empty answer is not sent', async () => {
  const code = await codeFor('An empty answer.');
  const visitor = street.visitor();
  const page = await visitor.press(await visitor.open('/return'), 'Open my report', { code });
  const again = await visitor.press(page, 'Send', { answer: '  ' });
  expect(again.status).toBe(422);
  expect(again.errors).toEqual(['Write something, or add a file, before you send']);
});

test('the code stands in no address', async () => {
  const code = await codeFor('Nothing in the address.');
  const visitor = street.visitor();
  const page = await visitor.press(await visitor.open('/return'), 'Open my report', { code });
  const plain = code.replaceAll('-', '');
  for (const text of [visitor.at, page.html, JSON.stringify(visitor.headers)]) {
    expect(text).not.toContain(code);
    expect(text).not.toContain(plain);
  }
});

test('[R11] a file for which there is no room is not taken, in the report or on return: that is said, what was typed stays, and the same press works after', async () => {
  const before = countStored(given.keysDir);
  const words = 'The disk was full for a while.';
  let visitor = street.visitor();
  let page = await visitor.open('/report/files');
  fileStore.noRoomFor(1);
  page = await visitor.press(page, 'Continue', {}, [await photo('van.jpg')]);
  expect(visitor.at).toBe('/report/files');
  expect(page.errors).toEqual([
    expect.stringContaining('We cannot take van.jpg now. Wait a few minutes and'),
  ]);
  expect(countStored(given.keysDir)).toBe(before);
  page = await visitor.press(page, 'Continue', {}, [await photo('van.jpg')]);
  expect(page.h1).toBe('Is this happening to you?');
  page = await visitor.press(await tellBriefly(visitor, words), 'Send the report');

  const code = receiptOn(page);
  visitor = street.visitor();
  page = await visitor.press(await visitor.open('/return'), 'Open my report', { code });
  fileStore.noRoomFor(1);
  page = await visitor.press(page, 'Send', { answer: 'And a second van.' }, [note('more.txt')]);
  expect(page.errors).toEqual([expect.stringContaining('We cannot take more.txt now.')]);
  expect(page.formWith('Send').fields['answer']).toBe('And a second van.');
  expect(countStored(given.keysDir)).toBe(before + 1);
  expect((await desk.reportThatTells(words)).messages).toEqual([]);
  page = await visitor.press(page, 'Send', {}, [note('more.txt')]);
  expect(page.text).toContain('We have what you sent');
  const { report, messages } = await desk.reportThatTells(words);
  expect(messages.map(({ text }) => text)).toEqual(['And a second van.']);
  const reader = await given.member('duty-desk').of('cheshire-police');
  const names = (await filesOf(given).list(reader, report.reportId)).map(({ name }) => name);
  expect(names).toEqual(['van.jpg', 'more.txt']);
});

test('closing the report leaves nothing of it in the browser', async () => {
  const code = await codeFor('Closed again.');
  const visitor = street.visitor();
  const page = await visitor.press(await visitor.open('/return'), 'Open my report', { code });
  await visitor.press(page, 'Close my report');
  expect(visitor.cookie).toBeUndefined();
  expect((await visitor.open('/return/report')).h1).toBe('Come back to your report');
});

test('coming back does not lose a report that is half told', async () => {
  const code = await codeFor('The finished one.');
  const visitor = street.visitor();
  await visitor.press(await visitor.open('/report/where'), 'Continue', { where: 'Half told' });
  const page = await visitor.press(await visitor.open('/return'), 'Open my report', { code });
  await visitor.press(page, 'Close my report');
  expect((await visitor.open('/report/where')).formWith('Continue').fields['where']).toBe('Half told');
});

test('wrong codes look alike, whatever is wrong with them', async () => {
  const code = await codeFor('A code to get wrong.');
  const swapped = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
  const pages: string[] = [];
  for (const wrong of ['', 'hello', swapped, 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA', '0'.repeat(24)]) {
    const visitor = street.visitor();
    const page = await visitor.press(await visitor.open('/return'), 'Open my report', { code: wrong });
    expect(page.status).toBe(422);
    pages.push(page.html.replace(/(name="code") value(="[^"]*")?/, '$1'));
  }
  expect(new Set(pages).size).toBe(1);
});

test('the sixth try in a minute must wait, right or wrong, and the next minute is free again', async () => {
  const clock = movableClock('2026-11-20T12:00:10Z');
  const slow = await publicSiteOver(database, given.keysDir, {
    clock,
    returnTries: { perSource: 5, overall: 1000 },
  });
  const code = await codeFor('Found at the seventh try.');
  const visitor = slow.visitor();
  const open = await visitor.open('/return');
  for (let tries = 0; tries < 5; tries++)
    expect((await visitor.press(open, 'Open my report', { code: 'no' })).status).toBe(422);
  const page = await visitor.press(open, 'Open my report', { code });
  expect(page.status).toBe(429);
  expect(page.errors).toEqual(['Too many tries. Wait 50 seconds, then try again']);
  clock.advance(60_000);
  expect((await visitor.press(open, 'Open my report', { code })).h1).toBe('Your report');
});

test('nothing went wrong out of sight', () => {
  expect(street.faults).toEqual([]);
});
