import type { WorkerAct } from '../../access/index.ts';
import { getCase } from '../case/case-store.ts';
import { judgeByAll } from '../contact/contact-rule.ts';
import { neverHash } from '../contact/never-hash.ts';
import { listHeldViews, rulesElsewhere, settleHeldView } from './held-view-store.ts';
import { listReleased } from './own-view-store.ts';

/**
 * Judges every page that waits for it by what all cases of its person say now, whoever holds them [X23]: what does not pass is taken back, the rest is
 * read again, and where they must not be reached at all the code is ended. Tells nobody, neither who holds the case nor who holds the other. Safe to run twice.
 */
export async function judgeOwnPages(act: WorkerAct): Promise<void> {
  for (const { viewId, caseId, key } of await listHeldViews(act)) {
    const { contact } = await getCase(act, caseId);
    const others = { open: [], all: await rulesElsewhere(act, caseId) };
    const passes = (text: string): boolean =>
      judgeByAll(contact, others, { way: 'own-page', at: act.now, text }, neverHash(act.keys)).passes;
    const released = await listReleased(act, viewId, act.keys.unwrap(viewId, key));
    await settleHeldView(act, viewId, {
      ends: !passes(''),
      back: released.filter(({ words }) => !passes(words)).map(({ itemId }) => itemId),
    });
  }
}
