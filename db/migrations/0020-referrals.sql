-- safe: creates tables; a check gives way to a wider one
-- Referrals: the working copy of an NRM referral or Duty to Notify, its answers and history; and what a person answered about consent.
create schema referrals;
create schema consents;

alter table access.records
  drop constraint records_kind_known,
  add constraint records_kind_known check (kind in ('report', 'referral'));

create table referrals.referrals (
  referral_id uuid primary key references access.records,
  agency_id text collate "C" not null references access.agencies,
  reference text collate "C" not null,
  question_set text collate "C" not null,
  route text collate "C",
  state text collate "C" not null,
  holder uuid not null references access.members,
  checker uuid references access.members,
  absence uuid references access.members,
  concern_id uuid not null,
  began_from uuid references access.records,
  missing smallint not null,
  started_by uuid not null references access.members,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  sent_at timestamptz,
  revision integer not null,
  constraint referrals_one_reference unique (reference),
  constraint referrals_route_known check (route in ('child-nrm', 'adult-nrm', 'duty-to-notify')),
  constraint referrals_state_known check (state in ('writing', 'checking', 'ready', 'sent', 'closed')),
  constraint referrals_checker_while_checking check ((checker is not null) = (state = 'checking')),
  constraint referrals_sent_whole check ((sent_at is not null) = (state = 'sent'))
);
comment on column referrals.referrals.concern_id is 'Ties the referrals of one concern: siblings, people who worked together. One referral for each person.';
create index referrals_list on referrals.referrals (agency_id, changed_at desc, referral_id) where state in ('writing', 'checking', 'ready');
create index referrals_done on referrals.referrals (agency_id, changed_at desc, referral_id) where state in ('sent', 'closed');
create index referrals_by_holder on referrals.referrals (holder, changed_at desc, referral_id) where state in ('writing', 'checking', 'ready');
create index referrals_by_concern on referrals.referrals (concern_id);
create index referrals_by_origin on referrals.referrals (began_from) where began_from is not null;

create table referrals.answers (
  answer_id uuid primary key,
  place bigint generated always as identity,
  referral_id uuid not null references referrals.referrals,
  question text collate "C" not null,
  kind text collate "C" not null,
  sealed bytea,
  source_kind text collate "C" not null,
  source_record uuid,
  source_reference text collate "C",
  source_at timestamptz not null,
  edited boolean not null,
  said_by uuid not null references access.members,
  said_at timestamptz not null,
  constraint answers_kind_known check (kind in ('value', 'unknown', 'refused', 'not-asked', 'taken-back')),
  constraint answers_source_known check (source_kind in
    ('member', 'account', 'agency', 'report', 'identity', 'case', 'consent', 'referral')),
  constraint answers_value_sealed check (kind <> 'value' or sealed is not null)
);
create index answers_by_question on referrals.answers (referral_id, question, place desc);
comment on table referrals.answers is 'Every answer ever given, the last of a question standing now. Added to and never changed.';

create table referrals.history (
  history_id uuid primary key,
  referral_id uuid not null references referrals.referrals,
  what text collate "C" not null,
  member_id uuid not null references access.members,
  to_member uuid references access.members,
  sealed_note bytea,
  at timestamptz not null
);
create index history_by_referral on referrals.history (referral_id, at, history_id);

create table consents.consents (
  consent_id uuid primary key,
  place bigint generated always as identity,
  record_id uuid not null references access.records,
  about text collate "C" not null,
  purpose text collate "C" not null,
  answer text collate "C" not null,
  language text collate "C" not null,
  interpreter text collate "C" not null,
  sealed bytea not null,
  given_at timestamptz not null,
  recorded_by uuid not null references access.members,
  recorded_at timestamptz not null,
  constraint consents_about_known check (about in
    ('referral', 'sharing', 'co-operation', 'safe-contact', 'decision-recipient')),
  constraint consents_answer_known check (answer in ('yes', 'no', 'unsure', 'not-asked', 'withdrawn')),
  constraint consents_interpreter_known check (interpreter in ('not-needed', 'present', 'by-phone', 'declined', 'none-found')),
  constraint consents_purpose_of_sharing check ((purpose <> '') = (about = 'sharing'))
);
create index consents_by_record on consents.consents (record_id, about, purpose, place desc);
comment on table consents.consents is 'What somebody answered about consent, in their words, sealed under the record''s key. A withdrawal is another answer.';

create table referrals.responders (
  member_id uuid primary key references access.members,
  first_name text not null,
  last_name text not null,
  job text not null,
  phone text not null,
  absence_email text not null,
  changed_at timestamptz not null
);
comment on table referrals.responders is 'A first responder''s own details as they last wrote them in a referral, so that nobody types them twice.';
