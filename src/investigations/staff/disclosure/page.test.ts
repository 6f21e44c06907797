import { expect, test } from 'vitest';
import { charged, ids, plea, verdict } from '../../../testing/charging.ts';
import { freshDatabase } from '../../../testing/database.ts';
import {
  enquiryInto,
  factOf,
  investigatingIn,
  itemTaken,
  linkOf,
  outlineOf,
  partIn,
  personFound,
  placeFound,
  riskDecided,
} from '../../../testing/investigating.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';
import { textOfWord } from '../../../testing/word-text.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, name, write } = investigatingIn(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');
const imtiaz = await given.member('investigator').of('cheshire-police', 'Imtiaz Quraishy');

test('[D8] the schedule begins with everything undecided; what is decided says by whom, when and why, and sensitive material stands apart', async () => {
  const browser = desk.as(kirsty);
  const [ledger, source] = [itemTaken('A ledger'), factOf('Told by somebody inside.', '2026-10-01')];
  const id = await begin(kirsty, {
    handedIn: [outlineOf('Hazel'), ledger, source, enquiryInto('Who pays?')],
  });
  await name(kirsty, id, imtiaz);
  const page = await browser.open(`/investigations/${id}/disclosure`);
  expect(problemsWithHtml(page.html)).toEqual([]);
  // The naming of a colleague is a note of it too.
  expect(page.text).toContain('Not decided (5)');
  for (const told of ['Item 1', 'A ledger', 'Told by somebody inside.', 'Who pays?'])
    expect(page.text).toContain(told);
  const unsaid = await browser.press(page, 'Save the decision', {
    use: 'sensitive',
    keys: `fact:${source.about}`,
  });
  expect(unsaid.errors).toEqual(['Write why it is sensitive']);
  expect(unsaid.html).toMatch(new RegExp(`value="fact:${source.about}"[^>]*checked`));
  const apart = await browser.press(unsaid, 'Save the decision', {
    use: 'sensitive',
    keys: `fact:${source.about}`,
    why: 'It would tell who spoke.',
  });
  expect(apart.text).not.toContain('Told by somebody inside.');
  expect(apart.text).toContain('Sensitive (1)');
  const used = await browser.press(apart, 'Save the decision', { use: 'used', keys: `item:${ledger.about}` });
  expect(used.text).toContain('Used (1)');
  const sensitive = await browser.open(`/investigations/${id}/disclosure?show=sensitive`);
  expect(sensitive.text).toContain('Told by somebody inside.');
  expect(sensitive.text).toMatch(/Decided by Kirsty Marrowdale on .*Why: It would tell who spoke\./);
  expect(problemsWithHtml(sensitive.html)).toEqual([]);
  // Written anew, it is undecided again and says so; the wording that was decided about stays where it was put, and both are on paper.
  await write(kirsty, id, { ...source, body: { ...source.body, what: 'It was told.' } });
  const changed = await browser.open(`/investigations/${id}/disclosure`);
  expect(changed.text).toMatch(
    /It was told\..*Changed since Kirsty Marrowdale decided about it on .* \(Sensitive, listed apart\): decide again\./,
  );
  expect(problemsWithHtml(changed.html)).toEqual([]);
  expect((await browser.open(`/investigations/${id}/disclosure?show=sensitive`)).text).toMatch(
    /earlier wording, until .* Told by somebody inside\./,
  );
  // Who opened the page before has not read it: they decide about no words that they have not seen.
  const stale = await desk
    .as(imtiaz)
    .press(await desk.as(imtiaz).open(`/investigations/${id}/disclosure`), 'Save the decision', {
      use: 'unused',
      keys: `fact:${source.about}`,
      since: '1',
    });
  expect(stale.status).toBe(409);
  const theirs = await desk.as(imtiaz).open(`/investigations/${id}/disclosure?show=used`);
  const again = await browser.open(`/investigations/${id}/disclosure?show=used`);
  await browser.press(again, 'Save the decision', { use: 'unused', keys: `item:${ledger.about}` });
  const late = await desk.as(imtiaz).press(theirs, 'Save the decision', {
    use: 'used',
    keys: `item:${ledger.about}`,
  });
  expect(late.status).toBe(409);
  expect(late.text).toContain('A colleague has decided about one of these since');
  expect((await browser.open(`/investigations/${id}/disclosure?show=unused`)).text).toContain('A ledger');
  expect(desk.faults).toEqual([]);
});

test('[D8] once a conviction is quashed and what somebody was is ended, no paper says that they are convicted; each line says whether it is fact, hearsay or opinion', async () => {
  const browser = desk.as(kirsty);
  const [convicted, suspect, yard] = [
    partIn(ids.marku, 'convicted'),
    partIn(ids.marku, 'suspect'),
    placeFound('The yard'),
  ];
  const used = linkOf(ids.marku, yard.about);
  const id = await begin(kirsty, {
    handedIn: [
      ...[personFound('Marku', ids.marku), yard, riskDecided(ids.risk), charged()],
      ...[plea('not-guilty', '2026-11-05'), verdict('guilty', '2026-11-06'), convicted],
      { ...suspect, body: { ...suspect.body, nature: 'hearsay', from: '2026-09-01' } },
      { ...used, body: { ...used.body, ends: '2026-10-31', nature: 'opinion' } },
      {
        kind: 'defence',
        about: ids.marku,
        body: {
          ...{ choice: 'does-not-apply', why: 'Nobody made him.', on: '2026-11-04' },
          ...{ safeguarding: 'in-place', safeguardingWords: 'He sleeps at Quince House.' },
        },
      },
    ],
  });
  const wordsOf = async (which: string) => {
    const answer = await desk.site.inject({
      url: `/investigations/${id}/disclosure/word?which=${which}`,
      headers: { cookie: `plainsight-staff=${kirsty.session}` },
    });
    return textOfWord(answer.rawPayload);
  };
  expect(await wordsOf('undecided')).toContain('Marku is convicted · Fact');
  await write(kirsty, id, verdict('quashed', '2026-11-09'));
  await write(kirsty, id, { ...convicted, body: { ...convicted.body, state: 'ended' } });
  await write(kirsty, id, {
    ...suspect,
    body: { ...suspect.body, nature: 'hearsay', state: 'ended', from: '2026-09-01', until: '2026-11-09' },
  });
  const page = await browser.open(`/investigations/${id}/disclosure`);
  await browser.press(page, 'Save the decision', {
    use: 'unused',
    keys: [...page.html.matchAll(/name="keys"[^>]*value="([^"]*)"/g)].map(([, key = '']) => key),
  });
  const schedule = await wordsOf('schedule');
  for (const line of [
    'Marku was written down as convicted, and is no longer · Fact',
    'Marku was written down as suspect, and is no longer (since 1 September 2026, until 9 November 2026) · Hearsay',
    'Marku: suspect (since 1 September 2026) · Hearsay',
    'Marku uses The yard (since 1 March 2026, until 31 October 2026) · Opinion',
    'The yard · Fact',
    'Marku: It does not apply. Why: Nobody made him.',
  ])
    expect(schedule).toContain(line);
  // What is done for somebody's safety is written for those who see to it, and goes to no court.
  expect(schedule).not.toMatch(/Marku is|Quince House/);
  expect(desk.faults).toEqual([]);
});
