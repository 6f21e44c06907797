/** What a test of the order watch asks: what touched an order, and which tasks came of it. */
import { type KeptTouch, listTouches } from '../orders/watch/watch-store.ts';
import { listTasksAbout, type Task } from '../tasks/index.ts';
import { conditionOf, type orderingIn } from './ordering.ts';
import type { Partnership, Telling, TestMember, TestReport } from './partnership.ts';

/** A condition not to use a vehicle. */
export const plate = (word: string) => conditionOf({ what: 'not-use-vehicle', plate: word });

export const watchingIn = (
  given: Pick<Partnership, 'report'>,
  { as }: Pick<ReturnType<typeof orderingIn>, 'as'>,
) => ({
  touchesOf: (who: TestMember, id: string): Promise<KeptTouch[]> =>
    as(who, 'order.open', id, (act) => listTouches(act, id)),
  tasksOf: async (who: TestMember, id: string): Promise<Task[]> =>
    (await as(who, 'order.open', id, (act) => listTasksAbout(act, id))).filter(
      ({ source }) => source === 'order-watch',
    ),
  /** A report in which a vehicle is seen. */
  seen: (word: string, telling: Telling = {}): Promise<TestReport> =>
    given.report({ vehicles: [{ plate: word }], ...telling }),
});
