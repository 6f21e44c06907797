import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { attribute } from '../../testing/page.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { publicSiteOver } from '../../testing/public-site.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const street = await publicSiteOver(database, given.keysDir);

test('[A1] a concern is sent with what was seen alone: no account, no e-mail, no telephone', async () => {
  const visitor = street.visitor();
  let page = await visitor.open('/');
  page = await visitor.open(page.link('Report a concern'));
  expect(visitor.at).toBe('/report');
  expect(visitor.cookie).toBeUndefined();
  page = await visitor.open(page.link('Start'));
  expect(page.h1).toBe('Is anyone in danger right now?');
  page = await visitor.press(page, 'Skip this question');
  expect(visitor.cookie).toBeDefined();
  expect(page.h1).toBe('What have you seen or heard?');
  page = await visitor.press(page, 'Continue', { 'what-seen': 'A van at five each morning.' });
  const asked = [page.h1];
  while (visitor.at !== '/report/check') {
    page = await visitor.press(page, 'Skip this question');
    asked.push(page.h1);
  }
  expect(asked).toEqual([
    'Where was it?',
    'When was it?',
    'Who was there?',
    'Was there a car, van or lorry?',
    'Do you know a phone number?',
    'Is there a business or website?',
    'Is this happening to you?',
    'How did you come to know this?',
    'May we know who you are?',
    'Check your answers',
  ]);
  page = await visitor.press(page, 'Send the report');
  expect(page.h1).toBe('Your report has been sent');
  const receipt = page.elements.flatMap((element) => attribute(element, 'data-receipt') ?? [])[0];
  expect(receipt).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
  page = await visitor.press(page, 'Finish', { kept: 'yes' });
  expect(page.h1).toBe('Thank you');
  expect(visitor.cookie).toBeUndefined();
  expect(street.faults).toEqual([]);
});
