-- safe: creates tables
-- Referrals from a support case to a service. What is asked and answered is an entry, sealed under the case's key; the referral keeps what
-- lists need in codes and days.
create table services.referrals (
  referral_id uuid primary key,
  case_id uuid not null references support.cases,
  service_id uuid not null references services.services,
  from_agency text collate "C" not null references access.agencies,
  to_agency text collate "C" not null references access.agencies,
  share_id uuid references access.shares,
  need text collate "C" not null,
  state text collate "C" not null,
  decline_reason text collate "C",
  begins_on date,
  sent_by uuid not null references access.members,
  sent_at timestamptz not null,
  answered_at timestamptz,
  changed_at timestamptz not null,
  revision integer not null,
  constraint referrals_state_known check (state in ('sent', 'accepted', 'declined', 'done', 'revoked')),
  constraint referrals_decline_reason_known check (decline_reason in
    ('no-capacity', 'not-for-them', 'outside-area', 'no-language', 'not-reached', 'they-did-not-want-it', 'other')),
  constraint referrals_declined_for_a_reason check ((state = 'declined') = (decline_reason is not null)),
  constraint referrals_opened_by_a_share check ((share_id is null) = (from_agency = to_agency))
);
comment on column services.referrals.share_id is 'The share by which the other agency reads the case; none within one agency.';
comment on column services.referrals.begins_on is 'The day on which the service begins, once it is known; until then the person waits.';
create unique index referrals_by_share on services.referrals (share_id) where share_id is not null;
create index referrals_of_case on services.referrals (case_id, sent_at desc);
create index referrals_sent on services.referrals (from_agency, sent_at desc, referral_id);
create index referrals_received on services.referrals (to_agency, sent_at desc, referral_id);
create index referrals_to_service on services.referrals (service_id, state);

create table services.entries (
  entry_id uuid primary key,
  place bigint generated always as identity,
  referral_id uuid not null references services.referrals,
  kind text collate "C" not null,
  about text collate "C" not null,
  sealed bytea not null,
  by_member uuid not null references access.members,
  at timestamptz not null
);
create index entries_by_referral on services.entries (referral_id, place);
comment on table services.entries is 'What was asked and answered about a referral, sealed under the case''s key. Added to and never changed.';
