/**
 * What would have helped an investigation on its way to court: asked when one is closed, so that the board sees what to promote. A list stands from a day on, with
 * where it comes from; a later one is another with its own from-date, and a code that was used stays readable. Pure.
 */
import type { Day } from '../../platform/working-days.ts';

export const helpCodes = [
  'evidence-led',
  'early-interpreter',
  'told-earlier',
  'early-advice',
  'money-enquiries',
  'device-downloads',
  'special-measures',
  'support-for-victim',
  'partner-evidence',
  'abroad',
  'other',
  'nothing',
  'not-known',
] as const;

interface HelpList {
  readonly fromOn: Day;
  readonly source: string;
  /** What is asked, in this order. */
  readonly codes: readonly (typeof helpCodes)[number][];
}

/** Oldest first. */
const lists: readonly [HelpList, ...HelpList[]] = [
  {
    fromOn: '2026-01-01',
    source: 'Our own proposal, after what inspections of cases keep naming; no national list',
    codes: helpCodes,
  },
];

/** The list that is asked on a day; before the first, the first. */
export const helpsOn = (today: Day): HelpList => lists.findLast(({ fromOn }) => fromOn <= today) ?? lists[0];

/** Whether a court made an order against somebody: an order names no investigation, so that is said here (ADR 24). */
export const orderAnswers = ['made', 'none', 'not-known'] as const;
