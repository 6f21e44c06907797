import type { StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { groundForBody, type NeedDomain, openCase, preferencesOf, shareCase } from '../../support/index.ts';
import { getService } from '../directory/service-store.ts';
import { addEntry } from './entry-store.ts';
import { type AskedBody, letterSections } from './referral.ts';
import { saveReferral } from './referral-store.ts';
import { announceReferral } from './referral-tasks.ts';

export interface SendAsked extends Pick<AskedBody, 'what' | 'worker' | 'sections'> {
  readonly referralId: string;
  readonly caseId: string;
  readonly serviceId: string;
  readonly need: NeedDomain;
  /** What for, and on what ground the other agency may read the case; asked of a service of another agency. */
  readonly share?: Omit<Parameters<typeof shareCase>[2], 'toAgency' | 'sections' | 'safetyAlone'> & {
    /** To a body outside: what the person said when they were asked about it. */
    readonly agreedWords?: string;
  };
}

/**
 * Refers the person of a case of one's own agency to a service. How they want to be spoken with goes along always; of the case the parts
 * that were chosen, by a share with its ground, and with it warnings and how they are safely reached. To a service of one's own agency nothing has to
 * be shared; to one of a body outside a letter goes, on what the person said of that very body or on a law.
 * @throws {Refusal} not-found; changed-meanwhile of a closed case; bad-request for a service that takes no referral here, or a ground that
 * is none; not-allowed where the person does not agree
 */
export async function sendReferral(act: StaffAct, asked: SendAsked): Promise<void> {
  const { caseId, serviceId, referralId, need, what, worker } = asked;
  const { agencyId, memberId } = act.actor;
  const { one, story, dataKey } = await openCase(act, caseId);
  if (one.agencyId !== agencyId) throw new Refusal('not-found');
  if (one.state === 'closed') throw new Refusal('changed-meanwhile');
  const service = await getService(act, serviceId);
  if (service.endedOn !== null) throw new Refusal('bad-request');
  const outside = service.provider !== null;
  const elsewhere = !outside && service.agencyId !== agencyId;
  if ((elsewhere || outside) && asked.share === undefined) throw new Refusal('bad-request');
  const sections = outside
    ? letterSections.filter((each) => asked.sections.includes(each))
    : elsewhere
      ? asked.sections
      : [];
  const told =
    service.provider === null || asked.share === undefined
      ? {}
      : {
          outside,
          purpose: asked.share.purpose,
          basis: await groundForBody(act, caseId, {
            ...asked.share,
            ...{ serviceId, body: service.provider, about: referralId },
          }),
        };
  const shareId =
    elsewhere && asked.share !== undefined
      ? await shareCase(act, caseId, {
          ...asked.share,
          toAgency: service.agencyId,
          sections,
          safetyAlone: true,
        })
      : null;
  await saveReferral(act, {
    ...{ referralId, caseId, serviceId, shareId, need },
    fromAgency: agencyId,
    toAgency: outside ? agencyId : service.agencyId,
    ...told,
    sentBy: memberId,
    sentAt: act.now,
  });
  const body: AskedBody = { what, worker, sections, ...preferencesOf(story) };
  await addEntry(act, referralId, { kind: 'asked', about: '', body }, memberId, dataKey);
  await announceReferral(act, caseId);
}
