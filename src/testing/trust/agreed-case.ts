/**
 * Two copies of one partnership with the same support case in each. In the one its person agrees that another agency is told, and everything that can
 * hang on that is done; in the other nobody ever asked them. What the test compares once the person has taken it back.
 */
import { randomUUID } from 'node:crypto';
import { roles } from '../../access/index.ts';
import { contextsFor } from '../../audit/index.ts';
import { readBookRing, readDeskRing } from '../../platform/keys/index.ts';
import type { Written } from '../../support/index.ts';
import { shareCase } from '../../support/share/share-case.ts';
import { findOpenOffer, offerCase } from '../../support/transfer/offer-case.ts';
import { briefOf, conferringIn } from '../conferring.ts';
import { freshDatabase } from '../database.ts';
import { easyCleaner, easyScanner, filesOf } from '../files.ts';
import { hearNews } from '../hear-news.ts';
import { partnershipIn } from '../partnership.ts';
import { referringIn, value } from '../referring.ts';
import { photo } from '../sample-files.ts';
import { servingIn } from '../serving.ts';
import { staffSiteOver } from '../staff-site.ts';
import { noteOf, personCalled, supportingIn, warningOf } from '../supporting.ts';
import { liftOwner } from './bare-ground.ts';
import { makeTwins } from './twins.ts';

const database = await freshDatabase();
const theirs = 'warrington-borough-council';
/** Who the person is, and what is written of them: in every part of the case. */
export const planted = { name: 'Zwarteweide', words: 'quelbrunn' } as const;
const said = `About ${planted.words}.`;
const on = '2026-11-02';
const goal = randomUUID();

const written: readonly Written[] = [
  personCalled(`Ana ${planted.name}`),
  warningOf(said),
  noteOf(said),
  {
    kind: 'safe-contact',
    about: '',
    body: { safe: 'as-written', neverSay: said, shared: 'yes', voicemail: 'never', on },
  },
  { kind: 'appointment', about: randomUUID(), body: { on: '2027-01-11', what: said, state: 'coming' } },
  {
    kind: 'safety-plan',
    about: '',
    body: { dangers: said, place: said, agreed: 'agreed', reviewOn: '2027-01-11' },
  },
  { kind: 'need', about: 'housing', body: { level: 'urgent', words: said, source: 'person', on } },
  {
    kind: 'goal',
    about: goal,
    body: { domain: 'housing', goal: said, agreed: 'agreed', state: 'open', reviewOn: '2027-01-11' },
  },
  {
    kind: 'step',
    about: randomUUID(),
    body: { goal, what: said, who: 'worker', dueOn: '2026-12-11', state: 'open' },
  },
  {
    kind: 'review',
    about: randomUUID(),
    body: { on, tookPart: said, changed: said, nextOn: '2027-01-11' },
  },
  {
    kind: 'risk',
    about: 'isolation',
    body: { level: 'high', evidence: said, confidence: 'high', asked: said, on },
  },
  {
    kind: 'missing',
    about: randomUUID(),
    body: { since: on, lastPlaces: said, searching: said, state: 'missing', on },
  },
  {
    kind: 'ending',
    about: randomUUID(),
    body: { what: 'tenancy', words: said, ends: '2026-12-20', state: 'coming' },
  },
  {
    kind: 'outcome',
    about: 'housing',
    body: { answer: 'not-at-all', moment: 'start', words: said, source: 'person', on },
  },
];

export const { one, other, prepared } = await makeTwins(database, async (given) => {
  await liftOwner(given.pool('owner'));
  const partnership = await partnershipIn(given);
  const { keysDir, member } = partnership;
  const owner = await member('support-worker', 'first-responder').of(
    'halton-borough-council',
    'Thandiwe Rushcombe',
  );
  // Whatever one role is shown and another is not; investigators are shown less of a case.
  const reader = await member(...roles.filter((role) => role !== 'investigator')).of(
    theirs,
    'Beatrix Colmslow',
  );
  const { begin, write, open } = supportingIn(partnership);
  // Their NRM referral is a record of its own.
  const referring = referringIn(partnership);
  const nrmId = await referring.begin(owner);
  await referring.answer(owner, nrmId, {
    ...{ 'under-18': value('no'), 'consent-nrm': value('yes'), family: value(said) },
    'last-name': value(planted.name),
  });
  const nrmReference = (await referring.open(owner, nrmId)).referral.reference;
  const caseId = await begin(owner, { referralId: nrmId });
  await write(owner, caseId, ...written);
  const { reference } = (await open(owner, caseId)).one;
  const browser = (await staffSiteOver(given, keysDir)).as(owner);
  await browser.press(await browser.open(`/cases/${caseId}/documents`), 'Add documents', {}, [
    await photo(`${planted.name}.jpg`),
  ]);
  const files = filesOf(partnership);
  await files.check({ scanner: easyScanner, cleaner: easyCleaner });
  const [file] = await files.list(owner, caseId);
  const ownCaseId = await begin(reader);
  await write(reader, ownCaseId, personCalled('Ana'), {
    kind: 'tie',
    about: randomUUID(),
    body: { role: 'same-person', name: 'Ana', caseReference: reference },
  });
  const serviceId = await servingIn(partnership).add(reader, { name: 'Trauma therapy' });
  const conferring = conferringIn(partnership);
  const conferenceId = await conferring.call(owner, [theirs]);
  await conferring.accept(conferenceId, owner, reader);
  await conferring.open(owner, conferenceId);
  await partnership.workerHears();
  const { memberId: colleagueId } = await member('frontline').of(theirs, 'Sol Tarrow');
  return {
    ...{ keysDir, owner, reader, caseId, reference, ownCaseId, serviceId, conferenceId, colleagueId },
    ...{ nrmId, nrmReference },
    fileId: file?.fileId ?? randomUUID(),
  };
});
const { keysDir, owner, reader, caseId, serviceId, conferenceId, nrmId } = prepared;
const staff = contextsFor('staff', one.pool('staff'), readDeskRing(keysDir));
const worker = contextsFor('worker', one.pool('worker'), readBookRing(keysDir));
const { as, says } = supportingIn({ staff });
const purposes = ['housing', 'health', 'support'] as const;

/** The worker hears what was done in the one. */
export const workerHears = (): Promise<void> => hearNews(one, worker);

/** The person agrees, and says so of their referral by itself: the other agency reads that too. */
async function shareReferralToo() {
  const referring = referringIn({ staff });
  await referring.saysOfSharing(owner, nrmId, 'yes', 'support', theirs);
  await referring.shares(owner, nrmId, theirs, { sections: ['answers', 'consents', 'files'] });
}

/** In the one: the person agrees, and the other agency is told in every way there is. */
export async function agreeToAll() {
  for (const purpose of purposes) await says(owner, caseId, 'yes', theirs, purpose);
  await as(owner, 'record.share', caseId, (act) =>
    shareCase(act, caseId, {
      ...{ toAgency: theirs, purpose: 'housing', ground: 'consent' },
      sections: ['person', 'needs', 'plan', 'risk', 'notes', 'consents'],
    }),
  );
  await shareReferralToo();
  const { refer, answer } = servingIn({ staff });
  const asked = { what: said, share: { purpose: 'health', ground: 'consent' } } as const;
  const answered = await refer(owner, caseId, serviceId, asked);
  await answer(reader, caseId, answered, { kind: 'accepted', about: '', body: { words: said } });
  const referralId = await refer(owner, caseId, serviceId, asked);
  const conferring = conferringIn({ staff });
  const itemId = await conferring.put(owner, conferenceId, caseId, [], {
    brief: briefOf(planted.words),
    letIn: [{ agencyId: theirs, ground: { consentFor: 'housing' } }],
  });
  await conferring.write(reader, itemId, { knows: said });
  for (const ownerId of [reader.memberId, null])
    await conferring.agree(owner, itemId, { agencyId: theirs, ownerId, dueOn: '2026-12-11', what: said });
  await as(owner, 'case.offer', caseId, (act) =>
    offerCase(act, caseId, {
      ...{ toAgency: theirs, reason: said, agreed: said, ground: 'consent', why: '' },
    }),
  );
  const offer = await as(owner, 'case.open', caseId, (act) => findOpenOffer(act, caseId));
  await workerHears();
  const { rows } = await one
    .pool('owner')
    .query<{ task_id: string }>(
      'select task_id from tasks.tasks where agency_id = $1 and record_id = $2 order by source_key',
      [theirs, caseId],
    );
  return {
    ...{ answered, referralId, itemId },
    transferId: offer?.transferId ?? randomUUID(),
    taskIds: rows.map(({ task_id }) => task_id),
  };
}

/** In the one: the person takes all of it back, and says so to their support worker alone. */
export async function takeBack(): Promise<void> {
  for (const purpose of purposes) await says(owner, caseId, 'withdrawn', theirs, purpose);
}
