import type { Look } from '../../access/index.ts';
import { standingOf } from '../../entries/index.ts';
import type { OpenedInvestigation } from '../investigation/open-investigation.ts';
import { listEvidence } from './list-evidence.ts';
import { begunIn, numbersOf } from './register.ts';
import { type Schedule, scheduleOf } from './schedule.ts';

const standing: readonly string[] = ['item', 'fact', 'judgement'];

/** The whole schedule of an investigation that is opened. */
export async function readSchedule(context: Look<object>, opened: OpenedInvestigation): Promise<Schedule> {
  const evidence = await listEvidence(context, opened);
  const own = standingOf(evidence.filter(({ kind }) => standing.includes(kind)));
  const documents = evidence.filter(({ kind }) => kind === 'item-file');
  return scheduleOf([...opened.story.standing, ...own, ...documents], numbersOf(begunIn(evidence)));
}
