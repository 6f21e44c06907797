import {
  deskForTaken,
  getPublicDesk,
  type ListedAgency,
  listAgencies,
  type StaffAct,
  type StaffLook,
  takesReports,
} from '../access/index.ts';
import type { KeptFile } from '../files/index.ts';
import { Refusal } from '../platform/refusal.ts';
import type { TakenChannel } from './report.ts';
import { earliestReceived } from './report-rules.ts';
import { submitReport } from './submit-report.ts';
import type { ContactTold, Told } from './told.ts';

export interface Taking {
  /** Made beforehand, so that the line in the book names the report. */
  readonly reportId: string;
  readonly told: Told;
  readonly contact: ContactTold | undefined;
  readonly channel: TakenChannel;
  /** The language that was spoken or written. */
  readonly language: string;
  /** When somebody told it, which is when time limits begin. */
  readonly receivedAt: Date;
  /** What they showed the member or sent with their letter, as it was taken into the store. */
  readonly files?: readonly KeptFile[];
  /** What it is to other agencies; sealed when left out. */
  readonly othersSee?: 'sealed' | 'hidden';
}

export interface Taken {
  readonly reportId: string;
  readonly reference: string;
  /** The reporter's way back, to be handed over and kept nowhere. */
  readonly receipt: string;
  /** The agency at whose desk it will be decided. */
  readonly heldBy: string;
  /** How many files had lapsed and are not on the report. */
  readonly lostFiles: number;
}

/** The agency at whose desk what this member takes will be decided. @throws {Refusal} not-found */
export async function getDeskForTaken(look: StaffLook): Promise<ListedAgency> {
  const agencies = await listAgencies(look);
  const own = agencies.find((agency) => agency.agencyId === look.actor.agencyId);
  const heldBy = own === undefined ? undefined : deskForTaken(own, await getPublicDesk(look));
  const holder = agencies.find((agency) => agency.agencyId === heldBy);
  if (holder === undefined) throw new Refusal('not-found');
  return holder;
}

/**
 * Takes a report for somebody who told a member [A17]. It becomes the record of the member's agency where somebody works at its desk,
 * else of the public's desk, and bears the member's name beside what was told.
 * @throws {Refusal} not-allowed; bad-request when it was received in the future or more than a year ago
 */
export async function takeReport(
  act: StaffAct,
  /** `support`: handed in from a case. */
  taking: Omit<Taking, 'channel'> & { readonly channel: TakenChannel | 'support' },
): Promise<Taken> {
  const { actor, now } = act;
  if (!takesReports(actor)) throw new Refusal('not-allowed');
  if (taking.receivedAt > now || taking.receivedAt < earliestReceived(now)) throw new Refusal('bad-request');
  const { agencyId: heldBy } = await getDeskForTaken(act);
  const { receivedAt, ...submission } = taking;
  const { reportId, reference, receipt, lostFiles } = await submitReport(act, {
    ...submission,
    agencyId: heldBy,
    taken: { by: actor.memberId, receivedAt },
  });
  return { reportId, reference, receipt, heldBy, lostFiles };
}
