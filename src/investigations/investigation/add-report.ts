import { openRecordKey, openRecordKeys, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { keepDrawn } from '../drawn/keep-drawn.ts';
import { listHolding, saveAddedReport } from './added-report-store.ts';
import type { Written } from './entry.ts';
import { addEntry, listStanding } from './entry-store.ts';
import type { Investigation } from './investigation.ts';
import { changeInvestigation, listInvestigations, lockInvestigation } from './investigation-store.ts';
import { oneOf, tellStory } from './story.ts';

export interface AddReport {
  readonly investigationId: string;
  readonly reportId: string;
  /** What it tells, each saying where it comes from. Never fetched from here. */
  readonly handedIn: readonly Written[];
}

/**
 * Adds what a report tells to an open investigation for which whoever asks is named. `there-already` where it began from that report or took it in
 * before: nothing is added twice. @throws {Refusal} not-found; changed-meanwhile when the investigation is closed
 */
export async function addReport(
  act: StaffAct,
  { investigationId, reportId, handedIn }: AddReport,
): Promise<'added' | 'there-already'> {
  // Held, so that of two who add the same report the second finds it there.
  const was = await lockInvestigation(act, investigationId);
  if (was.state === 'closed') throw new Refusal('changed-meanwhile');
  const by = act.actor.memberId;
  if (was.beganFrom === reportId || (await saveAddedReport(act, { investigationId, reportId, by })) === 0)
    return 'there-already';
  const dataKey = await openRecordKey(act, investigationId);
  for (const written of handedIn) await addEntry(act, investigationId, written, by, dataKey);
  await changeInvestigation(act, was, {});
  await keepDrawn(act, investigationId, tellStory(await listStanding(act, investigationId, dataKey)));
  await act.announce('suspectsNamed', { investigationId });
  return 'added';
}

/** An open investigation that somebody may add to. */
export interface OpenToAdd {
  readonly one: Investigation;
  /** What the operation is called, where anybody has written it. */
  readonly name: string | undefined;
  /** The report is in it already. */
  readonly holds: boolean;
}

/** Most that are offered; the one that was written in last comes first. */
const mostOffered = 200;

/** The open investigations for which whoever asks is named, and whether they have a report already. Runs in the act that lists investigations. */
export async function listOpenToAdd(act: StaffAct, reportId: string): Promise<OpenToAdd[]> {
  const open = await listInvestigations(act, act.actor.agencyId, { which: 'open', most: mostOffered });
  const holding = await listHolding(act, reportId);
  const keys = await openRecordKeys(
    act,
    open.map((one) => one.investigationId),
  );
  return Promise.all(
    open.map(async (one) => {
      const key = keys.get(one.investigationId);
      const outline =
        key === undefined ? [] : await listStanding(act, one.investigationId, key, { kinds: ['outline'] });
      return {
        one,
        name: oneOf(tellStory(outline), 'outline')?.body.name,
        holds: holding.has(one.investigationId),
      };
    }),
  );
}
