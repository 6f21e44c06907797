/** What members get of referrals and consents, and may write, as data. */
import { acting, type Expectation, is } from './expectation.ts';
import { referralId, referralNames } from './referral-rows.ts';

const polices = ['nrm', 'kept'];
const councils = ['childs'];
const shared = ['nrm', ...councils];
export const tablesOfReferrals = ['referrals.answers', 'referrals.history', 'consents.consents'] as const;

export const referralMatrix: readonly Expectation[] = [
  is('access.session_refers', 'referrer', 'refers'),
  is('access.first_responders', 'referrer', '1'),
  is('access.records', 'police responder', ...polices),
  is('access.records', 'council responder', ...shared),
  acting('access.record_keys', 'police responder', ...polices),
  acting('access.record_keys', 'council responder', ...shared),
  is('access.shares', 'police responder', 'nrm'),
  is('access.shares', 'council responder', 'nrm'),
  acting('access.shares: ends', 'police responder', '1'),
  acting('access.shares: adds', 'police responder', ...polices),
  acting('access.shares: adds', 'council responder', ...councils),
  is('access.works_on', 'police responder', ...polices),
  is('access.works_on', 'council responder', ...councils),
  is('referrals.referrals', 'police responder', ...polices),
  is('referrals.referrals', 'council responder', ...shared),
  acting('referrals.referrals: changes', 'police responder', '2'),
  acting('referrals.referrals: changes', 'council responder', '1'),
  acting('access.records: refers', 'referrer', '1'),
  acting('access.record_keys: refers', 'referrer', '1'),
  acting('referrals.referrals: begins', 'referrer', '1'),
  acting('referrals.answers: begins', 'referrer', '1'),
  acting('referrals.history: begins', 'referrer', '1'),
  ...tablesOfReferrals.flatMap((table) => [
    acting(table, 'police responder', ...polices),
    acting(table, 'council responder', ...shared),
    acting(`${table}: adds`, 'police responder', ...polices),
    acting(`${table}: adds`, 'council responder', ...councils),
  ]),
  // Of one referral nobody has drawn them yet.
  acting('referrals.kinds', 'police responder', 'nrm'),
  acting('referrals.kinds', 'council responder', ...shared),
  acting('referrals.kinds: adds', 'police responder', 'kept'),
  acting('referrals.kinds: changes', 'police responder', '1'),
  acting('referrals.kinds: changes', 'council responder', '1'),
  acting('referrals.kinds: begins', 'referrer', '1'),
  acting('files.files: adds', 'police responder', ...polices),
  acting('files.files: adds', 'council responder', ...councils),
  is('referrals.responders', 'responder', 'own'),
  is('referrals.responders: changes', 'responder', '1'),
  is('referrals.council_contacts', 'responder', 'own agency’s'),
  acting('referrals.council_contacts: adds', 'responder', '1'),
  acting('referrals.council_contacts: changes', 'responder', '1'),
];

export const referralReads: Readonly<Record<string, string>> = {
  'access.session_refers': `select 'refers' where access.session_refers()`,
  'access.first_responders': `select count(*)::text from access.first_responders() having count(*) > 0`,
  'access.works_on': `select r::text from unnest(array[${referralNames.map((name) => `'${referralId(name)}'`).join(',')}]::uuid[]) r
    where access.works_on(r)`,
  'referrals.referrals': 'select referral_id::text from referrals.referrals',
  'referrals.answers': 'select answer_id::text from referrals.answers',
  'referrals.history': 'select history_id::text from referrals.history',
  'referrals.kinds': 'select referral_id::text from referrals.kinds',
  'referrals.responders': `select case when member_id = access.session_member() then 'own' else 'another''s' end from referrals.responders`,
  'referrals.council_contacts': `select case when agency_id = access.session_agency() then 'own agency’s' else 'another''s' end
    from referrals.council_contacts`,
  'consents.consents': 'select consent_id::text from consents.consents',
};
