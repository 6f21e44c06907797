import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDeskRing } from '../../../platform/keys/index.ts';
import { makeFormToken } from '../../../platform/web/forgery.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { everyBranch } from '../../../testing/every-branch.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { referringIn, value } from '../../../testing/referring.ts';
import { inventedAccounts } from '../../../testing/specimen-referrals.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';
import { questionSetOn } from '../../questions/question-sets.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const ada = await given.member('first-responder').of('cheshire-police', 'Ada Firth');
const { begin, answer } = referringIn(given);
const mine = desk.as(ada);
const branches = everyBranch(questionSetOn('2026-11-28'));

const filled = async (name: string, more: Parameters<typeof answer>[2] = {}): Promise<string> => {
  const id = await begin(ada);
  const answers = branches.find((each) => each.name === name)?.answers ?? new Map();
  const said = Object.fromEntries([...answers].map(([question, each]) => [question, each.said]));
  await answer(ada, id, { ...said, 'evidence-files': undefined, ...more });
  return id;
};

test('a referral is read in the form’s order with what to enter, says why it has no send button, and takes the reference back [C3]', async () => {
  const id = await filled('adult-nrm', {
    education: undefined,
    family: value('A mother and two sons.\nNobody else.'),
  });
  const page = await mine.open(`/referrals/${id}/pack`);
  expect(problemsWithHtml(page.html)).toEqual([]);
  expect(page.text).toContain('There is no send button, because there is nothing to send to');
  expect(page.text).toContain('OFFICIAL-SENSITIVE');
  expect(page.text).toContain('1 missing');
  expect(page.text).toContain('Missing. The national form needs an answer here.');
  expect(page.text.indexOf('Work email address')).toBeLessThan(page.text.indexOf('Place of birth'));
  expect(page.text.indexOf('Place of birth')).toBeLessThan(page.text.indexOf('Date of birth'));
  expect(page.html).toContain('data-copies="A mother and two sons.\nNobody else."');
  const wrong = await mine.press(page, 'Record it', { national: ' ' });
  expect(wrong.text).toContain('Enter the reference, at most 60 letters');
  const done = await mine.press(wrong, 'Record it', { national: 'MDS20261' });
  expect(done.text).toContain('Recorded: MDS20261');
});

test('words pasted from another person’s referral are pointed to, only among what the writer holds, and each look is in the book', async () => {
  const pasted = value(
    'She was promised work in a hotel by a man she met at the coach station and was taken to a house in Crewe.',
  );
  const first = await filled('adult-nrm', { 'how-it-started': pasted });
  const second = await filled('adult-nrm', { 'how-it-started': pasted });
  const told = 'These words stand in another person’s referral';
  expect((await mine.open(`/referrals/${second}/quality`)).text).toContain(told);
  const { rows } = await database
    .pool('worker')
    .query(
      "select count(*)::integer as lines from audit.entries where record_id = $1 and act = 'referral.open'",
      [first],
    );
  expect(rows[0]?.lines).toBeGreaterThan(0);
  const imtiaz = await given.member('first-responder').of('cheshire-police', 'Imtiaz Quraishy');
  expect((await desk.as(imtiaz).open(`/referrals/${second}/quality`)).text).not.toContain(told);
});

test('a pack is downloaded as one zip [C3]', async () => {
  const id = await filled('child-nrm');
  const answered = await desk.site.inject({
    method: 'POST',
    url: `/referrals/${id}/pack`,
    headers: {
      cookie: `plainsight-staff=${ada.session}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: String(
      new URLSearchParams({ 'form-token': makeFormToken(readDeskRing(given.keysDir), ada.session) }),
    ),
  });
  expect(answered.statusCode).toBe(200);
  expect(answered.headers['content-disposition']).toMatch(/attachment; .*NR-\w{6}\.zip/);
  expect(Object.keys(unzipSync(answered.rawPayload)).map((name) => name.split('/')[1])).toEqual([
    expect.stringMatching(/^NR-\w{6}\.pdf$/),
    'answers.json',
    'SHA256SUMS',
  ]);
});

test('the author of a Duty to Notify settles what may identify before a pack can be made [C4] [X7]', async () => {
  const id = await filled('duty-to-notify', {
    cooperation: value('no'),
    'first-name': value('Besjana'),
    'last-name': value('Hoxha'),
    nickname: undefined,
    family: value('Besjana has a sister named Mira, once on a farm named Oakfield.'),
  });
  const page = await mine.open(`/referrals/${id}/pack`);
  expect(page.text).toContain('3 places that may say who the person is');
  expect(page.text).not.toContain('Download the pack');
  expect(page.html).toContain('[name left out] has a sister named [name left out]');
  const settled = await mine.press(page, 'Settle these words', { keep: '2' });
  expect(settled.text).toContain('The words are settled. The pack can be made.');
  expect(settled.text).toContain('Download the pack');
  expect(settled.text).toContain(
    '[name left out] has a sister named [name left out], once on a farm named Oakfield.',
  );
  expect(settled.text).not.toContain('Besjana');
  expect(problemsWithHtml(settled.html)).toEqual([]);
});

test('what would make a referral stronger is said beside the words, and holds nothing back', async () => {
  const limited = inventedAccounts.find(({ quality }) => quality === 'limited')?.text ?? '';
  const id = await filled('adult-nrm', {
    'what-they-had-to-do': value(limited),
    'indicators-details': value('Debt bondage.'),
  });
  const page = await mine.open(`/referrals/${id}/quality`);
  expect(problemsWithHtml(page.html)).toEqual([]);
  expect(page.text).toContain('An indicator is named, not described');
  expect(page.html).toContain('<mark>Debt bondage</mark>');
  expect(page.text).toContain('Bound by a debt');
  expect(page.text).toContain('of 100');
  const empty = await mine.open(`/referrals/${await begin(ada)}/quality`);
  expect(problemsWithHtml(empty.html)).toEqual([]);
  expect(empty.text).toContain('What would make it stronger');
  expect(desk.faults).toEqual([]);
});

test('before age and consent are answered there is no pack, and the page says what comes first', async () => {
  const page = await mine.open(`/referrals/${await begin(ada)}/pack`);
  expect(page.h1).toBe('There is no pack yet');
  expect(problemsWithHtml(page.html)).toEqual([]);
});

test('nobody but those who may open a referral finds its pack or its advice [X3]', async () => {
  const id = await filled('adult-nrm');
  const others = [
    await given.member('first-responder').of('cheshire-east-council'),
    await given.member('duty-desk').of('cheshire-police'),
    await given.member('administrator').of('cheshire-police'),
  ];
  for (const other of others)
    for (const path of ['pack', 'quality']) {
      const there = await desk.as(other).open(`/referrals/${id}/${path}`);
      const nowhere = await desk.as(other).open(`/referrals/00000000-0000-4000-8000-000000000000/${path}`);
      expect(there.status).toBe(404);
      expect(there.text).toBe(nowhere.text);
    }
});
