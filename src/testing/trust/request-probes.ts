/** What the staff site's login reads of what agencies ask of each other about hits, and could try to ask and answer. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { acting, type Expectation, is } from './expectation.ts';
import { requestId, why } from './request-rows.ts';
import { insertion, type Probe } from './staff-probes.ts';

type Named = (name: 'shared' | 'sealed' | 'hidden' | 'councils') => string;
type Desk = (agencyId: string) => CountyMember;

const at = '2026-01-01T00:00:00Z';
export const requestReads: Readonly<Record<string, string>> = {
  'identities.requests': 'select request_id::text from identities.requests',
  'identities.request_answers': 'select request_id::text from identities.request_answers',
  'identities.requests_listed': `select answer from identities.requests_listed('ours', null, null, null, 10) where answer is not null`,
  'identities.requests_listed, answered by us': `select answer from identities.requests_listed('answered', null, null, null, 10)`,
  'identities.hits_listed': 'select record_id::text from identities.hits_listed(null, null, 100)',
};

const tries = [
  ['shared', 'councils', 'council'],
  ['hidden', 'councils', 'council'],
  ['councils', 'sealed', 'police'],
  ['councils', 'hidden', 'police'],
] as const;

/** Every request and answer that one member could try. */
export function requestProbes(me: CountyMember, recordId: Named, deskOf: Desk): Probe[] {
  const other = deskOf(me.agencyId === 'police' ? 'council' : 'police');
  const requests = 'identities.requests';
  const answers = 'identities.request_answers';
  const asking = ([our, their, to]: (typeof tries)[number]) => ({
    request_id: randomUUID(),
    our_record: recordId(our),
    their_record: recordId(their),
    from_agency: me.agencyId,
    to_agency: to,
    ...why,
    asked_by: me.memberId,
    asked_at: at,
  });
  const answering = (their: 'sealed' | 'councils') => ({
    request_id: requestId(their),
    answer: 'no',
    sections: '{}',
    sealed_reason: '\\x00',
    answered_by: me.memberId,
    answered_at: at,
  });
  return [
    ...tries.flatMap((each): Probe[] => {
      const label = `${each[0]} for ${each[1]}`;
      const honest: Probe = {
        ...{
          table: requests,
          name: `${requests}: adds`,
          label,
          statement: insertion(requests, asking(each)),
        },
      };
      // A lie about what may be asked for: anything else would be refused in any case.
      if (label !== 'shared for councils' && label !== 'councils for sealed') return [honest];
      const lies = { 'as a colleague': { asked_by: other.memberId }, 'as answered': { answered: 'true' } };
      return [
        honest,
        ...Object.entries(lies).map(([lie, values]) => ({
          table: requests,
          name: `${requests}: adds ${lie}`,
          label,
          statement: insertion(requests, { ...asking(each), ...values }),
        })),
      ];
    }),
    // What an answer brings about in the request itself is done by the functions' owner.
    {
      table: requests,
      name: `${requests}: is answered`,
      label: 'councils',
      before: [insertion(answers, answering('councils'))],
      statement: `select from ${requests} where request_id = '${requestId('councils')}' and answered`,
    },
    ...(['sealed', 'councils'] as const).flatMap((their): Probe[] => [
      {
        table: answers,
        name: `${answers}: adds`,
        label: their,
        statement: insertion(answers, answering(their)),
      },
      {
        table: answers,
        name: `${answers}: adds as a colleague`,
        label: their,
        statement: insertion(answers, { ...answering(their), answered_by: other.memberId }),
      },
    ]),
  ];
}

export const requestMatrix: readonly Expectation[] = [
  ...(['police reader', 'council reader'] as const).flatMap((who) => [
    acting('identities.requests', who, 'sealed asked for', 'councils asked for'),
    acting('identities.request_answers', who, 'sealed asked for'),
  ]),
  acting('identities.requests: adds', 'police desk', 'shared for councils'),
  acting('identities.requests: adds', 'council desk', 'councils for sealed'),
  acting('identities.request_answers: adds', 'council desk', 'councils'),
  acting('identities.requests: is answered', 'council desk', 'councils'),
  is('identities.requests_listed', 'council reader', 'no'),
  is('identities.requests_listed, answered by us', 'police reader', 'no'),
  is('identities.hits_listed', 'police reader', 'shared', 'sealed', 'hidden'),
  is('identities.hits_listed', 'council reader', 'councils'),
];
