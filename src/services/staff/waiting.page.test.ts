import { expect, test } from 'vitest';
import { asSignedIn } from '../../audit/index.ts';
import { addDays, londonDay } from '../../platform/working-days.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { servingIn } from '../../testing/serving.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, personToRefer, supportingIn, warningOf } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { watchFunding } from '../index.ts';
import { readChanges } from '../referral/answer-referral.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, move, write, open } = supportingIn(given);
const { add, refer } = servingIn(given);
const halton = 'halton-borough-council';
const thandiwe = await given.member('support-worker').of(halton, 'Thandiwe Rushcombe');
const siobhan = await given.member('support-worker').of('nhs-safeguarding-team', 'Siobhan Larkfield');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const anselm = await given.member('partnership-manager').of('warrington-borough-council', 'Anselm Okoroji');
const therapy = await add(siobhan, { name: 'Trauma therapy', fundingEndsOn: '2027-02-01' });
const [owner, receiver, stranger, manager] = [thandiwe, siobhan, beatrix, anselm].map((who) => desk.as(who));
if (owner === undefined || receiver === undefined || stranger === undefined || manager === undefined)
  throw new Error('four browsers');
const page = '/services/waiting';

test('[C14] who waits, how long, and who was declined for want of a place is counted for those whose it is, and in large numbers alone for the partnership', async () => {
  expect((await owner.open(page)).text).toContain('Nobody was referred to a service yet.');
  const cases = [];
  for (let number = 0; number < 4; number++) {
    const id = await begin(thandiwe);
    cases.push({ id, referral: await refer(thandiwe, id, therapy) });
  }
  const [first, second] = cases;
  const seen = await owner.open(page);
  expect(problemsWithHtml(seen.html)).toEqual([]);
  expect(seen.text).toContain('People wait 4');
  expect(seen.text).toContain(
    'Trauma therapy NHS Cheshire and Merseyside safeguarding team Waiting: 4 people',
  );
  expect((await receiver.open(page)).text).toContain('People wait 4');
  const theirs = await manager.open(page);
  expect(problemsWithHtml(theirs.html)).toEqual([]);
  expect(theirs.text).toContain('Waiting: fewer than five');
  // Of so few it is not told how long either, and not that nobody waits.
  expect(theirs.text).toContain('The longest has waited Not told of so few');
  expect(theirs.text).not.toContain('4 people');
  expect((await stranger.open(page)).text).toContain('Nobody was referred to a service yet.');
  const fifth = await begin(thandiwe);
  await refer(thandiwe, fifth, therapy);
  expect((await manager.open(page)).text).toContain('Waiting: 5 people');
  // Declined, it waits no more; taken back, it stands in no count of the other agency's.
  const declining = await receiver.open(`/service-referrals/${first?.referral}`);
  await receiver.press(declining, 'Save the answer', { outcome: 'declined', reason: 'no-capacity' });
  expect((await owner.open(page)).text).toContain('Declined for want of a place, in a year 1');
  const back = await owner.open(`/service-referrals/${second?.referral}`);
  await owner.press(back, 'Take the referral back', { why: 'She moved.' });
  expect((await receiver.open(page)).text).toContain('People wait 3');
});

test('what ends when shows who is then without: by reference to whoever may open the case, as numbers to others', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ioana'), {
    kind: 'ending',
    about: '0b5c5a26-3f43-4c0e-9d0a-0d2d6f6f7a11',
    body: { what: 'tenancy', words: 'The flat', ends: '2027-01-10', state: 'coming' },
  });
  await refer(thandiwe, id, therapy);
  const { one } = await open(thandiwe, id);
  const seen = await owner.open(page);
  expect(seen.text).toMatch(/Trauma therapy [^.]*Ends on 1 February 2027/);
  expect(seen.html).toContain(`href="/cases/${id}/services"`);
  expect(seen.text).toMatch(/Tenancy ?Ends on 10 January 2027 /);
  for (const other of [manager, stranger]) {
    const { text } = await other.open(page);
    expect(text).toContain('Ends on 1 February 2027');
    expect(text).not.toContain(one.reference);
  }
  // Whoever counts the partnership learns how much ends when, and of few people not how many.
  const counts = async () =>
    (await manager.open(page)).section('What protects people in the whole county, and ends within a year');
  expect(await counts()).toMatch(/January 2027 ?Tenancy: fewer than five/);
  const four = await Promise.all([1, 2, 3, 4].map(() => begin(thandiwe)));
  for (const each of four)
    await write(thandiwe, each, {
      kind: 'ending',
      about: '0b5c5a26-3f43-4c0e-9d0a-0d2d6f6f7a11',
      body: { what: 'tenancy', words: 'A room', ends: '2027-01-31', state: 'coming' },
    });
  expect(await counts()).toMatch(/January 2027 ?Tenancy: 5 people/);
  expect((await stranger.open(page)).text).not.toContain('in the whole county, and ends within a year');
});

test('a need for which nothing stands is noted in codes, counted, and settled when something is found', async () => {
  const id = await begin(thandiwe);
  const form = await owner.open(`/cases/${id}/services/missing`);
  expect(problemsWithHtml(form.html)).toEqual([]);
  expect((await owner.press(form, 'Note it')).errors).toEqual([
    'Choose which need it is about',
    'Choose why no service meets it',
  ]);
  const noted = await owner.press(form, 'Note it', { need: 'legal', why: 'no-language' });
  expect(noted.text).toContain('It is noted, and counted for the partnership.');
  expect(problemsWithHtml(noted.html)).toEqual([]);
  expect((await owner.open(page)).text).toContain(
    'Legal advice and immigration None speaks with them 1 person',
  );
  expect((await manager.open(page)).text).toContain('None speaks with them fewer than five');
  expect((await receiver.open(page)).text).toContain('None is noted.');
  expect((await stranger.open(`/cases/${id}/services/missing`)).status).toBe(404);
  // Once support has ended nobody is without, and again when it begins again.
  const standing = async () => owner.open(`/cases/${id}/standing`);
  await owner.press(await standing(), 'Close the case', { outcome: 'moved-on-safely', why: 'A flat.' });
  expect((await owner.open(page)).text).toContain('None is noted.');
  await owner.press(await standing(), 'Open it again', { why: 'She asks.' });
  // It goes with its case: counted and settled by whoever has that now, and by nobody else.
  await move(thandiwe, id, beatrix);
  expect((await owner.open(page)).text).toContain('None is noted.');
  expect((await stranger.open(page)).text).toContain('None speaks with them 1 person');
  expect((await owner.press(noted, 'Settled Legal advice and immigration')).status).toBe(404);
  const theirs = await stranger.open(`/cases/${id}/services`);
  const settled = await stranger.press(theirs, 'Settled Legal advice and immigration');
  expect(settled.text).toContain('It is settled.');
  expect((await stranger.open(page)).text).toContain('None is noted.');
  expect(desk.faults).toEqual([]);
});

test('[C13] a referral that comes in is work of the receiving team, ends with its answer, and is gone when it is taken back', async () => {
  const { one } = await open(thandiwe, await begin(thandiwe));
  const title = `${one.reference}: Answer a referral to Trauma therapy`;
  const referral = await refer(thandiwe, one.caseId, therapy);
  await given.workerHears();
  const day = await receiver.open('/my-day');
  expect(problemsWithHtml(day.html)).toEqual([]);
  expect(day.section('For your team: nobody has taken these')).toContain(title);
  for (const other of [owner, stranger])
    expect((await other.open('/tasks?whose=team')).text).not.toContain('Answer a referral');
  const mine = await receiver.press(day, `I take it: ${title}`);
  expect(mine.text).toContain(title);
  // Ticked off it cannot be: the answer is what was asked for.
  const asked = await receiver.press(mine, `Done (${title})`);
  expect(asked.text).toContain('What is asked');
  await receiver.press(asked, 'Save the answer', { outcome: 'accepted' });
  await given.workerHears();
  expect((await receiver.open('/tasks?whose=team')).text).not.toContain(title);
  const begins = `${one.reference}: Say on which day Trauma therapy begins`;
  expect((await receiver.open('/tasks?whose=team')).text).toContain(begins);
  const back = await owner.open(`/service-referrals/${referral}`);
  await owner.press(back, 'Take the referral back', { why: 'She moved.' });
  await given.workerHears();
  expect((await receiver.open('/tasks?whose=team')).text).not.toContain(begins);
  expect(desk.faults).toEqual([]);
});

test('[X24] the worker’s round tells a case, once, that the funding of a service ends to which the person was referred', async () => {
  const near = await add(siobhan, {
    name: 'Group on Thursdays',
    fundingEndsOn: addDays(londonDay(new Date()), 41),
  });
  const far = await add(siobhan, {
    name: 'Group on Fridays',
    fundingEndsOn: addDays(londonDay(new Date()), 43),
  });
  const [told, untold] = [await begin(thandiwe), await begin(thandiwe)];
  await refer(thandiwe, told, near);
  await refer(thandiwe, untold, far);
  const round = () => given.worker.act({}, { act: 'case.watch' }, watchFunding);
  const shown = async () => (await owner.open(`/cases/${told}`)).text;
  await round();
  const once = await shown();
  const words = 'A service that they were referred to has ended, or its funding ends';
  expect(once).toContain(words);
  await round();
  expect(await shown()).toBe(once);
  expect((await owner.open(`/cases/${untold}`)).text).not.toContain(words);
});

test('[X23 C23] when how they are reached, a warning or how they want to be spoken with changes, whoever has the referral is told, reads it as it is now, and says so', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, ...personToRefer('Mai'));
  const referralId = await refer(thandiwe, id, therapy);
  const at = `/service-referrals/${referralId}`;
  await given.workerHears();
  const { reference } = (await open(thandiwe, id)).one;
  const task = `${reference}: Read what has changed for somebody referred to Trauma therapy`;
  expect((await receiver.open('/tasks?whose=team')).text).not.toContain(task);
  expect((await receiver.open(at)).text).not.toContain('This has changed since the referral');
  // A need is nothing that goes along with every referral.
  const [person, , , contact, need] = personToRefer('Mai');
  if (person?.kind !== 'person' || contact?.kind !== 'safe-contact' || need === undefined)
    throw new Error('nobody to refer');
  await write(thandiwe, id, need);
  await given.workerHears();
  expect((await receiver.open('/tasks?whose=team')).text).not.toContain(task);

  await write(thandiwe, id, { ...contact, body: { ...contact.body, channels: 'Only at the clinic.' } });
  const { dialect: _none, ...spoken } = person.body;
  await write(thandiwe, id, { ...person, body: { ...spoken, language: 'Mandarin', interpreter: 'man' } });
  for (const _time of ['once', 'again']) await given.workerHears();
  expect((await receiver.open('/tasks?whose=team')).text).toContain(task);
  expect((await stranger.open('/tasks?whose=team')).text).not.toContain(reference);
  expect((await owner.open(at)).text).toContain('is told, and has not said yet that it was read.');
  const page = await receiver.open(at);
  expect(problemsWithHtml(page.html)).toEqual([]);
  for (const words of [
    'How they are safely reached, ',
    'How they want to be spoken with, ',
    'Only at the clinic.',
    'Language Mandarin Interpreter Interpreter needed, a man',
    'At first: Vietnamese, Nghe An, Interpreter needed, a woman.',
  ])
    expect(page.text).toContain(words);
  expect(page.text.split('Written anew by Thandiwe Rushcombe')).toHaveLength(3);
  const read = await receiver.press(page, 'We have read it');
  expect(read.text).toContain('It is written down that you read it.');
  expect(read.text).not.toContain('This has changed since the referral');
  expect(read.text).toContain('What changed was read by Siobhan Larkfield');
  await given.workerHears();
  expect((await receiver.open('/tasks?whose=team')).text).not.toContain(task);
  expect((await owner.open(at)).text).not.toContain('has not said yet that it was read');
  // Said by nobody else, and a further change asks anew.
  for (const { session } of [thandiwe, beatrix]) {
    const line = { act: 'service-referral.read', record: { kind: 'case', id } } as const;
    const said = given.staff.act({ session }, line, (act) => readChanges(asSignedIn(act), referralId));
    await expect(said).rejects.toThrow('not-found');
  }
  await write(thandiwe, id, warningOf('His cousin drives a taxi there.'));
  await given.workerHears();
  expect((await receiver.open('/tasks?whose=team')).text).toContain(task);
  expect((await receiver.open(at)).text).toContain('A warning, ');
  await owner.press(await owner.open(at), 'Take the referral back', { why: 'She said so.' });
  await given.workerHears();
  expect((await receiver.open('/tasks?whose=team')).text).not.toContain(reference);
  expect(desk.faults).toEqual([]);
});
