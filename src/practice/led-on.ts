/** Which concerns of the invented county led to something: the same each time, and drawn apart for each thing that they can lead to. Pure. */
import { practiceId, publicDesk } from './load-people.ts';
import type { PracticeReport } from './practice-report.ts';

/** Of so many concerns that were acted on, one led to a referral, and one to an investigation. */
export const oneReferredOf = 3;
export const oneInvestigatedOf = 6;

export interface LedOn {
  /** When the desk decided that something is to be done. */
  readonly at: Date;
  /** Drawn from the report's name; what is drawn from one has nothing to do with what is drawn from the other. */
  readonly forInvestigation: number;
  readonly forReferral: number;
}

/** What is drawn for a concern on which the public's desk acted, and that is not hidden; undefined for all others. */
export function ledOn({ id, decision, agencyId, visibility, truth }: PracticeReport): LedOn | undefined {
  const actedOn = decision?.kind === 'urgent-response' || decision?.kind === 'refer-on';
  if (!actedOn || agencyId !== publicDesk || visibility === 'hidden' || truth.harmless) return undefined;
  const drawn = practiceId(id);
  return {
    at: decision.at,
    forInvestigation: Number.parseInt(drawn.slice(0, 6), 16),
    forReferral: Number.parseInt(drawn.slice(24, 32), 16),
  };
}
