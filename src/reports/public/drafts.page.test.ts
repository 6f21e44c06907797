import { expect, test } from 'vitest';
import { movableClock } from '../../platform/clock.ts';
import { freshDatabase } from '../../testing/database.ts';
import { moveClock } from '../../testing/move-clock.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { deskOf, tellBriefly } from '../../testing/public-journey.ts';
import { publicSiteOver } from '../../testing/public-site.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const clock = movableClock(new Date());
const street = await publicSiteOver(database, given.keysDir, { clock });

/** Moves the service's own clock. Members' sessions end with it, so the desk signs in where it is needed. */
const passMinutes = (minutes: number) => moveClock(database, clock, minutes);

test('no page sets a cookie before the first answer is kept', async () => {
  const visitor = street.visitor();
  const paths = ['/', '/help-now', '/what-happens-next', '/privacy', '/accessibility', '/report', '/return'];
  for (const path of [
    ...paths,
    '/report/danger',
    '/report/where',
    '/report/people',
    '/report/check',
    '/nowhere',
  ]) {
    await visitor.open(path);
    expect(visitor.headers['set-cookie']).toBeUndefined();
  }
});

test('[A15] a half-finished report is gone on with where it was left', async () => {
  const visitor = street.visitor();
  const seen = await visitor.open('/report/what-happened');
  await visitor.press(seen, 'Continue', { 'what-seen': 'Left half told.' });
  await passMinutes(50);
  const start = await visitor.open('/report');
  expect(start.text).toContain('You have started a report');
  const page = await visitor.open(start.link('Go on with it'));
  expect(page.h1).toBe('Where was it?');
  const back = await visitor.open('/report/what-happened');
  expect(back.formWith('Continue').fields['what-seen']).toBe('Left half told.');
});

test('a started report is deleted when its teller asks for that', async () => {
  const visitor = street.visitor();
  await visitor.press(await visitor.open('/report/where'), 'Continue', { where: 'Somewhere' });
  const page = await visitor.press(await visitor.open('/report'), 'Delete it and start again');
  expect(page.h1).toBe('Is anyone in danger right now?');
  expect((await visitor.open('/report/where')).formWith('Continue').fields['where']).toBe('');
});

test('[A15] after an hour without use the answers are gone, and what is sent then is kept and says so', async () => {
  const visitor = street.visitor();
  const seen = await visitor.open('/report/what-happened');
  let page = await visitor.press(seen, 'Continue', { 'what-seen': 'Forgotten.' });
  const before = visitor.cookie;
  await passMinutes(61);
  page = await visitor.press(page, 'Continue', { where: 'Kept after the hour' });
  expect(page.text).toContain('Your earlier answers are gone');
  expect(visitor.cookie).not.toBe(before);
  while (visitor.at !== '/report/what-happened') page = await visitor.press(page, 'Skip this question');
  expect(page.h1).toBe('What have you seen or heard?');
  page = await visitor.press(page, 'Continue', { 'what-seen': 'Told again.' });
  expect(visitor.at).toBe('/report/check');
  expect(page.text).toContain('Kept after the hour');
  expect(page.text).not.toContain('Your earlier answers are gone');
});

test('a token that somebody else planted in the cookie is never taken up', async () => {
  const visitor = street.visitor();
  const planted = `plainsight-report=${'a'.repeat(64)}`;
  visitor.cookie = planted;
  await visitor.press(await visitor.open('/report/where'), 'Continue', { where: 'Here' });
  expect(visitor.cookie).not.toBe(planted);
});

test('one visitor sees nothing of what another has written', async () => {
  const one = street.visitor();
  await tellBriefly(one, 'Only mine.');
  const other = street.visitor();
  expect((await other.open('/report/what-happened')).formWith('Continue').fields['what-seen']).toBe('');
});

test('[A11] danger brings advice to call 999 before anything else, once', async () => {
  const visitor = street.visitor();
  let page = await visitor.press(await visitor.open('/report/danger'), 'Continue', { danger: 'yes' });
  expect(page.h1).toBe('Please call 999 first');
  expect(page.text).toContain('press 55');
  page = await visitor.press(page, 'Go on with the report');
  expect(page.h1).toBe('What have you seen or heard?');
  page = await visitor.press(page, 'Continue', { 'what-seen': 'He has a knife.' });
  expect(page.h1).toBe('Where was it?');
});

test.each([
  ['what was seen', '/report/what-happened', { 'what-seen': 'Please help me, he has a knife' }],
  ['a person', '/report/people', { description: 'She is bleeding' }],
  ['how it is known', '/report/how-you-know', { 'how-know': 'They will kill me if they see this' }],
  ['another language', '/report/what-happened', { 'what-seen': 'النجدة، معه سكين' }],
])('[A11] words of danger in %s bring the advice before the way on', async (_, path, typed) => {
  const visitor = street.visitor();
  const page = await visitor.press(await visitor.open(path), 'Continue', typed);
  expect(page.h1).toBe('Please call 999 first');
  await visitor.press(page, 'Go on with the report');
  expect(visitor.at).not.toBe('/report/call-999');
});

test('[A11] a report of danger cannot be sent past the advice', async () => {
  const visitor = street.visitor();
  await visitor.press(await visitor.open('/report/what-happened'), 'Continue', {
    'what-seen': 'He has a gun and the advice was never read.',
  });
  const page = await visitor.press(await visitor.open('/report/check'), 'Send the report');
  expect(page.h1).toBe('Please call 999 first');
  const desk = await deskOf(given);
  const told = (await desk.reports()).map((report) => report.told?.whatSeen);
  expect(told).not.toContain('He has a gun and the advice was never read.');
});

test('[A12] anonymous, confidential and named: contact is kept only for who wants it', async () => {
  const visitor = street.visitor();
  await tellBriefly(visitor, 'Named, then anonymous after all.');
  const details = await visitor.press(await visitor.open('/report/contact'), 'Continue', {
    identity: 'named',
  });
  await visitor.press(details, 'Continue', { name: 'A Reporter', phone: '07700 900789' });
  const page = await visitor.press(await visitor.open('/report/contact'), 'Continue', {
    identity: 'anonymous',
  });
  expect(page.text).toContain('You stay anonymous');
  expect(page.text).not.toContain('A Reporter');
  await visitor.press(page, 'Send the report');
  const { contact, report } = await (await deskOf(given)).reportThatTells('Named, then anonymous after all.');
  expect(contact).toBeUndefined();
  expect(report.identityChoice).toBe('anonymous');
});

test('nothing went wrong out of sight', () => {
  expect(street.faults).toEqual([]);
});
