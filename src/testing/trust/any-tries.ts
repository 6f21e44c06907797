/** Tries to reach the person of any case, one by each member there is: whole and in codes. */
import type { Planted } from './bare-ground.ts';
import type { CountyMember } from './county.ts';
import { idFor } from './county-rows.ts';

interface AnyTry {
  readonly id: string;
  readonly by: CountyMember;
}
export const triesBy = (members: readonly CountyMember[]): AnyTry[] =>
  members.map((by, index) => ({ id: idFor('try', index), by }));

/** The rows in which they stand; in codes each is told by its way, so that it is known again. */
export const rowsOfTries = (caseId: string, tries: readonly AnyTry[], at: Date): Planted => ({
  'support.entries': tries.map(({ id, by }, place) => ({
    ...{ entry_id: id, place: 1_000_000 + place, case_id: caseId, section: 'safety', kind: 'contact' },
    ...{ about: id, sealed: '\\x00', by_member: by.memberId, at },
  })),
  'support.contacts': tries.map(({ id, by }) => ({
    ...{ case_id: caseId, about: id, outcome: 'cleared', way: id, by_member: by.memberId, at },
  })),
});
