/** The agency that a case is shared with is told by a task of its own, which names nobody. */
import { listSharesOf, type StaffAct, type WorkerAct } from '../../access/index.ts';
import { staffPaths } from '../../paths.ts';
import { catalogue } from '../../platform/words/index.ts';
import { addWorkingDays, londonDay } from '../../platform/working-days.ts';
import { completeTasksFrom, findTasksFrom, settleTasks } from '../../tasks/index.ts';
import { tellingRuleOn } from './telling-rules.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');
const source = 'support.shared';

/** Heard by the worker: `{ caseId }`, and the share that was just given, `shareId`. */
export const caseSharingTurned = 'caseSharingTurned';

/**
 * Whoever a case was just shared with has a task to read it, of their team, which shows as long as the case does; of a share that has ended there is none
 * any more. Of other shares nobody is told again. Safe to run again.
 */
export async function tellShared(act: WorkerAct, caseId: string, given?: string): Promise<void> {
  const shares = await listSharesOf(act, caseId);
  const told = await findTasksFrom(
    act,
    source,
    shares.map(({ shareId }) => shareId),
  );
  const known = new Set(told.map(({ sourceKey }) => sourceKey));
  await settleTasks(
    act,
    source,
    caseId,
    shares.flatMap(({ shareId, toAgency, grantedAt, endedAt, until }) => {
      if (shareId !== given && !known.has(shareId)) return [];
      const day = londonDay(grantedAt);
      const task = {
        ...{ agencyId: toAgency, ownerId: null, dueOn: addWorkingDays(day, tellingRuleOn(day).workingDays) },
        ...{
          title: t('task'),
          aboutPath: staffPaths.case(caseId),
          recordId: caseId,
          source,
          sourceKey: shareId,
        },
      };
      const lives = endedAt === null && until > act.now;
      return [{ task, state: lives ? ('open' as const) : ('cancelled' as const) }];
    }),
  );
}

/** Somebody of the agency has opened the case: what told them of these shares is done. */
export const seenShared = (act: StaffAct, shareIds: readonly string[]): Promise<void> =>
  completeTasksFrom(act, source, shareIds);
