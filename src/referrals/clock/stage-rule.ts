/** What a stage of a referral is: what begins it, what ends it, what takes it away, and which rule gives its length. */

import type { ClockRoute, EventCode } from './clock-event.ts';
import type { RuleId } from './clock-rule.ts';

export const stageIds = [
  'draft-review',
  'send',
  'council',
  'guardian',
  'reference',
  'police-incident',
  'emergency-support',
  'reasonable-grounds',
  'police-crime',
  'recovery',
  'conclusive-grounds',
  'disqualification',
  'reconsideration-window',
  'reconsideration-answer',
  'turning-18',
  'move-on',
  'exit',
  'extension',
  'leave-window',
  'withdrawal',
  'end-of-support',
  'follow-up-6',
  'follow-up-12',
  'follow-up-24',
] as const;
export type StageId = (typeof stageIds)[number];

/**
 * `limit`: somebody has to have done it by its date, and is late afterwards. `window`: a chance that passes with its date. `least`: lasts
 * at least until its date. `mark`: its event is all there is to it.
 */
export type StageKind = 'limit' | 'window' | 'least' | 'mark';
export const actors = ['responder', 'police', 'council', 'authority', 'provider', 'person'] as const;
export type StageActor = (typeof actors)[number];

export interface StageRule {
  readonly stage: StageId;
  readonly kind: StageKind;
  readonly actor: StageActor;
  readonly routes: readonly ClockRoute[];
  /** Only for somebody under 18, or who may be. */
  readonly childOnly?: true;
  /** Once done, no later event begins it again. */
  readonly once?: true;
  /** Lasts to its date even when its end comes sooner. */
  readonly runsOut?: true;
  readonly begins: Readonly<Partial<Record<EventCode, RuleId>>>;
  readonly ends: readonly EventCode[];
  /** What makes an open one pointless, besides what takes everything away. */
  readonly stops?: readonly EventCode[];
}

export const nrmRoutes: readonly ClockRoute[] = ['child-nrm', 'adult-nrm'];
export const allRoutes: readonly ClockRoute[] = [...nrmRoutes, 'duty-to-notify'];

/** What begins stages for the first time only, and moves the beginning of one that is open. */
export const firsts: readonly EventCode[] = ['started', 'sent', 'received', 'age:under-18', 'age:unsure'];
/** What ends the referral itself: whatever runs still, but support and what follows it, is taken away. */
export const endings: readonly EventCode[] = [
  'withdrawn',
  'adult-consent:leaves',
  'disqualified:public-order',
  'disqualified:bad-faith',
  'closed',
  'draft:stopped',
];
/** Stages that run on or begin when the referral itself has ended. */
export const outlasting: readonly StageId[] = [
  'exit',
  'withdrawal',
  'disqualification',
  'end-of-support',
  'follow-up-6',
  'follow-up-12',
  'follow-up-24',
  'police-crime',
  'council',
  'guardian',
  'leave-window',
  'reconsideration-window',
  'reconsideration-answer',
];
/** What ends whatever may still be asked of a decision; that a referral is written down as closed after it does not. */
export const endsReconsideration: readonly EventCode[] = [
  'withdrawn',
  'adult-consent:leaves',
  'disqualified:public-order',
  'disqualified:bad-faith',
];

export const groundsDecided: readonly EventCode[] = [
  'reasonable-grounds:positive',
  'reasonable-grounds:positive-without-recovery',
  'reasonable-grounds:negative',
];
export const conclusiveDecided: readonly EventCode[] = [
  'conclusive-grounds:positive',
  'conclusive-grounds:negative',
];
export const reopened: readonly EventCode[] = [
  'reconsideration:grounds-reopened',
  'reconsideration:conclusive-reopened',
];
