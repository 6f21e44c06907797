import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import {
  investigatingIn,
  outlineOf,
  partIn,
  personFound,
  riskDecided,
} from '../../../testing/investigating.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, open, write } = investigatingIn(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');
const dated = (name: string, day: string, month: string, year = '2026') => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

test('[D6] a charge is a line of dated steps, each with its next step, up to a sentence and why no reparation was ordered', async () => {
  const browser = desk.as(kirsty);
  const marku = personFound('Marku');
  const id = await begin(kirsty, {
    handedIn: [
      ...[outlineOf('Hazel'), marku, partIn(marku.about, 'suspect')],
      {
        kind: 'defence',
        about: marku.about,
        body: {
          ...{ choice: 'unclear', why: 'He owed them money.', on: '2026-11-02' },
          ...{ safeguarding: 'to-do', safeguardingWords: 'The council is asked.' },
        },
      },
    ],
  });
  const empty = await browser.open(`/investigations/${id}/court`);
  expect(empty.text).toContain('Nobody is charged yet');
  expect(problemsWithHtml(empty.html)).toEqual([]);
  const advice = await browser.press(
    await browser.open(empty.link('Write the prosecutor’s advice')),
    'Save',
    {
      of: marku.about,
      stage: 'charging',
      answer: 'charge',
      defence: 'considered',
    },
  );
  expect(advice.text).toContain('Charging decision: Charge');
  expect(advice.text).toContain('Why: He owed them money. What is being done: The council is asked.');
  const form = await browser.open(advice.link('Write a charge: Marku'));
  expect(form.text).toContain('Human trafficking · Modern Slavery Act 2015, section 2, at most life');
  const unsaid = await browser.press(form, 'Save', { offence: '' });
  expect(unsaid.errors).toContain('Choose the offence');
  const undecided = await browser.press(unsaid, 'Save', {
    offence: 'trafficking',
    how: 'charged',
    ...dated('on', '3', '11'),
  });
  expect(undecided.errors.join()).toContain(
    'Nobody has decided to go on with the risk to victims before them',
  );
  expect(undecided.text).not.toContain('Nobody outside will notice it');
  const decided = riskDecided();
  await write(kirsty, id, decided);
  const charged = await browser.press(undecided, 'Save', { risk: decided.about });
  expect(charged.text).toContain('Human trafficking Charged Modern Slavery Act 2015');
  expect(charged.text).toContain('Nobody has asked the victims what they wish');
  const listed = await browser.press(await browser.open(charged.link('List the next hearing')), 'Save', {
    what: 'first',
    court: 'Chester Magistrates’ Court',
    ...dated('on', '1', '2', '2024'),
    at: '10.30',
  });
  expect(listed.text).toContain('Listed: First hearing, Chester Magistrates’ Court, 10:30');
  expect((await browser.open('/tasks')).text).toContain('a hearing: be there, and write what came of it');
  const heard = await browser.press(
    await browser.open(listed.link('Write what came of the hearing on 1 February 2024')),
    'Save',
    { as: 'went-ahead', ...dated('on', '1', '2', '2024') },
  );
  const early = await browser.press(await browser.open(heard.link('A sentence: Human trafficking')), 'Save', {
    kinds: 'custody',
  });
  expect(early.errors).toEqual(['Nobody is convicted on this charge: write the plea or the verdict first']);
  const pleaded = await browser.press(await browser.open(heard.link('Write the plea')), 'Save', {
    plea: 'guilty',
    ...dated('on', '4', '11'),
  });
  expect(pleaded.text).toContain('Convicted, awaiting sentence');
  await write(kirsty, id, partIn(marku.about, 'convicted'));
  const court = await browser.open(`/investigations/${id}/court`);
  const sentenced = await browser.press(await browser.open(court.link('Write the sentence')), 'Save', {
    kinds: 'custody',
    length: '8 years',
    ...dated('on', '5', '11'),
  });
  expect(sentenced.text).toContain('Sentence: Prison or detention, 8 years');
  const money = await browser.open(sentenced.link('Write whether a confiscation order was made'));
  const tooSoon = await browser.press(money, 'Save', { what: 'reparation', made: 'made', amount: '5000' });
  expect(tooSoon.errors.join()).toContain('A reparation order needs a conviction under section 1, 2 or 4');
  const taken = await browser.press(tooSoon, 'Save', { what: 'confiscation', made: 'made', amount: '12000' });
  expect(taken.text).toContain('Confiscation order: £12,000');
  const last = await browser.open(taken.link('Write whether a reparation order was made; if not, why'));
  const why = { what: 'reparation', made: 'not-made' };
  expect((await browser.press(last, 'Save', why)).errors).toEqual(['Write why it was not made']);
  const done = await browser.press(last, 'Save', { ...why, why: 'The money goes to compensation.' });
  expect(done.text).toContain('Nothing more is to be done for this charge.');
  expect(problemsWithHtml(done.html)).toEqual([]);
  const asked = await browser.open(done.link('Write whether an order was made: Marku'));
  const ordered = await browser.press(asked, 'Save', { made: 'made', words: 'A prevention order.' });
  expect(ordered.text).toMatch(/Order: made Change: Order: made A prevention order\./);
  expect(problemsWithHtml(ordered.html)).toEqual([]);
  expect(desk.faults).toEqual([]);
});

test('[D6] a step stands as it was written; a second one of the same is not taken', async () => {
  const [marku, decided] = [personFound('Marku'), riskDecided()];
  const charge = {
    kind: 'charge',
    about: '7d0f2a34-5b1c-4c7e-9f10-0a6a4d1f2b01',
    body: { of: marku.about, offence: 'slavery', how: 'charged', risk: decided.about, on: '2026-11-03' },
  } as const;
  const id = await begin(kirsty, { handedIn: [marku, decided] });
  await write(kirsty, id, charge);
  await expect(
    write(kirsty, id, { ...charge, body: { ...charge.body, offence: 'fraud' } }),
  ).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  const nobody = {
    ...charge,
    about: '7d0f2a34-5b1c-4c7e-9f10-0a6a4d1f2b02',
    body: { ...charge.body, of: charge.about },
  };
  await expect(write(kirsty, id, nobody)).rejects.toMatchObject({ code: 'bad-request' });
  expect((await open(kirsty, id)).story.standing.filter(({ kind }) => kind === 'charge')).toHaveLength(1);
});

test('[D6] a witness’s wishes, needs and agreed ways stand beside the charges; nobody writes that they were told another way', async () => {
  const browser = desk.as(kirsty);
  const [marku, ana] = [personFound('Marku'), personFound('Ana')];
  const id = await begin(kirsty, {
    handedIn: [
      marku,
      ana,
      partIn(ana.about, 'victim'),
      {
        kind: 'charge',
        about: '7d0f2a34-5b1c-4c7e-9f10-0a6a4d1f2b03',
        body: { of: marku.about, offence: 'slavery', how: 'charged', on: '2026-11-03' },
      },
      {
        kind: 'verdict',
        about: '7d0f2a34-5b1c-4c7e-9f10-0a6a4d1f2b04',
        body: { charge: '7d0f2a34-5b1c-4c7e-9f10-0a6a4d1f2b03', verdict: 'not-guilty', on: '2026-11-05' },
      },
    ],
  });
  const page = await browser.open(`/investigations/${id}/court`);
  expect(page.text).toContain('Nobody has asked yet what they wish and need.');
  const form = await browser.open(page.link('Ask Ana whether and how they may be told the outcome'));
  const unsaid = await browser.press(form, 'Save', { wishes: 'willing', tell: 'agreed' });
  const how =
    'Choose how this is known here: from them, or from their supporter with consent or on a ground in law';
  expect(unsaid.errors).toEqual(['Tick the ways that they agreed to', how]);
  const unnamed = await browser.press(unsaid, 'Save', { ways: 'supporter', ground: 'supporter-by-law' });
  expect(unnamed.errors).toEqual(['Write which law it was passed on under']);
  const cared = await browser.press(unnamed, 'Save', {
    groundWords: 'Data Protection Act 2018, Schedule 1, paragraph 18',
    measures: 'screens',
    measuresState: 'granted',
    interpreter: 'arranged',
    language: 'Romanian',
  });
  expect(cared.text).toContain('Screens (Granted)');
  expect(cared.text).toContain('Arranged, Romanian');
  expect(cared.text).toContain(
    'How this is known Their supporter passed it on, on a ground in law Data Protection Act 2018, Schedule 1, paragraph 18',
  );
  const tell = await browser.open(cared.link('Tell Ana the outcome, safely'));
  const byText = await browser.press(tell, 'Save', {
    outcome: '7d0f2a34-5b1c-4c7e-9f10-0a6a4d1f2b03',
    way: 'text',
  });
  expect(byText.errors.join()).toContain('They have not agreed to be told this way');
  const told = await browser.press(byText, 'Save', { way: 'supporter' });
  expect(told.text).toContain('Ana was told: Through their support worker');
  expect(told.text).toContain('Nothing more is to be done for this charge.');
  expect(problemsWithHtml(told.html)).toEqual([]);
  const tasks = async () => (await browser.open('/tasks')).text;
  expect(await tasks()).not.toContain('tell victims and witnesses the outcome');
  // What comes of it afterwards is told anew, and asked for by a task of its own.
  const form2 = await browser.open(
    told.link('The charge came to an end: Slavery, servitude, forced or compulsory labour'),
  );
  const ended = await browser.press(form2, 'Save', { how: 'other', why: 'The appeal failed.' });
  expect(await tasks()).toContain('tell victims and witnesses the outcome');
  const since = await browser.open(ended.link('Tell Ana what has come of it since, safely'));
  const again = await browser.press(since, 'Save', {
    outcome: '7d0f2a34-5b1c-4c7e-9f10-0a6a4d1f2b03',
    way: 'supporter',
  });
  expect(again.text).toContain('Nothing more is to be done for this charge.');
  expect(await tasks()).not.toContain('tell victims and witnesses the outcome');
  expect(desk.faults).toEqual([]);
});

test('[D3 X10] charging somebody who is perhaps a victim leads to the question of section 45 and safety, and the page of court keeps asking', async () => {
  const browser = desk.as(kirsty);
  const [ana, decided] = [personFound('Ana'), riskDecided()];
  const id = await begin(kirsty, { handedIn: [ana, partIn(ana.about, 'possible-victim'), decided] });
  const form = await browser.open(`/investigations/${id}/write/charge?of=${ana.about}`);
  const raised = await browser.press(form, 'Save', {
    ...{ of: ana.about, risk: decided.about },
    offence: 'controlling-prostitution',
    how: 'charged',
    ...dated('on', '3', '11'),
  });
  expect(raised.text).toContain('Section 45, and is Ana safe?');
  const court = await browser.open(`/investigations/${id}/court`);
  expect(court.text).toContain('Ana is possible victim and charged with an offence.');
  expect(problemsWithHtml(court.html)).toEqual([]);
  await browser.press(raised, 'Save', {
    choice: 'may-apply',
    why: 'She was driven there.',
    safeguarding: 'referred',
  });
  expect((await browser.open(`/investigations/${id}/court`)).text).not.toContain('charged with an offence.');
  expect(desk.faults).toEqual([]);
});
