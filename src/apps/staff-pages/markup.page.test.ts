import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import type { PageRead } from '../../testing/page.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const slow = await staffSiteOver(database, given.keysDir, { requestsPerMinute: 1 });
const police = 'cheshire-police';
const bronwen = await given.member('duty-desk').of(police);
const officer = await given.member('data-protection-officer', 'administrator').of(police);
const callum = await given.member('frontline').of('cheshire-east-council');

const vehicles = [{ plate: 'AB12 CDE', make: 'Transit' }];
await given.report({ vehicles, heldBy: 'halton-borough-council' });
await given.report({ vehicles });
const { reportId } = await given.report({
  whatSeen: 'Call 07700 900456.',
  language: 'ar',
  vehicles,
  people: [{ name: 'Andrei Popescu' }, { approximateAge: '30' }],
  phones: [{ number: '07700 900458', whose: 'the boss' }],
  identity: 'confidential',
  contact: { phone: '07700 900459', neverVoicemail: true },
});

test('every page of the staff site is valid and accessible markup, in each of its states', async () => {
  const pages: [string, PageRead][] = [];
  const mine = desk.as(bronwen);
  const add = async (name: string, page: Promise<PageRead>) => {
    const read = await page;
    pages.push([name, read]);
    return read;
  };
  await add('sign-in', desk.visitor().open('/sign-in'));
  await add('signed out', desk.visitor().open('/inbox'));
  await add(
    'a form sent signed out',
    desk.visitor().send(`/reports/${reportId}/notes`, { note: 'Two words.' }),
  );
  await add('inbox', mine.open('/inbox?done=claimed'));
  await add('nothing in the inbox', mine.open('/inbox?priority=4&owner=mine'));
  const report = await add('report', mine.open(`/reports/${reportId}`));
  await add('no question', mine.press(report, 'Send question', { question: '' }));
  await add('a question', mine.press(report, 'Send question', { question: 'Which?' }));
  await add('no decision', mine.press(report, 'Save decision', { decision: 'pass-to-agency' }));
  await add('a note', mine.press(report, 'Add note', { note: 'Seen.' }));
  const decision = { decision: 'refer-on', reason: 'Theirs.' };
  const decided = await add('decided', mine.press(report, 'Save decision', decision));
  await add('undone', mine.press(decided, 'Undo this decision'));
  const search = await add('search', mine.open('/search'));
  await add('found', mine.press(search, 'Search', { words: 'call' }));
  await add('not found', mine.press(search, 'Search', { words: 'zanzibar' }));
  await add('no words', mine.press(search, 'Search', { words: '' }));
  await add('no such page', mine.open('/nothing'));
  const note = { note: 'Seen.', 'form-token': 'stale' };
  await add('a form that is too old', mine.press(report, 'Add note', note));
  await slow.visitor().open('/sign-in');
  const hurried = await add('too many requests', slow.as(bronwen).press(report, 'Add note', note));
  expect([hurried.status, hurried.formWith('Send again').fields['note']]).toEqual([429, 'Seen.']);
  await add('home', desk.as(callum).open('/'));
  await add('the book', desk.as(officer).open('/book'));
  await add('one record in the book', desk.as(officer).open(`/book?record=${reportId}`));
  const office = desk.as(officer);
  await add('members', office.open('/members?done=withdrawn'));
  await add('no members', office.open('/members?role=investigator'));
  const invite = await add('invite', office.open('/members/invite'));
  await add('invite with errors', office.press(invite, 'Send invitation', {}));
  await add('invite the first', office.open('/members/invite?agency=halton-borough-council'));
  const member = await add('a member', office.open(`/members/${bronwen.memberId}?done=roles`));
  await add('no reason', office.press(member, 'Suspend', {}));
  await add('oneself', office.open(`/members/${officer.memberId}`));
  await add('account', mine.open('/account?done=others'));
  await add('how matching is doing', desk.as(officer).open('/model-health'));
  await add('failed jobs', desk.as(officer).open('/failed-jobs'));
  const problems = pages.flatMap(([name, page]) =>
    problemsWithHtml(page.html)
      // The Design System puts the summary of errors, with its second-level heading, before the page's own.
      .filter((each) => page.errors.length === 0 || !each.includes('heading-level: Initial'))
      .map((each) => `${name}: ${each}`),
  );
  expect(problems).toEqual([]);
  for (const [name, page] of pages)
    expect(page.html, name).not.toMatch(
      /<style|\sstyle=|\son[a-z]+=|javascript:|<script(?! type="module" src="\/assets)/i,
    );
});
