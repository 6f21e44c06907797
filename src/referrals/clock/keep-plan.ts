/** A referral's plan: drawn from what the referral itself says and what was written down, and kept for boards in the same transaction. */
import type { Act, Look } from '../../access/index.ts';
import { staffPaths } from '../../paths.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { settleTasks, type Wanted } from '../../tasks/index.ts';
import type { Referral } from '../referral.ts';
import { getReferral } from '../referral-store.ts';
import { type ClockEvent, mayBeYoung } from './clock-event.ts';
import type { ClockRule } from './clock-rule.ts';
import { listRuleChanges } from './clock-rule-store.ts';
import { bornBefore, listEvents, listUnderRule, replaceStages, type StageRow } from './clock-store.ts';
import { type Plan, type PlannedStage, plan } from './plan.ts';
import { houseRules } from './rule-data.ts';
import { stageRuleOf } from './stage-data.ts';
import { stageTitle } from './stage-words.ts';

/** What the referral itself tells: when it was begun, along which route, how old somebody is, sent, or decided not to be. */
export function ownEvents(referral: Referral): readonly ClockEvent[] {
  const { route, turns18On, startedAt, sentAt, state, changedAt } = referral;
  const event = (code: ClockEvent['code'], at: Date): ClockEvent => ({
    eventId: code,
    code,
    on: londonDay(at),
    recordedAt: at.toISOString(),
  });
  const age: Pick<ClockEvent, 'age' | 'bornOn'> = {
    ...(referral.age === null ? {} : { age: referral.age }),
    ...(turns18On === null ? {} : { bornOn: bornBefore(turns18On) }),
  };
  const learnt = learntLater(referral);
  return [
    {
      ...event('started', startedAt),
      ...(route === null ? {} : { route }),
      ...(learnt === undefined ? age : {}),
    },
    ...(learnt === undefined ? [] : [{ ...learnt, ...age }]),
    ...(sentAt === null ? [] : [event('sent', sentAt)]),
    ...(state === 'closed' ? [event('draft:stopped', changedAt)] : []),
  ];
}

/** What is owed to a child is due from when it was known that they are one: that day, where it came after the beginning. */
function learntLater({ age, youngSince, startedAt }: Referral): ClockEvent | undefined {
  if (youngSince === null || youngSince <= londonDay(startedAt) || !mayBeYoung(age)) return undefined;
  const code = `age:${age}` as const;
  // Before whatever else was written down that day.
  return { eventId: code, code, on: youngSince, recordedAt: `${youngSince}T00:00:00.000Z` };
}

/** The rules in force: the house's, and what the partnership set; `by`: had set by then. */
export const rulesNow = async (context: Look<unknown>, by?: Date): Promise<readonly ClockRule[]> => [
  ...houseRules,
  ...(await listRuleChanges(context)).flatMap(({ version, setAt }) =>
    by === undefined || setAt <= by ? [version] : [],
  ),
];

export const planOf = async (context: Look<unknown>, referral: Referral): Promise<Plan> =>
  plan(
    [...ownEvents(referral), ...(await listEvents(context, referral.referralId))],
    await rulesNow(context),
  );

/** Runs, or lasts to its date although its end has come already. */
const isRunning = (stage: PlannedStage): boolean =>
  stage.stoppedOn === undefined &&
  (stage.doneOn === undefined || (stageRuleOf(stage.stage).runsOut === true && stage.doneOn === stage.dueOn));

/** A planned stage as the board knows it. */
export const rowOf = (stage: PlannedStage): StageRow => ({
  stage: stage.stage,
  round: stage.round,
  kind: stageRuleOf(stage.stage).kind,
  actor: stageRuleOf(stage.stage).actor,
  rule: stage.rule?.version.rule ?? null,
  running: isRunning(stage),
  begunOn: stage.begunOn ?? null,
  nearOn: stage.nearOn ?? null,
  dueOn: stage.dueOn ?? null,
  doneOn: stage.doneOn ?? null,
});

/** What the first responder has to do by a day is a task of whoever holds the referral. */
const tasksOf = (referral: Referral, stages: readonly PlannedStage[]): Wanted[] =>
  stages.flatMap((stage) => {
    const { actor, kind } = stageRuleOf(stage.stage);
    // Done before it had begun here, it has no date, and ends the task that there may be.
    const dueOn = stage.dueOn ?? stage.doneOn ?? stage.stoppedOn;
    if (actor !== 'responder' || kind !== 'limit' || dueOn === undefined) return [];
    const task = {
      agencyId: referral.agencyId,
      ownerId: referral.holder,
      dueOn,
      title: `${referral.reference}: ${stageTitle(stage.stage)}`,
      aboutPath: staffPaths.referralClock(referral.referralId),
      recordId: referral.referralId,
      source: 'referrals.clock',
      sourceKey: `${referral.referralId}:${stage.stage}:${stage.round}`,
    };
    const state =
      stage.doneOn === undefined ? (stage.stoppedOn === undefined ? 'open' : 'cancelled') : 'done';
    return [{ task, state } as const];
  });

/** Draws a referral's stages anew and keeps them, with the tasks that follow. Called by whatever changes what the plan is drawn from. */
export async function replan(act: Act<DeskRing>, referral: Referral): Promise<Plan> {
  const drawn = await planOf(act, referral);
  await replaceStages(act, referral, drawn.stages.map(rowOf));
  await settleTasks(act, 'referrals.clock', referral.referralId, tasksOf(referral, drawn.stages));
  return drawn;
}

/** The same for one that is known by its id. @throws {Refusal} not-found */
export const replanOne = async (act: Act<DeskRing>, referralId: string): Promise<void> => {
  await replan(act, await getReferral(act, referralId));
};

/** After a rule has changed: draws the next referrals anew in which it runs, and gives the last of them; undefined when that was all. */
export async function replanUnder(
  act: Act<DeskRing>,
  rule: string,
  after: string | undefined,
): Promise<string | undefined> {
  const ids = await listUnderRule(act, rule, after);
  for (const id of ids) await replanOne(act, id);
  return ids.at(-1);
}
