import { randomUUID } from 'node:crypto';
import { openRecordKey, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { addDays, londonDay } from '../../platform/working-days.ts';
import { settleTasks } from '../../tasks/index.ts';
import { addEntry, listStanding } from '../investigation/entry-store.ts';
import { changeInvestigation, lockInvestigation } from '../investigation/investigation-store.ts';
import { allOf, type Story, tellStory } from '../investigation/story.ts';
import { nextOn, planSource, tasksOf } from './plan-tasks.ts';
import { planWord } from './plan-words.ts';
import { type UsualKind, type UsualStep, usualOf, usualSteps } from './usual-steps.ts';

/** The usual steps of a kind that stand in no step of the investigation yet. */
export function usualStepsLeft(story: Story, kind: UsualKind, now: Date): readonly UsualStep[] {
  const taken = new Set(allOf(story, 'step').flatMap(({ body }) => body.usual?.split(' ')[1] ?? []));
  return usualSteps(kind, londonDay(now)).filter(({ code }) => !taken.has(code));
}

/**
 * Takes the usual steps of a kind of exploitation over, each once: every one becomes a step with its day, and a task [D11].
 * @throws {Refusal} not-found; changed-meanwhile when there is none left, or the investigation is closed
 */
export async function takeUsualSteps(act: StaffAct, id: string, kind: UsualKind): Promise<void> {
  const was = await lockInvestigation(act, id);
  const dataKey = await openRecordKey(act, id);
  const before = tellStory(await listStanding(act, id, dataKey));
  const left = usualStepsLeft(before, kind, act.now);
  if (was.state === 'closed' || left.length === 0) throw new Refusal('changed-meanwhile');
  for (const step of left)
    await addEntry(
      act,
      id,
      {
        kind: 'step',
        about: randomUUID(),
        body: {
          what: planWord(`usual.${step.code}`),
          usual: usualOf(kind, step),
          dueOn: addDays(londonDay(act.now), step.days),
          state: 'open',
        },
      },
      act.actor.memberId,
      dataKey,
    );
  const story = tellStory(await listStanding(act, id, dataKey));
  const one = await changeInvestigation(act, was, { nextOn: nextOn(story) });
  await settleTasks(act, planSource, id, tasksOf(one, story));
}
