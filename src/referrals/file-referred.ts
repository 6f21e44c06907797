import type { WorkerAct } from '../access/index.ts';
import type { Contexts } from '../audit/index.ts';
import { keepWatched } from '../identities/index.ts';
import type { BookRing } from '../platform/keys/index.ts';
import { openReferral } from './open-referral.ts';
import { mentionsOfReferred } from './person-mentions.ts';
import { listToFile, noteFiled } from './referral-store.ts';

/** Heard by the worker, which files whom it names and looks for them: `{ referralId }`. */
export const referred = 'personReferred';

/**
 * Files whom a referral names, so that a suspect who is one of them is asked about section 45; what may be told of it, the person's consent says
 * (`access.tells_of_victim`). Once it is a Duty to Notify nobody is filed any more. Safe to run twice.
 */
export async function fileReferred(act: WorkerAct, referralId: string): Promise<void> {
  const { referral, answers, dataKey } = await openReferral(act, referralId);
  await keepWatched(
    act,
    { recordId: referralId, side: 'referred', dataKey },
    mentionsOfReferred(referral.route, answers, act.now).map((mention, index) => ({
      about: index === 0 ? 'person' : `person-${index}`,
      mention,
    })),
  );
  await noteFiled(act, referralId);
}

/** How many the worker takes in one round; what is left waits for the next. */
const mostAtOnce = 200;

/** Has the referrals that were written before persons were filed filed now, each in an act of its own. Gives how many. */
export async function fileEarlierReferred(contexts: Contexts<BookRing>): Promise<number> {
  const act = 'referral.file-person';
  const waiting = await contexts.act({}, { act }, (open) => listToFile(open, mostAtOnce));
  for (const id of waiting)
    await contexts.act({}, { act, record: { kind: 'referral', id } }, (open) =>
      open.announce(referred, { referralId: id }),
    );
  return waiting.length;
}
