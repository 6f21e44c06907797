/** Giving a person their own view: a code made in their presence, items released one by one and taken back, their words read [C22]. */
import { randomUUID } from 'node:crypto';
import { openRecordKey, type StaffAct } from '../../access/index.ts';
import { newCarriedCode, newDataKey, ownViewKey, seal } from '../../platform/keys/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import { settleAlerts } from '../alerts/alert-store.ts';
import { hearsComplaint } from '../approval/approval-rule.ts';
import { findHears } from '../approval/approval-rule-store.ts';
import { getCase, lockCase } from '../case/case-store.ts';
import { listStanding } from '../case/entry-store.ts';
import { tellStory } from '../case/story.ts';
import type { Verdict } from '../contact/contact-rule.ts';
import { judgeInCase } from '../contact/try-contact.ts';
import { toldUntil } from './own-changes.ts';
import { locatorText, longestOwnText, type OwnItemKind, ownPlaces, ownViewDays } from './own-view.ts';
import {
  addOwnItem,
  endOwnViewOf,
  listOwnViews,
  listOwnWords,
  listReleased,
  markOwnWordsSeen,
  type OwnViewMade,
  saveOwnView,
  takeBackOwnItem,
} from './own-view-store.ts';
import { ownPageRule, saidAnew, supportSaidAnew } from './pass-own-view.ts';

/** The view of a case whose code works now. */
export const livingView = (views: readonly OwnViewMade[], now: Date): OwnViewMade | undefined =>
  views.find(({ endedAt, until }) => endedAt === null && until > now);

/**
 * Makes a new code, which nobody can show again; the one before works no more. What was released stays so, as far as it passes how they are reached now. Gives the code.
 * @throws {Refusal} not-found; changed-meanwhile once support has ended
 */
export async function makeOwnView(act: StaffAct, caseId: string, language: string): Promise<string> {
  const one = await lockCase(act, caseId);
  if (one.state === 'closed') throw new Refusal('changed-meanwhile');
  const [before] = await listOwnViews(act, caseId);
  const released =
    before === undefined
      ? []
      : await listReleased(act, before.viewId, act.keys.unwrap(before.viewId, before.key));
  await endOwnViewOf(act, caseId);
  const [code, viewId, dataKey] = [newCarriedCode(), randomUUID(), newDataKey()];
  await saveOwnView(act, {
    viewId,
    caseId,
    locator: act.keys.receiptLocator(locatorText(code)),
    wrappedKey: seal(ownViewKey(code), ownPlaces.key(viewId), dataKey),
    dataKey,
    language,
    madeBy: act.actor.memberId,
    madeAt: act.now,
    until: new Date(act.now.getTime() + ownViewDays(londonDay(act.now)) * 86_400_000),
  });
  const now = { by: act.actor.memberId, at: act.now };
  const passes = await ownPageRule(act, one);
  for (const item of released) if (passes(item.words)) await addOwnItem(act, { viewId, dataKey }, item, now);
  return code;
}

/** Ends the code that works: from this commit it opens nothing. @throws {Refusal} not-found; changed-meanwhile when none works */
export async function endOwnView(act: StaffAct, caseId: string): Promise<void> {
  await lockCase(act, caseId);
  if ((await endOwnViewOf(act, caseId)) === 0) throw new Refusal('changed-meanwhile');
}

/** May these words stand on the person's own page? They pass the rule by which they are reached, as every send does [X23]. */
export const judgeOwnWords = (act: StaffAct, caseId: string, words: string): Promise<Verdict> =>
  judgeInCase(act, caseId, { way: 'own-page', words });

/**
 * Releases one item, in these words; a date until its day has passed.
 * @throws {Refusal} not-found; bad-request without words; changed-meanwhile when no code works, when the rule stops these words, or when the goal or the
 * appointment is over
 */
export async function releaseOwnItem(
  act: StaffAct,
  caseId: string,
  item: { readonly kind: OwnItemKind; readonly about: string; readonly words: string },
): Promise<void> {
  if (item.words === '' || item.words.length > longestOwnText) throw new Refusal('bad-request');
  const one = await lockCase(act, caseId);
  if (!(await judgeOwnWords(act, caseId, item.words)).passes) throw new Refusal('changed-meanwhile');
  const view = livingView(await listOwnViews(act, caseId), act.now);
  if (view === undefined) throw new Refusal('changed-meanwhile');
  const of = { kinds: ['goal', 'appointment'] as const, about: [item.about] };
  const story = tellStory(await listStanding(act, caseId, await openRecordKey(act, caseId), of));
  const untilOn = toldUntil(story, item.kind, item.about, londonDay(act.now));
  if (untilOn === undefined) throw new Refusal('changed-meanwhile');
  const dataKey = act.keys.unwrap(view.viewId, view.key);
  // Released anew, the earlier words of the same thing are taken back.
  for (const each of await listReleased(act, view.viewId, dataKey))
    if (each.kind === item.kind && each.about === item.about) await takeBackOwnItem(act, caseId, each.itemId);
  const now = { by: act.actor.memberId, at: act.now };
  await addOwnItem(act, { viewId: view.viewId, dataKey }, { ...item, untilOn }, now);
  if (item.kind === 'support') await supportSaidAnew(act, one);
  if (item.kind === 'plan' || item.kind === 'date') await saidAnew(act, one, item.about);
}

/** Takes an item back: from this commit the person finds it no more. @throws {Refusal} not-found */
export async function takeItemBack(act: StaffAct, caseId: string, itemId: string): Promise<void> {
  if ((await takeBackOwnItem(act, caseId, itemId)) === 0) throw new Refusal('not-found');
}

/** Marks what the person wrote as read; its alert ends with the last of its kind, a complaint's
 * only by whom complaints go to. @throws {Refusal} not-found */
export async function markSeen(act: StaffAct, caseId: string, wordsId: string): Promise<void> {
  if ((await markOwnWordsSeen(act, caseId, wordsId)) === 0) throw new Refusal('not-found');
  const waiting = (await listOwnWords(act, caseId, await listOwnViews(act, caseId))).filter(
    ({ seenAt }) => seenAt === null,
  );
  const hears = hearsComplaint(await findHears(act), (await getCase(act, caseId)).holder, act.actor.memberId);
  for (const [kind, alert] of [
    ['feedback', 'own-words'],
    ['complaint', 'complaint'],
  ] as const)
    if (waiting.every((each) => each.kind !== kind))
      await settleAlerts(act, { caseId, kind: alert }, act.actor.memberId, hears);
}
