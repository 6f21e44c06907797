/** The noun: what became of the consent on which a support case told us something, step by step; and how it stands. Pure. */
import type { Day } from '../../platform/working-days.ts';

/** What the person said after it was told. */
export const saidSteps = ['withdrawn', 'agreed-again'] as const;
/** What an agency that has it decided: it goes on, on a ground that it names; or it uses it no more. */
export const decidedSteps = ['ground', 'stopped'] as const;

export interface SaidStep {
  readonly stepId: string;
  readonly what: (typeof saidSteps)[number];
  /** The day on which the person said so. */
  readonly on: Day;
  readonly at: Date;
}

export interface DecidedStep {
  readonly stepId: string;
  readonly what: (typeof decidedSteps)[number];
  readonly agencyId: string;
  /** The law that is named, as a share keeps it; null where it is used no more. */
  readonly basis: string | null;
  readonly sealedWhy: Buffer;
  readonly by: string;
  readonly at: Date;
}

export type ConsentStep = SaidStep | DecidedStep;

export interface ConsentStanding {
  /** `waits`: it was taken back, and the agency has not decided since. */
  readonly state: 'waits' | 'agreed-again' | (typeof decidedSteps)[number];
  /** When it was last taken back. */
  readonly withdrawn: SaidStep;
  /** When the person agreed again after that. */
  readonly again: SaidStep | undefined;
  /** What the agency decided after it was last taken back. */
  readonly decision: DecidedStep | undefined;
}

/** How the consent stands for one agency; undefined where nobody took any back. `steps`: in their order, those of other agencies count for nothing. */
export function consentStanding(
  steps: readonly ConsentStep[],
  agencyId: string,
): ConsentStanding | undefined {
  const last = steps.findLastIndex(({ what }) => what === 'withdrawn');
  const withdrawn = steps[last];
  if (withdrawn?.what !== 'withdrawn') return undefined;
  let again: SaidStep | undefined;
  let decision: DecidedStep | undefined;
  for (const step of steps.slice(last + 1)) {
    if (step.what === 'agreed-again') again = step;
    else if ('agencyId' in step && step.agencyId === agencyId) decision = step;
  }
  const state = again === undefined ? (decision?.what ?? 'waits') : 'agreed-again';
  return { state, withdrawn, again, decision };
}

/** May it be passed on, and anything begin from it? Not between the day on which consent was taken back and a ground that the agency names. */
export const mayGoOn = (standing: ConsentStanding | undefined): boolean =>
  standing === undefined || standing.state === 'agreed-again' || standing.state === 'ground';
