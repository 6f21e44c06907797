import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addDays, londonDay } from '../platform/working-days.ts';
import { freshDatabase } from '../testing/database.ts';
import { partnershipIn } from '../testing/partnership.ts';
import { referringIn, value } from '../testing/referring.ts';
import type { Said } from './answer.ts';
import { listPastAnswers } from './answer-store.ts';
import { ownEvents } from './clock/keep-plan.ts';
import { plan } from './clock/plan.ts';
import { houseRules } from './clock/rule-data.ts';
import { stateOn } from './clock/stage-state.ts';
import { askCheck, decideUnsent, finishCheck, handOver, nameAbsence } from './hand-on.ts';
import { listHistory } from './history-store.ts';
import { getReferral, type HandedIn, keepRules, keepState, openReferral } from './index.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const first = await given.member('first-responder').of('cheshire-police', 'Ada Firth');
const second = await given.member('first-responder').of('cheshire-police', 'Ben Second');
const desk = await given.member('duty-desk').of('cheshire-police');
const elsewhere = await given.member('first-responder').of('cheshire-east-council');
const { as, begin, answer, open } = referringIn(given);

const fromReport = (question: string, said: Said): HandedIn => ({
  question,
  said,
  source: {
    kind: 'report',
    recordId: randomUUID(),
    reference: 'PS-2041',
    at: new Date('2026-11-01T10:00:00Z'),
  },
});

test('a value that was handed in keeps its source, is marked once edited, and nothing is ever overwritten [X7]', async () => {
  const id = await begin(first, { handedIn: [fromReport('exploiter-details', value('A man called Boss'))] });
  const before = (await open(first, id)).answers.get('exploiter-details');
  expect(before).toMatchObject({ edited: false, source: { kind: 'report', reference: 'PS-2041' } });
  await answer(second, id, {
    'exploiter-details': value('Two brothers'),
    family: { kind: 'refused', why: 'Too painful' },
  });
  await answer(second, id, { 'exploiter-details': value('Two brothers') });
  const after = (await open(first, id)).answers;
  expect(after.get('exploiter-details')).toMatchObject({
    said: { value: 'Two brothers' },
    edited: true,
    by: second.memberId,
    source: { kind: 'report', reference: 'PS-2041' },
  });
  expect(after.get('family')?.said).toEqual({ kind: 'refused', why: 'Too painful' });
  await answer(first, id, { family: undefined });
  expect((await open(first, id)).answers.has('family')).toBe(false);
  const past = await as(first, 'referral.open', id, async (act) =>
    listPastAnswers(act, id, (await openReferral(act, id)).dataKey, 50),
  );
  // Its own reference was put in as it began.
  const edited = past.filter((each) => each.question !== 'own-reference');
  expect(edited.map((each) => [each.question, each.said?.kind])).toEqual([
    ['family', undefined],
    ['family', 'refused'],
    ['exploiter-details', 'value'],
    ['exploiter-details', 'value'],
  ]);
});

test('the route and how much is missing stand as coded fields', async () => {
  const id = await begin(first);
  const referral = () => given.staff.look({ session: first.session }, (look) => getReferral(look, id));
  const { missing, route } = await referral();
  expect(route).toBeNull();
  await answer(first, id, { 'under-18': value('not-sure') });
  expect(await referral()).toMatchObject({ route: 'child-nrm', state: 'writing', revision: 1 });
  expect((await referral()).missing).toBeGreaterThan(missing);
});

test('a desk begins one for a first responder of its own agency and opens it no more; other agencies find nothing', async () => {
  const id = await begin(desk, { holder: first });
  await expect(open(desk, id)).rejects.toMatchObject({ code: 'not-found' });
  await expect(open(elsewhere, id)).rejects.toMatchObject({ code: 'not-found' });
  expect((await open(first, id)).referral).toMatchObject({
    holder: first.memberId,
    startedBy: desk.memberId,
  });
  await expect(begin(desk, { holder: elsewhere })).rejects.toMatchObject({ code: 'bad-request' });
  await expect(begin(elsewhere)).resolves.toBeDefined();
  await expect(
    begin(first, { handedIn: [fromReport('no-such-question', value('x'))] }),
  ).rejects.toMatchObject({
    code: 'bad-request',
  });
});

test('a colleague takes it over, somebody answers in absence, and whoever is asked reads it; the writer never reads for themselves', async () => {
  const id = await begin(first);
  await as(first, 'referral.name-absence', id, (act) => nameAbsence(act, id, second.memberId));
  await as(first, 'referral.ask-check', id, (act) => askCheck(act, id, second.memberId, 'Before Friday'));
  await expect(
    as(first, 'referral.check', id, (act) => finishCheck(act, id, 'good', '')),
  ).rejects.toMatchObject({ code: 'not-allowed' });
  await as(second, 'referral.check', id, (act) => finishCheck(act, id, 'needs-work', 'When did it begin?'));
  // Whoever has written in it supervises it no more: not when asked anew, nor when they were asked before.
  const third = await given.member('first-responder').of('cheshire-police', 'Cara Third');
  const ask = () =>
    as(first, 'referral.ask-check', id, (act) => askCheck(act, id, third.memberId, 'Once more'));
  await ask();
  await answer(third, id, { family: value('An aunt') });
  await expect(
    as(third, 'referral.check', id, (act) => finishCheck(act, id, 'good', '')),
  ).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(ask()).rejects.toMatchObject({ code: 'bad-request' });
  await as(first, 'referral.hand-over', id, (act) => handOver(act, id, second.memberId, 'On leave'));
  await expect(
    as(first, 'referral.ask-check', id, (act) => askCheck(act, id, second.memberId, '')),
  ).rejects.toMatchObject({ code: 'bad-request' });
  await expect(
    as(first, 'referral.hand-over', id, (act) => handOver(act, id, elsewhere.memberId, '')),
  ).rejects.toMatchObject({ code: 'bad-request' });
  const happened = await as(second, 'referral.open', id, async (act) =>
    listHistory(act, id, (await openReferral(act, id)).dataKey),
  );
  expect(happened.map((each) => [each.what, each.note])).toEqual([
    ['handed-over', 'On leave'],
    ['check-asked', 'Once more'],
    ['check-needs-work', 'When did it begin?'],
    ['check-asked', 'Before Friday'],
    ['absence-named', undefined],
    ['begun', undefined],
  ]);
  expect((await open(second, id)).referral).toMatchObject({ holder: second.memberId, absence: null });
});

test('[C6 C5] a child’s duties run from the day on which their age was learnt, also days after the referral was begun', async () => {
  const id = await begin(first);
  await answer(first, id, { 'under-18': value('no') });
  await answer(first, id, { 'under-18': value('not-sure') });
  const { referral } = await open(first, id);
  const today = londonDay(new Date());
  const events = ownEvents({ ...referral, startedAt: new Date(Date.now() - 10 * 86_400_000) });
  expect(events.map(({ code, on }) => [code, on])).toEqual([
    ['started', addDays(today, -10)],
    ['age:unsure', today],
  ]);
  const { stages } = plan(events, houseRules);
  for (const duty of ['council', 'guardian']) {
    const stage = stages.find((each) => each.stage === duty);
    expect([duty, stage?.dueOn, stage && stateOn(stage, today)]).toEqual([duty, today, 'near']);
  }
  expect(ownEvents(referral)[0]).toMatchObject({ code: 'started', age: 'unsure' });
});

test('nothing is destroyed after 28 days: somebody decides, in words, and a closed one stands still', async () => {
  const id = await begin(first);
  const [rule] = keepRules;
  const days = (count: number) => new Date(Date.UTC(2026, 10, 1) + count * 86_400_000);
  expect(keepState(days(0), days((rule?.remindAfterDays ?? 0) - 1))).toBe('fresh');
  expect(keepState(days(0), days(21))).toBe('remind');
  expect(keepState(days(0), days(28))).toBe('decide');
  await expect(
    as(first, 'referral.close', id, (act) => decideUnsent(act, id, 'closed', ' ')),
  ).rejects.toMatchObject({ code: 'bad-request' });
  await as(first, 'referral.close', id, (act) => decideUnsent(act, id, 'kept', 'She needs another week.'));
  await as(first, 'referral.close', id, (act) =>
    decideUnsent(act, id, 'closed', 'She is safe with her aunt.'),
  );
  await expect(answer(first, id, { family: value('An aunt') })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  expect((await open(first, id)).referral.state).toBe('closed');
});
