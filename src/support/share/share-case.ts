import {
  type Act,
  basesOn,
  consentBasis,
  endShare,
  grantShare,
  listSharesOf,
  openRecordKey,
  type StaffAct,
  sharedCaseSections,
  type WorkerAct,
} from '../../access/index.ts';
import { addConsent, agreesTo, type Consent, listConsents } from '../../consents/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { lockCase } from '../case/case-store.ts';
import { addEntry } from '../case/entry-store.ts';
import { handInPurpose } from '../hand-in/hand-in-case.ts';
import { findOpenOffer, withdrawOffer } from '../transfer/offer-case.ts';
import { transferPurpose } from '../transfer/transfer.ts';
import { caseSharingTurned } from './tell-shared.ts';

/** What the person answered about sharing with one agency, or with whichever serves the purpose. */
export type SharingAnswer = Pick<
  Consent,
  'agencyId' | 'serviceId' | 'answer' | 'language' | 'interpreter' | 'givenAt'
> & {
  readonly purpose: Exclude<Consent['purpose'], ''>;
  /** In their own words. */
  readonly words: string;
  /** The body outside the partnership that was asked about, by its name: with `serviceId`. */
  readonly body?: string;
};

/** What follows from an answer about sharing, after the commit. */
async function tellWhatWasSaid(
  act: Act<unknown>,
  caseId: string,
  { purpose, outside }: { readonly purpose: string; readonly outside: boolean },
): Promise<void> {
  // What was handed in to be investigated rests on this; whoever has it is told.
  if (purpose === handInPurpose) await act.announce('policeConsentSaid', { caseId });
  // Whether they may be a suspect elsewhere is looked for again: an investigation may learn of it only now, or is asked about it no more.
  if (purpose === 'police') await act.announce('personSupported', { caseId });
  // A body outside was told by a letter: whoever sent it tells them, and takes the referral back.
  if (outside) await act.announce('serviceReferralChanged', { caseId });
  // Whoever was told of a share, or let in to a conference on it, is told no more.
  await act.announce(caseSharingTurned, { caseId });
}

/**
 * Heard by the worker: the person of this case took something back in another record of theirs. It stands here already, and every share that
 * rested on it has ended (`consents.carry`); what is left is whoever has to be told. Safe to run twice.
 */
export const takenBackFromCase = (act: WorkerAct, caseId: string, purpose: string): Promise<void> =>
  tellWhatWasSaid(act, caseId, { purpose, outside: true });

/**
 * Writes down what the person answered about sharing. Where they agree no more, every share that rested on it ends with this commit: the
 * other agency finds nothing from then on. Gives how many ended. @throws {Refusal} not-found
 */
export async function recordSharing(act: StaffAct, caseId: string, told: SharingAnswer): Promise<number> {
  // Held, so that a share which is being granted on the old answer waits, and finds the new one.
  await lockCase(act, caseId);
  const dataKey = await openRecordKey(act, caseId);
  const { words, body, ...answered } = told;
  await addConsent(
    act,
    {
      recordId: caseId,
      about: 'sharing',
      ...answered,
      told: { explained: [], words, ...(body === undefined ? {} : { body }) },
      recordedBy: act.actor.memberId,
    },
    dataKey,
  );
  const consents = await listConsents(act, caseId, dataKey);
  const gone = (await listSharesOf(act, caseId)).filter(
    ({ basis, endedAt, until, purpose, toAgency }) =>
      basis === consentBasis && endedAt === null && until > act.now && !agreesTo(consents, purpose, toAgency),
  );
  for (const share of gone) await endShare(act, share.shareId);
  await tellWhatWasSaid(act, caseId, {
    purpose: told.purpose,
    outside: told.serviceId !== undefined || told.agencyId === undefined,
  });
  const offer = await findOpenOffer(act, caseId);
  if (offer?.basis === consentBasis && !agreesTo(consents, transferPurpose, offer.toAgency))
    await withdrawOffer(act, caseId);
  return gone.length;
}

export interface ShareAsked {
  readonly toAgency: string;
  readonly sections: readonly string[];
  readonly purpose: SharingAnswer['purpose'];
  /** `consent`, or the code of the law that lets it be shared without. */
  readonly ground: string;
  /** Where no part is chosen, warnings and how to reach them safely may go alone: with a referral to a service. */
  readonly safetyAlone?: true;
  /** Why it is needed without their agreement: asked where a law is the ground. */
  readonly why?: string;
}

/**
 * Makes parts of a case open to another agency, because the person agreed or on a named legal ground, and never otherwise.
 * Where it rests on a law, the typed reason stands in the case. Gives the share's id.
 * @throws {Refusal} bad-request for parts, grounds or agencies that are none, or a law without a reason; not-allowed where the person does not agree
 */
export async function shareCase(act: StaffAct, caseId: string, asked: ShareAsked): Promise<string> {
  await lockCase(act, caseId);
  const chosen = sharedCaseSections.filter((each) => asked.sections.includes(each));
  const sections = chosen.length === 0 && asked.safetyAlone ? ['safety'] : chosen;
  const law = basesOn(act.now).find(({ code }) => code === asked.ground);
  const why = (asked.why ?? '').trim();
  if (sections.length === 0 || (law === undefined ? asked.ground !== 'consent' : why === ''))
    throw new Refusal('bad-request');
  if (law === undefined) {
    const consents = await listConsents(act, caseId, await openRecordKey(act, caseId));
    if (!agreesTo(consents, asked.purpose, asked.toAgency)) throw new Refusal('not-allowed');
  }
  const shareId = await grantShare(act, {
    recordId: caseId,
    toAgency: asked.toAgency,
    sections,
    purpose: asked.purpose,
    basis: law?.name ?? consentBasis,
  });
  if (law === undefined) return shareId;
  const body = { to: asked.toAgency, basis: law.name, why };
  const dataKey = await openRecordKey(act, caseId);
  await addEntry(act, caseId, { kind: 'shared', about: shareId, body }, act.actor.memberId, dataKey);
  return shareId;
}
