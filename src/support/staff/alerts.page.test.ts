import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { movableClock } from '../../platform/clock.ts';
import { addDays, londonDay } from '../../platform/working-days.ts';
import { freshDatabase } from '../../testing/database.ts';
import { moveClock } from '../../testing/move-clock.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../testing/supporting.ts';
import { liftOwner } from '../../testing/trust/bare-ground.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { listAlertsOf } from '../alerts/alert-store.ts';
import { watchCases } from '../alerts/watch-cases.ts';
import type { Body, Written } from '../case/entry.ts';
import { addMonths } from '../risk/follow-up-rules.ts';
import { recordSharing, shareCase } from '../share/share-case.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as, begin, write, open } = supportingIn(given);
const thandiwe = await given
  .member('support-worker', 'duty-desk')
  .of('cheshire-police', 'Thandiwe Rushcombe');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const ingrid = await given.member('support-worker').of('halton-borough-council', 'Ingrid Hale');
const [owner, partner, stranger] = [desk.as(thandiwe), desk.as(beatrix), desk.as(ingrid)];
const today = londonDay(new Date());

const missing = (about: string, over: Partial<Body<'missing'>> = {}): Written => ({
  kind: 'missing',
  about,
  body: {
    since: today,
    lastPlaces: 'The bus station',
    searching: 'Police, log 77',
    state: 'missing',
    on: today,
    ...over,
  },
});
const risk = (level: Body<'risk'>['level'], on = today, about = 'safety'): Written => ({
  kind: 'risk',
  about,
  body: { level, evidence: 'Seen.', confidence: 'low', asked: 'Ana', on },
});
/** Agreed with Warrington for health, or taken back; and shared with it while agreed. */
async function agree(id: string, answer: 'yes' | 'withdrawn'): Promise<void> {
  await as(thandiwe, 'consent.record', id, (act) =>
    recordSharing(act, id, {
      purpose: 'health',
      agencyId: 'warrington-borough-council',
      answer,
      words: 'Them.',
      language: 'ro',
      interpreter: 'present',
      givenAt: act.now,
    }),
  );
  if (answer === 'yes')
    await as(thandiwe, 'record.share', id, (act) =>
      shareCase(act, id, {
        toAgency: 'warrington-borough-council',
        sections: ['risk'],
        purpose: 'health',
        ground: 'consent',
      }),
    );
}

test('[X24] somebody missing, a risk that rose: alerts for their own agency and the consented one, gone with the consent', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ana'), risk('low'));
  await agree(id, 'yes');
  const episode = randomUUID();
  const form = await owner.open(`/cases/${id}/write/missing?about=${episode}`);
  expect(form.text).toContain('Ring 999');
  const unsaid = await owner.press(form, 'Save', {
    state: 'found',
    lastPlaces: 'The station',
    searching: 'Police',
  });
  expect(unsaid.errors).toEqual(['Say on which day and how they were found or came back']);
  const saved = await owner.press(unsaid, 'Save', { state: 'missing' });
  expect(saved.text).toContain('Last places The station');
  await write(thandiwe, id, risk('high'));
  for (const browser of [owner, partner]) {
    const { text } = await browser.open('/my-day');
    expect([text.includes('Is missing.'), text.includes('Their risk has risen.')]).toEqual([true, true]);
  }
  expect((await stranger.open('/my-day')).text).not.toContain('Is missing.');
  await agree(id, 'withdrawn');
  expect((await partner.open('/my-day')).text).not.toContain('Is missing.');
  // Found again, it is settled by itself; the other by a press.
  await write(thandiwe, id, missing(episode, { state: 'found', foundOn: today, foundHow: 'Came back' }));
  const page = await owner.open(`/cases/${id}`);
  expect(page.text).not.toContain('Is missing.');
  const seen = await owner.press(
    page,
    `I have seen to it: Their risk has risen ${(await open(thandiwe, id)).one.reference}`,
  );
  expect(seen.text).not.toContain('Their risk has risen');
});

test('[X24] support has ended: looks back at 3, 6, 12 and 24 months are due, are written in the closed case, and risk too', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ana'), risk('high', addDays(today, -120)), {
    kind: 'standing',
    about: '',
    body: { state: 'closed', outcome: 'moved-on-safely', why: 'A flat and work.', on: addDays(today, -100) },
  });
  const page = await owner.open(`/cases/${id}/risk`);
  expect(page.text).toContain('After support');
  expect(problemsWithHtml(page.html)).toEqual([]);
  const form = await owner.open(
    page.link(`Write down this look back ${inWords(addMonths(addDays(today, -100), 3))}`),
  );
  const saved = await owner.press(form, 'Save', { state: 'reached', words: 'I have a garden now.' });
  expect(saved.text).toContain('I have a garden now.');
  expect(saved.html.match(/Write down this look back/g)).toHaveLength(3);
  // What was found is judged at once, and what protects them is written as it is now, all from pages.
  const judging = await owner.open(saved.link('Judge again: Safety from exploiters'));
  const judged = await owner.press(judging, 'Save', {
    ...{ level: 'medium', evidence: 'A garden.', asked: 'Ana', confidence: 'medium' },
  });
  expect(judged.text).toMatch(/Safety from exploiters ?Medium/);
  expect(judged.text).not.toContain('How is their risk now?');
  const home = await owner.open(`/cases/${id}`);
  expect(problemsWithHtml(home.html)).toEqual([]);
  const warning = await owner.open(home.link('Add a warning'));
  const words = 'He has written to her mother.';
  expect(
    (
      await owner.press(warning, 'Save', {
        what: 'other',
        words,
        'reviewOn-day': '1',
        'reviewOn-month': '2',
        'reviewOn-year': '2027',
      })
    ).errors,
  ).toEqual([]);
  const reach = await owner.open(`/cases/${id}/contact`);
  const settling = await owner.open(reach.link('Write how they are safely reached'));
  const settled = await owner.press(settling, 'Save', {
    safe: 'not-at-all',
    shared: 'yes',
    voicemail: 'never',
  });
  expect(settled.errors).toEqual([]);
  const after = await owner.open(`/cases/${id}`);
  expect(after.text).toContain(words);
  expect(after.link('Change: Reaching them safely')).toContain('safe-contact');
  expect(after.html).not.toContain(`/cases/${id}/write/person`);
  await expect(
    write(thandiwe, id, {
      kind: 'need',
      about: 'money',
      body: { level: 'some', source: 'person', on: today },
    }),
  ).rejects.toMatchObject({ code: 'changed-meanwhile' });
});

const inWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(
    new Date(`${day}T12:00:00Z`),
  );

test('[X24] somebody who may stand in a new report is told to their supporters, and never in which report', async () => {
  const person = { name: 'Ioana Văcărescu', dateOfBirth: '1991-03-07', nationality: 'Romanian' };
  const { reportId } = await given.report({ whatSeen: 'She may not leave.', people: [person] });
  const id = await begin(thandiwe, { beganFrom: reportId });
  expect((await owner.open(`/cases/${id}`)).text).not.toContain('May stand in a new report');
  // What another agency keeps hidden tells nobody that it is there [X3].
  const told = { whatSeen: 'The same woman at the car wash.', people: [person] };
  await given.report({ ...told, heldBy: 'halton-borough-council', othersSee: 'hidden' });
  expect((await owner.open(`/cases/${id}`)).text).not.toContain('May stand in a new report');
  await given.report(told);
  const { text } = await owner.open(`/cases/${id}`);
  expect(text).toContain('May stand in a new report');
});

test('[X24] the whole caseload’s risk over two years is a picture and the same as a table', async () => {
  const page = await owner.open('/caseload-risk');
  expect(page.text).toMatch(/\d+ open cases now, 1 of them at high or very high risk/);
  expect(page.text).toContain('The same as a table');
  expect(problemsWithHtml(page.html)).toEqual([]);
});

test('[X24] any domain that rises raises an alert, once of a domain, level and day, also below the highest; a first judgement where it is high', async () => {
  const id = await begin(thandiwe);
  const raised = async (...judged: Written[]) => {
    await write(thandiwe, id, ...judged);
    const found = await as(thandiwe, 'case.open', id, (act) => listAlertsOf(act, id));
    return found.filter(({ kind }) => kind === 'risk-rose').length;
  };
  expect(await raised(risk('high'), risk('low', today, 'money'))).toBe(0);
  expect(await raised(risk('medium', today, 'money'))).toBe(1);
  // The same again, and back to what was told already that day, is told no second time; nor is what falls.
  expect(
    await raised(risk('medium', today, 'money'), risk('low', today, 'money'), risk('medium', today, 'money')),
  ).toBe(1);
  expect(await raised(risk('medium'), risk('low', today, 'physical-health'))).toBe(1);
  expect(await raised(risk('very-high', today, 'isolation'))).toBe(2);
  expect(await raised(risk('medium', today, 'immigration'))).toBe(2);
  expect((await owner.open('/my-day')).text).toContain('Their risk has risen.');
});

test('[X24] the worker’s round tells, once, of contact that has lapsed and of what ends in six weeks', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, {
    kind: 'ending',
    about: randomUUID(),
    body: { what: 'tenancy', words: 'The flat', ends: addDays(today, 60), state: 'coming' },
  });
  expect((await owner.open(`/cases/${id}/plan`)).text).toContain('in 60 days');
  const round = () => given.worker.act({}, { act: 'case.watch' }, watchCases);
  const told = async () =>
    (await given.worker.act({}, { act: 'case.watch' }, (act) => listAlertsOf(act, id))).map(
      ({ kind }) => kind,
    );
  await round();
  expect(await told()).toEqual([]);
  await moveClock(database, movableClock(new Date()), 30 * 24 * 60);
  expect(await round()).toBeGreaterThan(1);
  expect((await told()).toSorted()).toEqual(['contact-lapsed', 'ending']);
  expect(await round()).toBe(0);
  // Pressed away without anybody having reached them, it comes back after as long again; not while it still stands.
  const later = (days: number) => moveClock(database, movableClock(new Date()), days * 24 * 60);
  const pool = database.pool('owner');
  await liftOwner(pool);
  await pool.query(
    `update support.alerts set settled_at = raised_at, settled_by = $2 where case_id = $1 and kind = 'contact-lapsed'`,
    [id, thandiwe.memberId],
  );
  await round();
  expect(await told()).toEqual(['ending']);
  await later(60);
  await round();
  expect((await told()).toSorted()).toEqual(['contact-lapsed', 'ending']);
  await later(90);
  await round();
  expect((await told()).toSorted()).toEqual(['contact-lapsed', 'ending']);
});
