import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openRecordKey } from '../../access/index.ts';
import { asSignedIn } from '../../audit/index.ts';
import { addDays, londonDay } from '../../platform/working-days.ts';
import { askReporter } from '../../reports/index.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { referringIn } from '../../testing/referring.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { childTiedTo, personCalled, supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { raiseDue } from '../alerts/alert-store.ts';
import { beginCase } from '../case/begin-case.ts';
import type { Body, Written } from '../case/entry.ts';
import { listStanding } from '../case/entry-store.ts';
import { weekdays } from '../contact/contact-rule.ts';
import { tellReached } from '../contact/try-contact.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as, begin, write, open } = supportingIn(given);
const thandiwe = await given.member('support-worker').of('cheshire-police', 'Thandiwe Rushcombe');
const duty = await given.member('duty-desk').of('cheshire-police', 'Dee Ashford');
const [owner, triage] = [desk.as(thandiwe), desk.as(duty)];

const today = (new Date(`${londonDay(new Date())}T12:00:00Z`).getUTCDay() + 6) % 7;
const dayAfter = (days: number) => weekdays[(today + days) % 7] ?? 'mon';
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

test('[X23] the rule is asked as codes, and every try by the case’s own worker is let through or stopped, and kept', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ana'));
  const page = await owner.open(`/cases/${id}/contact`);
  expect(page.text).toContain('so nothing is let through');
  const form = await owner.open(page.link('Write how they are safely reached'));
  const unsaid = await owner.press(form, 'Save', { safe: 'as-written', from: '9 am' });
  expect(unsaid.errors).toEqual(['Tick at least one way, or choose that it is not settled']);
  const half = await owner.press(unsaid, 'Save', { ways: 'call', from: '25' });
  expect(half.errors).toEqual(['Write the time like 10:30 or 3 pm']);
  const saved = await owner.press(half, 'Save', {
    ways: 'text',
    shared: 'no',
    from: '',
    days: dayAfter(2),
    never: 'police',
    neverWords: 'Mihai',
  });
  expect(saved.text).toContain('Text message');
  const ask = await owner.open(saved.link('Get in touch safely'));
  expect(ask.text).toContain('The next safe time begins');
  expect(problemsWithHtml(ask.html)).toEqual([]);
  const late = await owner.press(ask, 'Check it, and write down the try', { way: 'text', words: 'Hello' });
  expect([late.status, late.errors[0]?.startsWith('Not now.')]).toEqual([422, true]);
  expect(late.html).toContain('Hello');
  await write(thandiwe, id, contact({ never: ['police'], neverWords: 'Mihai' }));
  const named = await owner.press(late, 'Check it, and write down the try', { words: 'Bring MIHAI' });
  expect(named.errors).toEqual(['“mihai” must not stand in a message to them. Say it in another way.']);
  const cleared = await owner.press(named, 'Check it, and write down the try', { words: 'Your book came' });
  expect(cleared.text).toContain('Text message: this may go now.');
  // What was stopped was not sent, so nobody was reached by it; what is told is told once.
  const tries = await as(thandiwe, 'case.open', id, async (act) =>
    listStanding(act, id, await openRecordKey(act, id), { kinds: ['contact'] }),
  );
  const tellOf = (outcome: string) =>
    as(thandiwe, 'case.contact', id, (act) =>
      tellReached(act, id, {
        about: tries.find(({ body }) => 'outcome' in body && body.outcome === outcome)?.about ?? '',
        way: 'text',
        reached: true,
      }),
    );
  await expect(tellOf('blocked')).rejects.toMatchObject({ code: 'changed-meanwhile' });
  const told = await owner.press(cleared, 'I reached them');
  expect(told.text).toContain('Reached');
  await expect(tellOf('cleared')).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect(told.text).toContain('Your book came');
  expect((await open(thandiwe, id)).one.reachedOn).toBe(londonDay(new Date()));
});

test('[X23] where a case knows the reporter, the desk’s messages pass their rule too, in code and at the walls', async () => {
  const { reportId } = await given.report({ whatSeen: 'I may not leave the house.', affected: 'me' });
  const caseId = randomUUID();
  await as(duty, 'case.begin', caseId, (act) =>
    beginCase(act, {
      ...{ caseId, holder: thandiwe.memberId, ofWhom: 'affected' },
      ...{ beganFrom: reportId, reporter: true },
    }),
  );
  const ask = async (question: string) =>
    triage.press(await triage.open(`/reports/${reportId}`), 'Send question', { question });
  expect((await ask('Are you safe?')).errors).toEqual([]);
  await write(thandiwe, caseId, contact({ ways: ['call', 'receipt'], neverWords: 'Poliția' }));
  const word = await ask('Shall politia come?');
  expect([word.status, word.errors[0]]).toEqual([422, expect.stringContaining('“politia” must not stand')]);
  expect(word.html).toContain('Shall politia come?');
  expect((await ask('Are you well?')).errors).toEqual([]);
  await write(thandiwe, caseId, contact({ safe: 'not-at-all' }));
  const stopped = await ask('Hello?');
  expect(stopped.errors[0]).toContain('This was not sent');
  expect(stopped.text).not.toContain('SC-');
  // The room below sends nothing either, whoever calls it.
  const direct = given.staff.act({ session: duty.session }, { act: 'report.ask' }, (act) =>
    askReporter(asSignedIn(act), reportId, 'Hello?'),
  );
  await expect(direct).rejects.toThrow();
  const page = await triage.open(`/reports/${reportId}`);
  expect(page.text).toContain('Are you well?');
  expect(page.text).not.toContain('Hello?');
});

test('[X23] and what another case of the reporter says, whoever holds it, of which the desk learns no word', async () => {
  const { reportId } = await given.report({ whatSeen: 'I may not leave the house.', affected: 'me' });
  const [caseId, other] = [randomUUID(), await begin(thandiwe)];
  await as(duty, 'case.begin', caseId, (act) =>
    beginCase(act, {
      ...{ caseId, holder: thandiwe.memberId, ofWhom: 'affected' },
      ...{ beganFrom: reportId, reporter: true },
    }),
  );
  const ask = async (question: string) =>
    triage.press(await triage.open(`/reports/${reportId}`), 'Send question', { question });
  await write(thandiwe, other, contact({ safe: 'not-at-all' }));
  expect((await ask('Are you well?')).errors).toEqual([]);
  await write(thandiwe, other, contact({ ways: ['call'], neverWords: 'Mihai' }), {
    ...{ kind: 'tie', about: randomUUID() },
    body: { role: 'same-person', name: 'Ana', caseReference: (await open(thandiwe, caseId)).one.reference },
  });
  // Nobody asked about the receipt there, so it is no way that they did not agree to.
  expect((await ask('Are you safe?')).errors).toEqual([]);
  const word = await ask('Is Mihai there?');
  expect(word.errors).toEqual([expect.stringContaining('This was not sent: whoever told this report')]);
  await write(thandiwe, other, contact({ safe: 'not-at-all' }));
  expect((await ask('Hello?')).errors[0]).toContain('This was not sent');
  const direct = given.staff.act({ session: duty.session }, { act: 'report.ask' }, (act) =>
    askReporter(asSignedIn(act), reportId, 'Hello?'),
  );
  await expect(direct).rejects.toThrow();
});

test('[X23] also where they were referred first, and the case is opened from the referral', async () => {
  const rita = await given
    .member('duty-desk', 'first-responder', 'support-worker')
    .of('cheshire-police', 'Rita Fernlow');
  const desks = desk.as(rita);
  const notAtAll = contact({ safe: 'not-at-all' });
  const askIn = async (affected: 'me' | 'someone-i-know', whose: 'their own' | 'a child’s' = 'their own') => {
    const { reportId } = await given.report({ whatSeen: 'I may not leave the house.', affected });
    const referralId = await referringIn(given).begin(rita, { beganFrom: reportId });
    if (whose === 'a child’s') await childTiedTo(given, rita, referralId, [notAtAll]);
    else await write(rita, await begin(rita, { beganFrom: referralId, referralId }), notAtAll);
    const question = 'Are you safe?';
    return desks.press(await desks.open(`/reports/${reportId}`), 'Send question', { question });
  };
  expect((await askIn('me')).errors[0]).toContain('This was not sent');
  // Whoever reported it of somebody else is not whose case it is, nor is a child of theirs.
  expect((await askIn('someone-i-know')).errors).toEqual([]);
  expect((await askIn('me', 'a child’s')).errors).toEqual([]);
});

test('[X24] an appointment they kept, or a review in which they spoke, settles that contact has lapsed, where its day is no earlier', async () => {
  const on = londonDay(new Date());
  const lapsed = async (...written: readonly Pick<Written, 'kind' | 'body'>[]) => {
    const id = await begin(thandiwe);
    await given.worker.act({}, { act: 'case.watch' }, (act) =>
      raiseDue(act, { today: on, lapseDays: -1, endsBy: on }),
    );
    for (const each of written) await write(thandiwe, id, { ...each, about: randomUUID() } as Written);
    return (await owner.open(`/cases/${id}`)).text.includes('Was not reached for a long time');
  };
  const kept = (at = on) => ({ kind: 'appointment', body: { on: at, what: 'Tea', state: 'kept' } }) as const;
  const review = { on, tookPart: 'All', changed: 'A room.', nextOn: addDays(on, 90) };
  expect(await lapsed()).toBe(true);
  expect(await lapsed(kept(addDays(on, -1)), { kind: 'review', body: review })).toBe(true);
  expect(await lapsed(kept())).toBe(false);
  expect(await lapsed({ kind: 'review', body: { ...review, personSaid: 'I sleep.' } })).toBe(false);
});
