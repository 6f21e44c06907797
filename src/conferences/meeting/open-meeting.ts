import { openRecordKey, type StaffAct } from '../../access/index.ts';
import { findTasksFrom, type Task } from '../../tasks/index.ts';
import { listWritten } from '../agenda/entry-store.ts';
import type { Item } from '../agenda/item.ts';
import { type Action, actionSource } from './action.ts';
import { listActions } from './meeting-store.ts';

/** What was written down, with what was added to it later; oldest first. */
interface Minute {
  readonly about: string;
  readonly words: string;
  readonly by: string;
  readonly at: Date;
  readonly corrections: readonly { readonly words: string; readonly by: string; readonly at: Date }[];
}
export interface Meeting {
  /** As the person is called in it. */
  readonly whom: string;
  readonly minutes: readonly Minute[];
  readonly actions: readonly {
    readonly action: Action;
    readonly what: string;
    readonly state: Task['state'];
  }[];
}

const kinds = ['brief', 'minute', 'action', 'correction'] as const;
const most = 500;

/** What was said and agreed of an item, and what has become of the tasks. Runs only inside an act, or the database gives no rows. */
export async function openMeeting(act: StaffAct, { itemId, reference }: Item): Promise<Meeting> {
  const dataKey = await openRecordKey(act, itemId);
  const written = (await listWritten(act, itemId, dataKey, { kinds, most })).toReversed();
  const actions = await listActions(act, [itemId]);
  const tasks = await findTasksFrom(
    act,
    actionSource,
    actions.map(({ actionId }) => actionId),
  );
  const corrections = written.flatMap((entry) =>
    entry.kind === 'correction'
      ? [{ about: entry.about, words: entry.body.words, by: entry.by, at: entry.at }]
      : [],
  );
  const said = new Map(
    written.flatMap((entry) => (entry.kind === 'action' ? [[entry.about, entry.body.what]] : [])),
  );
  return {
    whom: written.flatMap((entry) => (entry.kind === 'brief' ? [entry.body.whom] : [])).at(-1) ?? reference,
    minutes: written.flatMap((entry) =>
      entry.kind === 'minute'
        ? [
            {
              about: entry.about,
              words: entry.body.words,
              by: entry.by,
              at: entry.at,
              corrections: corrections.filter(({ about }) => about === entry.about),
            },
          ]
        : [],
    ),
    actions: actions.map((action) => ({
      action,
      what: said.get(action.actionId) ?? '',
      state: tasks.find((task) => task.sourceKey === action.actionId)?.state ?? 'open',
    })),
  };
}
