import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Day, londonDay } from '../../platform/working-days.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../testing/supporting.ts';
import { liftOwner } from '../../testing/trust/bare-ground.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { raiseDue } from '../alerts/alert-store.ts';
import { watchCases } from '../alerts/watch-cases.ts';
import type { Body, Written } from '../case/entry.ts';
import { shareCase } from '../share/share-case.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { agrees, as, begin, write, open } = supportingIn(given);
const thandiwe = await given.member('support-worker').of('cheshire-police', 'Thandiwe Rushcombe');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const ingrid = await given.member('support-worker').of('halton-borough-council', 'Ingrid Askerdale');
const [owner, partner] = [desk.as(thandiwe), desk.as(beatrix)];

const contact = (over: Partial<Body<'safe-contact'>>): Written => ({
  kind: 'safe-contact',
  about: '',
  body: {
    safe: 'as-written',
    ways: ['call', 'text'],
    shared: 'no',
    voicemail: 'never',
    on: '2026-11-02',
    ...over,
  },
});

test('[X23] an agency that received the case sees the rule and is bound by it; its tries stand in the case and in the book', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ana'), contact({ ways: ['call'] }));
  expect((await partner.open(`/cases/${id}/contact`)).status).toBe(404);
  await as(thandiwe, 'record.share', id, (act) =>
    shareCase(act, id, {
      toAgency: 'warrington-borough-council',
      sections: ['person'],
      purpose: 'housing',
      ground: 'vital-interests',
      why: 'Her life is at stake.',
    }),
  );
  const page = await partner.open(`/cases/${id}/contact`);
  const stopped = await partner.press(page, 'Check it, and write down the try', {
    way: 'text',
    words: 'Hello',
  });
  expect(stopped.errors).toEqual(['They did not agree to this way.']);
  const cleared = await partner.press(stopped, 'Check it, and write down the try', {
    way: 'call',
    words: '',
  });
  await partner.press(cleared, 'I did not reach them');
  const seen = await owner.open(`/cases/${id}/contact`);
  expect(seen.text).toMatch(
    /Beatrix Colmslow\s*Phone call Not reached.*Beatrix Colmslow\s*Text message Stopped/s,
  );
  // What each sent them is the other's to read only where the case is theirs: the case's own agency reads all of it, the other no word and no name.
  await owner.press(await owner.open(`/cases/${id}/contact`), 'Check it, and write down the try', {
    ...{ way: 'call', words: 'Your scan is at ten' },
  });
  const told = await partner.open(`/cases/${id}/contact`);
  expect(told.section('Tries to reach them')).toMatch(
    /Beatrix Colmslow\s*Phone call Not reached.*Beatrix Colmslow\s*Text message Stopped.*Hello/s,
  );
  expect(told.section('Tries to reach them')).toMatch(/2026, another agency\s*Phone call May go/);
  expect(told.text).not.toMatch(/Your scan|Thandiwe Rushcombe\s*Phone/);
  expect(problemsWithHtml(told.html)).toEqual([]);
  // Nor does the history tell that they wrote, and when: a step is named twice.
  const steps = async (who: typeof owner) =>
    (await who.open(`/cases/${id}/history`)).text.match(/A try to reach them/g)?.length;
  expect([await steps(partner), await steps(owner)]).toEqual([6, 8]);
  // What was written before tries were kept in codes is brought there by the worker’s round.
  const codes = database.pool('owner');
  await liftOwner(codes);
  await codes.query('delete from support.contacts where case_id = $1', [id]);
  await given.worker.act({}, { act: 'case.watch' }, watchCases);
  expect((await partner.open(`/cases/${id}/contact`)).text).toMatch(/another agency\s*Phone call May go/);
  const lines = await database
    .pool('worker')
    .query(
      `select detail from audit.entries where act = 'case.contact' and record_id = $1 order by entry_id`,
      [id],
    );
  expect(lines.rows.map((row: { detail: unknown }) => row.detail)).toEqual([
    { way: 'text', stopped: 'way' },
    { way: 'call' },
    { way: 'call', outcome: 'not-reached' },
    { way: 'call' },
  ]);
});

test('[C1 X23] what another case of theirs says binds as well, for whoever may open both, and once it is settled there', async () => {
  const [id, hers] = [await begin(thandiwe), await begin(beatrix)];
  const { reference } = (await open(beatrix, hers)).one;
  await write(thandiwe, id, contact({ ways: ['call', 'text'] }), {
    ...{ kind: 'tie', about: randomUUID() },
    body: { role: 'same-person', name: 'Ana', caseReference: reference },
  });
  const text = async () =>
    owner.press(await owner.open(`/cases/${id}/contact`), 'Check it, and write down the try', {
      way: 'text',
      words: 'Hello',
    });
  await write(beatrix, hers, contact({ safe: 'not-settled', ways: [] }));
  await shareHers();
  expect((await text()).errors).toEqual([]);
  await write(beatrix, hers, contact({ ways: ['call'] }));
  const stopped = await text();
  expect(stopped.errors).toEqual(['They did not agree to this way. Another case of theirs says so.']);
  expect(problemsWithHtml(stopped.html)).toEqual([]);
  // Where the other case is not open to them and does not say so too, nothing of it shows, not even by what is stopped: a reference that is guessed tells nothing.
  const alone = await begin(thandiwe);
  const closed = await begin(beatrix);
  await write(thandiwe, alone, contact({}), {
    ...{ kind: 'tie', about: randomUUID() },
    body: { role: 'same-person', name: 'Ana', caseReference: (await open(beatrix, closed)).one.reference },
  });
  await write(beatrix, closed, contact({ safe: 'not-at-all' }));
  const passed = await owner.press(
    await owner.open(`/cases/${alone}/contact`),
    'Check it, and write down the try',
    {
      ...{ way: 'text', words: 'Hello' },
    },
  );
  expect(passed.errors).toEqual([]);

  function shareHers() {
    return as(beatrix, 'record.share', hers, (act) =>
      shareCase(act, hers, {
        ...{ toAgency: 'cheshire-police', sections: ['person'], purpose: 'health' },
        ...{ ground: 'vital-interests', why: 'He found her.' },
      }),
    );
  }
});

test('[X23] what a case that they may not open says of the same person binds every sender, who learns that a record stops it and nothing more', async () => {
  const [mine, hers] = [await begin(thandiwe), await begin(ingrid)];
  const referenceOf = async (who: typeof ingrid, id: string) => (await open(who, id)).one.reference;
  const about = randomUUID();
  const samePerson = (caseReference: string, until?: Day): Written => ({
    ...{ kind: 'tie', about },
    body: { role: 'same-person', name: 'Ana', caseReference, ...(until === undefined ? {} : { until }) },
  });
  const hidden = await referenceOf(ingrid, hers);
  await write(thandiwe, mine, personCalled('Ana'), contact({}), samePerson(hidden));
  await write(
    ingrid,
    hers,
    samePerson(await referenceOf(thandiwe, mine)),
    contact({ ways: ['text'], neverWords: 'Mihai' }),
  );
  await agrees(thandiwe, mine, 'warrington-borough-council');
  const send = async (who: typeof owner, way: string, words = '') =>
    who.press(await who.open(`/cases/${mine}/contact`), 'Check it, and write down the try', { way, words });
  const why = 'Not safe by another record about this person. Nothing more can be told of it.';
  for (const who of [owner, partner]) {
    const stopped = await send(who, 'call');
    expect([stopped.status, stopped.errors]).toEqual([422, [why]]);
    // Neither the word, nor whose the record is, nor when it would be safe.
    const named = await send(who, 'text', 'Bring Mihai');
    expect([
      named.errors,
      named.text.includes('mihai'),
      named.text.includes(hidden) && who === partner,
    ]).toEqual([[why], false, false]);
    expect(named.text).not.toMatch(/Halton|Another case of theirs/);
    expect((await send(who, 'text', 'Hello')).errors).toEqual([]);
  }
  const { rows } = await database
    .pool('worker')
    .query<{ detail: unknown }>(
      `select detail from audit.entries where act = 'case.contact' and record_id = $1 order by entry_id`,
      [mine],
    );
  expect(rows.map(({ detail }) => detail).slice(0, 3)).toEqual([
    { way: 'call', stopped: 'another-record' },
    { way: 'text', stopped: 'another-record' },
    { way: 'text' },
  ]);
  // Nor may it be told on their own page.
  await owner.press(await owner.open(`/cases/${mine}/own-page`), 'Make a code', { language: 'en' });
  const page = await owner.open(`/cases/${mine}/own-page`);
  const form = page.forms.find(({ fields }) => fields['kind'] === 'support');
  expect((await owner.press(page, form?.buttons[0]?.text ?? '', { words: 'Ask Mihai' })).text).toContain(why);
  // Undone on one side, it is another's again and stops nothing.
  await write(ingrid, hers, samePerson(await referenceOf(thandiwe, mine), '2026-11-20'));
  expect((await send(owner, 'call')).errors).toEqual([]);
});

test('[X24] that an agency which received the case reached them settles that contact has lapsed, and counts from that day; a try that reached nobody does not', async () => {
  const [id, on] = [await begin(thandiwe), londonDay(new Date())];
  await write(thandiwe, id, personCalled('Ana'), contact({ ways: ['call'] }));
  await agrees(thandiwe, id, 'warrington-borough-council');
  const raise = (lapseDays: number) =>
    given.worker.act({}, { act: 'case.watch' }, (act) => raiseDue(act, { today: on, lapseDays, endsBy: on }));
  const lapsed = async () =>
    (await owner.open(`/cases/${id}`)).text.includes('Was not reached for a long time');
  const calls = async (outcome: string) => {
    const page = await partner.open(`/cases/${id}/contact`);
    const asked = await partner.press(page, 'Check it, and write down the try', { way: 'call', words: '' });
    expect((await partner.press(asked, outcome)).errors).toEqual([]);
  };
  await raise(-1);
  await calls('I did not reach them');
  expect([await lapsed(), (await open(thandiwe, id)).one.reachedOn]).toEqual([true, null]);
  await calls('I reached them');
  expect([await lapsed(), (await open(thandiwe, id)).one.reachedOn]).toEqual([false, on]);
  // It goes on counting: nothing is raised of the days before.
  await raise(0);
  expect(await lapsed()).toBe(false);
});
