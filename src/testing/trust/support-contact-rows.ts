/** Tries to reach the person of the police's shared case in the matrix's county: each agency has written one, whole and in codes. */
import type { Planted } from './bare-ground.ts';
import type { CountyMember } from './county.ts';
import { idFor } from './county-rows.ts';

const writers = ['police', 'council'] as const;
const tryOf = (agencyId: string) => `cared try of the ${agencyId}`;
const about = (agencyId: string) => idFor('try', agencyId);
const entryId = (agencyId: string) => idFor('entry', 'try', agencyId);
/** Which of the two whole entries each agency reads: whose case it is both. */
export const triesRead = { police: writers.map(tryOf), council: [tryOf('council')] };

export const triesOfMatrix = (
  caseId: string,
  supporter: (agencyId: string) => CountyMember,
  at: Date,
): Planted => ({
  'support.entries': writers.map((agencyId, index) => ({
    ...{ entry_id: entryId(agencyId), place: 1_500_000 + index, case_id: caseId, section: 'safety' },
    ...{ kind: 'contact', about: about(agencyId), sealed: '\\x00' },
    ...{ by_member: supporter(agencyId).memberId, at },
  })),
  'support.contacts': writers.map((agencyId) => ({
    ...{ case_id: caseId, about: about(agencyId), outcome: 'cleared', way: 'text' },
    ...{ by_member: supporter(agencyId).memberId, at: new Date('2026-01-01T12:00:00Z') },
  })),
});
export const contactLabels: readonly (readonly [id: string, name: string])[] = writers.flatMap((agencyId) => [
  [about(agencyId), tryOf(agencyId)] as const,
  [entryId(agencyId), tryOf(agencyId)] as const,
]);
