/** The acts by which somebody is reached: every one asks the same judgement first, and what came of it is kept. */
import { randomUUID } from 'node:crypto';
import { type Look, openRecordKey, type StaffAct } from '../../access/index.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { getCase } from '../case/case-store.ts';
import type { Body } from '../case/entry.ts';
import { addEntry, listStanding } from '../case/entry-store.ts';
import { judgeByAll, type Send, type SendWay, type Verdict } from './contact-rule.ts';
import { keepContact } from './contact-store.ts';
import { neverHash } from './never-hash.ts';
import { listOtherRules } from './other-rules-query.ts';

/** What is about to be sent to somebody. */
export interface ContactAsked {
  readonly way: SendWay;
  /** What is written or left on a machine; empty for a talk. */
  readonly words: string;
}

/**
 * What the rule says of it now, to whoever may open the case: its own agency, or one that received it. What their other cases say binds as well, as far
 * as these are open to whoever asks. @throws {Refusal} not-found */
export async function judgeInCase(
  act: Look<DeskRing>,
  caseId: string,
  { way, words }: Omit<ContactAsked, 'way'> & Pick<Send, 'way'>,
): Promise<Verdict> {
  const one = await getCase(act, caseId);
  const send = { way, at: act.now, text: words };
  return judgeByAll(one.contact, await listOtherRules(act, one), send, neverHash(act.keys));
}

/**
 * Clears a send or blocks it, and writes down which, with the reason, in the case: by its own agency and by every one that received it.
 * `expected`: what the line in the book says of it. Gives what the send is kept under.
 * @throws {Refusal} not-found; changed-meanwhile when the rule has another answer by now; bad-request for a receipt
 */
export async function tryContact(
  act: StaffAct,
  caseId: string,
  asked: ContactAsked,
  expected: Verdict,
): Promise<string> {
  // What is written to a reporter is sent from the report, which has the conversation.
  if (asked.way === 'receipt') throw new Refusal('bad-request');
  const verdict = await judgeInCase(act, caseId, asked);
  if (verdict.passes !== expected.passes) throw new Refusal('changed-meanwhile');
  const dataKey = await openRecordKey(act, caseId);
  const about = randomUUID();
  const body: Body<'contact'> = {
    way: asked.way,
    outcome: verdict.passes ? 'cleared' : 'blocked',
    ...(verdict.passes ? {} : { reason: verdict.reason }),
    ...(asked.words === '' ? {} : { words: asked.words }),
  };
  await writeTry(act, caseId, dataKey, { about, body });
  return about;
}

/** As an entry, and in codes for the other agencies that the case is open to. */
async function writeTry(
  act: StaffAct,
  caseId: string,
  dataKey: Buffer,
  { about, body }: { readonly about: string; readonly body: Body<'contact'> },
): Promise<void> {
  const by = act.actor.memberId;
  await addEntry(act, caseId, { kind: 'contact', about, body }, by, dataKey);
  await keepContact(act, caseId, { about, body, by, at: act.now });
}

/**
 * Writes down whether somebody was reached by a try that was let through: the case knows since when, whoever it was (`support.note_reached`).
 * @throws {Refusal} not-found, also where there is no such try of this member's; changed-meanwhile where it was stopped or is told already
 */
export async function tellReached(
  act: StaffAct,
  caseId: string,
  of: { readonly about: string; readonly way: SendWay; readonly reached: boolean },
): Promise<void> {
  const dataKey = await openRecordKey(act, caseId);
  const [tried] = await listStanding(act, caseId, dataKey, { kinds: ['contact'], about: [of.about] });
  if (tried?.kind !== 'contact' || tried.by !== act.actor.memberId) throw new Refusal('not-found');
  if (tried.body.outcome !== 'cleared' || tried.body.way !== of.way) throw new Refusal('changed-meanwhile');
  const body: Body<'contact'> = { way: of.way, outcome: of.reached ? 'reached' : 'not-reached' };
  await writeTry(act, caseId, dataKey, { about: of.about, body });
}
