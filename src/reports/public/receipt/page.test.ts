import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { deskOf, receiptOn, tellBriefly } from '../../../testing/public-journey.ts';
import { publicSiteOver } from '../../../testing/public-site.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const street = await publicSiteOver(database, given.keysDir);
const desk = await deskOf(given);

/** A visitor on the receipt page. */
async function sent(whatSeen: string) {
  const visitor = street.visitor();
  const check = await tellBriefly(visitor, whatSeen);
  const page = await visitor.press(check, 'Send the report');
  return { visitor, check, page, code: receiptOn(page) };
}

test('[A3] the receipt page is not left before the code is typed back or said to be kept', async () => {
  const { visitor, page, code } = await sent('Seen once.');
  const wrong = await visitor.press(page, 'Finish', { code: '0000' });
  expect(wrong.status).toBe(422);
  expect(wrong.errors).toEqual([
    'That is not the code on this page. Check it and type it again, or tick the box',
  ]);
  expect(receiptOn(wrong)).toBe(code);
  const nothing = await visitor.press(page, 'Finish');
  expect(nothing.status).toBe(422);
  for (const elsewhere of ['/report', '/report/where', '/report/check', '/report/people'])
    expect(receiptOn(await visitor.open(elsewhere))).toBe(code);
  const done = await visitor.press(page, 'Finish', { kept: 'yes' });
  expect(done.h1).toBe('Thank you');
  expect(visitor.cookie).toBeUndefined();
});

test('[A3] slips in the code are forgiven: small letters, spaces, O for 0, I and L for 1', async () => {
  const { visitor, page, code } = await sent('Seen twice.');
  const slipped = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  const done = await visitor.press(page, 'Finish', { code: ` ${slipped}` });
  expect(done.h1).toBe('Thank you');
});

test('sending twice, one after the other or both at once, gives one report and one receipt', async () => {
  const { visitor, check, code } = await sent('Sent over and over.');
  expect(receiptOn(await visitor.press(check, 'Send the report'))).toBe(code);
  expect(receiptOn(await visitor.press(check, 'Send the report'))).toBe(code);
  await desk.reportThatTells('Sent over and over.');

  const another = street.visitor();
  const ready = await tellBriefly(another, 'Sent by six presses at once.');
  const presses = await Promise.all(Array.from({ length: 6 }, () => another.press(ready, 'Send the report')));
  expect(new Set(presses.map(receiptOn)).size).toBe(1);
  await desk.reportThatTells('Sent by six presses at once.');
});

test('sending again after the code was kept says plainly that there is nothing to send', async () => {
  const { visitor, check, page } = await sent('Sent and done.');
  await visitor.press(page, 'Finish', { kept: 'yes' });
  const again = await visitor.press(check, 'Send the report');
  expect(again.status).toBe(410);
  expect(again.text).toContain('There is nothing here to send');
  await desk.reportThatTells('Sent and done.');
});

test('what is written after sending is kept, not sent, and does not push the receipt away', async () => {
  const { visitor, code } = await sent('The first report.');
  const token = (await visitor.open('/report/receipt')).formWith('Finish').fields['form-token'] ?? '';
  const late = await visitor.send('/report/how-you-know', {
    'form-token': token,
    'how-know': 'A late thought',
  });
  expect(receiptOn(late)).toBe(code);
  expect(late.text).toContain('You wrote something more after you sent this');
  const start = await visitor.press(late, 'Finish', { code });
  expect(start.text).toContain('You have started a report');
  const kept = await visitor.open('/report/how-you-know');
  expect(kept.formWith('Continue').fields['how-know']).toBe('A late thought');
});

test('nothing went wrong out of sight', () => {
  expect(street.faults).toEqual([]);
});
