/** A desk hands a report to investigators by name; they take it up or decline. What they begin, or add it to, is theirs to know [D1 R8]. */
import { openRecordKey, reads, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { findConsentStanding, mayGoOn } from '../../reports/index.ts';
import { getDeskItem } from '../claim-report.ts';
import { addHistory } from '../note-store.ts';
import {
  endHanding,
  listCandidates,
  listDeclined,
  listHandings,
  lockWaiting,
  saveDeclined,
  saveHanding,
  type Why,
} from './handing-store.ts';

/** Heard by the worker, which tells everybody concerned by tasks: `{ reportId }`. */
const turned = 'handingTurned';

export interface HandReport {
  readonly handingId: string;
  /** Who is asked to take it up: investigators of one agency. */
  readonly named: readonly string[];
  /** Why, in the member's own words; never empty. */
  readonly words: string;
}

/**
 * Hands a report to investigators by name. Nothing new is shown to anybody by it: those can be named who may read the report already. `waits` where
 * an earlier handing of the same desk is not answered; `ground-first` where consent was taken back and no ground is named.
 * @throws {Refusal} not-found, not-allowed; bad-request for somebody who cannot be named, for several agencies at once, or without words
 */
export async function handReport(
  act: StaffAct,
  reportId: string,
  { handingId, named, words }: HandReport,
): Promise<'handed' | 'waits' | 'ground-first'> {
  await getDeskItem(act, reportId);
  if (words.trim() === '') throw new Refusal('bad-request');
  if (!mayGoOn(await findConsentStanding(act, reportId))) return 'ground-first';
  const candidates = await listCandidates(act, reportId);
  const chosen = candidates.filter(({ memberId }) => named.includes(memberId));
  const [first] = chosen;
  if (first === undefined || chosen.length !== new Set(named).size) throw new Refusal('bad-request');
  if (chosen.some(({ agencyId }) => agencyId !== first.agencyId)) throw new Refusal('bad-request');
  const { agencyId, memberId } = act.actor;
  const one = {
    handingId,
    reportId,
    fromAgency: agencyId,
    toAgency: first.agencyId,
    named: chosen.map((each) => each.memberId),
    handedBy: memberId,
    handedAt: act.now,
  };
  if ((await saveHanding(act, one, words, await openRecordKey(act, reportId))) === 0) return 'waits';
  await addHistory(act, { reportId, agencyId, what: 'handed', memberId });
  await act.announce(turned, { reportId });
  return 'handed';
}

/** The desk takes back what nobody has answered yet. `answered` when somebody has. @throws {Refusal} not-found, not-allowed */
export async function takeBackHanding(
  act: StaffAct,
  reportId: string,
  handingId: string,
): Promise<'handed-back' | 'answered'> {
  await getDeskItem(act, reportId);
  const { agencyId, memberId } = act.actor;
  const own = (await listHandings(act, reportId)).find((each) => each.handingId === handingId);
  if (own === undefined || own.fromAgency !== agencyId) throw new Refusal('not-found');
  if ((await endHanding(act, handingId, 'taken-back')) === 0) return 'answered';
  await addHistory(act, { reportId, agencyId, what: 'handed-back', memberId });
  await act.announce(turned, { reportId });
  return 'handed-back';
}

/**
 * Somebody who is named does not take it up, and says why. Once all of them have said so, it is declined.
 * `answered` when it waits no more, or they declined before. @throws {Refusal} not-found; bad-request without a reason
 */
export async function declineHanding(
  act: StaffAct,
  reportId: string,
  handingId: string,
  why: Why,
): Promise<'handing-declined' | 'answered'> {
  const me = act.actor.memberId;
  if (why.words.trim() === '') throw new Refusal('bad-request');
  if (!reads(act.actor, 'investigation')) throw new Refusal('not-found');
  const mine = (await listHandings(act, reportId)).find((each) => each.handingId === handingId);
  if (mine === undefined || !mine.named.includes(me)) throw new Refusal('not-found');
  // Held, so that of two who are the last the second finds that the first declined.
  const held = await lockWaiting(act, handingId);
  if (held === undefined) return 'answered';
  if ((await saveDeclined(act, { handingId, memberId: me }, why, await openRecordKey(act, reportId))) === 0)
    return 'answered';
  const declined = (await listDeclined(act, reportId)).filter((each) => each.handingId === handingId);
  if (declined.length === held.named.length) await endHanding(act, handingId, 'declined');
  await act.announce(turned, { reportId });
  return 'handing-declined';
}

/**
 * What was handed to this member is taken up, since they began an investigation from it or added it to one: the answer is the same for both, and
 * names nobody. Nothing where nothing waits for them.
 */
export async function takeHanded(act: StaffAct, reportId: string): Promise<void> {
  const me = act.actor.memberId;
  const waiting = (await listHandings(act, reportId)).filter(
    ({ state, named }) => state === 'waiting' && named.includes(me),
  );
  let taken = 0;
  for (const { handingId } of waiting) taken += await endHanding(act, handingId, 'taken');
  if (taken > 0) await act.announce(turned, { reportId });
}
