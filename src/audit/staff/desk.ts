/** What every page of the staff site is given, and the ways in which it goes to the database as the member who asks. */
import type { ComponentChildren, VNode } from 'preact';
import type { Keep, SignedIn, StaffAct, StaffLook } from '../../access/index.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import type { Visit } from '../../platform/web/index.ts';
import { asSignedIn, type Caller, type Contexts } from '../contexts.ts';
import type { Line } from '../lines.ts';

/** Where in the staff site's navigation a page stands. */
export type StaffPlace =
  | 'inbox'
  | 'matches'
  | 'referrals'
  | 'day'
  | 'cases'
  | 'investigations'
  | 'orders'
  | 'services'
  | 'figures'
  | 'conferences'
  | 'clock'
  | 'overview'
  | 'rules'
  | 'tasks'
  | 'take'
  | 'search'
  | 'book'
  | 'supervision'
  | 'members'
  | 'model-health'
  | 'failed-jobs';

/** One page of a member's: what stands around it is the same everywhere. */
export interface StaffPage {
  readonly visit: Visit;
  readonly member: SignedIn;
  readonly title: string;
  readonly place?: StaffPlace;
  readonly hasErrors?: boolean;
  readonly backHref?: string;
  /** It is shown to the person it is about: what is to be minded of them stays off the screen. */
  readonly beside?: true;
  readonly children: ComponentChildren;
}

/** Tells whoever opens a record what to mind of the person it is about, of what they may see themselves; undefined for nothing, and that a record's own pages say it themselves. */
export type Minding = (
  act: StaffAct,
  record: NonNullable<Line['record']>,
) => Promise<VNode | 'said by its pages' | undefined>;

export interface Desk {
  readonly contexts: Contexts<DeskRing>;
  /** Puts a page into the staff site's frame: a whole document. */
  frame(page: StaffPage): VNode;
  /** Asked by every act that opens a record: what it gives stands at the head of the page. */
  readonly minding?: Minding;
}

const minded = new WeakMap<Visit, VNode | 'said by its pages'>();
/** What the page of this visit says is to be minded, unless it is of a record whose pages say it, whatever else they open. */
export function mindedOn(visit: Visit): VNode | undefined {
  const sign = minded.get(visit);
  return sign === 'said by its pages' ? undefined : sign;
}

const callerOf = (visit: Visit): Caller => (visit.token === undefined ? {} : { session: visit.token });

/** Reads lists as the member of this visit. @throws {Refusal} not-signed-in */
export const lookAs = <T>(desk: Desk, visit: Visit, work: (look: StaffLook) => Promise<T>): Promise<T> =>
  desk.contexts.look(callerOf(visit), (look) => work(asSignedIn(look)));

/** Does what the line says, as the member of this visit; the line is in the book with the same commit. @throws {Refusal} not-signed-in */
export const actAs = <T>(
  desk: Desk,
  visit: Visit,
  line: Line,
  work: (act: StaffAct) => Promise<T>,
): Promise<T> =>
  desk.contexts.act(callerOf(visit), line, async (open) => {
    const act = asSignedIn(open);
    const { record } = line;
    const sign =
      record === undefined || !line.act.includes('.open') ? undefined : await desk.minding?.(act, record);
    if (sign !== undefined && minded.get(visit) !== 'said by its pages') minded.set(visit, sign);
    return work(act);
  });

/** Keeps what is no record of anybody, as the member of this visit: a form half filled in. @throws {Refusal} not-signed-in */
export const keepAs = <T>(
  desk: Desk,
  visit: Visit,
  work: (keep: Keep<DeskRing, SignedIn>) => Promise<T>,
): Promise<T> => desk.contexts.keep(callerOf(visit), (keep) => work(asSignedIn(keep)));
