import type { Look } from '../../access/index.ts';
import { type Kind, kindsWritten } from '../investigation/entry.ts';
import { listAfter } from '../investigation/entry-store.ts';
import { evidenceKinds } from '../investigation/evidence-bodies.ts';
import type { OpenedInvestigation } from '../investigation/open-investigation.ts';
import { listEvidence } from './list-evidence.ts';
import { begunIn, numbersOf } from './register.ts';
import { type Schedule, scheduleOf } from './schedule.ts';

const isEvidence = (kind: Kind): boolean => evidenceKinds.some((each) => each === kind);
const others = kindsWritten.filter((kind) => !isEvidence(kind));

/** The whole schedule of an investigation that is opened, with every earlier wording. */
export async function readSchedule(context: Look<object>, opened: OpenedInvestigation): Promise<Schedule> {
  const evidence = await listEvidence(context, opened);
  const { one, dataKey } = opened;
  const written = await listAfter(context, one.investigationId, dataKey, { kinds: others, after: -1 });
  return scheduleOf([...written, ...evidence], numbersOf(begunIn(evidence)));
}
