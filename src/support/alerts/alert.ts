/** The noun: something of a case that has to be noticed between two looks at it. Codes and days alone. Pure. */
import { addDays, type Day } from '../../platform/working-days.ts';
import type { SupportCase } from '../case/case.ts';
import type { Entry, Written } from '../case/entry.ts';
import { causeOf } from '../endings/ending.ts';
import { hasRisen } from '../risk/risk-domains.ts';

export const alertKinds = [
  'appeared-again',
  'missing',
  'contact-lapsed',
  'ending',
  'risk-rose',
  'own-words',
  'complaint',
  'service-ends',
] as const;
export type AlertKind = (typeof alertKinds)[number];
/** Those that ask somebody to reach the person, or to act for them: what they wrote, complained of or were seen in stays to be read. */
export const reachingKinds: readonly AlertKind[] = [
  'missing',
  'contact-lapsed',
  'ending',
  'risk-rose',
  'service-ends',
];

export interface NewAlert {
  readonly caseId: string;
  readonly agencyId: string;
  readonly kind: AlertKind;
  /** The part of a case in which what it tells of stands: whoever that is open to sees the alert. */
  readonly section: 'risk' | 'plan';
  /** The same cause raises one alert. */
  readonly cause: string;
  readonly on: Day;
  /** The one agency that may know of what it stands for; unsaid: all to whom its part of the case is open. */
  readonly onlyFor?: string;
}

interface EndingRule {
  /** yyyy-mm-dd: in force from this day. */
  readonly from: string;
  /** Days before something ends at which it is told. */
  readonly days: number;
  readonly source: string;
  readonly verified: boolean;
}
/** Our own proposal: six weeks are what a move needs. */
export const endingRules: readonly EndingRule[] = [
  { from: '2026-11-01', days: 42, source: 'Proposal of this service', verified: false },
];
/** Days before an ending at which it is told, by the rule of a day. */
export const endingDays = (day: string): number =>
  (endingRules.findLast(({ from }) => from <= day) ?? endingRules[0])?.days ?? 42;

/** Of a time in which somebody was missing: under what its alert is raised, anew where they were found in between. */
const causeOfMissing = (about: string, place: number): string => `${about} ${place}`;

/**
 * What has to be noticed because of what was just written in a case, at this place. `before`: what stood of the same thing until then; `stands`: what does
 * now. Whoever was missing already has an alert, which stands until they are found. That a risk rose is told once of a domain, a level and a day, and says
 * neither in words. Of somebody whom nobody reaches any more there is nothing (`one` is told so by its rule).
 */
export function alertsFrom(
  was: SupportCase,
  one: SupportCase,
  written: Written,
  today: Day,
  {
    place,
    before,
    stands,
  }: {
    readonly place: number;
    readonly before: Entry | undefined;
    readonly stands: Entry | undefined;
  },
): NewAlert[] {
  const alreadyMissing = before?.kind === 'missing' && before.body.state === 'missing';
  const of = { caseId: one.caseId, agencyId: one.agencyId, on: today };
  const found: NewAlert[] = [];
  if (one.contact?.safe === 'ended') return found;
  if (written.kind === 'missing' && written.body.state === 'missing' && !alreadyMissing)
    found.push({
      ...{ ...of, kind: 'missing', section: 'risk', on: written.body.since },
      cause: causeOfMissing(written.about, place),
    });
  if (written.kind === 'follow-up' && written.body.state === 'not-reached')
    found.push({
      ...of,
      kind: 'contact-lapsed',
      section: 'risk',
      cause: `look back ${written.about} ${written.body.on}`,
    });
  if (stands?.kind === 'risk') {
    const { level } = stands.body;
    const judgedBefore = before?.kind === 'risk' ? before.body.level : undefined;
    if (hasRisen(level, judgedBefore, was.riskLevel ?? undefined, today))
      found.push({ ...of, kind: 'risk-rose', section: 'risk', cause: `${stands.about} ${level} ${today}` });
  }
  if (written.kind === 'ending' && written.body.state === 'coming') {
    const { ends: endsOn } = written.body;
    if (endsOn <= addDays(today, endingDays(today)))
      found.push({
        ...of,
        kind: 'ending',
        section: 'plan',
        cause: causeOf({ about: written.about, endsOn }),
        on: endsOn,
      });
  }
  return found;
}
