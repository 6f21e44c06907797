/** One concern and how far it came: what the rooms' published views tell of it, put together. Pure. */
import { type Day, londonDay } from '../../platform/working-days.ts';

export const stages = [
  'concern',
  'identified',
  'referred',
  'investigated',
  'charged',
  'convicted',
  'ordered',
] as const;
export type Stage = (typeof stages)[number];

/** A report, and what the desks decided of it. */
export interface Concern {
  readonly reportId: string;
  readonly reference: string;
  readonly receivedAt: Date;
  /** By which way it came: a code. */
  readonly channel: string;
  /** When a desk first decided that something is to be done about it. */
  readonly identifiedAt: Date | null;
  /** No desk has decided yet. */
  readonly waits: boolean;
  /** Why it goes no further, where a desk said so: a code. */
  readonly stopped: string | null;
  /** Why investigators to whom it was handed did not take it up, as they said: a code. */
  readonly declined: string | null;
  /** What a desk said later became of it: why it stopped, a code. */
  readonly cameOf: string | null;
  /** A desk said later that it goes on, and the day on which it is asked again has not come. */
  readonly goesOn: boolean;
  /** What kinds of exploitation a desk took it to be about; null: none said. */
  readonly types: readonly string[] | null;
}

/** A referral that began from a report, or from a case that did. */
export interface ReferralBegun {
  readonly reportId: string;
  readonly startedAt: Date;
  readonly sentAt: Date | null;
  readonly closed: boolean;
  /** The last of its events that says whether it goes on, as a code of its clock; null where there is none, or it is not the reader's to see. */
  readonly decided: string | null;
  /** What kinds its answers name; null where they are not the reader's to see. */
  readonly types: readonly string[] | null;
}

/** An investigation, and how far it came. */
export interface InvestigationWay {
  /** Null: it began from no report. */
  readonly reportId: string | null;
  readonly begunAt: Date;
  readonly closed: boolean;
  readonly types: readonly string[];
  readonly chargedOn: Day | null;
  readonly convictedOn: Day | null;
  readonly orderedOn: Day | null;
  readonly stopped: string | null;
  /** What would have helped; null: not asked. */
  readonly helped: readonly string[] | null;
}

/** What became of a concern: it went on to the last stage it reached and goes on there, stopped there for a reason, or nothing says. */
export type Fate = 'goes-on' | 'stopped' | 'not-known' | 'came-through';

export interface Chain {
  readonly reportId: string;
  readonly reference: string;
  readonly channel: string;
  /** The first day on which it reached each stage; a stage may be passed over. */
  readonly reached: Readonly<Partial<Record<Stage, Day>>>;
  readonly last: Stage;
  readonly fate: Fate;
  /** With `stopped`: a code, or `not-recorded`. */
  readonly reason: string | null;
  /** What is known of it by now: as an investigation says, before one as a referral does, and before that as a desk did. Empty: nobody said. */
  readonly types: readonly string[];
  readonly helped: readonly string[] | null;
}

const first = (days: readonly (Day | null | undefined)[]): Day | undefined =>
  days.filter((day): day is Day => day !== null && day !== undefined).toSorted()[0];
const dayOf = (at: Date | null): Day | null => (at === null ? null : londonDay(at));

/** Which of a clock's codes say that a referral goes no further, and why. */
const referralStops: ReadonlyMap<string, string> = new Map([
  ['reasonable-grounds:negative', 'grounds-negative'],
  ['conclusive-grounds:negative', 'conclusive-negative'],
  ['disqualified:public-order', 'disqualified'],
  ['disqualified:bad-faith', 'disqualified'],
  ['withdrawn', 'referral-withdrawn'],
]);

/** Why referrals that were sent went no further, once none goes on, also none that is still being written: as the last of them was decided. */
function referralsStopped(referrals: readonly ReferralBegun[]): string | undefined {
  const reasons = referrals
    .filter(({ sentAt, closed }) => sentAt !== null || !closed)
    .map(({ sentAt, decided }) => (sentAt === null ? undefined : referralStops.get(decided ?? '')));
  return reasons.includes(undefined) ? undefined : reasons.at(-1);
}

/** What became of it at the last stage it reached. */
function fateOf(
  concern: Concern,
  last: Stage,
  referrals: readonly ReferralBegun[],
  ways: readonly InvestigationWay[],
): Pick<Chain, 'fate' | 'reason'> {
  const stopped = (reason: string | null) => ({ fate: 'stopped', reason: reason ?? 'not-recorded' }) as const;
  if (last === 'convicted' || last === 'ordered') return { fate: 'came-through', reason: null };
  const goesOn = { fate: 'goes-on', reason: null } as const;
  // What a desk says later stands before what it said when it decided.
  const said =
    concern.cameOf === null ? ({ fate: 'not-known', reason: null } as const) : stopped(concern.cameOf);
  if (last === 'concern')
    return concern.waits || concern.goesOn ? goesOn : stopped(concern.cameOf ?? concern.stopped);
  if (last === 'investigated' || last === 'charged') {
    const over = ways.filter(({ closed, stopped: why }) => closed || why !== null);
    if (over.length < ways.length) return goesOn;
    return stopped(over.flatMap(({ stopped: why }) => why ?? []).at(-1) ?? null);
  }
  if (last === 'identified' && referrals.length > 0)
    return referrals.every(({ closed }) => closed) ? stopped(concern.cameOf ?? 'referral-not-sent') : goesOn;
  if (last === 'referred') {
    const reason = referralsStopped(referrals);
    return reason !== undefined ? stopped(reason) : concern.goesOn ? goesOn : said;
  }
  // One desk passed it on, and another has yet to decide, or said why it stops there; or investigators said why they do not take it up.
  if (concern.waits || concern.goesOn) return goesOn;
  const why = concern.cameOf ?? concern.stopped ?? concern.declined;
  return why === null ? said : stopped(why);
}

/** Said of somebody who looked and could not tell. */
const notKnown = 'not-known';

/** The kinds of the furthest step that names any; not known where somebody said that, and nobody more. */
function typesOf(...steps: readonly (readonly string[])[]): string[] {
  const named = steps.map((types) => types.filter((type) => type !== notKnown));
  const furthest = named.find((types) => types.length > 0) ?? steps.find((types) => types.length > 0) ?? [];
  return [...new Set(furthest)];
}

/** Puts together what the views tell, one chain for each concern, in their order. What nobody recorded stays unknown; nothing is guessed. */
export function chainsOf(
  concerns: readonly Concern[],
  referrals: readonly ReferralBegun[],
  ways: readonly InvestigationWay[],
): Chain[] {
  const referralsBy = Map.groupBy(referrals, ({ reportId }) => reportId);
  const waysBy = Map.groupBy(ways, ({ reportId }) => reportId);
  return concerns.map((concern): Chain => {
    const of = referralsBy.get(concern.reportId) ?? [];
    const led = waysBy.get(concern.reportId) ?? [];
    const investigated = first(led.map(({ begunAt }) => dayOf(begunAt)));
    const days: Readonly<Record<Stage, Day | undefined>> = {
      concern: londonDay(concern.receivedAt),
      // Whatever began from it says that somebody saw something in it.
      identified: first([
        dayOf(concern.identifiedAt),
        ...of.map(({ startedAt }) => dayOf(startedAt)),
        investigated,
      ]),
      referred: first(of.map(({ sentAt }) => dayOf(sentAt))),
      investigated,
      charged: first(led.map(({ chargedOn }) => chargedOn)),
      convicted: first(led.map(({ convictedOn }) => convictedOn)),
      ordered: first(led.map(({ orderedOn }) => orderedOn)),
    };
    const last = stages.findLast((stage) => days[stage] !== undefined) ?? 'concern';
    const asked = led.flatMap(({ helped }) => (helped === null ? [] : [helped]));
    return {
      reportId: concern.reportId,
      reference: concern.reference,
      channel: concern.channel,
      reached: Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined)),
      last,
      ...fateOf(concern, last, of, led),
      types: typesOf(
        led.flatMap(({ types }) => types),
        of.flatMap(({ types }) => types ?? []),
        concern.types ?? [],
      ),
      helped: asked.length === 0 ? null : [...new Set(asked.flat())],
    };
  });
}
