/** Support cases of a test's partnership, made by real acts, told as one would say it. */
import { randomUUID } from 'node:crypto';
import type { StaffAct } from '../access/index.ts';
import { type ActName, asSignedIn } from '../audit/index.ts';
import type { Purpose } from '../consents/index.ts';
import { handInCase } from '../support/hand-in/hand-in-case.ts';
import {
  type BeginCase,
  beginCase,
  openCase,
  placeCase,
  type Written,
  writeInCase,
} from '../support/index.ts';
import { recordSharing, shareCase } from '../support/share/share-case.ts';
import { findOpenOffer, offerCase } from '../support/transfer/offer-case.ts';
import { takeCase } from '../support/transfer/take-case.ts';
import type { Partnership, TestMember } from './partnership.ts';

export interface Supporting {
  /** Does this as that member, with its line about a case. */
  as<T>(who: TestMember, act: ActName, id: string, work: (act: StaffAct) => Promise<T>): Promise<T>;
  /** A new case's id. */
  begin(who: TestMember, of?: Partial<Omit<BeginCase, 'caseId'>>): Promise<string>;
  write(who: TestMember, id: string, ...written: readonly Written[]): Promise<void>;
  /** The person agrees that this agency is told, for housing where nothing else is said, or does no more. */
  says(
    who: TestMember,
    id: string,
    answer: 'yes' | 'withdrawn',
    agencyId: string,
    purpose?: Purpose,
  ): Promise<number>;
  /** The person agrees that this agency reads who they are, for support; and it does. */
  agrees(who: TestMember, id: string, toAgency: string): Promise<void>;
  /** Hands in what the case knows on the person's consent, in these words; gives the report's id. */
  handIn(who: TestMember, id: string, words: string): Promise<string>;
  /** The case goes to the agency of another, who holds it from then on: offered on a law, and accepted. */
  move(who: TestMember, id: string, to: TestMember): Promise<void>;
  open(who: TestMember, id: string, upTo?: number): ReturnType<typeof openCase>;
}

export function supportingIn(given: Pick<Partnership, 'staff'>): Supporting {
  const as: Supporting['as'] = (who, act, id, work) =>
    given.staff.act(
      { session: who.session },
      {
        act,
        record: { kind: 'case', id },
        ...(act === 'case.begin' ? { makesRecord: true as const } : {}),
      },
      (open) => work(asSignedIn(open)),
    );
  const says: Supporting['says'] = (who, id, answer, agencyId, purpose = 'housing') =>
    as(who, 'consent.record', id, (act) =>
      recordSharing(act, id, {
        ...{ purpose, agencyId, answer, words: 'Them.', language: 'ro' },
        ...{ interpreter: 'present', givenAt: act.now },
      }),
    );
  return {
    as,
    says,
    agrees: async (who, id, toAgency) => {
      await says(who, id, 'yes', toAgency, 'support');
      await as(who, 'record.share', id, (act) =>
        shareCase(act, id, { toAgency, sections: ['person'], purpose: 'support', ground: 'consent' }),
      );
    },
    begin: async (who, of = {}) => {
      const caseId = randomUUID();
      await as(who, 'case.begin', caseId, (act) =>
        beginCase(act, { caseId, holder: who.memberId, ofWhom: 'affected', ...of }),
      );
      return caseId;
    },
    write: async (who, id, ...written) => {
      for (const each of written) await as(who, 'case.write', id, (act) => writeInCase(act, id, each));
    },
    handIn: async (who, id, words) => {
      const reportId = randomUUID();
      const told = { words, danger: undefined, known: undefined, where: undefined, plate: '', phone: '' };
      await given.staff.act(
        { session: who.session },
        { act: 'report.take', record: { kind: 'report', id: reportId }, makesRecord: true },
        (act) =>
          handInCase(asSignedIn(act), id, {
            ...{ reportId, ground: 'consent', why: '' },
            told: { ...told, causing: { name: '', looks: '' }, business: '', who: false },
          }),
      );
      return reportId;
    },
    move: async (who, id, to) => {
      await as(who, 'case.offer', id, (act) =>
        offerCase(act, id, {
          ...{ toAgency: to.agencyId, reason: 'She moves there.', agreed: 'She chose it.' },
          ...{ ground: 'vital-interests', why: 'He found her.' },
        }),
      );
      const offer = await as(who, 'case.open', id, (act) => findOpenOffer(act, id));
      const transferId = offer?.transferId ?? '';
      await given.staff.act(
        { session: to.session },
        { act: 'case.accept-offer', detail: { offer: transferId } },
        (act) => takeCase(asSignedIn(act), transferId, { holder: to.memberId, words: '' }),
      );
    },
    open: (who, id, upTo) => as(who, 'case.open', id, (act) => openCase(act, id, upTo)),
  };
}

/** Somebody who told their name, as an entry. */
export const personCalled = (name: string): Written => ({
  kind: 'person',
  about: '',
  body: {
    name,
    born: { none: 'refused' },
    gender: { none: 'not-asked' },
    nationality: 'Romanian',
    language: 'Romanian',
    interpreter: 'woman',
    source: 'person',
    on: '2026-11-02',
  },
});

/** A child's case as it was once opened from the referral of a parent, tied to it, with what is written in it. */
export async function childTiedTo(
  given: Pick<Partnership, 'worker'>,
  { memberId, agencyId }: TestMember,
  referralId: string,
  written: readonly Written[],
): Promise<string> {
  const caseId = randomUUID();
  const reference = `SC-${caseId.slice(0, 6).toUpperCase()}`;
  await given.worker.act({}, { act: 'practice.load' }, (act) =>
    placeCase(act, {
      one: {
        ...{ caseId, agencyId, reference, ofWhom: 'dependant', beganFrom: referralId, referralId },
        ...{ holder: memberId, openedBy: memberId, openedAt: act.now },
      },
      entries: written.map((each) => ({ written: each, by: memberId, at: act.now })),
    }),
  );
  return caseId;
}

/** A warning, as an entry. */
export const warningOf = (words: string, about: string = randomUUID()): Written => ({
  kind: 'warning',
  about,
  body: { what: 'danger-nearby', words, reviewOn: '2027-01-15', state: 'stands' },
});

/** A note, as an entry. */
export const noteOf = (words: string, about: string = randomUUID()): Written => ({
  kind: 'note',
  about,
  body: { words, on: '2026-11-02' },
});

type OutcomeBody = Extract<Written, { kind: 'outcome' }>['body'];
/** What somebody answers to an outcome, as an entry. */
export const outcomeOf = (
  moment: OutcomeBody['moment'],
  answer: OutcomeBody['answer'],
  on: OutcomeBody['on'],
  about = 'housing',
): Written => ({ kind: 'outcome', about, body: { moment, answer, source: 'person', on } });

/** Somebody to be referred to a service, as entries: who they are, what to beware of, how they are reached, what they need and a note. */
export const personToRefer = (name: string): Written[] => [
  {
    kind: 'person',
    about: '',
    body: {
      name,
      born: { none: 'refused' },
      gender: 'Woman',
      nationality: 'Vietnamese',
      language: 'Vietnamese',
      dialect: 'Nghe An',
      interpreter: 'woman',
      source: 'person',
      on: '2026-11-02',
    },
  },
  warningOf(`He waits outside for ${name}.`),
  noteOf('She cried.'),
  {
    kind: 'safe-contact',
    about: '',
    body: {
      safe: 'as-written',
      channels: 'By text first.',
      shared: 'no',
      voicemail: 'never',
      on: '2026-11-02',
    },
  },
  {
    kind: 'need',
    about: 'mental-health',
    body: { level: 'urgent', words: 'I do not sleep.', source: 'person', on: '2026-11-02' },
  },
];
