import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn, warningOf } from '../../testing/supporting.ts';
import { liftOwner } from '../../testing/trust/bare-ground.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { watchCases } from '../alerts/watch-cases.ts';
import { shareCase } from '../share/share-case.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as, begin, write, open, says } = supportingIn(given);
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const warrington = 'warrington-borough-council';
const [owner, other] = [desk.as(thandiwe), desk.as(beatrix)];

async function caseOf(name: string): Promise<string> {
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled(name), warningOf('He waits outside.'));
  return id;
}
const say = (id: string, answer: 'yes' | 'withdrawn') => says(thandiwe, id, answer, warrington);
const share = (id: string) =>
  as(thandiwe, 'record.share', id, (act) =>
    shareCase(act, id, { toAgency: warrington, sections: ['person'], purpose: 'housing', ground: 'consent' }),
  );

test('[C1] the page of a person shows their cases at other agencies in short, as far as these are shared, and each look is in the book', async () => {
  const id = await caseOf('Ana');
  const { one } = await open(thandiwe, id);
  await write(
    thandiwe,
    id,
    {
      kind: 'safe-contact',
      about: '',
      body: { safe: 'not-at-all', shared: 'yes', voicemail: 'never', on: '2026-11-02' },
    },
    {
      kind: 'need',
      about: 'housing',
      body: { level: 'urgent', words: 'A lock.', source: 'person', on: '2026-11-02' },
    },
    {
      kind: 'appointment',
      about: randomUUID(),
      body: { on: '2099-12-01', what: 'Counsellor', state: 'coming' },
    },
    {
      kind: 'appointment',
      about: randomUUID(),
      body: { on: '2020-12-01', what: 'Long past', state: 'coming' },
    },
  );
  const hers = await begin(beatrix);
  await write(beatrix, hers, personCalled('Ana'), {
    kind: 'tie',
    about: randomUUID(),
    body: { role: 'same-person', name: 'Ana', caseReference: one.reference, words: 'She told both of us.' },
  });
  const page = async () => other.open(`/cases/${hers}`);
  const before = await page();
  expect(before.text).toContain(`Their other cases ${one.reference} not open to you`);
  expect(before.text).not.toMatch(/Thandiwe Rushcombe|He waits outside|Counsellor/);
  await say(id, 'yes');
  await share(id);
  const pool = database.pool('owner');
  await liftOwner(pool);
  const looks = async () => {
    const { rows } = await pool.query(
      `select act from audit.entries where record_id = $1 and member_id = $2 and act = 'case.open'`,
      [id, beatrix.memberId],
    );
    return rows.length;
  };
  const seen = await looks();
  const after = await page();
  expect(await looks()).toBe(seen + 1);
  const short = after.section('Their other cases');
  expect(short).toContain(
    `${one.reference} Do not contact Halton Borough Council, Thandiwe Rushcombe, open since`,
  );
  expect(short).toMatch(
    /Somebody dangerous lives or works near\. He waits outside\. Looked at again on 15 January 2027/,
  );
  expect(short).toMatch(/Next appointment .*2099, Counsellor/);
  expect(after.text).toContain(
    '1 warning stands in their other cases. Another case of theirs says that they must not be',
  );
  // The needs are not shared; what was agreed there is the other agency's to know.
  expect(short).not.toMatch(/Needs most|Urgent|Long past|Agreed to share/);
  expect((await other.open(after.link(one.reference))).text).toContain('He waits outside.');
  expect(problemsWithHtml(after.html)).toEqual([]);
  await say(id, 'withdrawn');
  expect((await page()).text).toContain(`${one.reference} not open to you`);
  expect((await page()).text).not.toMatch(/He waits outside|Counsellor|warning stands/);
});

test('[C1] of another case at one’s own agency the page shows what is needed most and with whom they agreed to share, and opens four at most', async () => {
  const id = await caseOf('Ana');
  await say(id, 'yes');
  await write(thandiwe, id, {
    kind: 'need',
    about: 'housing',
    body: { level: 'urgent', words: 'A lock.', source: 'person', on: '2026-11-02' },
  });
  const first = await begin(thandiwe);
  const others = [id, ...(await Promise.all(Array.from({ length: 4 }, () => caseOf('Ana'))))];
  for (const each of others)
    await write(thandiwe, first, {
      kind: 'tie',
      about: randomUUID(),
      body: { role: 'same-person', name: 'Ana', caseReference: (await open(thandiwe, each)).one.reference },
    });
  const short = (await owner.open(`/cases/${first}`)).section('Their other cases');
  expect(short).toContain('Needs most Housing (Urgent need)');
  expect(short).toContain('Agreed to share with Warrington Borough Council, Housing');
  expect(short.match(/SC-[0-9A-Z]{6} (?!Looked)/g)).toHaveLength(5);
  expect(short.match(/He waits outside/g)).toHaveLength(4);
});

test('[C19] a tie written in one case shows in the other, the other way round, to whoever may read both, and to nobody who reads one', async () => {
  const [mother, son] = [await caseOf('Ioana'), await caseOf('Mihai')];
  const reference = async (id: string) => (await open(thandiwe, id)).one.reference;
  const [hers, his] = [await reference(mother), await reference(son)];
  const tie = (caseReference: string, role: 'child' | 'friend' = 'child', about: string = randomUUID()) =>
    ({ kind: 'tie', about, body: { role, name: 'Mihai', caseReference, from: '2024-01-10' } }) as const;
  const first = tie(his.toLowerCase());
  await write(thandiwe, mother, first);
  const mine = (await owner.open(`/cases/${son}`)).section('People close to them');
  expect(mine).toContain(`${hers} Parent, since 10 Jan 2024`);
  // What is written in the other case leaves an open page with that case.
  const { html } = await owner.open(`/cases/${son}`);
  expect(html).toContain(`of=cases&amp;id=${mother}`);
  expect(html).toMatch(new RegExp(`<li data-live-case[^>]*><a [^>]*href="/cases/${mother}"`));
  await say(son, 'yes');
  await share(son);
  const theirs = async () => (await other.open(`/cases/${son}`)).text;
  expect(await theirs()).not.toContain(hers);
  await say(mother, 'yes');
  await share(mother);
  expect(await theirs()).toContain(`${hers} Parent, since 10 Jan 2024`);
  await say(mother, 'withdrawn');
  expect(await theirs()).not.toContain(hers);
  // What both say is said once; what is written anew of it goes along; nothing shows of a reference that leads nowhere.
  await write(thandiwe, son, { ...tie(hers), body: { role: 'parent', name: 'Ioana', caseReference: hers } });
  expect((await owner.open(`/cases/${son}`)).text).not.toContain('Written in their case');
  await write(thandiwe, mother, tie(his, 'friend', first.about));
  expect((await owner.open(`/cases/${son}`)).text).toContain(`${hers} Friend, since`);
  await write(thandiwe, mother, tie('SC-999999', 'friend', first.about));
  expect((await owner.open(`/cases/${son}`)).text).not.toContain('Written in their case');
});

test('[C19] a case is opened for somebody who is written down in another’s, with their name alone, and both show the other; earlier ties are brought along', async () => {
  const mother = await caseOf('Ioana');
  const hers = (await open(thandiwe, mother)).one.reference;
  const about = randomUUID();
  await write(thandiwe, mother, { kind: 'tie', about, body: { role: 'child', name: 'Mihai' } });
  const page = await owner.open(`/cases/${mother}`);
  const form = await owner.open(page.link('Open a case for them: Mihai'));
  expect(form.text).toContain('For Mihai.');
  expect((await other.open(owner.at)).status).toBe(404);
  const opened = await owner.press(form, 'Open the case');
  expect(opened.h1).toContain('Mihai');
  expect(opened.text).not.toContain('He waits outside.');
  expect(opened.section('People close to them')).toContain(`${hers} Parent`);
  const back = await owner.open(`/cases/${mother}`);
  expect(back.section('People close to them')).toContain('Their own case SC-');
  expect(back.html).not.toContain('Open a case for them<');
  expect(problemsWithHtml(opened.html)).toEqual([]);
  const pool = database.pool('owner');
  await liftOwner(pool);
  await pool.query('delete from support.ties');
  const son = /\/cases\/([0-9a-f-]{36})/.exec(
    back.link(back.text.match(/Their own case SC-[0-9A-Z]{6}/)?.[0] ?? ''),
  )?.[1];
  const shows = async () => (await owner.open(`/cases/${son}`)).text.includes(`${hers} Parent`);
  expect(await shows()).toBe(false);
  await given.worker.act({}, { act: 'case.watch' }, watchCases);
  expect(await shows()).toBe(true);
});

test('[C24] what is done beside the person is written from a page that shows nothing of warnings, risks or others, and leads back to it', async () => {
  const id = await begin(thandiwe);
  const need = {
    level: 'much',
    words: 'A door that locks.',
    judgement: 'Her cousin Radu has a key.',
  } as const;
  await write(
    thandiwe,
    id,
    personCalled('Ana'),
    warningOf('He waits at the bus stop.'),
    { kind: 'need', about: 'housing', body: { ...need, source: 'person', on: '2026-11-02' } },
    { kind: 'tie', about: randomUUID(), body: { role: 'partner', name: 'Vasile' } },
  );
  const browser = owner;
  const hidden = /bus stop|Radu|Vasile|warning stands|High|Risk/;
  const reminder = await browser.open(`/cases/${id}/together`);
  const beside = await browser.open(reminder.link('Go on'));
  expect(beside.text).not.toMatch(hidden);
  for (const [kind, link] of [
    ['need', 'Housing'],
    ['goal', 'Add a goal'],
    ['review', 'Look at the plan together'],
    ['outcome', 'write/outcome'],
  ] as const) {
    const href = link.includes('/')
      ? (/href="([^"]*write\/outcome[^"]*)"/.exec(beside.html)?.[1] ?? '').replaceAll('&amp;', '&')
      : beside.link(link);
    const form = await browser.open(href);
    expect([kind, form.status, hidden.test(form.text)]).toEqual([kind, 200, false]);
    // Not even where the screen does not show it.
    expect(form.html).not.toMatch(/Radu|Vasile|bus stop/);
    expect(problemsWithHtml(form.html)).toEqual([]);
  }
  const form = await browser.open(beside.link('Housing'));
  // What is kept while it is typed takes nothing from what is not in it.
  const keep = /data-autosave="([^"]+)"/.exec(form.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const token = /name="form-token" value="([^"]+)"/.exec(form.html)?.[1] ?? '';
  await browser.send(keep, { 'form-token': token, level: 'some', words: 'A lock.', source: 'person' });
  const elsewhere = await browser.open(`/cases/${id}/write/need?about=housing`);
  expect(elsewhere.html).toMatch(/A lock\.<(?:.|\n)*Her cousin Radu has a key/);
  const wrong = await browser.press(form, 'Save', { level: '' });
  expect([wrong.status, /Radu/.test(wrong.html), hidden.test(wrong.text)]).toEqual([422, false, false]);
  const saved = await browser.press(wrong, 'Save', { level: 'some', words: 'A lock of my own.' });
  expect(browser.at).toBe(`/cases/${id}/together?show=yes&done=need`);
  expect(saved.text).toContain('Saved.');
  expect(saved.text).not.toMatch(hidden);
  const { story } = await open(thandiwe, id);
  // What the worker had judged stands as it did.
  expect(story.standing.find(({ kind }) => kind === 'need')?.body).toMatchObject({
    ...{ level: 'some', words: 'A lock of my own.', judgement: need.judgement },
  });
});
