/** Any risk conference whatever, for property tests: one item, of a case that one of three agencies holds. */
import fc from 'fast-check';
import type { ConferenceFacts, ItemFacts, PartFacts } from '../../access/index.ts';
import type { Planted } from './bare-ground.ts';
import type { CountyMember } from './county.ts';
import { idFor, rowsOf, tokenFor } from './county-rows.ts';

export const agencyIds = ['police', 'council', 'health'] as const;
const kinds = { police: 'police', council: 'council', health: 'health' } as const;
const anyAgency = fc.constantFrom(...agencyIds);
const someAgencies = fc.subarray([...agencyIds]);
const roles = ['support-worker', 'first-responder', 'duty-desk', 'investigator', 'frontline'] as const;
const [conferenceId, itemId, caseId] = ['conference', 'item', 'case'].map((each) => idFor(each, 'any'));

/** Before the brief was said anew, when it was, and afterwards. */
const [firstSaid, beforeAnew, saidAnew, afterAnew] = [0, 1, 2, 3].map(
  (minutes) => new Date(Date.UTC(2026, 0, 5, 9, minutes)),
) as [Date, Date, Date, Date];
/** The briefs that were said, in order; of each, when the next was. */
export const briefsOf = (anew: boolean): readonly { name: string; at: Date; next: Date | undefined }[] => [
  { name: 'first', at: firstSaid, next: anew ? saidAnew : undefined },
  ...(anew ? [{ name: 'anew', at: saidAnew, next: undefined }] : []),
];

/** A conference, its one item, and who there is. */
interface Chosen {
  readonly members: readonly CountyMember[];
  readonly conference: ConferenceFacts;
  readonly item: ItemFacts;
  readonly parts: readonly PartFacts[];
  /** What agencies said of their part before, and wrote then. */
  readonly before: readonly PartFacts[];
  /** The brief was said once, or anew since. */
  readonly anew: boolean;
  /** What the person last said of an agency, for those whose ground that is. */
  readonly said: ReadonlyMap<string, 'yes' | 'withdrawn' | undefined>;
}

/** Every mixture of who is asked, who accepted, who is let in on what, and whose part shows when. */
export const anyConference: fc.Arbitrary<Chosen> = fc
  .record({
    people: fc.array(
      fc.record({
        agencyId: anyAgency,
        roles: fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1, maxLength: 2 }),
        bound: fc.boolean(),
      }),
      { minLength: 4, maxLength: 7 },
    ),
    invited: someAgencies,
    opened: fc.boolean(),
    caseOwner: anyAgency,
    letIn: fc.uniqueArray(
      fc.record({
        agencyId: anyAgency,
        ended: fc.boolean(),
        late: fc.boolean(),
        ground: fc.constantFrom('law', 'yes', 'withdrawn', 'never'),
      }),
      { selector: ({ agencyId }) => agencyId },
    ),
    anew: fc.boolean(),
    parts: fc.uniqueArray(
      fc.record({
        agencyId: anyAgency,
        shows: fc.constantFrom('at-opening', 'at-once'),
        forInvestigators: fc.boolean(),
        before: fc.option(
          fc.record({ shows: fc.constantFrom('at-opening', 'at-once'), forInvestigators: fc.boolean() }),
        ),
      }),
      { selector: ({ agencyId }) => agencyId },
    ),
  })
  .map(({ people, invited, opened, caseOwner, letIn, anew, parts: written }) => {
    const parts = written.map(({ before: _, ...part }) => part);
    const before = written.flatMap(({ agencyId, before: said }) =>
      said === null ? [] : [{ agencyId, ...said }],
    );
    const members = people.map(
      ({ agencyId, roles: held }, index): CountyMember => ({
        memberId: idFor('member', index),
        agencyId,
        roles: held,
        formerRoles: [],
        state: 'active',
        token: tokenFor(`member ${index}`),
        session: 'live',
      }),
    );
    const bound = members.filter((_, index) => people[index]?.bound).map(({ memberId }) => memberId);
    return {
      members,
      conference: { invited, bound, opened },
      item: {
        caseOwner,
        letIn: letIn.map(({ agencyId, ended, ground, late }) => ({
          agencyId,
          ended,
          at: late ? afterAnew : beforeAnew,
          ...(ground === 'law' ? {} : { consented: ground === 'yes' }),
        })),
      },
      parts,
      before,
      anew,
      said: new Map(
        letIn.map(({ agencyId, ground }) => [
          agencyId,
          ground === 'yes' || ground === 'withdrawn' ? ground : undefined,
        ]),
      ),
    };
  });

/** The rows in which it stands. */
export function rowsOfAny(
  { members, conference, item, parts, before, anew, said }: Chosen,
  now: Date,
): Planted {
  const at = new Date(now.getTime() - 3_600_000);
  const by = members[0]?.memberId;
  const agencies = agencyIds.map((agencyId) => ({ agencyId, kind: kinds[agencyId] }));
  const people = rowsOf({ agencies, members, records: [], shares: [], matches: [], lines: [] }, now);
  const registered = (id: string | undefined, kind: string, agencyId: string) => ({
    record_id: id,
    kind,
    agency_id: agencyId,
    others_see: 'hidden',
    registered_at: at,
  });
  const first = (part: PartFacts) => before.find(({ agencyId }) => agencyId === part.agencyId) ?? part;
  const setting = ({ agencyId, shows, forInvestigators }: PartFacts) => ({
    ...{ item_id: itemId, agency_id: agencyId, shows },
    for_investigators: forInvestigators,
  });
  const entry = (agencyId: string, when: string, written: Date) => ({
    entry_id: idFor('entry', `${agencyId} ${when}`),
    ...{ item_id: itemId, kind: 'part', about: agencyId, sealed: '\\x00', by_member: by, at: written },
  });
  const ground = (agencyId: string) => item.letIn.find((each) => each.agencyId === agencyId)?.consented;
  return {
    ...people,
    'access.records': [
      registered(caseId, 'case', item.caseOwner),
      registered(itemId, 'conference-item', item.caseOwner),
    ],
    'support.cases': [
      {
        case_id: caseId,
        agency_id: item.caseOwner,
        reference: 'SC-any',
        of_whom: 'affected',
        reporter: false,
        state: 'open',
        holder: by,
        opened_by: by,
        opened_at: at,
        changed_at: at,
        warnings: 0,
        revision: 0,
      },
    ],
    'consents.consents': [...said].flatMap(([agencyId, last], index) =>
      (last === undefined ? [] : last === 'yes' ? ['yes'] : ['yes', 'withdrawn']).map((answer, turn) => ({
        consent_id: idFor('consent', agencyId, turn),
        place: 1_000_000 + index * 10 + turn,
        record_id: caseId,
        about: 'sharing',
        purpose: 'health',
        agency_id: agencyId,
        answer,
        language: 'en',
        interpreter: 'not-needed',
        sealed: '\\x00',
        given_at: at,
        recorded_by: by,
        recorded_at: at,
      })),
    ),
    'conferences.conferences': [
      {
        conference_id: conferenceId,
        agency_id: item.caseOwner,
        title: 'any',
        starts_at: at,
        place: 'any',
        chair: by,
        statement: 'any',
        called_by: by,
        called_at: at,
        opened_at: conference.opened ? at : null,
      },
    ],
    'conferences.invited': conference.invited.map((agencyId) => ({
      conference_id: conferenceId,
      agency_id: agencyId,
      invited_by: by,
      invited_at: at,
    })),
    'conferences.acceptances': members
      .filter(({ memberId }) => conference.bound.includes(memberId))
      .map(({ memberId, agencyId }) => ({
        conference_id: conferenceId,
        member_id: memberId,
        agency_id: agencyId,
        statement: 'any',
        accepted_at: at,
      })),
    'conferences.items': [
      {
        item_id: itemId,
        conference_id: conferenceId,
        case_id: caseId,
        reference: 'SC-any',
        agency_id: item.caseOwner,
        risk_level: 'high',
        age: 'unsure',
        minutes: 15,
        put_by: by,
        put_at: at,
      },
    ],
    'conferences.item_agencies': item.letIn.map(({ agencyId, ended, at: letInAt }) => ({
      item_id: itemId,
      agency_id: agencyId,
      purpose: ground(agencyId) === undefined ? null : 'health',
      basis: ground(agencyId) === undefined ? 'test' : 'Consent of the person',
      let_in_by: by,
      let_in_at: letInAt,
      ended_at: ended ? at : null,
    })),
    'conferences.parts': parts.map((part) => setting(first(part))),
    'conferences.showings': parts
      .filter((part) => first(part) !== part)
      .map((part) => ({
        ...setting(part),
        showing_id: idFor('showing', part.agencyId),
        by_member: by,
        at,
      })),
    'conferences.entries': [
      ...before.map(({ agencyId }) => entry(agencyId, 'before', new Date(at.getTime() - 60_000))),
      ...parts.map(({ agencyId }) => entry(agencyId, '', at)),
      ...briefsOf(anew).map(({ name, at: said }) => ({ ...entry(name, 'brief', said), kind: 'brief' })),
    ],
  };
}
