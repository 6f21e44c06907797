/** Consent on which a support case told us something: what the person says of it later, and what an agency that has it decides then. */
import { basesOn, openRecordKey, type StaffAct, type WorkerAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Day } from '../../platform/working-days.ts';
import { type ConsentStanding, consentStanding, mayGoOn, type SaidStep } from './consent-step.ts';
import { holdConsent, listConsentSteps, saveDecided, saveSaid } from './consent-store.ts';

/** Announced where something of it has changed: `{ reportId }`. */
const turned = 'consentTurned';

/**
 * Notes what the person last said of a report that was told on their consent, where it is something else than stands. `on`: the day on which they
 * said it; nothing else of it comes here. Safe to run twice.
 */
export async function noteConsentSaid(
  act: WorkerAct,
  reportId: string,
  { agrees, on }: { readonly agrees: boolean; readonly on: Day },
): Promise<void> {
  await holdConsent(act, reportId);
  const said = (await listConsentSteps(act, reportId)).filter(
    (step): step is SaidStep => step.what === 'withdrawn' || step.what === 'agreed-again',
  );
  if ((said.at(-1)?.what !== 'withdrawn') === agrees) return;
  await saveSaid(act, reportId, { what: agrees ? 'agreed-again' : 'withdrawn', on });
  await act.announce(turned, { reportId });
}

/** How the consent stands for the agency of whoever asks; undefined where nobody took any back. */
export const findConsentStanding = async (
  act: StaffAct,
  reportId: string,
): Promise<ConsentStanding | undefined> =>
  consentStanding(await listConsentSteps(act, reportId), act.actor.agencyId);

/** Before anything new comes of a report. @throws {Refusal} changed-meanwhile where consent was taken back, and the agency has named no ground since */
export async function mustMayGoOn(act: StaffAct, reportId: string): Promise<void> {
  if (!mayGoOn(await findConsentStanding(act, reportId))) throw new Refusal('changed-meanwhile');
}

export interface DecideOnConsent {
  /** The code of the law on which the agency goes on; undefined: it uses it no more. */
  readonly ground: string | undefined;
  /** In the member's own words; never empty. */
  readonly why: string;
}

/**
 * What an agency decides after consent was taken back, with its reason; it may decide anew.
 * @throws {Refusal} bad-request for a law that is none, or without a reason; changed-meanwhile where the person agrees again, or took nothing back
 */
export async function decideOnConsent(
  act: StaffAct,
  reportId: string,
  { ground, why }: DecideOnConsent,
): Promise<void> {
  const law = basesOn(act.now).find(({ code }) => code === ground);
  if ((ground !== undefined && law === undefined) || why.trim() === '') throw new Refusal('bad-request');
  const standing = await findConsentStanding(act, reportId);
  if (standing === undefined || standing.state === 'agreed-again') throw new Refusal('changed-meanwhile');
  const { agencyId, memberId } = act.actor;
  await saveDecided(
    act,
    reportId,
    {
      what: law === undefined ? 'stopped' : 'ground',
      agencyId,
      basis: law?.name ?? null,
      by: memberId,
      why: why.trim(),
    },
    await openRecordKey(act, reportId),
  );
  await act.announce(turned, { reportId });
}
