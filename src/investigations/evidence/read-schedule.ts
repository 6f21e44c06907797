import type { Look } from '../../access/index.ts';
import { listBegun, listStanding, listWritten } from '../investigation/entry-store.ts';
import type { OpenedInvestigation } from '../investigation/open-investigation.ts';
import { numbersOf } from './register.ts';
import { type Schedule, scheduleOf } from './schedule.ts';

const every = 1_000_000;

/** The whole schedule of an investigation that is opened. */
export async function readSchedule(
  context: Look<unknown>,
  { one, story, dataKey }: OpenedInvestigation,
): Promise<Schedule> {
  const id = one.investigationId;
  const own = await listStanding(context, id, dataKey, { kinds: ['item', 'fact', 'judgement'] });
  const documents = await listWritten(context, id, dataKey, { kinds: ['item-file'], most: every });
  const numbers = numbersOf(await listBegun(context, id, 'item'));
  return scheduleOf([...story.standing, ...own, ...documents], numbers);
}
