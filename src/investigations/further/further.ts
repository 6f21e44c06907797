/** What a reporter wrote or sent after an investigation took their report in, and the tasks of deciding about it. Pure. */
import { staffPaths } from '../../paths.ts';
import { type Day, londonDay } from '../../platform/working-days.ts';
import type { NewTask } from '../../tasks/index.ts';
import type { Investigation } from '../investigation/investigation.ts';
import { planWord } from '../plan/plan-words.ts';

/** A message or a file that waits for somebody to say whether it is added. */
export interface Further {
  readonly reportId: string;
  readonly kind: 'message' | 'file';
  /** The message’s or the file’s; whatever answers it is about this. */
  readonly id: string;
  readonly at: Date;
}

export const furtherSource = 'investigation-further';

/** What has a task: each message its own, so that one which somebody ended by hand hides none that comes after it. */
interface Cause {
  readonly key: string;
  readonly dueOn: Day;
}

/** Messages one by one; files that came without words on their day, all of a report's and a day in one. */
function causesOf(waiting: readonly Further[]): Cause[] {
  const dayOf = ({ reportId, at }: Further) => `${reportId} ${londonDay(at)}`;
  const spoken = new Set(waiting.flatMap((each) => (each.kind === 'message' ? [dayOf(each)] : [])));
  const causes = waiting.flatMap((each): Cause[] => {
    const dueOn = londonDay(each.at);
    if (each.kind === 'message') return [{ key: each.id, dueOn }];
    return spoken.has(dayOf(each)) ? [] : [{ key: dayOf(each), dueOn }];
  });
  return [...new Map(causes.map((cause) => [cause.key, cause])).values()];
}

/** The tasks of its lead. No word that anybody typed, and nothing of the report. */
export const furtherTasks = (one: Investigation, waiting: readonly Further[]): NewTask[] =>
  causesOf(waiting).map(({ key, dueOn }) => ({
    agencyId: one.agencyId,
    ownerId: one.lead,
    dueOn,
    title: `${one.reference}: ${planWord('further')}`,
    aboutPath: staffPaths.investigationFurther(one.investigationId),
    recordId: one.investigationId,
    source: furtherSource,
    sourceKey: `${one.investigationId} ${key}`,
  }));
