/** Referrals of a test's partnership, made by real acts, told as one would say it. */
import { randomUUID } from 'node:crypto';
import type { StaffAct } from '../access/index.ts';
import { type ActName, asSignedIn } from '../audit/index.ts';
import type { Purpose } from '../consents/index.ts';
import { addDays, londonDay } from '../platform/working-days.ts';
import { listEvents, type NewEvent } from '../referrals/clock/clock-store.ts';
import { recordEvent } from '../referrals/clock/record-event.ts';
import {
  answerQuestions,
  beginReferral,
  type HandedIn,
  openReferral,
  type Said,
} from '../referrals/index.ts';
import { recordNational } from '../referrals/pack/record-national.ts';
import { recordConsent } from '../referrals/record-consent.ts';
import { shareReferral } from '../referrals/share-referral.ts';
import type { Partnership, TestMember } from './partnership.ts';

/** A text, or several, as an answer. */
export const value = (text: string | readonly string[]): Said => ({ kind: 'value', value: text });

/** What happened to a referral, as its clock knows it. */
export type HappenedTo = Pick<NewEvent, 'code' | 'until'>;

export interface Referring {
  /** Does this as that member, with its line about a referral, or about none. */
  as<T>(
    who: TestMember,
    act: ActName,
    id: string | undefined,
    work: (act: StaffAct) => Promise<T>,
  ): Promise<T>;
  /** A new referral's id. */
  begin(
    who: TestMember,
    of?: { handedIn?: readonly HandedIn[]; holder?: TestMember; beganFrom?: string },
  ): Promise<string>;
  answer(
    who: TestMember,
    id: string,
    all: Readonly<Record<string, Said | undefined>>,
  ): ReturnType<typeof answerQuestions>;
  /** The person answers whether this agency is told, or whichever serves the purpose. */
  saysOfSharing(
    who: TestMember,
    id: string,
    answer: 'yes' | 'no' | 'withdrawn',
    purpose: Purpose,
    agencyId?: string,
  ): Promise<unknown>;
  /** Shares it for support for 90 days, on consent or on the ground of this code. */
  shares(
    who: TestMember,
    id: string,
    toAgency: string,
    of?: { ground?: string; why?: string; sections?: readonly string[] },
  ): Promise<string>;
  /** The person answers whether the police are told. */
  saysOfPolice(who: TestMember, id: string, answer: 'yes' | 'withdrawn'): Promise<unknown>;
  /** The national service gave this number: it is sent. */
  sent(who: TestMember, id: string, national: string): Promise<void>;
  open(who: TestMember, id: string): ReturnType<typeof openReferral>;
  /** Writes down what happened, so many days ago; `corrects`: instead of what was written down in that place. */
  happened(
    who: TestMember,
    id: string,
    event: HappenedTo,
    of: { daysAgo: number; corrects?: number | undefined },
  ): Promise<void>;
}

export function referringIn(given: Pick<Partnership, 'staff'>): Referring {
  const as: Referring['as'] = (who, act, id, work) =>
    given.staff.act(
      { session: who.session },
      {
        act,
        ...(id === undefined ? {} : { record: { kind: 'referral', id } }),
        ...(act === 'referral.begin' ? { makesRecord: true as const } : {}),
      },
      (open) => work(asSignedIn(open)),
    );
  const saysOfSharing: Referring['saysOfSharing'] = (who, id, answer, purpose, agencyId) =>
    as(who, 'consent.record', id, (act) =>
      recordConsent(act, id, {
        answers: [
          {
            ...{ about: 'sharing', purpose, answer, told: { explained: [], words: 'Said so.' } },
            ...(agencyId === undefined ? {} : { agencyId }),
          },
        ],
        ...{ language: 'en', languageName: 'English', interpreter: 'not-needed', givenAt: act.now },
      }),
    );
  return {
    as,
    saysOfSharing,
    begin: async (who, { handedIn = [], holder = who, beganFrom } = {}) => {
      const referralId = randomUUID();
      await as(who, 'referral.begin', referralId, (act) =>
        beginReferral(act, {
          ...{ referralId, holder: holder.memberId, handedIn },
          ...(beganFrom === undefined ? {} : { beganFrom }),
        }),
      );
      return referralId;
    },
    answer: (who, id, all) =>
      as(who, 'referral.answer', id, (act) => answerQuestions(act, id, new Map(Object.entries(all)))),
    shares: (who, id, toAgency, { ground = 'consent', why = '', sections = ['answers', 'consents'] } = {}) =>
      as(who, 'record.share', id, (act) =>
        shareReferral(act, id, {
          ...{ toAgency, sections, purpose: 'support', ground, why },
          until: new Date(act.now.getTime() + 90 * 86_400_000),
        }),
      ),
    saysOfPolice: (who, id, answer) => saysOfSharing(who, id, answer, 'police'),
    sent: (who, id, national) =>
      as(who, 'referral.record-national', id, (act) => recordNational(act, id, national)),
    open: (who, id) => as(who, 'referral.open', id, (act) => openReferral(act, id)),
    happened: (who, id, event, { daysAgo, corrects }) =>
      as(who, 'referral.record-event', id, async (act) => {
        const wrong = corrects === undefined ? undefined : (await listEvents(act, id))[corrects]?.eventId;
        await recordEvent(act, id, { ...event, on: addDays(londonDay(act.now), -daysAgo), corrects: wrong });
      }),
  };
}
