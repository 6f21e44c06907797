import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addConsent, listConsents, standingConsents } from '../consents/index.ts';
import { freshDatabase } from '../testing/database.ts';
import { partnershipIn, type TestMember } from '../testing/partnership.ts';
import { referringIn, value } from '../testing/referring.ts';
import { beginBeside } from './begin-beside.ts';
import { decideUnsent } from './hand-on.ts';
import { getReferral, openReferral, questionSets } from './index.ts';
import { moveToForm, newerForm } from './move-form.ts';
import { questionSet } from './questions/question.ts';
import { listOfConcern, listReferrals } from './referral-store.ts';
import { findOwnDetails, keepOwnDetails } from './responder-store.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const first = await given.member('first-responder').of('cheshire-police', 'Ada Firth');
const second = await given.member('first-responder').of('cheshire-police', 'Ben Second');
const desk = await given.member('duty-desk').of('cheshire-police');
const { as, begin, answer, open } = referringIn(given);

test('siblings have one referral each: what they share is carried over once, then each goes its own way', async () => {
  const one = await begin(first);
  await answer(first, one, {
    'how-it-started': value('Promised work in a kitchen'),
    'first-name': value('Mira'),
    'uk-towns': value(['Crewe']),
  });
  const two = randomUUID();
  await as(first, 'referral.begin', two, (act) =>
    beginBeside(act, one, { referralId: two, holder: first.memberId, parts: ['situation', 'places'] }),
  );
  const carried = (await open(first, two)).answers;
  // Beside what was carried over stands the reference of its own.
  expect([...carried.keys()].toSorted()).toEqual(['how-it-started', 'own-reference', 'uk-towns']);
  expect(carried.get('uk-towns')?.source).toMatchObject({ kind: 'referral', recordId: one });
  await answer(first, one, { 'how-it-started': value('Changed in the first') });
  expect((await open(first, two)).answers.get('how-it-started')?.said).toEqual(
    value('Promised work in a kitchen'),
  );
  const { concernId } = (await open(first, one)).referral;
  const ofConcern = await given.staff.look({ session: first.session }, (look) =>
    listOfConcern(look, concernId),
  );
  expect(ofConcern.map((each) => each.referralId)).toEqual([one, two]);
});

test('a referral begun under an older form finishes under it, or moves with its differences', async () => {
  const id = await begin(first);
  await answer(first, id, { family: value('Two sisters') });
  const [current] = questionSets;
  if (current === undefined) throw new Error('no form');
  const next = questionSet.parse({
    ...current,
    version: 'next',
    fromOn: '2026-05-01',
    sections: current.sections.map((section) => ({
      ...section,
      questions: section.questions.filter((question) => question.id !== 'family'),
    })),
  });
  const sets = [current, next];
  const { referral } = await open(first, id);
  expect(newerForm(referral, new Date())).toBeUndefined();
  expect(newerForm(referral, new Date(), sets)?.difference.removed.map((each) => each.id)).toEqual([
    'family',
  ]);
  // Half past eleven at night by Greenwich is the next day in a London summer: the form of that day is in force.
  const lateInJuly = new Date('2026-07-01T23:30:00Z');
  expect(newerForm(referral, lateInJuly, [current, { ...next, fromOn: '2026-07-02' }])?.set.version).toBe(
    'next',
  );
  await as(first, 'referral.move-form', id, (act) => moveToForm(act, id, sets));
  const moved = await given.staff.look({ session: first.session }, (look) => getReferral(look, id));
  expect(moved).toMatchObject({ questionSet: 'next', missing: referral.missing });
});

test('five answers about consent, each with its words, and a withdrawal beside what it withdraws', async () => {
  const id = await begin(first);
  const told = {
    explained: ['what-it-is' as const],
    words: 'I want help, but not the police.',
    interpreterName: 'No. 4471',
  };
  const add = (about: 'referral' | 'co-operation', given_: 'yes' | 'no' | 'withdrawn') =>
    as(first, 'consent.record', id, async (act) => {
      const { dataKey } = await openReferral(act, id);
      return addConsent(
        act,
        {
          recordId: id,
          about,
          purpose: '',
          answer: given_,
          language: 'ro',
          interpreter: 'by-phone',
          told,
          givenAt: act.now,
          recordedBy: first.memberId,
        },
        dataKey,
      );
    });
  await add('referral', 'yes');
  await add('co-operation', 'no');
  await add('referral', 'withdrawn');
  const all = await as(second, 'consent.open', id, async (act) =>
    listConsents(act, id, (await openReferral(act, id)).dataKey),
  );
  expect(all.map((each) => each.answer)).toEqual(['withdrawn', 'no', 'yes']);
  expect(all[0]?.told).toEqual(told);
  expect([...standingConsents(all)].map(([about, each]) => [about, each.answer])).toEqual([
    ['referral', 'withdrawn'],
    ['co-operation', 'no'],
  ]);
});

test('a first responder’s own details are kept for the next referral, and are theirs alone; lists go page by page', async () => {
  await as(first, 'referral.answer', undefined, (act) =>
    keepOwnDetails(act, new Map([['fr-role', 'Detective']])),
  );
  await as(first, 'referral.answer', undefined, (act) =>
    keepOwnDetails(act, new Map([['fr-phone', '01244 000000']])),
  );
  for (let count = 0; count < 4; count++) await begin(second);
  const closed = await begin(first);
  await as(first, 'referral.close', closed, (act) => decideUnsent(act, closed, 'closed', 'Begun twice.'));
  const own = (who: TestMember) => given.staff.look({ session: who.session }, findOwnDetails);
  expect([...((await own(first))?.values ?? [])]).toEqual([
    ['fr-role', 'Detective'],
    ['fr-phone', '01244 000000'],
  ]);
  expect(await own(second)).toBeUndefined();
  const page = (
    who: TestMember,
    which: 'mine' | 'team' | 'done',
    after?: { changedAt: Date; referralId: string },
  ) =>
    given.staff.look({ session: who.session }, (look) =>
      listReferrals(
        look,
        { agencyId: who.agencyId, memberId: who.memberId },
        { which, most: 3, ...(after && { after }) },
      ),
    );
  const seen: string[] = [];
  for (let rows = await page(first, 'team'); rows.length > 0; ) {
    seen.push(...rows.map((row) => row.referralId));
    const last = rows.at(-1);
    rows = last === undefined ? [] : await page(first, 'team', last);
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThan(6);
  expect((await page(first, 'done')).map((row) => row.state)).toEqual(['closed']);
  expect(await page(desk, 'team')).toEqual([]);
});
