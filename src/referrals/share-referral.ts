import {
  basesOn,
  consentBasis,
  endShare,
  type GivenShare,
  grantShare,
  listSharesOf,
  openRecordKey,
  type StaffAct,
} from '../access/index.ts';
import { agreesTo, lastSaid, listConsents, type Purpose } from '../consents/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { addHistory } from './history-store.ts';
import { holdSharing } from './referral-store.ts';

export interface ShareAsked {
  readonly toAgency: string;
  readonly sections: readonly string[];
  readonly purpose: Purpose;
  /** `consent`, or the code of the law that lets it be shared without. */
  readonly ground: string;
  /** Why it is needed without their agreement: asked where a law is the ground. */
  readonly why: string;
  readonly until: Date;
}

/**
 * Makes parts of a referral open to another agency, because the person agreed or on a named legal ground, and never otherwise. Where it rests
 * on a law, the typed reason stands in its history. Gives the share's id.
 * @throws {Refusal} bad-request for grounds or agencies that are none, or a law without a reason; not-allowed where the person does not agree
 */
export async function shareReferral(act: StaffAct, referralId: string, asked: ShareAsked): Promise<string> {
  await holdSharing(act, referralId);
  const law = basesOn(act.now).find(({ code }) => code === asked.ground);
  const why = asked.why.trim();
  if (law === undefined ? asked.ground !== 'consent' : why === '') throw new Refusal('bad-request');
  const dataKey = await openRecordKey(act, referralId);
  if (
    law === undefined &&
    !agreesTo(await listConsents(act, referralId, dataKey), asked.purpose, asked.toAgency)
  )
    throw new Refusal('not-allowed');
  const { toAgency, sections, purpose, until } = asked;
  const basis = law?.name ?? consentBasis;
  const shareId = await grantShare(act, { recordId: referralId, toAgency, sections, purpose, basis, until });
  if (law !== undefined) {
    const by = act.actor.memberId;
    await addHistory(act, { referralId, what: 'shared', by, about: shareId, note: why }, dataKey);
  }
  return shareId;
}

/** What became of a referral's shares once somebody said what they wish. */
export interface StillRead {
  /** How many ended, since they rested on what the person agrees to no more. */
  readonly ended: number;
  /** Those that stay against what they said, since a law is their ground. */
  readonly against: readonly GivenShare[];
}

/** Does a share that stands on a law go against what the person last said? */
export const goesAgainst = (
  share: GivenShare,
  consents: Parameters<typeof lastSaid>[0],
  now: Date,
): boolean =>
  share.endedAt === null &&
  share.until > now &&
  share.basis !== consentBasis &&
  ['no', 'withdrawn'].includes(lastSaid(consents, share.purpose, share.toAgency)?.answer ?? '');

/** Ends every share that rested on what the person agrees to no more; tells how many, and which stay against their wish. */
export async function endWhatTheyTookBack(
  act: StaffAct,
  referralId: string,
  dataKey: Buffer,
): Promise<StillRead> {
  const consents = await listConsents(act, referralId, dataKey);
  const shares = await listSharesOf(act, referralId);
  const gone = shares.filter(
    ({ basis, endedAt, until, purpose, toAgency }) =>
      basis === consentBasis && endedAt === null && until > act.now && !agreesTo(consents, purpose, toAgency),
  );
  for (const share of gone) await endShare(act, share.shareId);
  return { ended: gone.length, against: shares.filter((share) => goesAgainst(share, consents, act.now)) };
}
