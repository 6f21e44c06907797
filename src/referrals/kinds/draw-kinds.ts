import type { Contexts } from '../../audit/index.ts';
import type { BookRing } from '../../platform/keys/index.ts';
import { openReferral } from '../open-referral.ts';
import { kindsIn } from './kinds.ts';
import { listWithoutKinds, saveKinds } from './kinds-store.ts';

/** How many the worker draws in one round; what is left waits for the next. */
const mostAtOnce = 200;

/**
 * Draws the kinds of exploitation of referrals that were answered before kinds were kept: each in an act of its own, safe to run twice. Gives how many.
 */
export async function drawKinds(contexts: Contexts<BookRing>): Promise<number> {
  const act = 'referral.draw-kinds';
  const waiting = await contexts.act({}, { act }, (open) => listWithoutKinds(open, mostAtOnce));
  for (const id of waiting)
    await contexts.act({}, { act, record: { kind: 'referral', id } }, async (open) => {
      const { set, answers } = await openReferral(open, id);
      await saveKinds(open, id, kindsIn(set.version, answers));
    });
  return waiting.length;
}
