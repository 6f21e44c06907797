import type { StaffAct } from '../../access/index.ts';
import type { Task } from '../../tasks/index.ts';
import { anyOfTeam } from '../case/codes.ts';
import { openCase } from '../case/open-case.ts';
import { oneOf } from '../case/story.ts';
import { writeInCase } from '../case/write-in-case.ts';
import { stepOwner } from './step-owner.ts';

/**
 * A task of a plan is given to somebody: a step that a member of the team does says so in the plan too. What the person or somebody outside
 * does stays theirs; only who follows it up is another. @throws {Refusal} not-found; bad-request for somebody who supports nobody
 */
export async function givePlanTask(act: StaffAct, task: Task, to: string | null): Promise<void> {
  if (task.recordId === null || task.ownerId === to) return;
  const { one, story } = await openCase(act, task.recordId);
  const step = oneOf(story, 'step', task.sourceKey);
  if (step === undefined || (step.body.who !== 'worker' && step.body.who !== 'colleague')) return;
  if (stepOwner(one.holder, step.body) === to) return;
  const { colleague: _, ...body } = step.body;
  await writeInCase(act, task.recordId, {
    kind: 'step',
    about: task.sourceKey,
    body:
      to === one.holder
        ? { ...body, who: 'worker' }
        : { ...body, who: 'colleague', colleague: to ?? anyOfTeam },
  });
}
