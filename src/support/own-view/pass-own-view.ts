/** A person's own view when whoever supports them changes, or support ends. */
import type { StaffAct } from '../../access/index.ts';
import { staffPaths } from '../../paths.ts';
import { londonDay } from '../../platform/working-days.ts';
import { settleTasks, type Wanted } from '../../tasks/index.ts';
import type { SupportCase } from '../case/case.ts';
import { judgeContact } from '../contact/contact-rule.ts';
import { neverHash } from '../contact/never-hash.ts';
import { planWord } from '../plan/plan-words.ts';
import type { OwnItemKind } from './own-view.ts';
import {
  endOwnViewOf,
  listOwnViews,
  listReleased,
  takeBackItemsOf,
  takeBackOwnItem,
} from './own-view-store.ts';

const source = 'support-own-view';
const settle = (act: StaffAct, one: SupportCase, state: Wanted['state']): Promise<void> =>
  settleTasks(act, source, one.caseId, [
    {
      task: {
        agencyId: one.agencyId,
        ownerId: one.holder,
        dueOn: londonDay(act.now),
        title: `${one.reference}: ${planWord('ownView')}`,
        aboutPath: staffPaths.caseOwnPage(one.caseId),
        recordId: one.caseId,
        source,
        sourceKey: `${one.caseId} support`,
      },
      state,
    },
  ]);

/**
 * Takes back what names whom the person had until now, since it is not so any more, and asks whoever supports them now to say it anew. `one`: as
 * it stands from now on.
 */
export async function passOwnViewOn(
  act: StaffAct,
  one: SupportCase,
  kinds: readonly OwnItemKind[],
): Promise<void> {
  if ((await takeBackItemsOf(act, one.caseId, kinds)) > 0) await settle(act, one, 'open');
}

/** It was said anew who supports them. */
export const supportSaidAnew = (act: StaffAct, one: SupportCase): Promise<void> => settle(act, one, 'done');

/** Support has ended: the code that works is stopped, since nobody looks any more at what is told through it. */
export async function closeOwnView(act: StaffAct, one: SupportCase): Promise<void> {
  await endOwnViewOf(act, one.caseId);
  await settle(act, one, 'cancelled');
}

/**
 * How they are reached is another now: what stands on their page passes the new rule or is taken back [X23], and where they must not be reached at all
 * their code opens nothing any more. `one`: as it stands from now on.
 */
export async function judgeOwnViewAnew(act: StaffAct, one: SupportCase): Promise<void> {
  const living = (await listOwnViews(act, one.caseId)).find(({ endedAt }) => endedAt === null);
  if (living === undefined) return;
  const passes = (text: string): boolean =>
    judgeContact(one.contact, { way: 'own-page', at: act.now, text }, neverHash(act.keys)).passes;
  if (one.contact?.safe === 'not-at-all') await endOwnViewOf(act, one.caseId);
  for (const item of await listReleased(act, living.viewId, act.keys.unwrap(living.viewId, living.key)))
    if (!passes(item.words)) await takeBackOwnItem(act, one.caseId, item.itemId);
}
