/** The noun: one referral of one person, from the first answer until it was entered in the national service, or somebody decided not to. */
import type { Day } from '../platform/working-days.ts';
import type { AgeNow } from './clock/clock-event.ts';
import type { Route } from './questions/question.ts';

/**
 * `writing`: its holder writes it. `checking`: a colleague was asked to read it. `ready`: read and found good, or its holder goes
 * without. `sent`: entered in the national service. `closed`: decided not to be sent, with a reason.
 */
export const referralStates = ['writing', 'checking', 'ready', 'sent', 'closed'] as const;
export type ReferralState = (typeof referralStates)[number];

/** The coded fields, readable in the database. Every answer is sealed under the record's own key. */
export interface Referral {
  readonly referralId: string;
  readonly agencyId: string;
  /** The team's own reference, such as `NR-4KD7W2`: the only name by which lists know it. */
  readonly reference: string;
  /** The question set under which it was begun, or to which it was moved. */
  readonly questionSet: string;
  /** Null until the answers settle it. */
  readonly route: Route | null;
  /** What the answers say of the person's age; null while they say nothing. */
  readonly age: AgeNow | null;
  /** When the answers first said that they are, or may be, under 18; null where they did from the beginning, or never did. */
  readonly youngSince: Day | null;
  /** Of somebody who is or may be under 18 and whose date of birth is known; null otherwise. */
  readonly turns18On: Day | null;
  readonly state: ReferralState;
  /** Who writes it now. */
  readonly holder: string;
  /** Who is asked to read it before it goes; set while it is `checking`. */
  readonly checker: string | null;
  /** Who answers for it while its holder is away. */
  readonly absence: string | null;
  /** Ties the referrals of one concern: siblings, people who worked together. */
  readonly concernId: string;
  /** The report or other record that it was begun from. */
  readonly beganFrom: string | null;
  /** How many required answers are missing, as of the last change. */
  readonly missing: number;
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly changedAt: Date;
  readonly sentAt: Date | null;
  /** Counts changes, so that a form filled in on an older page is noticed. */
  readonly revision: number;
}

/** Entered or closed: its answers change no more. */
export const isShut = ({ state }: Pick<Referral, 'state'>): boolean => state === 'sent' || state === 'closed';
