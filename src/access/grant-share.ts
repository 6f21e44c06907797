import { randomUUID } from 'node:crypto';
import { Refusal } from '../platform/refusal.ts';
import { listAgencies } from './agency-store.ts';
import type { StaffAct } from './context.ts';
import { mayReceive } from './record-access.ts';
import { worksOnRecord } from './record-store.ts';
import { saveShare } from './share-store.ts';

/** How long a share lasts when nothing else is said. A dated rule until agreements set it: two years of the partnership's plan. */
export const defaultShareDays = 730;

export interface ShareRequest {
  readonly recordId: string;
  readonly sections: readonly string[];
  readonly toAgency: string;
  readonly purpose: string;
  /** The lawful basis as the member names it, e.g. `Data Protection Act 2018, Schedule 1, paragraph 18`. */
  readonly basis: string;
  readonly until?: Date;
}

/**
 * Makes a record open to another agency: these sections, for this purpose and basis, until then. Only those who work on
 * the record for the agency that owns it may, in code and by the database's own policy. Gives the share's id.
 * @throws {Refusal} not-allowed; bad-request for a receiver that is none
 */
export async function grantShare(act: StaffAct, request: ShareRequest): Promise<string> {
  if (!(await worksOnRecord(act, request.recordId))) throw new Refusal('not-allowed');
  const receiver = (await listAgencies(act)).find((agency) => agency.agencyId === request.toAgency);
  if (receiver === undefined || receiver.agencyId === act.actor.agencyId || !mayReceive(receiver))
    throw new Refusal('bad-request');
  const shareId = randomUUID();
  await saveShare(act, {
    ...request,
    shareId,
    fromAgency: act.actor.agencyId,
    grantedBy: act.actor.memberId,
    until: request.until ?? new Date(act.now.getTime() + defaultShareDays * 86_400_000),
  });
  return shareId;
}
