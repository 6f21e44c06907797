/** A case for somebody who is written down in the case of another, tied to it both ways. */
import type { StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import type { EntryOf, Written } from '../case/entry.ts';
import { openCase } from '../case/open-case.ts';
import { oneOf } from '../case/story.ts';
import { writeInCase } from '../case/write-in-case.ts';
import { referenceIn } from './tie.ts';

/** The tie of which a case is begun. @throws {Refusal} not-found, also where that somebody has a case already, or it is another agency's to write in */
export async function openTie(act: StaffAct, caseId: string, about: string): Promise<EntryOf<'tie'>> {
  const { one, story } = await openCase(act, caseId);
  const tie = oneOf(story, 'tie', about);
  const has = referenceIn(tie?.body.caseReference) !== undefined;
  if (tie === undefined || has || one.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
  return tie;
}

/** Who they are, as far as the tie says it: their name, and nothing about the first person. */
export const personOfTie = ({ body }: EntryOf<'tie'>, now: Date): Written => ({
  kind: 'person',
  about: '',
  body: {
    name: body.name,
    born: { none: 'not-asked' },
    gender: { none: 'not-asked' },
    nationality: { none: 'not-asked' },
    language: { none: 'not-asked' },
    interpreter: 'not-asked',
    source: 'worker',
    on: londonDay(now),
  },
});

/** Says in the first case which case they have. */
export const nameTheirCase = async (
  act: StaffAct,
  caseId: string,
  { about, body }: EntryOf<'tie'>,
  caseReference: string,
): Promise<unknown> => writeInCase(act, caseId, { kind: 'tie', about, body: { ...body, caseReference } });
