/** Files mentions anew that were filed by an earlier version of the blocking keys, so that later ones still find them. It matches nothing. */
import type { Look, WorkerAct } from '../access/index.ts';
import { normalise } from '../matching/index.ts';
import { blockingKeys, filing } from './blocking-keys.ts';
import { addKeys, type Filing, findFiling, listNextMentions, noteFiling } from './file-anew-store.ts';
import { openMentions } from './mention-store.ts';

/** Mentions of one act: few, since reports that arrive wait for their turn behind it. */
const atOnce = 200;

/** Whether any mention may be filed as an earlier version files. */
export const hasMentionsToFile = async (look: Look): Promise<boolean> =>
  (await findFiling(look)).doneBy !== filing;

/**
 * Files the next mentions anew, those of before in the order of their ids, `most` at a time. Keys of before stay: what an older one brings is compared all the
 * same. Done so far is done: it may stop after any call. @returns whether any are left
 */
export async function fileSomeAnew(act: WorkerAct, most = atOnce): Promise<boolean> {
  const at = await findFiling(act);
  if (at.doneBy === filing) return false;
  // Another version began and was replaced: all of it again.
  const upTo = at.towards === filing ? at.upTo : undefined;
  const ids = await listNextMentions(act, upTo, most);
  const mentions = await openMentions(act, ids);
  await addKeys(
    act,
    [...mentions.values()].flatMap(({ mentionId, mention }) =>
      blockingKeys(normalise(mention)).map(({ key }) => ({
        mentionId,
        key: act.keys.indexHash('block', key),
      })),
    ),
  );
  const left = ids.length === most;
  const next: Filing = left
    ? { doneBy: at.doneBy, towards: filing, upTo: ids.at(-1) }
    : { doneBy: filing, towards: filing, upTo: undefined };
  await noteFiling(act, next);
  return left;
}
