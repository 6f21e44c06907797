/** A supervisor's look: a worker asks a colleague, who approves or sends it back with words; both stand in the history [C17]. */
import { randomUUID } from 'node:crypto';
import { listSupportWorkers, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import type { Body, EntryOf } from '../case/entry.ts';
import { openCase } from '../case/open-case.ts';
import { allOf, oneOf, type Story } from '../case/story.ts';
import { writeInCase } from '../case/write-in-case.ts';

export type Approved = Body<'approval'>['of'];

/** Asks a colleague to look at a part of a case. @throws {Refusal} not-found; bad-request for oneself, or somebody who supports nobody */
export async function askApproval(
  act: StaffAct,
  caseId: string,
  asked: { readonly of: Approved; readonly to: string; readonly words: string },
): Promise<void> {
  const { memberId } = act.actor;
  const workers = await listSupportWorkers(act);
  if (asked.to === memberId || workers.every((each) => each.memberId !== asked.to))
    throw new Refusal('bad-request');
  await writeInCase(act, caseId, {
    kind: 'approval',
    about: randomUUID(),
    body: {
      of: asked.of,
      state: 'asked',
      by: memberId,
      to: asked.to,
      words: asked.words,
      on: londonDay(act.now),
    },
  });
}

/**
 * Approves what one was asked about, or sends it back. Only whoever was asked may.
 * @throws {Refusal} not-found; not-allowed for anybody else; changed-meanwhile when it was answered already
 */
export async function answerApproval(
  act: StaffAct,
  caseId: string,
  about: string,
  answer: { readonly approves: boolean; readonly words: string },
): Promise<void> {
  const { story } = await openCase(act, caseId);
  const asked = oneOf(story, 'approval', about);
  if (asked === undefined || asked.body.to !== act.actor.memberId) throw new Refusal('not-allowed');
  if (asked.body.state !== 'asked') throw new Refusal('changed-meanwhile');
  await writeInCase(act, caseId, {
    kind: 'approval',
    about,
    body: {
      ...asked.body,
      state: answer.approves ? 'approved' : 'sent-back',
      answer: answer.words,
      on: londonDay(act.now),
    },
  });
}

/** What was asked of a part and was not approved since: it waits, or was sent back. The last word on each part stands. */
export function unapproved(story: Story, of: Approved): EntryOf<'approval'> | undefined {
  const last = allOf(story, 'approval').findLast(({ body }) => body.of === of);
  return last === undefined || last.body.state === 'approved' ? undefined : last;
}
