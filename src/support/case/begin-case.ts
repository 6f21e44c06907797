import { randomInt } from 'node:crypto';
import { listSupportWorkers, opensCases, registerRecord, type StaffAct } from '../../access/index.ts';
import { newDataKey } from '../../platform/keys/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import { settleTasks } from '../../tasks/index.ts';
import { neverHash } from '../contact/never-hash.ts';
import { firstsDueOn } from '../plan/first-days.ts';
import { planSource, tasksOf } from '../plan/plan-tasks.ts';
import { addRiskChange } from '../risk/risk-change-store.ts';
import type { OfWhom, SupportCase } from './case.ts';
import { saveCase } from './case-store.ts';
import { type Written, writtenShape } from './entry.ts';
import { addEntry } from './entry-store.ts';
import { tellStory } from './story.ts';
import { contactRuleOf } from './summary.ts';

export interface BeginCase {
  /** Chosen by whoever opens the act, whose line names it. */
  readonly caseId: string;
  /** A support worker of the same agency. */
  readonly holder: string;
  readonly ofWhom: OfWhom;
  /** What is known already, each saying where it comes from. Never fetched from here. */
  readonly handedIn?: readonly Written[];
  /** The report or referral that it is opened from. */
  readonly beganFrom?: string | undefined;
  /** The NRM referral of the same person, who is the person affected. Never a Duty to Notify: nothing may lead from one to a person. */
  readonly referralId?: string | undefined;
  /** They are who told the report that it is opened from. */
  readonly reporter?: boolean;
}

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A reference that names nobody: six characters without look-alikes. */
const newReference = (): string =>
  `SC-${Array.from({ length: 6 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')}`;

/** A case before anything was judged, with the days by which the first of it is to be. */
export const newCase = (
  of: Pick<SupportCase, 'caseId' | 'agencyId' | 'reference' | 'ofWhom' | 'holder' | 'openedBy' | 'openedAt'> &
    Partial<Pick<SupportCase, 'beganFrom' | 'referralId' | 'referralSince' | 'reporter' | 'contact'>>,
): SupportCase => ({
  beganFrom: null,
  referralId: null,
  referralSince: (of.referralId ?? null) === null ? null : of.openedAt,
  reporter: false,
  contact: null,
  ...of,
  state: 'open',
  changedAt: of.openedAt,
  riskLevel: null,
  riskDueOn: firstsDueOn(of.openedAt).risk,
  nextOn: null,
  reviewDueOn: firstsDueOn(of.openedAt).review,
  warnings: 0,
  reachedOn: null,
  endsOn: null,
  revision: 0,
});

/**
 * Opens a case for one person, hidden from every other agency, with what was handed in.
 * @throws {Refusal} not-allowed; bad-request for a holder who supports nobody, and for a referral where the case is for somebody beside its person:
 * what the one takes back must end nothing of the other's
 */
export async function beginCase(act: StaffAct, request: BeginCase): Promise<SupportCase> {
  if (!opensCases(act.actor)) throw new Refusal('not-allowed');
  const workers = await listSupportWorkers(act);
  if (workers.every(({ memberId }) => memberId !== request.holder)) throw new Refusal('bad-request');
  if (request.ofWhom !== 'affected' && request.referralId !== undefined) throw new Refusal('bad-request');
  const { caseId } = request;
  const { agencyId, memberId } = act.actor;
  // What no page could read again is not kept.
  const handedIn = (request.handedIn ?? []).map((each) => writtenShape.parse(each));
  const contact = handedIn.find((each) => each.kind === 'safe-contact');
  const one = newCase({
    caseId,
    agencyId,
    reference: newReference(),
    ofWhom: request.ofWhom,
    holder: request.holder,
    beganFrom: request.beganFrom ?? null,
    referralId: request.referralId ?? null,
    reporter: request.reporter === true,
    contact: contact === undefined ? null : contactRuleOf(contact.body, neverHash(act.keys)),
    openedBy: memberId,
    openedAt: act.now,
  });
  const dataKey = newDataKey();
  await registerRecord(act, { recordId: caseId, kind: 'case', agencyId, othersSee: 'hidden' }, dataKey);
  await saveCase(act, one);
  await addRiskChange(act, one, { on: londonDay(act.now), was: null, now: 'none' });
  for (const written of handedIn) await addEntry(act, caseId, written, memberId, dataKey);
  if (handedIn.some(({ kind }) => kind === 'person')) await act.announce('personSupported', { caseId });
  const known = { by: memberId, at: act.now };
  const story = tellStory(handedIn.map((written, place) => ({ ...written, ...known, place })));
  await settleTasks(act, planSource, caseId, tasksOf(one, story));
  return one;
}
