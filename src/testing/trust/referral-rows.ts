/** The referrals of the matrix's county: two of the police's, one of them shared, and one of the council's. */
import type { Planted } from './bare-ground.ts';
import type { CountyMember } from './county.ts';
import { idFor } from './county-rows.ts';

export const referralNames = ['nrm', 'kept', 'childs'] as const;
export type ReferralName = (typeof referralNames)[number];
export const referralId = (name: ReferralName | 'bare referral'): string => idFor('referral', name);
const agencyOf = (name: ReferralName): 'police' | 'council' => (name === 'childs' ? 'council' : 'police');

/** `responder`: a first responder of an agency. */
export function rowsOfReferrals(responder: (agencyId: string) => CountyMember, now: Date): Planted {
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
  const each = <T>(row: (name: ReferralName, id: string) => T) =>
    referralNames.map((name) => row(name, referralId(name)));
  const someone = (name: ReferralName) => responder(agencyOf(name)).memberId;
  return {
    'access.records': [
      ...each((name, id) => ({
        record_id: id,
        kind: 'referral',
        agency_id: agencyOf(name),
        others_see: name === 'childs' ? 'sealed' : 'hidden',
        registered_at: hours(-5),
      })),
      {
        record_id: referralId('bare referral'),
        kind: 'referral',
        agency_id: 'health',
        others_see: 'hidden',
        registered_at: hours(-5),
      },
    ],
    'access.record_keys': each((_, id) => ({
      record_id: id,
      wrapped_by: 'kek-1',
      wrapped: '\\x00',
      made_at: hours(-5),
    })),
    'access.shares': [
      {
        share_id: idFor('share', 'nrm'),
        record_id: referralId('nrm'),
        sections: ['answers', 'consents'],
        from_agency: 'police',
        to_agency: 'council',
        purpose: 'test',
        basis: 'test',
        granted_at: hours(-5),
        until: hours(24),
        ended_at: null,
      },
    ],
    'referrals.referrals': each((name, id) => ({
      referral_id: id,
      agency_id: agencyOf(name),
      reference: `NR-${name}`,
      question_set: '2026-04',
      state: 'writing',
      holder: someone(name),
      concern_id: id,
      missing: 1,
      started_by: someone(name),
      started_at: hours(-5),
      changed_at: hours(-5),
      revision: 0,
    })),
    'referrals.answers': each((name, id) => ({
      answer_id: idFor('answer', id),
      place: 1_000_000 + referralNames.indexOf(name),
      referral_id: id,
      question: 'family',
      kind: 'unknown',
      source_kind: 'member',
      source_at: hours(-5),
      edited: false,
      said_by: someone(name),
      said_at: hours(-5),
    })),
    'referrals.history': each((name, id) => ({
      history_id: idFor('happened', id),
      referral_id: id,
      what: 'begun',
      member_id: someone(name),
      at: hours(-5),
    })),
    'referrals.kinds': ['nrm' as const, 'childs' as const].map((name) => ({
      referral_id: referralId(name),
      types: ['labour'],
    })),
    'referrals.responders': ['police', 'council', 'commissioner'].map((agencyId) => ({
      member_id: responder(agencyId).memberId,
      first_name: '',
      last_name: '',
      job: '',
      phone: '',
      absence_email: '',
      changed_at: hours(-5),
    })),
    'referrals.council_contacts': ['police', 'council', 'commissioner'].map((agencyId) => ({
      agency_id: agencyId,
      council: 'Invented Council',
      phone: '',
      email: '',
      first_name: '',
      last_name: '',
      changed_by: responder(agencyId).memberId,
      changed_at: hours(-5),
    })),
    'consents.consents': each((name, id) => ({
      consent_id: idFor('consent', id),
      place: 1_000_000 + referralNames.indexOf(name),
      record_id: id,
      about: 'referral',
      purpose: '',
      answer: 'yes',
      language: 'en',
      interpreter: 'not-needed',
      sealed: '\\x00',
      given_at: hours(-5),
      recorded_by: someone(name),
      recorded_at: hours(-5),
    })),
  };
}

/** The ids of these rows, as they are called in this county. */
export const referralLabels: readonly (readonly [id: string, name: string])[] = [
  [referralId('bare referral'), 'bare referral'],
  [idFor('share', 'nrm'), 'nrm'],
  ...referralNames.flatMap((name) => {
    const id = referralId(name);
    return ['answer', 'happened', 'consent']
      .map((what) => [idFor(what, id), name] as const)
      .concat([[id, name]]);
  }),
];
