import { basesOn, consentBasis, getPublicDesk, openRecordKey, type StaffAct } from '../../access/index.ts';
import { agreesTo, listConsents } from '../../consents/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { takeReport } from '../../reports/index.ts';
import { lockCase } from '../case/case-store.ts';
import { addEntry, listWritten } from '../case/entry-store.ts';
import { openCase } from '../case/open-case.ts';
import { type HandedTold, toldOfCase } from './told-of-case.ts';

export interface HandIn {
  /** Made beforehand: the line in the book names the report, and nothing in it leads to the case. */
  readonly reportId: string;
  /** `consent`, or the code of the law that lets it be told without. */
  readonly ground: string;
  /** Why it is needed without their agreement: asked where a law is the ground. */
  readonly why: string;
  readonly told: HandedTold;
}

/** What handing in is agreed to as: that the police are told. */
export const handInPurpose = 'police';

/**
 * On which ground a case may be handed in, as it is kept; the person's consent that the police are told, as they last
 * said it of the force that has the public's desk, also where their own agency's desk decides first what is passed on to it.
 * @throws {Refusal} bad-request for a ground that is none, or a law without a reason; not-allowed where they do not agree
 */
export async function groundOf(
  act: StaffAct,
  caseId: string,
  asked: Pick<HandIn, 'ground' | 'why'>,
): Promise<string> {
  const law = basesOn(act.now).find(({ code }) => code === asked.ground);
  if (law !== undefined) {
    if (asked.why.trim() === '') throw new Refusal('bad-request');
    return law.name;
  }
  if (asked.ground !== 'consent') throw new Refusal('bad-request');
  const consents = await listConsents(act, caseId, await openRecordKey(act, caseId));
  if (!agreesTo(consents, handInPurpose, await getPublicDesk(act))) throw new Refusal('not-allowed');
  return consentBasis;
}

/** Undoes an act that came too late, with its line in the book: an earlier press handed it in. */
export class HandedInAlready extends Error {
  override readonly name = 'HandedInAlready';
}

/** Pressed twice it is handed in once. @throws {HandedInAlready} */
export async function mustBeNew(
  act: StaffAct,
  caseId: string,
  reportId: string,
  dataKey: Buffer,
): Promise<void> {
  const of = { kinds: ['handed-in'], about: reportId, most: 1 } as const;
  if ((await listWritten(act, caseId, dataKey, of)).length > 0) throw new HandedInAlready();
}

/**
 * Hands in what its worker wrote for whoever investigates, as a report of the desk that decides, hidden from every other agency; on the person's consent
 * or a named law, and never otherwise. What was handed in, to whom and on what ground stands in the case from the same commit. The report says who hands
 * it in and on what ground, and nothing that leads to the case. Gives the report's reference.
 * @throws {HandedInAlready} {Refusal} not-found; bad-request and not-allowed as `groundOf`; changed-meanwhile for a case that is closed
 */
export async function handInCase(act: StaffAct, caseId: string, asked: HandIn): Promise<string> {
  // Held, so that a consent that is being withdrawn is either found withdrawn or comes after.
  const one = await lockCase(act, caseId);
  if (one.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
  if (one.state === 'closed') throw new Refusal('changed-meanwhile');
  const basis = await groundOf(act, caseId, asked);
  const { story, dataKey } = await openCase(act, caseId);
  await mustBeNew(act, caseId, asked.reportId, dataKey);
  const { name, agencyName, memberId } = act.actor;
  const { reference, heldBy } = await takeReport(act, {
    reportId: asked.reportId,
    told: toldOfCase(story, asked.told, { partner: agencyName, ground: basis }),
    // The person is reached through whoever supports them, and no other way.
    contact: { name: `${name}, ${agencyName}` },
    channel: 'support',
    language: 'en',
    receivedAt: act.now,
    othersSee: 'hidden',
  });
  const why = asked.why.trim();
  const agreedFor = await getPublicDesk(act);
  const body = {
    to: heldBy,
    agreedFor,
    reference,
    basis,
    who: asked.told.who,
    ...(why === '' ? {} : { why }),
  };
  await addEntry(act, caseId, { kind: 'handed-in', about: asked.reportId, body }, memberId, dataKey);
  return reference;
}
