/** SQL for where the referral stands that a support case is tied to: its stage and days, nothing that it says. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../../access/index.ts';
import { type Day, londonDay } from '../../platform/working-days.ts';
import { isUnverified, ruleIds } from './clock-rule.ts';
import { dayShape } from './clock-store.ts';
import { rulesNow } from './keep-plan.ts';
import { type StageId, stageIds } from './stage-rule.ts';
import { stageTitle } from './stage-words.ts';

const shape = z.object({
  stage: z.enum(stageIds),
  running: z.boolean(),
  rule: z.enum(ruleIds).nullable(),
  begun_on: dayShape.nullable(),
  due_on: dayShape.nullable(),
  done_on: dayShape.nullable(),
});

/** The stages that say where somebody stands, the furthest first; the others are errands on the way. */
const milestones: readonly StageId[] = [
  'end-of-support',
  'exit',
  'move-on',
  'conclusive-grounds',
  'recovery',
  'reasonable-grounds',
  'reference',
  'send',
  'draft-review',
];

export interface CaseStage {
  readonly title: string;
  readonly begunOn: Day | undefined;
  /** Undefined where no limit is known. */
  readonly dueOn: Day | undefined;
  /** Its date comes from a rule that nobody has checked. */
  readonly unverified: boolean;
}

/** What has been done of the referral of a case: sent, and each decision, with its day. */
export interface DoneOfCase {
  readonly kind: 'referred' | 'reasonable-grounds' | 'conclusive-grounds';
  readonly on: Day;
}
const kindOfDone: Partial<Record<StageId, DoneOfCase['kind']>> = {
  send: 'referred',
  'reasonable-grounds': 'reasonable-grounds',
  'conclusive-grounds': 'conclusive-grounds',
};

/** What is done of the referral of a case whose person whoever asks may read of. */
export async function listDoneOfCase(look: Look<unknown>, caseId: string): Promise<DoneOfCase[]> {
  const rows = await stagesOf(look, caseId);
  const today = londonDay(look.now);
  return rows.flatMap(({ stage, done_on: on }) => {
    const kind = kindOfDone[stage];
    return kind === undefined || on === null || on > today ? [] : [{ kind, on }];
  });
}

const stagesOf = (look: Look<unknown>, caseId: string) =>
  look.db.all(
    shape,
    sql`select stage, running, rule, begun_on, due_on, done_on from referrals.stages_of_case(${caseId}::uuid)`,
  );

/** The furthest stage that runs, of the referral of a case whose person whoever asks may read of; undefined where none does. */
export async function findStageOfCase(look: Look<unknown>, caseId: string): Promise<CaseStage | undefined> {
  const rows = await stagesOf(look, caseId);
  const today = londonDay(look.now);
  const running = rows.filter((row) => row.running && (row.done_on === null || row.done_on > today));
  const found = milestones
    .map((stage) => running.find((row) => row.stage === stage))
    .find((row) => row !== undefined);
  return found === undefined
    ? undefined
    : {
        title: stageTitle(found.stage),
        begunOn: found.begun_on ?? undefined,
        dueOn: found.due_on ?? undefined,
        unverified: isUnverified({ rule: found.rule, begunOn: found.begun_on }, await rulesNow(look)),
      };
}
