import { type Act, openRecordKey } from '../../access/index.ts';
import type { Wrong } from '../../files/index.ts';
import { staffPaths } from '../../paths.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { findTasksFrom, listTasksAbout, settleTasks, type Wanted } from '../../tasks/index.ts';
import { getInvestigation } from '../investigation/investigation-store.ts';
import { planWord } from '../plan/plan-words.ts';
import { readFilesExplained } from './explained.ts';

const source = 'investigation-evidence';
/** What cannot be read may be whole: it is asked about apart from what is not as it came. */
const keyOf = (id: string, fileId: string, found: Wrong): string =>
  found === 'unreadable' ? `${id} ${fileId} unreadable` : `${id} ${fileId}`;

/**
 * Brings the tasks about files that are not as they came in step with how they were found: one for each file, for as long as it is wrong and nobody has
 * written what became of it; what a member ended by hand before that is asked again on the next day. Found right, or explained, it is done; wrong anew, it is
 * asked anew. Safe to run twice.
 */
export async function settleWrongFiles(act: Act<DeskRing>, id: string): Promise<void> {
  const one = await getInvestigation(act, id);
  const { wrong, explained } = await readFilesExplained(act, id, await openRecordKey(act, id));
  const keys = [...wrong].map(([fileId, found]) => keyOf(id, fileId, found));
  const open = new Map(
    (await findTasksFrom(act, source, keys)).flatMap((task) =>
      task.state === 'open' ? [[task.sourceKey, task.dueOn]] : [],
    ),
  );
  const wanted = [...wrong].map(([fileId, found]): Wanted => {
    const sourceKey = keyOf(id, fileId, found);
    return {
      state: explained.has(fileId) ? 'done' : 'open',
      task: {
        agencyId: one.agencyId,
        ownerId: one.lead,
        dueOn: open.get(sourceKey) ?? londonDay(act.now),
        title: `${one.reference}: ${planWord(found === 'unreadable' ? 'unreadable' : 'altered')}`,
        aboutPath: staffPaths.evidenceRegister(id),
        recordId: id,
        source,
        sourceKey,
      },
    };
  });
  const others = (await listTasksAbout(act, id)).filter(
    (task) => task.source === source && !keys.includes(task.sourceKey),
  );
  await settleTasks(act, source, id, [...wanted, ...others.map((task): Wanted => ({ task, state: 'done' }))]);
}
