import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { londonDay } from '../../platform/working-days.ts';
import { listTasksAbout } from '../../tasks/index.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { servingIn } from '../../testing/serving.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { noteOf, personCalled, supportingIn, warningOf } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { recordSharing, shareCase } from '../share/share-case.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as, begin, write, open } = supportingIn(given);
const { add, refer } = servingIn(given);
const [halton, warrington] = ['halton-borough-council', 'warrington-borough-council'];
const thandiwe = await given.member('support-worker').of(halton, 'Thandiwe Rushcombe');
const viorica = await given.member('support-worker').of(halton, 'Viorica Pembroke-Hale');
const beatrix = await given.member('support-worker').of(warrington, 'Beatrix Colmslow');
const ingrid = await given.member('support-worker').of('cheshire-police', 'Ingrid Hale');
const [former, other, third] = [desk.as(thandiwe), desk.as(beatrix), desk.as(ingrid)];
const today = londonDay(new Date());

const agrees = (id: string, agencyId: string, answer: 'yes' | 'withdrawn' = 'yes') =>
  as(thandiwe, 'consent.record', id, (act) =>
    recordSharing(act, id, {
      purpose: 'support',
      agencyId,
      answer,
      words: 'Them, yes.',
      language: 'ro',
      interpreter: 'present',
      givenAt: act.now,
    }),
  );
const offer = {
  toAgency: warrington,
  reason: 'She moves there.',
  agreed: 'She chose it.',
  ground: 'consent',
};
async function offered(id: string) {
  await agrees(id, warrington);
  return former.press(await former.open(`/cases/${id}/transfer`), 'Offer the case', offer);
}
const waiting = async () =>
  other.open((await other.open('/transfers')).link(`Read and answer: ${await newest()}`));
/** The reference of what waits for the other agency. */
const newest = async () =>
  /SC-\w{6}/.exec((await other.open('/transfers')).section('Offered to your agency'))?.[0] ?? '';

/** How many rows of a case show to a member in each table that tells of it. */
const rowsFor = (who: typeof thandiwe, id: string) =>
  given.staff.act({ session: who.session }, { act: 'case.watch' }, (act) =>
    act.db.one(
      z.record(z.string(), z.int()),
      sql`select (select count(*) from access.records where record_id = ${id})::integer as records,
          (select count(*) from access.record_keys where record_id = ${id})::integer as keys,
          (select count(*) from access.shares where record_id = ${id})::integer as shares,
          (select count(*) from support.cases where case_id = ${id})::integer as cases,
          (select count(*) from support.entries where case_id = ${id})::integer as entries,
          (select count(*) from support.alerts where case_id = ${id})::integer as alerts,
          (select count(*) from support.drafts where starts_with(draft_key, ${id}))::integer as drafts,
          (select count(*) from tasks.tasks where record_id = ${id})::integer as tasks,
          (select count(*) from services.referrals where case_id = ${id})::integer as referrals,
          (select count(*) from services.unmet_needs where case_id = ${id})::integer as unmet,
          (select count(*) from support.own_views where case_id = ${id})::integer as views,
          (select count(*) from support.endings where case_id = ${id})::integer as endings,
          (select count(*) from consents.consents where record_id = ${id})::integer as consents`,
    ),
  );

test('[C16] accepted, a case with its whole history is the other agency’s, and the former owner finds nothing of it anywhere', async () => {
  const id = await begin(thandiwe);
  await write(
    thandiwe,
    id,
    personCalled('Ana'),
    warningOf('He waits outside.'),
    noteOf('She cried.'),
    {
      kind: 'risk',
      about: 'safety',
      body: { level: 'low', evidence: 'Seen.', confidence: 'low', asked: 'Ana', on: today },
    },
    {
      kind: 'risk',
      about: 'safety',
      body: { level: 'high', evidence: 'Seen.', confidence: 'low', asked: 'Ana', on: today },
    },
  );
  const { reference } = (await open(thandiwe, id)).one;
  const missing = await former.open(`/cases/${id}/services/missing`);
  await former.press(missing, 'Note it', { need: 'legal', why: 'no-language' });
  await refer(thandiwe, id, await add(viorica));
  await former.press(await former.open(`/cases/${id}/own-page`), 'Make a code');
  await agrees(id, 'cheshire-police');
  for (const ground of ['consent', 'safeguarding'])
    await as(thandiwe, 'record.share', id, (act) =>
      shareCase(act, id, {
        toAgency: ground === 'consent' ? 'cheshire-police' : 'cheshire-east-council',
        sections: ['person'],
        purpose: 'support',
        ground,
        why: ground === 'consent' ? '' : 'A threat.',
      }),
    );
  await former.press(await former.open(`/cases/${id}/second-look`), 'Ask', {
    of: 'plan',
    to: viorica.memberId,
  });
  const writing = (await former.open(`/cases/${id}/write/need?about=money`)).formWith('Save').fields;
  await former.send(`/cases/${id}/write/need/keep?about=money`, {
    ...writing,
    turn: '1',
    words: 'Half a sen',
  });
  expect((await rowsFor(thandiwe, id))['drafts']).toBe(1);
  const form = await former.open((await former.open(`/cases/${id}`)).link('Move to another agency'));
  expect(problemsWithHtml(form.html)).toEqual([]);
  const unsaid = await former.press(form, 'Offer the case', { reason: 'She moves there.' });
  expect(unsaid.errors).toEqual([
    'Choose the agency to offer it to',
    'Write what was agreed with the person, or why they were not asked',
    'Choose the ground on which it moves',
  ]);
  expect(unsaid.html).toContain('She moves there.');
  const notAgreed = await former.press(unsaid, 'Offer the case', offer);
  expect(notAgreed.errors).toEqual([expect.stringContaining('The person has not agreed')]);
  const done = await offered(id);
  expect(done.text).toContain('The case is offered. Until the other agency accepts, it stays yours.');
  expect(problemsWithHtml(done.html)).toEqual([]);

  // Offered, nothing of the case is open to the other agency but what it needs to decide.
  expect((await other.open('/my-day')).text).toContain('One case is offered to your agency.');
  expect((await other.open(`/cases/${id}`)).status).toBe(404);
  expect((await third.open('/transfers')).text).not.toContain(reference);
  const asked = await waiting();
  expect(problemsWithHtml(asked.html)).toEqual([]);
  expect(asked.text).toContain('She moves there.');
  expect(asked.text).not.toContain('Ana');
  const taken = await other.press(asked, 'Accept the case', { words: 'She knows the way.' });
  expect(taken.text).toContain('The case is yours, with its whole history.');
  for (const said of ['Ana', 'He waits outside.', 'Their risk has risen.'])
    expect(taken.text).toContain(said);
  expect((await other.open(`/cases/${id}/notes`)).text).toContain('She cried.');
  const history = await other.open(`/cases/${id}/history`);
  expect(history.section('Who has held it')).toMatch(
    /Thandiwe Rushcombe, Halton Borough Council.* to .*Beatrix Colmslow, Warrington Borough Council ?since/,
  );
  expect(problemsWithHtml(history.html)).toEqual([]);
  expect((await other.open('/tasks')).text).toContain(`${reference}: Judge a risk again: Safety`);
  expect((await other.open(`/cases/${id}/second-look`)).text).toContain(
    'The case has moved to another agency',
  );
  // Whom the person agreed to goes on reading; what rested on a law ended with its owner.
  expect((await third.open(`/cases/${id}`)).status).toBe(200);
  const shared = await other.open(`/cases/${id}/sharing`);
  expect(shared.section('Who else reads it')).toMatch(/Cheshire East Council.*Ended/);

  const nothing = {
    records: 0,
    keys: 0,
    shares: 0,
    cases: 0,
    entries: 0,
    alerts: 0,
    drafts: 0,
    tasks: 0,
    referrals: 0,
    unmet: 0,
    views: 0,
    endings: 0,
    consents: 0,
  };
  for (const who of [thandiwe, viorica]) expect(await rowsFor(who, id)).toEqual(nothing);
  for (const part of [
    '',
    '/needs',
    '/plan',
    '/risk',
    '/notes',
    '/sharing',
    '/history',
    '/safety-plan',
    '/contact',
    '/outcomes',
  ])
    expect([part, (await former.open(`/cases/${id}${part}`)).status]).toEqual([part, 404]);
  expect((await former.open(`/cases/${id}/transfer`)).status).toBe(404);
  for (const path of ['/cases', '/cases?show=team', '/cases?show=shared', '/my-day', '/tasks', '/team-board'])
    expect([path, (await former.open(path)).text.includes(reference)]).toEqual([path, false]);
  const written = await former.send(`/cases/${id}/notes`, { ...writing, words: 'Still here?' });
  expect(written.status).toBe(404);
  expect(await as(beatrix, 'case.open', id, (act) => listTasksAbout(act, id))).not.toEqual([]);
  // That it went, and to whom, they still know: it was their own act.
  expect((await former.open('/transfers')).section('Offered by your agency')).toMatch(
    new RegExp(`${reference} Accepted ?to Warrington Borough Council`),
  );
});

test('[C16] declined, it stays where it is, with the reason; taken back or closed, there is nothing to accept', async () => {
  const id = await begin(thandiwe);
  await offered(id);
  const asked = await waiting();
  const bare = await other.press(asked, 'Decline');
  expect(bare.errors).toEqual(['Write why you decline']);
  const declined = await other.press(bare, 'Decline', { why: 'No interpreter here.' });
  expect(declined.text).toContain('You declined.');
  const back = await former.open(`/cases/${id}/transfer`);
  expect(back.section('Earlier offers')).toContain('No interpreter here.');
  const again = await former.press(back, 'Offer the case', offer);
  const open = await waiting();
  await former.press(again, 'Take the offer back');
  expect((await other.press(open, 'Accept the case')).status).toBe(404);
  await former.press(await former.open(`/cases/${id}/transfer`), 'Offer the case', offer);
  const last = await waiting();
  await former.press(await former.open(`/cases/${id}/standing`), 'Close the case', {
    outcome: 'moved-on-safely',
    why: 'A flat.',
  });
  expect((await other.press(last, 'Accept the case')).status).toBe(404);
  expect((await other.open('/transfers')).text).toContain('No case is offered to your agency.');
});

test('[C16 C2] an offer falls with the consent it rests on; on a law it stands, with the reason', async () => {
  const id = await begin(thandiwe);
  await offered(id);
  const asked = await waiting();
  await agrees(id, warrington, 'withdrawn');
  expect((await other.open('/transfers')).text).toContain('No case is offered to your agency.');
  expect((await other.press(asked, 'Accept the case')).status).toBe(404);
  const form = await former.open(`/cases/${id}/transfer`);
  const unsaid = await former.press(form, 'Offer the case', { ...offer, ground: 'vital-interests' });
  expect(unsaid.errors).toEqual([
    'Write why it is needed without their agreement: what would happen otherwise',
  ]);
  await former.press(unsaid, 'Offer the case', { ground: 'vital-interests', why: 'He found her.' });
  const law = await waiting();
  expect(law.text).toContain('He found her.');
  const taken = await other.press(law, 'Accept the case');
  expect(taken.text).toContain('The case is yours');
  // Back again where it came from: the way stands in the history.
  expect((await former.open(`/cases/${id}`)).status).toBe(404);
});
