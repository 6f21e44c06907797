import type { StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Task } from '../../tasks/index.ts';
import { openCase } from '../case/open-case.ts';
import { oneOf } from '../case/story.ts';
import { writeInCase } from '../case/write-in-case.ts';

/**
 * Ticked off, a step of a plan is done in the plan too. A review, a risk or an appointment is done by writing it: then the address where
 * that is done is given, and the task stays. @throws {Refusal} not-found; changed-meanwhile when the step stands otherwise by now
 */
export async function endPlanTask(act: StaffAct, task: Task): Promise<string | undefined> {
  if (task.recordId === null) throw new Refusal('not-found');
  const { story } = await openCase(act, task.recordId);
  const step = oneOf(story, 'step', task.sourceKey);
  if (step === undefined) return task.aboutPath ?? undefined;
  if (step.body.state !== 'open') throw new Refusal('changed-meanwhile');
  await writeInCase(act, task.recordId, {
    kind: 'step',
    about: task.sourceKey,
    body: { ...step.body, state: 'done' },
  });
  return undefined;
}
