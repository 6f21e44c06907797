/** SQL for where the referral stands that a support case is tied to: its stage and days, nothing that it says. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../../access/index.ts';
import { type Day, londonDay } from '../../platform/working-days.ts';
import type { ClockEvent } from './clock-event.ts';
import { isUnverified, type RuleId, ruleIds } from './clock-rule.ts';
import { codeShape, dayShape, recordedIn } from './clock-store.ts';
import { rowOf, rulesNow } from './keep-plan.ts';
import { type PlannedStage, plan } from './plan.ts';
import { type StageId, stageIds } from './stage-rule.ts';
import { stageTitle } from './stage-words.ts';

/** A stage of the referral of a case: what is told of it there. */
interface StageOfCase {
  readonly stage: StageId;
  readonly running: boolean;
  readonly rule: RuleId | null;
  readonly begunOn: Day | null;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
}

const stageShape = z
  .object({
    stage: z.enum(stageIds),
    running: z.boolean(),
    rule: z.enum(ruleIds).nullable(),
    begun_on: dayShape.nullable(),
    due_on: dayShape.nullable(),
    done_on: dayShape.nullable(),
  })
  .transform(
    ({ stage, running, rule, begun_on, due_on, done_on }): StageOfCase => ({
      ...{ stage, running, rule },
      ...{ begunOn: begun_on, dueOn: due_on, doneOn: done_on },
    }),
  );

/** What was written down of the referral; of what the referral itself tells, neither a day nor a place. */
const happenedShape = z
  .object({
    event_id: z.string(),
    place: z.bigint().nullable(),
    code: codeShape,
    on_day: dayShape.nullable(),
    until_on: dayShape.nullable(),
    corrects: z.string().nullable(),
    recorded_at: z.date(),
  })
  .transform(
    (row): ClockEvent => ({
      eventId: row.event_id,
      code: row.code,
      on: row.on_day ?? londonDay(row.recorded_at),
      recordedAt: row.place === null ? row.recorded_at.toISOString() : recordedIn(row.recorded_at, row.place),
      ...(row.until_on === null ? {} : { until: row.until_on }),
      ...(row.corrects === null ? {} : { corrects: row.corrects }),
    }),
  );

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

/** A decision of the authority, as it was made. */
export interface DecisionOfCase {
  readonly kind: 'reasonable-grounds' | 'conclusive-grounds';
  readonly decided: 'positive' | 'negative';
  readonly on: Day;
}
/** What has been done of the referral of a case: sent, and each decision, with its day. */
export type DoneOfCase = DecisionOfCase | { readonly kind: 'referred'; readonly on: Day };
/** Those of one day come in this order. */
const doneStages = ['send', 'reasonable-grounds', 'conclusive-grounds'] as const;

/** The stages as they are reckoned from what had been written down and set by a moment. */
async function reckonedBy(look: Look<unknown>, caseId: string, at: Date): Promise<readonly PlannedStage[]> {
  const events = await look.db.all(
    happenedShape,
    sql`select event_id, place, code, on_day, until_on, corrects, recorded_at
      from referrals.events_of_case(${caseId}::uuid, ${at}::timestamptz)`,
  );
  return plan(events, await rulesNow(look, at)).stages;
}

/** The stages as they stand; or as they stood at an earlier moment, reckoned from what had been written down and set by then. */
async function stagesOf(look: Look<unknown>, caseId: string, at?: Date): Promise<readonly StageOfCase[]> {
  if (at === undefined)
    return look.db.all(
      stageShape,
      sql`select stage, running, rule, begun_on, due_on, done_on from referrals.stages_of_case(${caseId}::uuid)`,
    );
  return (await reckonedBy(look, caseId, at))
    .map((each) => {
      const { running, begunOn, dueOn, doneOn } = rowOf(each);
      return { stage: each.stage, rule: each.rule?.version.rule ?? null, running, begunOn, dueOn, doneOn };
    })
    .toSorted((one, other) => (one.begunOn ?? 'last').localeCompare(other.begunOn ?? 'last'));
}

/**
 * What is done of the referral of a case whose person whoever asks may read of, with what was decided; `at`: what was known to be done at that moment. It is reckoned from
 * what was written down, of which the walls tell a decision to the same people as its day.
 */
export async function listDoneOfCase(
  look: Look<unknown>,
  caseId: string,
  at: Date = look.now,
): Promise<DoneOfCase[]> {
  const stages = await reckonedBy(look, caseId, at);
  const today = londonDay(at);
  return doneStages.flatMap((of) =>
    stages.flatMap(({ stage, doneOn: on, outcome }): DoneOfCase[] => {
      if (stage !== of || on === undefined || on > today) return [];
      if (of === 'send') return [{ kind: 'referred', on }];
      return [{ kind: of, decided: outcome === `${of}:negative` ? 'negative' : 'positive', on }];
    }),
  );
}

/**
 * The furthest stage that runs, of the referral of a case whose person whoever asks may read of; undefined where none does. `at`: as it stood at that moment, and
 * undefined also before the case was tied to it.
 */
export async function findStageOfCase(
  look: Look<unknown>,
  caseId: string,
  at?: Date,
): Promise<CaseStage | undefined> {
  const stages = await stagesOf(look, caseId, at);
  const today = londonDay(at ?? look.now);
  const running = stages.filter((each) => each.running && (each.doneOn === null || each.doneOn > today));
  const found = milestones
    .map((stage) => running.find((each) => each.stage === stage))
    .find((each) => each !== undefined);
  return found === undefined
    ? undefined
    : {
        title: stageTitle(found.stage),
        begunOn: found.begunOn ?? undefined,
        dueOn: found.dueOn ?? undefined,
        unverified: isUnverified(found, await rulesNow(look, at)),
      };
}

/** Until which day support under the NRM runs, of one referral. */
export interface SupportEnd {
  readonly referralId: string;
  readonly endsOn: Day;
}

/**
 * Until when support under the NRM runs where the clock knows its end, of every referral, for the worker: the last day of the stages of support that run. A recovery
 * period lasts until the decision on conclusive grounds and at least to its date (MSA 2015, section 50A): before that decision nobody knows its end.
 */
export const listSupportEnds = (act: Look<unknown>): Promise<SupportEnd[]> =>
  act.db.all(
    z
      .object({ referral_id: z.string(), ends_on: dayShape })
      .transform((row): SupportEnd => ({ referralId: row.referral_id, endsOn: row.ends_on })),
    sql`select referral_id, max(due_on) as ends_on from referrals.clock_stages
      where running and due_on is not null and (done_on is null or done_on > ${londonDay(act.now)}::date)
        and (stage in ('move-on', 'exit', 'end-of-support') or stage = 'recovery' and done_on is not null)
      group by referral_id`,
  );
