/** What a referral to a service asks of the agency that received it, as tasks. */
import type { Look, StaffAct, WorkerAct } from '../../access/index.ts';
import { staffPaths } from '../../paths.ts';
import { catalogue } from '../../platform/words/index.ts';
import { addWorkingDays, londonDay } from '../../platform/working-days.ts';
import { findCases, type SupportCase } from '../../support/index.ts';
import { listRecordsWithTasksFrom, settleTasks, type Task, type Wanted } from '../../tasks/index.ts';
import { serviceRuleOn } from '../service-rules.ts';
import { untold } from './change.ts';
import { listHappened } from './entry-store.ts';
import { fallen, isOver, type ServiceReferral } from './referral.ts';
import { listReferralsOfCase } from './referral-store.ts';
import en from './words/en.json' with { type: 'json' };

export const referralTaskSource = 'service-referrals';
const t = catalogue({ en })('en');
/** Steps of one referral, at most. */
const mostSteps = 1000;
/** Letters of a task's title, at most. */
const mostOfTitle = 200;

/**
 * The tasks of one referral: that it is answered, and, once it is accepted, that the day is said on which it begins. They are the team's until
 * somebody takes them, show only while what came with the referral is shared, and say no word that anybody typed about the person. Of a referral to a
 * body outside they are its sender's, of the agency whose case it is (`ofCase`): to send the letter, to ask for the answer, and to tell the body once
 * the person agrees no more. `changedAt`: since when whoever has it was not told of a change; such a task stays until they were. Once nobody reaches
 * the person any more (`ended`) it alone is left. Pure.
 */
export function tasksOfReferral(
  one: ServiceReferral,
  reference: string,
  ofCase = one.toAgency,
  changedAt?: Date,
  ended = false,
): Wanted[] {
  const { answerWorkingDays, beginWorkingDays, postWorkingDays, changeWorkingDays } = serviceRuleOn(
    londonDay(one.sentAt),
  );
  const wants = (
    what: 'answer' | 'begin' | 'post' | 'ask' | 'tell' | 'changed' | 'tellChange',
    dueOn: Wanted['task']['dueOn'],
    state: Wanted['state'],
  ): Wanted => ({
    task: {
      agencyId: one.outside ? ofCase : one.toAgency,
      ownerId: one.outside && ofCase === one.fromAgency ? one.sentBy : null,
      dueOn,
      title: `${reference}: ${t(what, { service: one.serviceName })}`.slice(0, mostOfTitle),
      aboutPath: staffPaths.serviceReferral(one.referralId),
      recordId: one.caseId,
      source: referralTaskSource,
      sourceKey: `${one.referralId} ${what}`,
    },
    state,
  });
  const gone = one.state === 'revoked' || (!isOver(one.state) && !one.stands);
  const stateOf = (isDone: boolean): Wanted['state'] =>
    isDone ? 'done' : gone || ended ? 'cancelled' : 'open';
  const sentOn = londonDay(one.sentAt);
  const answer = wants(
    one.outside ? 'ask' : 'answer',
    addWorkingDays(one.handedOn ?? sentOn, answerWorkingDays),
    stateOf(one.answeredAt !== null),
  );
  const before = one.outside
    ? [
        wants('post', addWorkingDays(sentOn, postWorkingDays), stateOf(one.handedOn !== null)),
        ...(one.handedOn === null || one.stands
          ? []
          : [wants('tell', sentOn, isOver(one.state) ? 'done' : 'open')]),
      ]
    : [];
  // A body outside that has no letter yet gets it as it stands then.
  const change =
    changedAt === undefined || isOver(one.state) || (one.outside && one.handedOn === null)
      ? []
      : [
          wants(
            one.outside ? 'tellChange' : 'changed',
            addWorkingDays(londonDay(changedAt), changeWorkingDays),
            gone ? 'cancelled' : 'open',
          ),
        ];
  if (one.answeredAt === null || one.declineReason !== null)
    return [...before, ...change, ...(one.outside && one.handedOn === null ? [] : [answer])];
  return [
    ...before,
    ...change,
    answer,
    wants(
      'begin',
      addWorkingDays(londonDay(one.answeredAt), beginWorkingDays),
      stateOf(one.beginsOn !== null || one.state === 'done'),
    ),
  ];
}

/**
 * One task for whoever holds a case that moved: the referrals that fell by it, so that they can be sent again; done once each was, or was taken back.
 * `all`: every referral of the case. Pure.
 */
export function tasksOfFallen(
  all: readonly ServiceReferral[],
  of: Pick<SupportCase, 'caseId' | 'reference' | 'agencyId' | 'holder' | 'state'>,
): Wanted[] {
  const fell = all.flatMap((one) => (one.fellAt === null ? [] : [{ ...one, fellAt: one.fellAt }]));
  const left = fallen(all);
  const moves = [...new Set(fell.map(({ fellAt }) => fellAt.getTime()))];
  return moves.map((move): Wanted => {
    const at = new Date(move);
    const services = [
      ...new Set(fell.filter(({ fellAt }) => fellAt.getTime() === move).map((one) => one.serviceName)),
    ];
    const day = londonDay(at);
    return {
      task: {
        ...{ agencyId: of.agencyId, ownerId: of.holder, recordId: of.caseId, source: referralTaskSource },
        dueOn: addWorkingDays(day, serviceRuleOn(day).fellWorkingDays),
        title: `${of.reference}: ${t('fell', { services: services.join(', ') })}`.slice(0, mostOfTitle),
        aboutPath: staffPaths.caseServices(of.caseId),
        sourceKey: `${of.caseId} fell ${at.toISOString()}`,
      },
      state:
        of.state === 'closed'
          ? 'cancelled'
          : left.some(({ fellAt }) => fellAt.getTime() === move)
            ? 'open'
            : 'done',
    };
  });
}

/** Says that something became of a referral about this case: the worker brings the tasks of the agency that received it in step. */
export const announceReferral = (act: StaffAct, caseId: string): Promise<void> =>
  act.announce('serviceReferralChanged', { caseId });

/**
 * Brings the tasks of every referral from a case in step with how it stands. The worker does, since a member writes no other agency's tasks. Safe
 * to run again.
 */
export async function settleReferralTasks(act: WorkerAct, caseId: string): Promise<void> {
  const [one] = await findCases(act, [caseId]);
  if (one === undefined) return;
  const wanted: Wanted[] = [];
  const all = await listReferralsOfCase(act, caseId);
  for (const each of all) {
    const steps = isOver(each.state) ? [] : await listHappened(act, each.referralId, { most: mostSteps });
    const changedAt = untold(steps).at(-1)?.at;
    wanted.push(
      ...tasksOfReferral(each, one.reference, one.agencyId, changedAt, one.contact?.safe === 'ended'),
    );
  }
  await settleTasks(act, referralTaskSource, caseId, [...wanted, ...tasksOfFallen(all, one)]);
}

/** Ends the tasks of referrals whose share has ended meanwhile: by its day, by its sender or by the person. Gives how many cases were looked at. */
export async function watchReferralTasks(act: WorkerAct): Promise<number> {
  const cases = await listRecordsWithTasksFrom(act, referralTaskSource);
  for (const caseId of cases) await settleReferralTasks(act, caseId);
  return cases.length;
}

/** Ticked off nowhere but in the referral itself: its answer is what was asked for. Gives where that is done. */
export const endReferralTask = async (_look: Look<unknown>, task: Task): Promise<string | undefined> =>
  task.aboutPath ?? undefined;
