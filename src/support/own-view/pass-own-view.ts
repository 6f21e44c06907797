/** A person's own view when whoever supports them changes, when what was released of it does, or support ends. */
import type { StaffAct } from '../../access/index.ts';
import { staffPaths } from '../../paths.ts';
import { londonDay } from '../../platform/working-days.ts';
import { listTasksAbout, settleTasks, type Wanted } from '../../tasks/index.ts';
import type { SupportCase } from '../case/case.ts';
import { judgeByAll } from '../contact/contact-rule.ts';
import { neverHash } from '../contact/never-hash.ts';
import { listOtherRules } from '../contact/other-rules-query.ts';
import { planWord } from '../plan/plan-words.ts';
import type { OwnChange } from './own-changes.ts';
import type { OwnItemKind } from './own-view.ts';
import {
  endOwnViewOf,
  listOwnViews,
  listReleased,
  takeBackItemsOf,
  takeBackOwnItem,
} from './own-view-store.ts';

const source = 'support-own-view';
/** What is to be said: who supports them, or a goal or an appointment anew. */
type Said = { readonly what: 'support' } | { readonly what: 'anew'; readonly about: string };

async function settle(act: StaffAct, one: SupportCase, said: Said, state: Wanted['state']): Promise<void> {
  const sourceKey = said.what === 'support' ? `${one.caseId} support` : `${one.caseId} anew ${said.about}`;
  const others = (await listTasksAbout(act, one.caseId)).filter(
    (task) => task.source === source && task.sourceKey !== sourceKey,
  );
  await settleTasks(act, source, one.caseId, [
    ...others.map((task): Wanted => ({ task, state: 'open' })),
    {
      task: {
        agencyId: one.agencyId,
        ownerId: one.holder,
        dueOn: londonDay(act.now),
        title: `${one.reference}: ${planWord(said.what === 'support' ? 'ownView' : 'ownViewAnew')}`,
        aboutPath: staffPaths.caseOwnPage(one.caseId),
        recordId: one.caseId,
        source,
        sourceKey,
      },
      state,
    },
  ]);
}

/**
 * Takes back what names whom the person had until now, since it is not so any more, and asks whoever supports them now to say it anew. `one`: as
 * it stands from now on.
 */
export async function passOwnViewOn(
  act: StaffAct,
  one: SupportCase,
  kinds: readonly OwnItemKind[],
): Promise<void> {
  if ((await takeBackItemsOf(act, one.caseId, kinds)) > 0)
    await settle(act, one, { what: 'support' }, 'open');
}

/** It was said anew who supports them. */
export const supportSaidAnew = (act: StaffAct, one: SupportCase): Promise<void> =>
  settle(act, one, { what: 'support' }, 'done');

/** This goal or appointment was said anew. */
export const saidAnew = (act: StaffAct, one: SupportCase, about: string): Promise<void> =>
  settle(act, one, { what: 'anew', about }, 'done');

/**
 * A goal or an appointment is over or is another now: what was released of it leaves the page at once, and where it goes on its worker is asked to say it
 * anew, in words that somebody has read, for as long as a code works. `one`: as it stands from now on.
 */
export async function changeOwnView(
  act: StaffAct,
  one: SupportCase,
  { kind, about, goesOn }: OwnChange,
): Promise<void> {
  const [newest] = await listOwnViews(act, one.caseId);
  if (newest === undefined) return;
  const released = await listReleased(act, newest.viewId, act.keys.unwrap(newest.viewId, newest.key));
  const said = released.filter((item) => item.kind === kind && item.about === about);
  for (const { itemId } of said) await takeBackOwnItem(act, one.caseId, itemId);
  const works = newest.endedAt === null && newest.until > act.now;
  if (!goesOn) await settle(act, one, { what: 'anew', about }, 'cancelled');
  else if (said.length > 0 && works) await settle(act, one, { what: 'anew', about }, 'open');
}

/** Support has ended: the code that works is stopped, since nobody looks any more at what is told through it. */
export async function closeOwnView(act: StaffAct, one: SupportCase): Promise<void> {
  await endOwnViewOf(act, one.caseId);
  await settleTasks(act, source, one.caseId, []);
}

/**
 * How they are reached is another now, or another case turned out to be theirs: what stands on their page passes what all their cases say or is taken back
 * [X23], and where they must not be reached at all their code opens nothing any more. `one`: as it stands from now on.
 */
export async function judgeOwnViewAnew(act: StaffAct, one: SupportCase): Promise<void> {
  // Also in one whose code works no more: a new code would take over what is released in it.
  const [newest] = await listOwnViews(act, one.caseId);
  if (newest === undefined) return;
  const passes = await ownPageRule(act, one);
  if (!passes('')) await endOwnViewOf(act, one.caseId);
  for (const item of await listReleased(act, newest.viewId, act.keys.unwrap(newest.viewId, newest.key)))
    if (!passes(item.words)) await takeBackOwnItem(act, one.caseId, item.itemId);
}

/** Which words may stand on the person's own page, by what all their cases say now. */
export async function ownPageRule(act: StaffAct, one: SupportCase): Promise<(text: string) => boolean> {
  const [others, hash] = [await listOtherRules(act, one), neverHash(act.keys)];
  return (text) => judgeByAll(one.contact, others, { way: 'own-page', at: act.now, text }, hash).passes;
}
