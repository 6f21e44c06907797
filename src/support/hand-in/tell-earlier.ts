import type { Contexts } from '../../audit/index.ts';
import type { BookRing } from '../../platform/keys/index.ts';
import { tellHandedIn } from './tell-handed-in.ts';
import { listHandedInUntold, noteHandedInTold } from './untold-store.ts';

/** How many the worker takes in one round; what is left waits for the next. */
const mostAtOnce = 200;

/**
 * Looks once at each case that handed something in: consent that was taken back before reports could say so stands at them from then on, as it does of what is
 * taken back later. Each in an act of its own, safe to run twice. Gives how many.
 */
export async function tellEarlierHandedIn(contexts: Contexts<BookRing>): Promise<number> {
  const act = 'case.tell-handed-in';
  const waiting = await contexts.act({}, { act }, (open) => listHandedInUntold(open, mostAtOnce));
  for (const id of waiting)
    await contexts.act({}, { act, record: { kind: 'case', id } }, async (open) => {
      await tellHandedIn(open, id);
      await noteHandedInTold(open, id);
    });
  return waiting.length;
}
