import { basesOn, consentBasis, openRecordKey, type StaffAct } from '../../access/index.ts';
import { agreesToBody, listConsents } from '../../consents/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { addEntry } from '../case/entry-store.ts';
import { recordSharing, type SharingAnswer } from './share-case.ts';

export interface BodyTold {
  readonly serviceId: string;
  /** What the body outside the partnership is called. */
  readonly body: string;
  readonly purpose: SharingAnswer['purpose'];
  /** `consent`, or the code of the law that lets it be told without. */
  readonly ground: string;
  /** What the person said when they were asked about this body; left out where it stands in the case already. */
  readonly agreedWords?: string | undefined;
  /** Why it is needed without their agreement. */
  readonly why?: string | undefined;
  /** What the case is told under: the referral by which the body is told. */
  readonly about: string;
}

/**
 * Settles on what ground a body outside the partnership is told of a case: the person said yes to it, which is written down where it is said now, or
 * a law, with the reason in the case. Gives the basis as shares keep it.
 * @throws {Refusal} bad-request for a ground that is none, or a law without a reason; not-allowed where the person does not agree to this body
 */
export async function groundForBody(act: StaffAct, caseId: string, told: BodyTold): Promise<string> {
  const { serviceId, body, purpose, agreedWords = '', why = '' } = told;
  const law = basesOn(act.now).find(({ code }) => code === told.ground);
  if (law === undefined ? told.ground !== 'consent' : why === '') throw new Refusal('bad-request');
  if (law !== undefined) {
    const reason = { to: body, basis: law.name, why };
    const dataKey = await openRecordKey(act, caseId);
    await addEntry(
      act,
      caseId,
      { kind: 'shared', about: told.about, body: reason },
      act.actor.memberId,
      dataKey,
    );
    return law.name;
  }
  if (agreedWords !== '')
    await recordSharing(act, caseId, {
      ...{ purpose, serviceId, body, answer: 'yes', words: agreedWords },
      ...{ language: 'und', interpreter: 'not-needed', givenAt: act.now },
    });
  const consents = await listConsents(act, caseId, await openRecordKey(act, caseId));
  if (!agreesToBody(consents, purpose, serviceId)) throw new Refusal('not-allowed');
  return consentBasis;
}
