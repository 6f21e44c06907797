/**
 * What happens to a referral, as far as the clock goes: each event with the day it happened. Events are only ever added. One that was
 * wrong is corrected by another that names it, or struck out by one that says so; both stay to be read. Pure.
 */
import type { Day } from '../../platform/working-days.ts';

/** What can happen, each with its outcomes where it has any. */
export const eventKinds = {
  started: [],
  sent: [],
  received: [],
  draft: ['kept', 'stopped'],
  age: ['under-18', 'adult', 'unsure'],
  'council-told': [],
  'guardian-told': [],
  'police-incident': [],
  'police-crime': [],
  'support-asked': [],
  'support-started': [],
  'reasonable-grounds': ['positive', 'positive-without-recovery', 'negative'],
  'conclusive-grounds': ['positive', 'negative'],
  disqualified: ['public-order', 'bad-faith'],
  reconsideration: ['asked', 'not-wanted', 'refused', 'grounds-reopened', 'conclusive-reopened'],
  withdrawn: [],
  'adult-consent': ['stays', 'leaves'],
  'extension-asked': [],
  'extension-answered': ['extended', 'refused'],
  'support-ended': [],
  leave: ['granted', 'refused'],
  'leave-reconsideration': ['asked', 'not-wanted'],
  'followed-up': ['6-months', '12-months', '24-months'],
  closed: [],
  'struck-out': [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type EventKind = keyof typeof eventKinds;

/** An event's kind with its outcome, as the stages name it: "reasonable-grounds:positive", "sent". */
export type EventCode = {
  [K in EventKind]: (typeof eventKinds)[K] extends readonly [] ? K : `${K}:${(typeof eventKinds)[K][number]}`;
}[EventKind];

/** The way a referral goes. */
export type ClockRoute = 'child-nrm' | 'adult-nrm' | 'duty-to-notify';
export const ages = ['under-18', 'adult', 'unsure'] as const;
export type AgeNow = (typeof ages)[number];

/** Whoever may be under 18 is taken to be, until their age is decided (Modern Slavery Act 2015, section 51). */
export const mayBeYoung = (age: AgeNow | null): age is 'under-18' | 'unsure' =>
  age === 'under-18' || age === 'unsure';

export interface ClockEvent {
  readonly eventId: string;
  readonly code: EventCode;
  readonly on: Day;
  /** When it was written down, as an instant in ISO form: the order of events of one day. */
  readonly recordedAt: string;
  /** With `started`: the route. */
  readonly route?: ClockRoute;
  /** With `started` and `age`: what is known of the person's age, and when they turn 18, where their date of birth is known. */
  readonly age?: AgeNow;
  readonly bornOn?: Day;
  /** With `extension-answered:extended`: how long support was extended. */
  readonly until?: Day;
  /** The event that this one stands instead of, or strikes out. */
  readonly corrects?: string;
}

/** Every event code there is, in the order of the kinds. */
export const eventCodes: readonly EventCode[] = Object.entries(eventKinds).flatMap(([kind, outcomes]) =>
  outcomes.length === 0 ? [kind as EventCode] : outcomes.map((each) => `${kind}:${each}` as EventCode),
);

export const isEventCode = (text: string): text is EventCode => eventCodes.some((each) => each === text);

/** The events that stand: those corrected are replaced by their newest correction, those struck out are left out; in order of time. */
export function standing(events: readonly ClockEvent[]): readonly ClockEvent[] {
  const newest = new Map<string, ClockEvent>();
  for (const event of events.toSorted((a, b) =>
    a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0,
  ))
    if (event.corrects !== undefined) newest.set(event.corrects, event);
  const inTheEnd = (event: ClockEvent): ClockEvent => {
    const next = newest.get(event.eventId);
    return next === undefined ? event : inTheEnd(next);
  };
  return (
    events
      .filter((event) => event.corrects === undefined)
      // A correction keeps its place in the day of what it corrects.
      .map((event) => ({ ...inTheEnd(event), recordedAt: event.recordedAt }))
      .filter((event) => event.code !== 'struck-out')
      .toSorted((a, b) =>
        `${a.on} ${a.recordedAt}` < `${b.on} ${b.recordedAt}`
          ? -1
          : `${a.on} ${a.recordedAt}` > `${b.on} ${b.recordedAt}`
            ? 1
            : 0,
      )
  );
}
