import type { ComponentChildren } from 'preact';
import type { Day } from '../../../platform/working-days.ts';
import type { TakenBack } from '../../consent/taken-back.ts';
import type { Told } from '../../elsewhere/elsewhere-store.ts';
import type { Apart } from '../../evidence/apart.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import type { Story } from '../../investigation/story.ts';
import type { StoppedWays } from '../judge-telling.ts';

/** What the page of court shows. */
export interface CourtProps {
  readonly one: Investigation;
  readonly story: Story;
  readonly today: Day;
  /** The investigation is open. How victims and witnesses are told, and that they were, is written when it is closed, too. */
  readonly works: boolean;
  /** What may be told of possible victims outside it. */
  readonly elsewhere: readonly Told[];
  /** Ways to which somebody agreed and which are not safe today. */
  readonly stopped: StoppedWays;
  /** How much each paper leaves off since it is kept apart. */
  readonly leftOff: { readonly court: number; readonly care: number };
  /** What came by a consent that was taken back. */
  readonly byConsent: Apart;
  readonly takenBack: readonly TakenBack[];
  readonly head: ComponentChildren;
  agencyName(agencyId: string): string;
  nameOf(memberId: string): string;
}
