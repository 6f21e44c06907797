/** The noun: something that protects somebody and ends on a day, as it stands. Codes and days alone. Pure. */
import type { Day } from '../../platform/working-days.ts';
import type { SupportCase } from '../case/case.ts';
import { contactHasEnded } from '../case/closing-outcomes.ts';
import type { endings } from '../case/codes.ts';
import type { Body } from '../case/entry.ts';
import { allOf, type Story } from '../case/story.ts';

/** A tenancy, leave to remain, a funding, support under the NRM, a court order, or something else. */
export type EndingKind = (typeof endings)[number];

export interface Ending {
  readonly caseId: string;
  readonly agencyId: string;
  /** Which of the several of one case. */
  readonly about: string;
  readonly what: EndingKind;
  readonly endsOn: Day;
  readonly state: Body<'ending'>['state'];
}

type Of = Pick<SupportCase, 'caseId' | 'agencyId'>;
/** One as it was written. */
const endingOf = ({ caseId, agencyId }: Of, about: string, body: Body<'ending'>): Ending => ({
  caseId,
  agencyId,
  about,
  what: body.what,
  endsOn: body.ends,
  state: body.state,
});
/** All that stand in a case; nothing of them is still to come for somebody whom nobody reaches any more. */
export const endingsOf = (one: Of, story: Story): Ending[] =>
  allOf(story, 'ending').map(({ about, body }) => {
    const ending = endingOf(one, about, body);
    return contactHasEnded(story) && ending.state === 'coming' ? { ...ending, state: 'over' } : ending;
  });

/** Under what its alert is raised: once for each thing and each day on which it ends. The database names it alike. */
export const causeOf = ({ about, endsOn }: Pick<Ending, 'about' | 'endsOn'>): string => `${about} ${endsOn}`;
