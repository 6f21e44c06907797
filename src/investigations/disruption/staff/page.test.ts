import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import { investigatingIn, outlineOf, placeFound, riskDecided } from '../../../testing/investigating.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';
import { safeguards } from '../powers.ts';

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
const overt = {
  kind: 'overt',
  about: randomUUID(),
  body: {
    what: 'Search of Tallow Row',
    kind: 'search',
    on: '2026-11-03',
    risk: 'The men are moved the night before.',
    lessens: 'Rooms are ready.',
    wishes: 'known',
    ground: 'they-said',
    asked: 'The outreach worker',
    choice: 'not-decided',
    state: 'open',
  },
} as const;
const decided = {
  ...overt,
  body: { ...overt.body, choice: 'go', choiceWhy: 'Beds are held.' },
} as const;

test('[D5] a joint visit is planned with its roles, says what is left to settle, and is over only once the risk to victims was decided on', async () => {
  const browser = desk.as(kirsty);
  const row = placeFound('4 Tallow Row');
  const id = await begin(kirsty, { handedIn: [outlineOf('Hazel'), row, overt] });
  const empty = await browser.open(`/investigations/${id}/disruption`);
  expect(empty.text).toContain('Nothing has been done to disrupt it yet');
  expect(problemsWithHtml(empty.html)).toEqual([]);
  const form = await browser.open(empty.link('Plan a joint visit'));
  expect(form.text).toContain('Search of Tallow Row: Not decided yet');
  const unsaid = await browser.press(form, 'Save', { of: row.about, why: 'See who sleeps there.' });
  expect(unsaid.errors).toContain('Choose at least one partner');
  expect(unsaid.errors).toContain('Write who leads on the day');
  const planned = await browser.press(unsaid, 'Save', {
    partners: 'fire',
    leads: 'DS 1044 Marrowdale',
    risk: overt.about,
    ...dated('on', '3', '11'),
    at: '5.30',
    language: 'Romanian',
    interpreter: 'arranged',
  });
  expect(planned.text).toContain('4 Tallow Row, 3 November 2026 at 05:30 Planned');
  expect(planned.text).toContain('a decision on the risk to victims, who speaks to people first');
  expect(planned.text).not.toContain('and an interpreter');
  expect((await browser.open('/tasks')).text).toContain('a joint visit: settle it before');
  const over = await browser.open(
    planned.link('Write what came of it: 4 Tallow Row, 3 November 2026 at 05:30'),
  );
  const tooSoon = await browser.press(over, 'Save', {
    state: 'done',
    met: 'safe',
    resultWords: 'Two men came with us.',
  });
  expect(tooSoon.errors.join()).toContain('Nobody has decided to go on with the risk to victims');
  await write(kirsty, id, decided);
  const done = await browser.press(
    await browser.open(planned.link('Write what came of it: 4 Tallow Row, 3 November 2026 at 05:30')),
    'Save',
    { state: 'done', met: 'safe', resultWords: 'Two men came with us.' },
  );
  expect(done.text).toContain('People who may be victims were met and are safe.');
  expect(problemsWithHtml(done.html)).toEqual([]);
  expect(desk.faults).toEqual([]);
});

test('[D5] the log holds action, partner, power with its law, result and follow-up with a task; immigration powers ask for each safeguard first', async () => {
  const browser = desk.as(kirsty);
  const row = placeFound('4 Tallow Row');
  const goOn = riskDecided();
  const id = await begin(kirsty, { handedIn: [row, goOn] });
  const page = await browser.open(`/investigations/${id}/disruption`);
  expect(page.text).toContain('Slavery and trafficking risk order');
  expect(page.text).toContain('Serious Crime Act 2007, sections 1 and 8: the prosecutor applies');
  expect(page.text).not.toContain(', not checked');
  const form = await browser.open(page.link('Write an action'));
  const said = {
    what: 'Closure of the flat',
    kind: 'closure',
    aim: 'place',
    of: row.about,
    partner: 'fire',
    power: 'illegal-working-closure',
    ...dated('on', '4', '11'),
  };
  const notTheirs = await browser.press(form, 'Save', said);
  expect(notTheirs.errors.join()).toContain('does not hold this power');
  const unguarded = await browser.press(notTheirs, 'Save', { partner: 'immigration' });
  expect(unguarded.errors.join()).toContain('Immigration powers and officers need every safeguard');
  await expect(
    write(kirsty, id, {
      kind: 'disruption',
      about: randomUUID(),
      body: {
        what: 'Closure of the flat',
        kind: 'closure',
        partner: 'immigration',
        power: 'illegal-working-closure',
        safeguards: safeguards.slice(0, 3),
        safeguardsWords: 'Most of them.',
        aim: 'place',
        of: row.about,
        risk: 'not-yet',
        on: '2026-11-04',
        state: 'planned',
        result: 'not-known',
        met: 'not-known',
        followState: 'open',
      },
    }),
  ).rejects.toMatchObject({ code: 'bad-request' });
  const missed = await browser.press(unguarded, 'Save', { partner: 'fire', risk: 'unseen' });
  expect(missed.errors.join()).toContain('It will be noticed: write the risk to victims on the plan');
  const done = await browser.press(missed, 'Save', {
    partner: 'fire',
    power: 'fire-prohibition',
    risk: goOn.about,
    state: 'done',
    result: 'moved',
    met: 'nobody-met',
    resultWords: 'The flat is shut. Neighbours say that they went to another street.',
    follow: 'Look again whether it is let.',
    ...dated('followOn', '1', '2', '2030'),
  });
  expect(done.text).toContain('Premises not to be used: fire · Regulatory Reform (Fire Safety) Order 2005');
  expect(done.text).toContain('Aimed at a place: 4 Tallow Row');
  expect(done.text).toContain('It goes on elsewhere. Nobody who may be a victim was met.');
  // What it rested on stands beside it until somebody knows what the victims wish.
  const waits = 'Nobody has asked the victims what they wish';
  expect(done.text).toContain(waits);
  expect(done.text).toContain('Asking would put them in danger: Whoever holds them reads their messages.');
  const known = await browser.press(
    await browser.open(done.link('Write their wishes once they are known: Charge by requisition')),
    'Save',
    { wishes: 'known', ground: 'they-said' },
  );
  expect(known.h1).toBe('Plan');
  expect(known.text).not.toContain(waits);
  expect((await browser.open(`/investigations/${id}/disruption`)).text).not.toContain(waits);
  expect(done.text).toContain('Follow up by 1 February 2030: Look again whether it is let.');
  expect((await browser.open('/tasks')).text).toContain('follow up an action that disrupts');
  expect(problemsWithHtml(done.html)).toEqual([]);
  expect((await open(kirsty, id)).story.standing.filter(({ kind }) => kind === 'disruption')).toHaveLength(1);
  expect(desk.faults).toEqual([]);
});
