/**
 * The directory of the matrix's county, a service of each agency that has members, and referrals: one that waits for the council's answer, one that
 * it answered, one within the council, and one whose share has ended.
 */
import type { Planted } from './bare-ground.ts';
import type { CountyMember } from './county.ts';
import { idFor } from './county-rows.ts';
import { type CaseName, caseId, caseNames } from './support-rows.ts';

const keepers = ['police', 'council', 'commissioner'] as const;
/** The council keeps the entry of a body that does not sign in. */
const entries = [
  ...keepers.map((agencyId) => ({ agencyId, of: agencyId })),
  { agencyId: 'council', of: 'lantern' },
] as const;
export const serviceId = (agencyId: string): string => idFor('service', agencyId);

export const asks = ['asked', 'answered', 'within', 'ended'] as const;
export type AskName = (typeof asks)[number];
export const askId = (name: AskName): string => idFor('service referral', name);
const entryId = (name: AskName): string => idFor('entry', askId(name));
const caseOf: Readonly<Record<AskName, CaseName>> = {
  asked: 'cared',
  answered: 'cared',
  within: 'housed',
  ended: 'own',
};
/** The share of the case that the council reads anyway, one that came with the answered referral, and one that has ended. */
const shareOf: Readonly<Record<AskName, string | null>> = {
  asked: idFor('share', 'cared'),
  answered: idFor('share', 'answered'),
  within: null,
  ended: idFor('share', 'ended'),
};

/** `keeper`: a support worker of an agency. */
export function rowsOfServices(keeper: (agencyId: string) => CountyMember, now: Date): Planted {
  const at = new Date(now.getTime() - 4 * 3_600_000);
  const share = (name: 'answered' | 'ended', endedAt: Date | null) => ({
    share_id: shareOf[name],
    record_id: caseId(caseOf[name]),
    sections: ['notes', 'consents'],
    from_agency: 'police',
    to_agency: 'council',
    purpose: 'test',
    basis: 'test',
    granted_at: at,
    until: new Date(now.getTime() + 86_400_000),
    ended_at: endedAt,
  });
  const states = { asked: 'sent', answered: 'declined', within: 'accepted', ended: 'sent' } as const;
  return {
    'access.shares': [share('answered', null), share('ended', at)],
    'services.services': entries.map(({ agencyId, of }) => ({
      service_id: serviceId(of),
      agency_id: agencyId,
      name: of,
      provider: of === 'lantern' ? 'Lantern Listening' : null,
      finds: ['need:housing'],
      waiting: 'full',
      waiting_on: '2026-01-01',
      changed_at: at,
      revision: 0,
    })),
    'services.versions': entries.map(({ agencyId, of }, place) => ({
      version_id: idFor('version', of),
      place: 1_000_000 + place,
      service_id: serviceId(of),
      body: {},
      by_member: keeper(agencyId).memberId,
      at,
    })),
    'services.referrals': asks.map((name) => ({
      referral_id: askId(name),
      case_id: caseId(caseOf[name]),
      service_id: serviceId('council'),
      from_agency: name === 'within' ? 'council' : 'police',
      kept_by: name === 'within' ? 'council' : 'police',
      to_agency: 'council',
      share_id: shareOf[name],
      need: 'housing',
      state: states[name],
      decline_reason: name === 'answered' ? 'other' : null,
      // Its service has begun.
      answered_at: name === 'within' ? at : null,
      begins_on: name === 'within' ? '2026-01-01' : null,
      sent_by: keeper(name === 'within' ? 'council' : 'police').memberId,
      sent_at: at,
      changed_at: at,
      revision: 0,
    })),
    'services.drafts': (['police', 'council'] as const).flatMap((agencyId) =>
      ['add', 'refer', 'expired'].map((kind) => ({
        member_id: keeper(agencyId).memberId,
        draft_key: `${kind === 'refer' ? caseId('housed') : serviceId(agencyId)} ${kind} `,
        sealed: '\\x00',
        kept_at: at,
        expires_at: kind === 'expired' ? at : new Date(now.getTime() + 86_400_000),
      })),
    ),
    // Of another than those that could be answered, so that each honest answer can be tried out.
    'services.own_answers': [
      {
        referral_id: askId('ended'),
        service_id: serviceId('council'),
        agency_id: 'council',
        from_agency: 'police',
        state: 'declined',
        answered_by: keeper('council').memberId,
        answered_at: at,
        wrapped_by: 'kek-1',
        wrapped: '\\x00',
        sealed: '\\x00',
      },
    ],
    'services.unmet_needs': caseNames.map((name) => ({
      unmet_id: idFor('unmet', name),
      case_id: caseId(name),
      agency_id: name === 'housed' ? 'council' : 'police',
      need: 'housing',
      why: 'full',
      noted_by: keeper('police').memberId,
      noted_on: '2026-01-01',
    })),
    'services.entries': asks.map((name, place) => ({
      entry_id: entryId(name),
      place: 1_000_000 + place,
      referral_id: askId(name),
      kind: 'asked',
      about: '',
      sealed: '\\x00',
      by_member: keeper('police').memberId,
      at,
    })),
  };
}

/** The ids of these rows, as they are called in this county. */
export const serviceLabels: readonly (readonly [id: string, name: string])[] = [
  ...entries.map(({ of }) => [serviceId(of), `service of ${of}`] as const),
  [idFor('share', 'answered'), 'answered'],
  [idFor('share', 'ended'), 'ended'],
  ...caseNames.map((name) => [idFor('unmet', name), name] as const),
  ...asks.flatMap((name) => [[askId(name), name] as const, [entryId(name), name] as const]),
];
export const serviceNames: readonly string[] = entries.map(({ of }) => `service of ${of}`);
