/** The noun: a tie between two people as it stands, from the side of the case that says it. Codes and days alone. Pure. */
import type { Day } from '../../platform/working-days.ts';
import type { OfWhom, SupportCase } from '../case/case.ts';
import type { tieRoles } from '../case/codes.ts';
import type { Body } from '../case/entry.ts';
import { allOf, type Story } from '../case/story.ts';

export type TieRole = (typeof tieRoles)[number];

export interface Tie {
  readonly caseId: string;
  /** Which of the several of one case. */
  readonly about: string;
  /** What the other is to the person of this case. */
  readonly role: TieRole;
  /** The other's own case, as somebody wrote it. */
  readonly otherReference: string | null;
  readonly from: Day | null;
  readonly until: Day | null;
}

/** What the person of the one case is to the other. */
export const reversed: Readonly<Record<TieRole, TieRole>> = {
  child: 'parent',
  parent: 'child',
  partner: 'partner',
  sibling: 'sibling',
  'other-family': 'other-family',
  'cares-for': 'cared-for',
  'cared-for': 'cares-for',
  friend: 'friend',
  'worked-beside': 'worked-beside',
  other: 'other',
  'same-person': 'same-person',
};

/** A reference as it is kept, from what somebody typed; undefined where it is none. */
export function referenceIn(typed: string | undefined): string | undefined {
  const told = typed?.trim().toUpperCase() ?? '';
  return /^SC-[0-9A-Z]{6}$/.test(told) ? told : undefined;
}

/** One as it was written. */
export const tieOf = (caseId: string, about: string, body: Body<'tie'>): Tie => ({
  caseId,
  about,
  role: body.role,
  otherReference: referenceIn(body.caseReference) ?? null,
  from: body.from ?? null,
  until: body.until ?? null,
});
/** All that stand in a case. */
export const tiesOf = ({ caseId }: Pick<SupportCase, 'caseId'>, story: Story): Tie[] =>
  allOf(story, 'tie').map(({ about, body }) => tieOf(caseId, about, body));

/** The references that a case says: of other cases of the same person, or of cases of others. */
export const referencesIn = (story: Story, same: boolean): string[] =>
  allOf(story, 'tie').flatMap(({ body }) =>
    (body.role === 'same-person') === same ? (referenceIn(body.caseReference) ?? []) : [],
  );

/** For whom the case of somebody is who is this to the person of another. */
export function ofWhomAs(role: TieRole): OfWhom {
  if (role === 'child' || role === 'cared-for') return 'dependant';
  return role === 'friend' || role === 'worked-beside' || role === 'other' ? 'associate' : 'family';
}
