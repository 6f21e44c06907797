/** What an agency wants a supervisor to approve, from which day on; and how each part of a case stands to that [C17]. Pure. */
import type { Day } from '../../platform/working-days.ts';
import type { SupportCase } from '../case/case.ts';
import { approvable } from '../case/codes.ts';
import type { Body, Entry, EntryOf } from '../case/entry.ts';
import { allOf, oneOf, type Story } from '../case/story.ts';

export type Approved = Body<'approval'>['of'];

export interface ApprovalRule {
  /** From this day on. */
  readonly from: Day;
  readonly requires: readonly Approved[];
  /** Members of the agency, any of whom may approve what they have not written. */
  readonly supervisors: readonly string[];
}

/** The rule that holds on a day. `rules`: in the order of their days, and of one day in which they were set. */
export const ruleInForce = <R extends Pick<ApprovalRule, 'from'>>(
  rules: readonly R[],
  day: Day,
): R | undefined => rules.findLast(({ from }) => from <= day);

export interface PartState {
  readonly of: Approved;
  /** The agency wants it approved. */
  readonly required: boolean;
  /** `none`: there is nothing to approve; `to-ask`: it was changed, or never asked for. */
  readonly state: 'none' | 'to-ask' | 'asked' | 'sent-back' | 'approved';
  /** The last time it was asked for. */
  readonly asked: EntryOf<'approval'> | undefined;
  /** Who wrote what was not approved yet: none of them approves it. */
  readonly writers: readonly string[];
  /** The place of the last thing that is to be approved; 0 where there is none. */
  readonly changedAt: number;
}

/** Does this make what was approved another thing? What becomes of a plan is no change of the plan: a step done, a goal reached. */
function changes(of: Approved, entry: Entry): boolean {
  if (of === 'needs') return entry.kind === 'need';
  if (of === 'risk') return entry.kind === 'risk';
  if (of === 'closing') return false;
  if (entry.kind === 'goal') return entry.body.state !== 'reached';
  return entry.kind === 'step' && entry.body.state === 'open';
}

/** How a part of a case stands. A closing is approved anew each time the case was opened again. */
export function partState(
  story: Story,
  of: Approved,
  rule: Pick<ApprovalRule, 'requires'> | undefined,
): PartState {
  const since = of === 'closing' ? (oneOf(story, 'standing')?.place ?? -1) : -1;
  const asked = allOf(story, 'approval').findLast(({ body, place }) => body.of === of && place > since);
  const approvedAt = asked?.body.state === 'approved' ? asked.place : -1;
  const written = story.standing.filter((entry) => changes(of, entry));
  const open = written.filter(({ place }) => place > approvedAt);
  const changedAt = Math.max(0, ...written.map(({ place }) => place));
  const stale = asked?.body.state === 'approved' && open.length > 0;
  const nothing = of !== 'closing' && written.length === 0 && asked === undefined;
  return {
    of,
    required: rule?.requires.includes(of) ?? false,
    state: nothing ? 'none' : asked === undefined || stale ? 'to-ask' : asked.body.state,
    asked,
    writers: [...new Set([...open.map(({ by }) => by), ...(asked === undefined ? [] : [asked.body.by])])],
    changedAt,
  };
}

/** What a colleague may be asked to look at: after support has ended risk alone, which is judged on. */
export const approvableIn = ({ state }: Pick<SupportCase, 'state'>): readonly Approved[] =>
  state === 'open' ? approvable : ['risk'];

/** Every part of a case. */
export const partStates = (story: Story, rule: Pick<ApprovalRule, 'requires'> | undefined): PartState[] =>
  approvable.map((of) => partState(story, of, rule));

/**
 * What keeps a member from closing: it waits to be approved, because the agency wants that or because it was asked for; or they approved it
 * themselves, and somebody else closes.
 */
export function closingHeld(
  story: Story,
  rule: ApprovalRule | undefined,
  memberId: string,
): 'approval' | 'approver' | undefined {
  const { state, required, asked } = partState(story, 'closing', rule);
  if (state !== 'approved') return required || state !== 'to-ask' ? 'approval' : undefined;
  return required && asked?.by === memberId ? 'approver' : undefined;
}

/** Of which cases complaints go to somebody: of all, of those that others hold, or of none. */
export type Hears = 'all' | 'others' | 'none';

/**
 * Complaints go to the supervisors who are named, else to whoever of the team does not hold the case. Only those count who support people now
 * (`workers`): where the supervisors have left, the team hears; and whoever is alone hears all, since nobody else would.
 */
export function whoHears(
  rule: Pick<ApprovalRule, 'supervisors'> | undefined,
  workers: readonly string[],
  memberId: string,
): Hears {
  const supervisors = rule?.supervisors.filter((each) => workers.includes(each)) ?? [];
  if (supervisors.length > 0) return supervisors.includes(memberId) ? 'all' : 'none';
  return workers.every((each) => each === memberId) ? 'all' : 'others';
}

/** Does a complaint about a case go to this member? */
export const hearsComplaint = (hears: Hears, holder: string, memberId: string): boolean =>
  hears === 'all' || (hears === 'others' && holder !== memberId);
