import { randomInt } from 'node:crypto';
import { nameForRecord, registerRecord, type StaffAct } from '../../access/index.ts';
import { newDataKey } from '../../platform/keys/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { keepDrawn } from '../drawn/keep-drawn.ts';
import type { Written } from './entry.ts';
import { addEntry, listStanding } from './entry-store.ts';
import type { Investigation } from './investigation.ts';
import { saveInvestigation } from './investigation-store.ts';
import { tellStory } from './story.ts';

export interface BeginInvestigation {
  /** Chosen by whoever opens the act, whose line names it. */
  readonly investigationId: string;
  /** What is known already, each saying where it comes from. Never fetched from here. */
  readonly handedIn?: readonly Written[];
  /** The report that it begins from. */
  readonly beganFrom?: string | undefined;
}

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A reference that names nobody: six characters without look-alikes. */
const newReference = (): string =>
  `IN-${Array.from({ length: 6 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')}`;

/**
 * Begins an investigation that only its beginner knows of, with what was handed in. Others come to know of it by being named.
 * @throws {Refusal} not-allowed
 */
export async function beginInvestigation(act: StaffAct, request: BeginInvestigation): Promise<Investigation> {
  const { agencyId, memberId, roles } = act.actor;
  if (!roles.includes('investigator')) throw new Refusal('not-allowed');
  const { investigationId } = request;
  const one: Investigation = {
    investigationId,
    agencyId,
    reference: newReference(),
    state: 'open',
    lead: memberId,
    beganFrom: request.beganFrom ?? null,
    begunBy: memberId,
    begunAt: act.now,
    changedAt: act.now,
    nextOn: null,
    revision: 0,
  };
  const dataKey = newDataKey();
  await registerRecord(
    act,
    { recordId: investigationId, kind: 'investigation', agencyId, othersSee: 'hidden' },
    dataKey,
  );
  await nameForRecord(act, { recordId: investigationId, memberId, by: memberId });
  await saveInvestigation(act, one);
  for (const written of request.handedIn ?? [])
    await addEntry(act, investigationId, written, memberId, dataKey);
  await keepDrawn(act, investigationId, tellStory(await listStanding(act, investigationId, dataKey)));
  if ((request.handedIn ?? []).length > 0) await act.announce('suspectsNamed', { investigationId });
  return one;
}
