/**
 * A supervisor's look: somebody is asked, who approves or sends it back with words; both stand in the history [C17]. Where the agency wants
 * a part approved, one of its supervisors is asked who has written none of it; elsewhere any colleague may be.
 */
import { randomUUID } from 'node:crypto';
import { listSupportWorkers, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import { openCase } from '../case/open-case.ts';
import { oneOf } from '../case/story.ts';
import { writeInCase } from '../case/write-in-case.ts';
import {
  type ApprovalRule,
  type Approved,
  approvableIn,
  type PartState,
  partState,
} from './approval-rule.ts';
import { findApprovalRule } from './approval-rule-store.ts';

/** May this member look at a part: a supervisor who has written none of it where the agency wants it approved, any colleague elsewhere? */
export const mayApprove = (
  { required, writers }: Pick<PartState, 'required' | 'writers'>,
  rule: ApprovalRule | undefined,
  memberId: string,
): boolean => !required || ((rule?.supervisors.includes(memberId) ?? false) && !writers.includes(memberId));

/**
 * Asks somebody to look at a part of a case.
 * @throws {Refusal} not-found; bad-request for oneself, somebody who supports nobody, or who may not approve it; changed-meanwhile for what
 * nobody is asked about any more, since support has ended
 */
export async function askApproval(
  act: StaffAct,
  caseId: string,
  asked: { readonly of: Approved; readonly to: string; readonly words: string },
): Promise<void> {
  const { memberId } = act.actor;
  const rule = await findApprovalRule(act);
  const { one, story } = await openCase(act, caseId);
  if (!approvableIn(one).includes(asked.of)) throw new Refusal('changed-meanwhile');
  const workers = await listSupportWorkers(act);
  const known = workers.some((each) => each.memberId === asked.to);
  if (asked.to === memberId || !known || !mayApprove(partState(story, asked.of, rule), rule, asked.to))
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
 * Approves what one was asked about, or sends it back. Only whoever was asked may. `seen`: the place of the last change that they had before
 * them. @throws {Refusal} not-found; not-allowed for anybody else, or who has written of it since; changed-meanwhile when it was answered
 * already, asked for anew, or changed after `seen`
 */
export async function answerApproval(
  act: StaffAct,
  caseId: string,
  about: string,
  answer: { readonly approves: boolean; readonly words: string; readonly seen: number },
): Promise<void> {
  const { one, story } = await openCase(act, caseId);
  const asked = oneOf(story, 'approval', about);
  if (asked === undefined || asked.body.to !== act.actor.memberId) throw new Refusal('not-allowed');
  if (!approvableIn(one).includes(asked.body.of)) throw new Refusal('changed-meanwhile');
  const rule = await findApprovalRule(act);
  const part = partState(story, asked.body.of, rule);
  if (answer.approves && !mayApprove(part, rule, act.actor.memberId)) throw new Refusal('not-allowed');
  const last = part.asked?.about === about && asked.body.state === 'asked';
  if (!last || (answer.approves && part.changedAt > answer.seen)) throw new Refusal('changed-meanwhile');
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
