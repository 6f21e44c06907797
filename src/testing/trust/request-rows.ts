/** What two agencies of the matrix's county ask of each other about hits. */
import type { Planted } from './bare-ground.ts';
import type { CountyMember } from './county.ts';
import { idFor } from './county-rows.ts';

type Named = (name: 'shared' | 'sealed' | 'hidden' | 'councils') => string;
type Desk = (agencyId: string) => CountyMember;

/** By which record is asked for. */
export const requestId = (their: 'sealed' | 'councils'): string => idFor('request', their);
/** What a request says besides, sealed as far as it is anybody's words. */
export const why = {
  purpose: 'test',
  basis: 'test',
  wrapped_by: 'kek-1',
  wrapped: '\\x00',
  sealed_reason: '\\x00',
};

/** The council asked for a sealed record of the police and was told no; the police ask for one of the council's and wait. */
export const rowsOfRequests = (recordId: Named, deskOf: Desk, now: Date): Planted => ({
  'identities.requests': [
    { our: 'councils', their: 'sealed', from_agency: 'council', to_agency: 'police' } as const,
    { our: 'sealed', their: 'councils', from_agency: 'police', to_agency: 'council' } as const,
  ].map(({ our, their, ...agencies }) => ({
    request_id: requestId(their),
    our_record: recordId(our),
    their_record: recordId(their),
    ...agencies,
    ...why,
    asked_by: deskOf(agencies.from_agency).memberId,
    asked_at: now,
    answered: false,
  })),
  'identities.request_answers': [
    {
      request_id: requestId('sealed'),
      answer: 'no',
      sections: [],
      share_id: null,
      sealed_reason: '\\x00',
      answered_by: deskOf('police').memberId,
      answered_at: now,
    },
  ],
});
