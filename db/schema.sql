-- The sum of db/migrations and db/standing, written from the catalogue by tools/schema-dump.ts. Not to be edited or run.

-- Schemas

create schema access;

create schema audit;

create schema conferences;

create schema consents;

create schema figures;

create schema files;

create schema identities;

create schema investigations;

create schema orders;

create schema platform;

create schema referrals;

create schema reports;

create schema services;

create schema support;

create schema tasks;

create schema triage;

-- Tables

create table access.agencies (
  agency_id text collate "C" not null,
  name text not null,
  kind text collate "C" not null,
  council_code text collate "C",
  runs_public_desk boolean default false not null,
  from_on date not null,
  until_on date
);

create table access.credentials (
  member_id uuid not null,
  password_salt bytea not null,
  password_verifier bytea not null,
  password_set_at timestamp with time zone not null,
  sealed_totp bytea not null,
  totp_set_at timestamp with time zone not null,
  totp_used_step bigint not null
);

create table access.mailed_links (
  link_id uuid not null,
  purpose text collate "C" not null,
  member_id uuid not null,
  token_digest bytea not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  browser_digest bytea,
  password_salt bytea,
  password_verifier bytea,
  proved_step bigint
);

create table access.mails (
  mail_id uuid not null,
  kind text collate "C" not null,
  member_id uuid not null,
  asked_at timestamp with time zone not null,
  tries integer default 0 not null,
  next_try_at timestamp with time zone not null,
  last_error text collate "C",
  sent_at timestamp with time zone
);

create table access.member_roles (
  member_id uuid not null,
  role text collate "C" not null,
  granted_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  granted_by uuid,
  ended_by uuid
);

create table access.members (
  member_id uuid not null,
  agency_id text collate "C" not null,
  name text not null,
  email text collate "C" not null,
  state text collate "C" not null,
  created_at timestamp with time zone not null,
  joined_at timestamp with time zone,
  suspended_at timestamp with time zone,
  left_at timestamp with time zone,
  revision integer default 1 not null,
  signed_in_at timestamp with time zone
);

create table access.named_members (
  naming_id uuid not null,
  record_id uuid not null,
  member_id uuid not null,
  named_by uuid not null,
  named_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone
);

create table access.record_keys (
  record_id uuid not null,
  wrapped_by text collate "C" not null,
  wrapped bytea not null,
  made_at timestamp with time zone not null
);

create table access.records (
  record_id uuid not null,
  kind text collate "C" not null,
  agency_id text collate "C" not null,
  others_see text collate "C" not null,
  registered_at timestamp with time zone not null
);

create table access.recovery_codes (
  member_id uuid not null,
  digest bytea not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone
);

create table access.sessions (
  session_id uuid not null,
  token_hash bytea not null,
  member_id uuid not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  idle_until timestamp with time zone not null,
  absolute_until timestamp with time zone not null,
  ended_at timestamp with time zone,
  device text default ''::text not null,
  how text collate "C" default 'practice'::text not null
);

create table access.shares (
  share_id uuid not null,
  record_id uuid not null,
  sections text[] not null,
  from_agency text collate "C" not null,
  to_agency text collate "C" not null,
  purpose text not null,
  basis text not null,
  granted_by uuid,
  granted_at timestamp with time zone not null,
  until timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid
);

create table access.small_counts (
  from_on date not null,
  "least" smallint not null,
  source text not null
);

create table access.tries (
  scope text collate "C" not null,
  key bytea not null,
  fails integer not null,
  last_at timestamp with time zone not null,
  wait_until timestamp with time zone,
  went_well_at timestamp with time zone
);

create table audit.batches (
  batch_number bigint not null,
  from_xact xid8 not null,
  until_xact xid8 not null,
  entry_count integer not null,
  leaves bytea not null,
  root bytea not null,
  previous_seal bytea not null,
  seal bytea not null,
  signature bytea not null,
  sealed_at timestamp with time zone not null
);

create table audit.entries (
  entry_id bigint generated always as identity not null,
  xact xid8 not null,
  at timestamp with time zone not null,
  door text collate "C" not null,
  member_id uuid,
  agency_id text collate "C",
  roles text[] not null,
  act text collate "C" not null,
  purpose text,
  record_kind text collate "C",
  record_id uuid,
  detail jsonb not null,
  record_agency_id text collate "C"
);

create table conferences.acceptances (
  conference_id uuid not null,
  member_id uuid not null,
  agency_id text collate "C" not null,
  statement text collate "C" not null,
  accepted_at timestamp with time zone not null,
  present_at timestamp with time zone
);

create table conferences.actions (
  action_id uuid not null,
  item_id uuid not null,
  agency_id text collate "C" not null,
  owner_id uuid,
  due_on date not null,
  by_member uuid not null,
  at timestamp with time zone not null
);

create table conferences.conferences (
  conference_id uuid not null,
  agency_id text collate "C" not null,
  title text not null,
  starts_at timestamp with time zone not null,
  place text not null,
  chair uuid not null,
  statement text collate "C" not null,
  called_by uuid not null,
  called_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  opened_by uuid,
  closed_at timestamp with time zone,
  closed_by uuid,
  cancelled_at timestamp with time zone,
  cancelled_by uuid
);

create table conferences.entries (
  entry_id uuid not null,
  place bigint not null,
  item_id uuid not null,
  kind text collate "C" not null,
  about text collate "C" not null,
  sealed bytea not null,
  by_member uuid not null,
  at timestamp with time zone not null
);

create table conferences.invited (
  conference_id uuid not null,
  agency_id text collate "C" not null,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  apologies_at timestamp with time zone,
  apologies_by uuid
);

create table conferences.item_agencies (
  item_id uuid not null,
  agency_id text collate "C" not null,
  purpose text collate "C",
  basis text not null,
  let_in_by uuid not null,
  let_in_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid
);

create table conferences.items (
  item_id uuid not null,
  conference_id uuid not null,
  case_id uuid not null,
  reference text collate "C" not null,
  agency_id text collate "C" not null,
  risk_level text collate "C" not null,
  age text collate "C" not null,
  minutes smallint not null,
  put_by uuid not null,
  put_at timestamp with time zone not null,
  begun_at timestamp with time zone,
  ended_at timestamp with time zone,
  taken_off_at timestamp with time zone,
  taken_off_by uuid
);

create table conferences.parts (
  item_id uuid not null,
  agency_id text collate "C" not null,
  shows text collate "C" not null,
  for_investigators boolean not null
);

create table conferences.read_backs (
  read_back_id uuid not null,
  conference_id uuid not null,
  agency_id text collate "C" not null,
  member_id uuid not null,
  at timestamp with time zone not null
);

create table conferences.risks (
  risk_id uuid not null,
  turn bigint generated always as identity not null,
  item_id uuid not null,
  risk_level text collate "C" not null,
  by_member uuid not null,
  at timestamp with time zone not null
);

create table conferences.showings (
  showing_id uuid not null,
  place bigint not null,
  item_id uuid not null,
  agency_id text collate "C" not null,
  shows text collate "C" not null,
  for_investigators boolean not null,
  by_member uuid not null,
  at timestamp with time zone not null
);

create table conferences.slots (
  slot_id uuid not null,
  turn bigint generated always as identity not null,
  item_id uuid not null,
  minutes smallint not null,
  by_member uuid not null,
  at timestamp with time zone not null
);

create table conferences.versions (
  version_id uuid not null,
  turn bigint generated always as identity not null,
  conference_id uuid not null,
  title text not null,
  starts_at timestamp with time zone not null,
  place text not null,
  chair uuid not null,
  cancelled boolean not null,
  why text,
  by_member uuid not null,
  at timestamp with time zone not null
);

create table consents.consents (
  consent_id uuid not null,
  place bigint not null,
  record_id uuid not null,
  about text collate "C" not null,
  purpose text collate "C" not null,
  answer text collate "C" not null,
  language text collate "C" not null,
  interpreter text collate "C" not null,
  sealed bytea not null,
  given_at timestamp with time zone not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  agency_id text collate "C",
  service_id uuid
);

create table figures.releases (
  release_id uuid not null,
  from_on date not null,
  until_on date not null,
  made_at timestamp with time zone not null,
  content jsonb not null
);

create table files.blobs (
  blob bytea not null,
  file_id uuid not null,
  record_id uuid not null,
  part text collate "C" not null,
  sealed bytea not null
);

create table files.files (
  file_id uuid not null,
  record_id uuid not null,
  origin text collate "C" not null,
  member_id uuid,
  received_at timestamp with time zone not null,
  sealed bytea not null,
  state text collate "C" not null,
  reason text collate "C",
  tries smallint default 0 not null,
  checked_at timestamp with time zone,
  sealed_found bytea
);

create table files.scanner (
  only_row boolean default true not null,
  state text collate "C" not null,
  version text,
  since timestamp with time zone not null
);

create table files.uploads (
  blob bytea not null,
  size bigint not null,
  kept_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);

create table identities.common_values (
  key bigint not null,
  kind text collate "C" not null,
  rule text collate "C" not null,
  since timestamp with time zone not null,
  mentions integer not null
);

create table identities.decisions (
  decision_id uuid not null,
  match_id uuid not null,
  number integer not null,
  answer text collate "C" not null,
  undoes uuid,
  sealed_reason bytea not null,
  member_id uuid not null,
  agency_id text collate "C" not null,
  decided_at timestamp with time zone not null
);

create table identities.earlier_scores (
  match_id uuid not null,
  number integer not null,
  strength text collate "C" not null,
  found text collate "C" not null,
  weight real not null,
  levels jsonb not null,
  model text collate "C" not null,
  found_at timestamp with time zone not null,
  replaced_at timestamp with time zone not null
);

create table identities.filing (
  one boolean default true not null,
  done_by integer not null,
  towards integer not null,
  up_to uuid
);

create table identities.hits (
  hit_id uuid default gen_random_uuid() not null,
  our_record uuid not null,
  their_record uuid not null,
  agency_id text collate "C" not null,
  holder text collate "C" not null,
  found_at timestamp with time zone not null
);

create table identities.matches (
  match_id uuid not null,
  kind text collate "C" not null,
  left_mention uuid not null,
  right_mention uuid not null,
  left_record uuid not null,
  right_record uuid not null,
  strength text collate "C" not null,
  state text collate "C" not null,
  weight real not null,
  levels jsonb not null,
  model text collate "C" not null,
  found_at timestamp with time zone not null,
  found text collate "C" not null,
  left_agency text collate "C" not null,
  right_agency text collate "C" not null,
  identifier bigint,
  shared bigint[] default '{}'::bigint[] not null,
  rank smallint generated always as (
CASE strength
    WHEN 'certain'::text THEN 1
    WHEN 'strong'::text THEN 2
    ELSE 3
END) stored not null,
  rules text[] collate "C"
);

create table identities.mention_keys (
  key bigint not null,
  mention_id uuid not null,
  record_id uuid not null,
  apart boolean not null,
  said_at timestamp with time zone not null
);

create table identities.mentions (
  mention_id uuid not null,
  record_id uuid not null,
  agency_id text collate "C" not null,
  kind text collate "C" not null,
  source text collate "C" not null,
  state text collate "C" not null,
  sealed bytea not null,
  said_at timestamp with time zone not null,
  drawn_at timestamp with time zone not null
);

create table identities.model_choices (
  number integer not null,
  version text collate "C",
  chosen_by uuid not null,
  chosen_at timestamp with time zone not null
);

create table identities.models (
  version text collate "C" not null,
  model json,
  pairs integer not null,
  random_pairs integer not null,
  match_share real not null,
  rounds integer not null,
  converged boolean not null,
  asked_by uuid not null,
  learnt_at timestamp with time zone not null
);

create table identities.request_answers (
  request_id uuid not null,
  answer text collate "C" not null,
  sections text[] not null,
  share_id uuid,
  sealed_reason bytea not null,
  answered_by uuid not null,
  answered_at timestamp with time zone not null
);

create table identities.requests (
  request_id uuid not null,
  our_record uuid not null,
  their_record uuid not null,
  from_agency text collate "C" not null,
  to_agency text collate "C" not null,
  purpose text collate "C" not null,
  basis text not null,
  wrapped_by text collate "C" not null,
  wrapped bytea not null,
  sealed_reason bytea not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  answered boolean default false not null
);

create table identities.watched_keys (
  key bigint not null,
  record_id uuid not null,
  about text collate "C" not null,
  side text collate "C" not null
);

create table identities.watched_people (
  record_id uuid not null,
  about text collate "C" not null,
  side text collate "C" not null,
  sealed bytea not null
);

create table investigations.added_reports (
  investigation_id uuid not null,
  report_id uuid not null,
  added_by uuid not null,
  added_at timestamp with time zone not null
);

create table investigations.drafts (
  member_id uuid not null,
  draft_key text collate "C" not null,
  sealed bytea not null,
  kept_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);

create table investigations.elsewhere (
  hit_id uuid not null,
  investigation_id uuid not null,
  person uuid not null,
  source_record uuid not null,
  source_kind text collate "C" not null,
  strength text collate "C" not null,
  found_at timestamp with time zone not null
);

create table investigations.entries (
  entry_id uuid not null,
  place bigint not null,
  investigation_id uuid not null,
  kind text collate "C" not null,
  about text collate "C" not null,
  sealed bytea not null,
  by_member uuid not null,
  at timestamp with time zone not null
);

create table investigations.file_checks (
  check_id uuid not null,
  investigation_id uuid not null,
  at timestamp with time zone not null,
  by_member uuid,
  whole integer not null,
  altered uuid[] not null,
  missing uuid[] not null,
  unreadable uuid[] default '{}'::uuid[] not null
);

create table investigations.group_answers (
  answer_id uuid not null,
  place bigint not null,
  pair_id uuid not null,
  answer text collate "C" not null,
  by_member uuid not null,
  at timestamp with time zone not null
);

create table investigations.groups_alike (
  pair_id uuid not null,
  left_investigation uuid not null,
  left_group uuid not null,
  right_investigation uuid not null,
  right_group uuid not null,
  strength text collate "C" not null,
  name_level text collate "C" not null,
  members smallint not null,
  stands boolean not null,
  found_at timestamp with time zone not null
);

create table investigations.investigations (
  investigation_id uuid not null,
  agency_id text collate "C" not null,
  reference text collate "C" not null,
  state text collate "C" not null,
  lead uuid not null,
  began_from uuid,
  begun_by uuid not null,
  begun_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  next_on date,
  revision integer not null,
  drawn smallint default 0 not null
);

create table investigations.progress (
  investigation_id uuid not null,
  types text[] not null,
  charged_on date,
  convicted_on date,
  ordered_on date,
  stopped text collate "C",
  stopped_on date,
  helped text[]
);

create table investigations.risk_uses (
  investigation_id uuid not null,
  step text collate "C" not null,
  risk uuid
);

create table investigations.roles (
  investigation_id uuid not null,
  role_id uuid not null,
  thing uuid not null,
  thing_kind text collate "C" not null,
  role text collate "C" not null,
  towards uuid,
  towards_kind text collate "C",
  from_on date,
  until_on date,
  ended boolean not null,
  nature text collate "C" not null
);

create table orders.drafts (
  member_id uuid not null,
  draft_key text collate "C" not null,
  sealed bytea not null,
  kept_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);

create table orders.entries (
  entry_id uuid not null,
  place bigint not null,
  order_id uuid not null,
  section text collate "C" not null,
  kind text collate "C" not null,
  about text collate "C" not null,
  sealed bytea not null,
  by_member uuid not null,
  at timestamp with time zone not null
);

create table orders.orders (
  order_id uuid not null,
  agency_id text collate "C" not null,
  reference text collate "C" not null,
  kind text collate "C",
  state text collate "C" not null,
  lead uuid not null,
  expires_on date,
  begun_by uuid not null,
  begun_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  revision integer not null,
  watched_by smallint default 0 not null,
  turns_on date
);

create table orders.touches (
  touch_id uuid not null,
  order_id uuid not null,
  about text collate "C" not null,
  report_id uuid not null,
  report_agency text collate "C" not null,
  thing text collate "C" not null,
  strength text collate "C" not null,
  found_at timestamp with time zone not null,
  settled_by uuid,
  settled_at timestamp with time zone
);

create table orders.watched (
  key bigint not null,
  order_id uuid not null,
  about text collate "C" not null,
  agency_id text collate "C" not null,
  section text collate "C" not null
);

create table platform.clock (
  only_row boolean default true not null,
  ahead interval default '00:00:00'::interval not null
);

create table platform.drafts (
  token_hash bytea not null,
  form text collate "C" not null,
  sealed bytea not null,
  revision integer default 1 not null,
  kept_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);

create table platform.installation (
  prefix text collate "C" not null,
  practice boolean not null,
  created_at timestamp with time zone default now() not null
);

create table platform.key_mark (
  only_row boolean default true not null,
  mark text collate "C" not null,
  noted_at timestamp with time zone default now() not null
);

create table platform.migrations (
  name text collate "C" not null,
  checksum text collate "C" not null,
  applied_at timestamp with time zone default now() not null
);

create table platform.practice_loads (
  load_name text collate "C" not null,
  seed integer not null,
  wanted integer not null,
  loaded integer not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  finished_at timestamp with time zone
);

create table platform.practice_mails (
  message_id text collate "C" not null,
  mailed_to text not null,
  subject text not null,
  words text not null,
  kept_at timestamp with time zone not null
);

create table platform.standing (
  name text collate "C" not null,
  checksum text collate "C" not null,
  applied_at timestamp with time zone default now() not null
);

create table referrals.answers (
  answer_id uuid not null,
  place bigint not null,
  referral_id uuid not null,
  question text collate "C" not null,
  kind text collate "C" not null,
  sealed bytea,
  source_kind text collate "C" not null,
  source_record uuid,
  source_reference text collate "C",
  source_at timestamp with time zone not null,
  edited boolean not null,
  said_by uuid not null,
  said_at timestamp with time zone not null
);

create table referrals.calendar_links (
  link_id uuid not null,
  member_id uuid not null,
  token_hash bytea not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  team text collate "C"
);

create table referrals.clock_events (
  event_id uuid not null,
  place bigint not null,
  referral_id uuid not null,
  code text collate "C" not null,
  on_day date not null,
  age text collate "C",
  turns_18_on date,
  until_on date,
  corrects uuid,
  recorded_by uuid,
  recorded_at timestamp with time zone not null
);

create table referrals.clock_rules (
  change_id uuid not null,
  rule text collate "C" not null,
  from_on date not null,
  count smallint,
  unit text collate "C",
  near_days smallint not null,
  source text not null,
  reason text not null,
  verified boolean not null,
  set_by uuid not null,
  set_at timestamp with time zone not null
);

create table referrals.clock_stages (
  referral_id uuid not null,
  stage text collate "C" not null,
  round smallint not null,
  agency_id text collate "C" not null,
  kind text collate "C" not null,
  actor text collate "C" not null,
  rule text collate "C",
  running boolean not null,
  begun_on date,
  near_on date,
  due_on date,
  done_on date
);

create table referrals.council_contacts (
  agency_id text collate "C" not null,
  council text collate "C" not null,
  phone text not null,
  email text not null,
  first_name text not null,
  last_name text not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null
);

create table referrals.history (
  history_id uuid not null,
  referral_id uuid not null,
  what text collate "C" not null,
  member_id uuid not null,
  to_member uuid,
  sealed_note bytea,
  at timestamp with time zone not null,
  about uuid
);

create table referrals.kinds (
  referral_id uuid not null,
  types text[] not null
);

create table referrals.quality_at_sending (
  referral_id uuid not null,
  agency_id text collate "C" not null,
  sent_on date not null,
  band text collate "C" not null,
  noticed smallint not null
);

create table referrals.referrals (
  referral_id uuid not null,
  agency_id text collate "C" not null,
  reference text collate "C" not null,
  question_set text collate "C" not null,
  route text collate "C",
  state text collate "C" not null,
  holder uuid not null,
  checker uuid,
  absence uuid,
  concern_id uuid not null,
  began_from uuid,
  missing smallint not null,
  started_by uuid not null,
  started_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  revision integer not null,
  age text collate "C",
  turns_18_on date,
  young_since date,
  person_filed boolean default false not null
);

create table referrals.responders (
  member_id uuid not null,
  first_name text not null,
  last_name text not null,
  job text not null,
  phone text not null,
  absence_email text not null,
  changed_at timestamp with time zone not null
);

create table reports.consent_steps (
  step_id uuid not null,
  place bigint not null,
  report_id uuid not null,
  what text collate "C" not null,
  said_on date,
  agency_id text collate "C",
  basis text collate "C",
  sealed_why bytea,
  decided_by uuid,
  at timestamp with time zone not null
);

create table reports.contents (
  report_id uuid not null,
  section text collate "C" not null,
  sealed bytea not null
);

create table reports.messages (
  message_id uuid not null,
  report_id uuid not null,
  author text collate "C" not null,
  member_id uuid,
  sealed bytea not null,
  sent_at timestamp with time zone not null
);

create table reports.receipts (
  report_id uuid not null,
  locator bytea not null,
  wrapped_key bytea not null,
  made_at timestamp with time zone not null
);

create table reports.reports (
  report_id uuid not null,
  agency_id text collate "C" not null,
  reference text collate "C" not null,
  channel text collate "C" not null,
  language text collate "C" not null,
  received_at timestamp with time zone not null,
  danger text collate "C" not null,
  danger_words boolean not null,
  affected text collate "C" not null,
  identity_choice text collate "C" not null,
  ward_code text collate "C",
  council_code text collate "C",
  happened_from date,
  how_often text collate "C" not null,
  stage text collate "C" not null,
  taken_by uuid,
  entered_at timestamp with time zone
);

create table reports.search_words (
  report_id uuid not null,
  agency_id text collate "C" not null,
  received_at timestamp with time zone not null,
  words bigint[] not null
);

create table reports.unfinished (
  member_id uuid not null,
  draft_key text collate "C" not null,
  sealed bytea not null,
  revision integer not null,
  begun_at timestamp with time zone not null,
  kept_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);

create table services.drafts (
  member_id uuid not null,
  draft_key text collate "C" not null,
  sealed bytea not null,
  kept_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);

create table services.entries (
  entry_id uuid not null,
  place bigint not null,
  referral_id uuid not null,
  kind text collate "C" not null,
  about text collate "C" not null,
  sealed bytea not null,
  by_member uuid not null,
  at timestamp with time zone not null
);

create table services.own_answers (
  referral_id uuid not null,
  service_id uuid not null,
  agency_id text collate "C" not null,
  from_agency text collate "C" not null,
  state text collate "C" not null,
  answered_by uuid not null,
  answered_at timestamp with time zone not null,
  wrapped_by text collate "C" not null,
  wrapped bytea not null,
  sealed bytea not null
);

create table services.referrals (
  referral_id uuid not null,
  case_id uuid not null,
  service_id uuid not null,
  from_agency text collate "C" not null,
  to_agency text collate "C" not null,
  share_id uuid,
  need text collate "C" not null,
  state text collate "C" not null,
  decline_reason text collate "C",
  begins_on date,
  sent_by uuid not null,
  sent_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  changed_at timestamp with time zone not null,
  revision integer not null,
  outside boolean default false not null,
  purpose text collate "C",
  basis text collate "C",
  handed_on date,
  kept_by text collate "C" not null,
  fell_at timestamp with time zone
);

create table services.services (
  service_id uuid not null,
  agency_id text collate "C" not null,
  name text collate "C" not null,
  provider text,
  finds text[] collate "C" not null,
  waiting text collate "C" not null,
  waiting_on date not null,
  funding_ends_on date,
  ended_on date,
  changed_at timestamp with time zone not null,
  revision integer not null
);

create table services.unmet_needs (
  unmet_id uuid not null,
  case_id uuid not null,
  agency_id text collate "C" not null,
  need text collate "C" not null,
  why text collate "C" not null,
  noted_by uuid not null,
  noted_on date not null,
  settled_on date,
  settled_by uuid,
  noted_at timestamp with time zone,
  settled_at timestamp with time zone
);

create table services.versions (
  version_id uuid not null,
  place bigint not null,
  service_id uuid not null,
  body jsonb not null,
  by_member uuid not null,
  at timestamp with time zone not null
);

create table support.alerts (
  alert_id uuid not null,
  case_id uuid not null,
  agency_id text collate "C" not null,
  section text collate "C" not null,
  kind text collate "C" not null,
  cause text collate "C" not null,
  on_day date not null,
  raised_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  only_for text collate "C"
);

create table support.approval_rules (
  rule_id uuid not null,
  agency_id text collate "C" not null,
  from_on date not null,
  requires text[] not null,
  supervisors uuid[] not null,
  set_by uuid not null,
  set_at timestamp with time zone not null
);

create table support.begun_referrals (
  referral_id uuid not null,
  case_id uuid not null
);

create table support.cases (
  case_id uuid not null,
  agency_id text collate "C" not null,
  reference text collate "C" not null,
  of_whom text collate "C" not null,
  state text collate "C" not null,
  holder uuid not null,
  began_from uuid,
  referral_id uuid,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  risk_level text collate "C",
  risk_due_on date,
  next_on date,
  review_due_on date,
  warnings smallint not null,
  revision integer not null,
  contact jsonb,
  reporter boolean default false not null,
  reached_on date,
  ends_on date,
  handed_in_told boolean default false not null,
  name_filed boolean default false not null,
  referral_since timestamp with time zone
);

create table support.contacts (
  case_id uuid not null,
  about uuid not null,
  outcome text collate "C" not null,
  way text collate "C" not null,
  by_member uuid not null,
  at timestamp with time zone not null
);

create table support.drafts (
  member_id uuid not null,
  draft_key text collate "C" not null,
  sealed bytea not null,
  kept_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);

create table support.endings (
  case_id uuid not null,
  about uuid not null,
  agency_id text collate "C" not null,
  what text collate "C" not null,
  ends_on date not null,
  state text collate "C" not null
);

create table support.entries (
  entry_id uuid not null,
  place bigint not null,
  case_id uuid not null,
  section text collate "C" not null,
  kind text collate "C" not null,
  about text collate "C" not null,
  sealed bytea not null,
  by_member uuid not null,
  at timestamp with time zone not null
);

create table support.outcome_answers (
  answer_id bigint generated always as identity not null,
  case_id uuid not null,
  outcome text collate "C" not null,
  moment text collate "C" not null,
  answer text collate "C" not null,
  on_day date not null
);

create table support.own_items (
  item_id uuid not null,
  view_id uuid not null,
  kind text collate "C" not null,
  about text collate "C" not null,
  sealed bytea not null,
  released_by uuid not null,
  released_at timestamp with time zone not null,
  taken_back_at timestamp with time zone,
  taken_back_by uuid,
  until_on date
);

create table support.own_views (
  view_id uuid not null,
  case_id uuid not null,
  locator bytea not null,
  wrapped_key bytea not null,
  wrapped_by text collate "C" not null,
  wrapped bytea not null,
  language text collate "C" not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  until timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  unjudged_since timestamp with time zone
);

create table support.own_words (
  words_id uuid not null,
  view_id uuid not null,
  kind text collate "C" not null,
  sealed bytea not null,
  at timestamp with time zone not null,
  seen_at timestamp with time zone,
  seen_by uuid
);

create table support.risk_changes (
  change_id bigint generated always as identity not null,
  case_id uuid not null,
  agency_id text collate "C" not null,
  on_day date not null,
  was text collate "C",
  now text collate "C"
);

create table support.ties (
  case_id uuid not null,
  about uuid not null,
  role text collate "C" not null,
  other_reference text collate "C",
  from_on date,
  until_on date
);

create table support.transfer_words (
  transfer_id uuid not null,
  side text collate "C" not null,
  wrapped_by text collate "C" not null,
  wrapped bytea not null,
  sealed bytea not null,
  by_member uuid not null,
  at timestamp with time zone not null
);

create table support.transfers (
  transfer_id uuid not null,
  case_id uuid not null,
  reference text collate "C" not null,
  of_whom text collate "C" not null,
  risk_level text collate "C",
  from_agency text collate "C" not null,
  to_agency text collate "C" not null,
  basis text not null,
  offered_by uuid not null,
  offered_at timestamp with time zone not null,
  state text collate "C" default 'offered'::text not null,
  answered_by uuid,
  answered_at timestamp with time zone
);

create table tasks.history (
  history_id uuid not null,
  task_id uuid not null,
  what text collate "C" not null,
  member_id uuid,
  owner_id uuid,
  due_on date,
  reason text collate "C",
  at timestamp with time zone not null
);

create table tasks.tasks (
  task_id uuid not null,
  agency_id text collate "C" not null,
  owner_id uuid,
  due_on date not null,
  title text not null,
  about_path text,
  record_id uuid,
  source text collate "C" not null,
  source_key text collate "C" not null,
  state text collate "C" default 'open'::text not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  place bigint not null
);

create table triage.afterwards (
  said_id uuid not null,
  report_id uuid not null,
  agency_id text collate "C" not null,
  stopped text collate "C",
  again_on date,
  said_by uuid not null,
  said_at timestamp with time zone not null
);

create table triage.decisions (
  decision_id uuid not null,
  report_id uuid not null,
  agency_id text collate "C" not null,
  decision text collate "C" not null,
  sealed_reason bytea not null,
  to_agency text collate "C",
  share_id uuid,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  acted_on_at timestamp with time zone,
  undone_by uuid,
  undone_at timestamp with time zone,
  stopped text collate "C",
  kinds text[]
);

create table triage.handing_refusals (
  handing_id uuid not null,
  member_id uuid not null,
  sealed_why bytea not null,
  declined_at timestamp with time zone not null,
  stopped text collate "C"
);

create table triage.handings (
  handing_id uuid not null,
  report_id uuid not null,
  from_agency text collate "C" not null,
  to_agency text collate "C" not null,
  named uuid[] not null,
  sealed_words bytea not null,
  handed_by uuid not null,
  handed_at timestamp with time zone not null,
  state text collate "C" not null,
  ended_at timestamp with time zone
);

create table triage.history (
  history_id uuid not null,
  report_id uuid not null,
  agency_id text collate "C" not null,
  what text collate "C" not null,
  member_id uuid,
  to_agency text collate "C",
  at timestamp with time zone not null
);

create table triage.items (
  item_id uuid not null,
  report_id uuid not null,
  agency_id text collate "C" not null,
  reference text collate "C" not null,
  channel text collate "C" not null,
  ward_code text collate "C",
  council_code text collate "C",
  received_at timestamp with time zone not null,
  placed_at timestamp with time zone not null,
  priority smallint not null,
  due_at timestamp with time zone not null,
  reasons text[] not null,
  state text collate "C" not null,
  claimed_by uuid,
  claimed_at timestamp with time zone,
  decided_at timestamp with time zone,
  new_answer boolean default false not null,
  revision integer default 0 not null
);

create table triage.notes (
  note_id uuid not null,
  report_id uuid not null,
  agency_id text collate "C" not null,
  sealed bytea not null,
  written_by uuid not null,
  written_at timestamp with time zone not null
);

-- Constraints

alter table access.agencies add constraint agencies_kind_known CHECK ((kind = ANY (ARRAY['police'::text, 'council'::text, 'health'::text, 'fire'::text, 'inspectorate'::text, 'charity'::text, 'commissioner'::text])));

alter table access.agencies add constraint agencies_pkey PRIMARY KEY (agency_id);

alter table access.credentials add constraint credentials_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table access.credentials add constraint credentials_pkey PRIMARY KEY (member_id);

alter table access.credentials add constraint credentials_salt_has_16_bytes CHECK ((octet_length(password_salt) = 16));

alter table access.credentials add constraint credentials_verifier_is_sha256 CHECK ((octet_length(password_verifier) = 32));

alter table access.mailed_links add constraint mailed_links_digest_is_hmac CHECK ((octet_length(token_digest) = 32));

alter table access.mailed_links add constraint mailed_links_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table access.mailed_links add constraint mailed_links_pkey PRIMARY KEY (link_id);

alter table access.mailed_links add constraint mailed_links_purpose_known CHECK ((purpose = ANY (ARRAY['join'::text, 'reset'::text])));

alter table access.mailed_links add constraint mailed_links_steps_in_order CHECK ((((password_salt IS NULL) = (password_verifier IS NULL)) AND ((password_salt IS NULL) = (browser_digest IS NULL)) AND ((proved_step IS NULL) OR (password_salt IS NOT NULL))));

alter table access.mailed_links add constraint mailed_links_token_digest_key UNIQUE (token_digest);

alter table access.mails add constraint mails_kind_known CHECK ((kind = ANY (ARRAY['invitation'::text, 'reset'::text, 'password-changed'::text, 'second-factor-changed'::text, 'recovery-codes-changed'::text, 'recovery-code-used'::text, 'joined'::text, 'something-due'::text])));

alter table access.mails add constraint mails_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table access.mails add constraint mails_pkey PRIMARY KEY (mail_id);

alter table access.member_roles add constraint member_roles_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES access.members(member_id);

alter table access.member_roles add constraint member_roles_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES access.members(member_id);

alter table access.member_roles add constraint member_roles_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table access.member_roles add constraint member_roles_pkey PRIMARY KEY (member_id, role, granted_at);

alter table access.member_roles add constraint member_roles_role_known CHECK ((role = ANY (ARRAY['frontline'::text, 'duty-desk'::text, 'support-worker'::text, 'first-responder'::text, 'investigator'::text, 'partnership-manager'::text, 'data-protection-officer'::text, 'administrator'::text])));

alter table access.members add constraint members_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table access.members add constraint members_email_lower CHECK ((email = lower(email)));

alter table access.members add constraint members_pkey PRIMARY KEY (member_id);

alter table access.members add constraint members_state_known CHECK ((state = ANY (ARRAY['invited'::text, 'active'::text, 'suspended'::text, 'left'::text])));

alter table access.named_members add constraint named_members_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES access.members(member_id);

alter table access.named_members add constraint named_members_ended_by_somebody CHECK (((ended_at IS NULL) = (ended_by IS NULL)));

alter table access.named_members add constraint named_members_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table access.named_members add constraint named_members_named_by_fkey FOREIGN KEY (named_by) REFERENCES access.members(member_id);

alter table access.named_members add constraint named_members_pkey PRIMARY KEY (naming_id);

alter table access.named_members add constraint named_members_record_id_fkey FOREIGN KEY (record_id) REFERENCES access.records(record_id);

alter table access.record_keys add constraint record_keys_pkey PRIMARY KEY (record_id);

alter table access.record_keys add constraint record_keys_record_id_fkey FOREIGN KEY (record_id) REFERENCES access.records(record_id);

alter table access.record_keys add constraint record_keys_wrapped_by_known CHECK ((wrapped_by = ANY (ARRAY['desk-1'::text, 'kek-1'::text])));

alter table access.records add constraint records_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table access.records add constraint records_kind_known CHECK ((kind = ANY (ARRAY['report'::text, 'referral'::text, 'case'::text, 'investigation'::text, 'order'::text, 'conference-item'::text])));

alter table access.records add constraint records_others_see_known CHECK ((others_see = ANY (ARRAY['sealed'::text, 'hidden'::text])));

alter table access.records add constraint records_pkey PRIMARY KEY (record_id);

alter table access.recovery_codes add constraint recovery_codes_digest_is_hmac CHECK ((octet_length(digest) = 32));

alter table access.recovery_codes add constraint recovery_codes_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table access.recovery_codes add constraint recovery_codes_pkey PRIMARY KEY (member_id, digest);

alter table access.sessions add constraint sessions_how_known CHECK ((how = ANY (ARRAY['practice'::text, 'password'::text])));

alter table access.sessions add constraint sessions_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table access.sessions add constraint sessions_pkey PRIMARY KEY (session_id);

alter table access.sessions add constraint sessions_token_hash_is_sha256 CHECK ((octet_length(token_hash) = 32));

alter table access.sessions add constraint sessions_token_hash_key UNIQUE (token_hash);

alter table access.shares add constraint shares_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES access.members(member_id);

alter table access.shares add constraint shares_from_agency_fkey FOREIGN KEY (from_agency) REFERENCES access.agencies(agency_id);

alter table access.shares add constraint shares_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES access.members(member_id);

alter table access.shares add constraint shares_have_sections CHECK ((cardinality(sections) > 0));

alter table access.shares add constraint shares_pkey PRIMARY KEY (share_id);

alter table access.shares add constraint shares_record_id_fkey FOREIGN KEY (record_id) REFERENCES access.records(record_id);

alter table access.shares add constraint shares_to_agency_fkey FOREIGN KEY (to_agency) REFERENCES access.agencies(agency_id);

alter table access.shares add constraint shares_to_another CHECK ((from_agency <> to_agency));

alter table access.small_counts add constraint small_counts_is_a_number CHECK ((("least" >= 1) AND ("least" <= 100)));

alter table access.small_counts add constraint small_counts_pkey PRIMARY KEY (from_on);

alter table access.tries add constraint tries_key_is_hmac CHECK ((octet_length(key) = 32));

alter table access.tries add constraint tries_pkey PRIMARY KEY (scope, key);

alter table audit.batches add constraint batches_follow CHECK ((from_xact < until_xact));

alter table audit.batches add constraint batches_pkey PRIMARY KEY (batch_number);

alter table audit.entries add constraint entries_door_known CHECK ((door = ANY (ARRAY['public'::text, 'staff'::text, 'worker'::text, 'operator'::text])));

alter table audit.entries add constraint entries_pkey PRIMARY KEY (entry_id);

alter table conferences.acceptances add constraint acceptances_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table conferences.acceptances add constraint acceptances_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conferences.conferences(conference_id);

alter table conferences.acceptances add constraint acceptances_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table conferences.acceptances add constraint acceptances_pkey PRIMARY KEY (conference_id, member_id);

alter table conferences.actions add constraint actions_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table conferences.actions add constraint actions_by_member_fkey FOREIGN KEY (by_member) REFERENCES access.members(member_id);

alter table conferences.actions add constraint actions_item_id_fkey FOREIGN KEY (item_id) REFERENCES conferences.items(item_id);

alter table conferences.actions add constraint actions_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES access.members(member_id);

alter table conferences.actions add constraint actions_pkey PRIMARY KEY (action_id);

alter table conferences.conferences add constraint conferences_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table conferences.conferences add constraint conferences_called_by_fkey FOREIGN KEY (called_by) REFERENCES access.members(member_id);

alter table conferences.conferences add constraint conferences_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES access.members(member_id);

alter table conferences.conferences add constraint conferences_cancelled_unopened CHECK (((cancelled_at IS NULL) OR (opened_at IS NULL)));

alter table conferences.conferences add constraint conferences_chair_fkey FOREIGN KEY (chair) REFERENCES access.members(member_id);

alter table conferences.conferences add constraint conferences_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES access.members(member_id);

alter table conferences.conferences add constraint conferences_opened_before_closed CHECK (((closed_at IS NULL) OR (opened_at IS NOT NULL)));

alter table conferences.conferences add constraint conferences_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES access.members(member_id);

alter table conferences.conferences add constraint conferences_pkey PRIMARY KEY (conference_id);

alter table conferences.conferences add constraint conferences_title_short CHECK (((length(title) >= 1) AND (length(title) <= 200)));

alter table conferences.entries add constraint entries_by_member_fkey FOREIGN KEY (by_member) REFERENCES access.members(member_id);

alter table conferences.entries add constraint entries_item_id_fkey FOREIGN KEY (item_id) REFERENCES conferences.items(item_id);

alter table conferences.entries add constraint entries_pkey PRIMARY KEY (entry_id);

alter table conferences.invited add constraint invited_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table conferences.invited add constraint invited_apologies_by_fkey FOREIGN KEY (apologies_by) REFERENCES access.members(member_id);

alter table conferences.invited add constraint invited_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conferences.conferences(conference_id);

alter table conferences.invited add constraint invited_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES access.members(member_id);

alter table conferences.invited add constraint invited_pkey PRIMARY KEY (conference_id, agency_id);

alter table conferences.item_agencies add constraint item_agencies_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table conferences.item_agencies add constraint item_agencies_consent_has_a_purpose CHECK (((basis = 'Consent of the person'::text) = (purpose IS NOT NULL)));

alter table conferences.item_agencies add constraint item_agencies_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES access.members(member_id);

alter table conferences.item_agencies add constraint item_agencies_item_id_fkey FOREIGN KEY (item_id) REFERENCES conferences.items(item_id);

alter table conferences.item_agencies add constraint item_agencies_let_in_by_fkey FOREIGN KEY (let_in_by) REFERENCES access.members(member_id);

alter table conferences.item_agencies add constraint item_agencies_pkey PRIMARY KEY (item_id, agency_id, let_in_at);

alter table conferences.items add constraint items_age_known CHECK ((age = ANY (ARRAY['child'::text, 'adult'::text, 'unsure'::text])));

alter table conferences.items add constraint items_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table conferences.items add constraint items_case_id_fkey FOREIGN KEY (case_id) REFERENCES support.cases(case_id);

alter table conferences.items add constraint items_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conferences.conferences(conference_id);

alter table conferences.items add constraint items_end_after_begin CHECK (((ended_at IS NULL) OR (begun_at IS NOT NULL)));

alter table conferences.items add constraint items_item_id_fkey FOREIGN KEY (item_id) REFERENCES access.records(record_id);

alter table conferences.items add constraint items_minutes_sensible CHECK (((minutes >= 1) AND (minutes <= 120)));

alter table conferences.items add constraint items_pkey PRIMARY KEY (item_id);

alter table conferences.items add constraint items_put_by_fkey FOREIGN KEY (put_by) REFERENCES access.members(member_id);

alter table conferences.items add constraint items_risk_known CHECK ((risk_level = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text, 'very-high'::text])));

alter table conferences.items add constraint items_taken_off_by_fkey FOREIGN KEY (taken_off_by) REFERENCES access.members(member_id);

alter table conferences.parts add constraint parts_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table conferences.parts add constraint parts_item_id_fkey FOREIGN KEY (item_id) REFERENCES conferences.items(item_id);

alter table conferences.parts add constraint parts_pkey PRIMARY KEY (item_id, agency_id);

alter table conferences.parts add constraint parts_shows_known CHECK ((shows = ANY (ARRAY['at-opening'::text, 'at-once'::text])));

alter table conferences.read_backs add constraint read_backs_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table conferences.read_backs add constraint read_backs_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conferences.conferences(conference_id);

alter table conferences.read_backs add constraint read_backs_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table conferences.read_backs add constraint read_backs_pkey PRIMARY KEY (read_back_id);

alter table conferences.risks add constraint risks_by_member_fkey FOREIGN KEY (by_member) REFERENCES access.members(member_id);

alter table conferences.risks add constraint risks_item_id_fkey FOREIGN KEY (item_id) REFERENCES conferences.items(item_id);

alter table conferences.risks add constraint risks_level_known CHECK ((risk_level = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text, 'very-high'::text])));

alter table conferences.risks add constraint risks_pkey PRIMARY KEY (risk_id);

alter table conferences.showings add constraint showings_by_member_fkey FOREIGN KEY (by_member) REFERENCES access.members(member_id);

alter table conferences.showings add constraint showings_of_a_part FOREIGN KEY (item_id, agency_id) REFERENCES conferences.parts(item_id, agency_id);

alter table conferences.showings add constraint showings_pkey PRIMARY KEY (showing_id);

alter table conferences.showings add constraint showings_shows_known CHECK ((shows = ANY (ARRAY['at-opening'::text, 'at-once'::text])));

alter table conferences.slots add constraint slots_by_member_fkey FOREIGN KEY (by_member) REFERENCES access.members(member_id);

alter table conferences.slots add constraint slots_item_id_fkey FOREIGN KEY (item_id) REFERENCES conferences.items(item_id);

alter table conferences.slots add constraint slots_minutes_sensible CHECK (((minutes >= 1) AND (minutes <= 120)));

alter table conferences.slots add constraint slots_pkey PRIMARY KEY (slot_id);

alter table conferences.versions add constraint versions_by_member_fkey FOREIGN KEY (by_member) REFERENCES access.members(member_id);

alter table conferences.versions add constraint versions_chair_fkey FOREIGN KEY (chair) REFERENCES access.members(member_id);

alter table conferences.versions add constraint versions_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conferences.conferences(conference_id);

alter table conferences.versions add constraint versions_pkey PRIMARY KEY (version_id);

alter table conferences.versions add constraint versions_why_short CHECK (((length(why) >= 1) AND (length(why) <= 2000)));

alter table consents.consents add constraint consents_about_known CHECK ((about = ANY (ARRAY['referral'::text, 'sharing'::text, 'co-operation'::text, 'safe-contact'::text, 'decision-recipient'::text])));

alter table consents.consents add constraint consents_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table consents.consents add constraint consents_agency_of_sharing CHECK (((agency_id IS NULL) OR (about = 'sharing'::text)));

alter table consents.consents add constraint consents_answer_known CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'unsure'::text, 'not-asked'::text, 'withdrawn'::text])));

alter table consents.consents add constraint consents_carried_takes_back CHECK (((recorded_by IS NOT NULL) OR ((about = 'sharing'::text) AND (answer = ANY (ARRAY['no'::text, 'withdrawn'::text])))));

alter table consents.consents add constraint consents_interpreter_known CHECK ((interpreter = ANY (ARRAY['not-needed'::text, 'present'::text, 'by-phone'::text, 'declined'::text, 'none-found'::text])));

alter table consents.consents add constraint consents_pkey PRIMARY KEY (consent_id);

alter table consents.consents add constraint consents_purpose_of_sharing CHECK (((purpose <> ''::text) = (about = 'sharing'::text)));

alter table consents.consents add constraint consents_record_id_fkey FOREIGN KEY (record_id) REFERENCES access.records(record_id);

alter table consents.consents add constraint consents_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.members(member_id);

alter table consents.consents add constraint consents_with_one CHECK (((agency_id IS NULL) OR (service_id IS NULL)));

alter table figures.releases add constraint releases_forward CHECK ((from_on < until_on));

alter table figures.releases add constraint releases_once UNIQUE (until_on, from_on);

alter table figures.releases add constraint releases_pkey PRIMARY KEY (release_id);

alter table files.blobs add constraint blobs_blob_is_sha256 CHECK ((octet_length(blob) = 32));

alter table files.blobs add constraint blobs_of_a_file FOREIGN KEY (file_id, record_id) REFERENCES files.files(file_id, record_id);

alter table files.blobs add constraint blobs_one_of_each UNIQUE (file_id, part);

alter table files.blobs add constraint blobs_part_known CHECK ((part = ANY (ARRAY['original'::text, 'copy'::text, 'preview'::text])));

alter table files.blobs add constraint blobs_pkey PRIMARY KEY (blob);

alter table files.files add constraint files_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table files.files add constraint files_origin_known CHECK ((origin = ANY (ARRAY['reporter'::text, 'member'::text])));

alter table files.files add constraint files_pkey PRIMARY KEY (file_id);

alter table files.files add constraint files_record_id_fkey FOREIGN KEY (record_id) REFERENCES access.records(record_id);

alter table files.files add constraint files_settled_when_checked CHECK (((state = 'waiting'::text) OR (checked_at IS NOT NULL)));

alter table files.files add constraint files_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'clean'::text, 'infected'::text, 'cannot-be-made-safe'::text])));

alter table files.files add constraint files_with_their_record UNIQUE (file_id, record_id);

alter table files.scanner add constraint scanner_has_one_row CHECK (only_row);

alter table files.scanner add constraint scanner_pkey PRIMARY KEY (only_row);

alter table files.scanner add constraint scanner_state_known CHECK ((state = ANY (ARRAY['unset'::text, 'away'::text, 'blind'::text, 'ready'::text])));

alter table files.uploads add constraint uploads_blob_is_sha256 CHECK ((octet_length(blob) = 32));

alter table files.uploads add constraint uploads_pkey PRIMARY KEY (blob);

alter table files.uploads add constraint uploads_size_is_one CHECK ((size > 0));

alter table identities.common_values add constraint common_values_pkey PRIMARY KEY (key);

alter table identities.decisions add constraint decisions_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table identities.decisions add constraint decisions_answer_known CHECK ((answer = ANY (ARRAY['same'::text, 'different'::text, 'not-sure'::text, 'undo'::text])));

alter table identities.decisions add constraint decisions_in_order UNIQUE (match_id, number);

alter table identities.decisions add constraint decisions_match_id_fkey FOREIGN KEY (match_id) REFERENCES identities.matches(match_id);

alter table identities.decisions add constraint decisions_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table identities.decisions add constraint decisions_pkey PRIMARY KEY (decision_id);

alter table identities.decisions add constraint decisions_undo_whole CHECK (((answer = 'undo'::text) = (undoes IS NOT NULL)));

alter table identities.decisions add constraint decisions_undoes_fkey FOREIGN KEY (undoes) REFERENCES identities.decisions(decision_id);

alter table identities.decisions add constraint decisions_undoes_key UNIQUE (undoes);

alter table identities.earlier_scores add constraint earlier_scores_match_id_fkey FOREIGN KEY (match_id) REFERENCES identities.matches(match_id);

alter table identities.earlier_scores add constraint earlier_scores_pkey PRIMARY KEY (match_id, number);

alter table identities.filing add constraint filing_one_row CHECK (one);

alter table identities.filing add constraint filing_pkey PRIMARY KEY (one);

alter table identities.hits add constraint hits_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table identities.hits add constraint hits_holder_fkey FOREIGN KEY (holder) REFERENCES access.agencies(agency_id);

alter table identities.hits add constraint hits_of_two CHECK ((agency_id <> holder));

alter table identities.hits add constraint hits_once UNIQUE (our_record, their_record);

alter table identities.hits add constraint hits_our_record_fkey FOREIGN KEY (our_record) REFERENCES access.records(record_id);

alter table identities.hits add constraint hits_pkey PRIMARY KEY (hit_id);

alter table identities.hits add constraint hits_their_record_fkey FOREIGN KEY (their_record) REFERENCES access.records(record_id);

alter table identities.matches add constraint matches_between_records CHECK ((left_record <> right_record));

alter table identities.matches add constraint matches_found_known CHECK ((found = ANY (ARRAY['joined'::text, 'doubted'::text, 'proposed'::text, 'none'::text])));

alter table identities.matches add constraint matches_left_mention_fkey FOREIGN KEY (left_mention) REFERENCES identities.mentions(mention_id);

alter table identities.matches add constraint matches_left_record_fkey FOREIGN KEY (left_record) REFERENCES access.records(record_id);

alter table identities.matches add constraint matches_ordered CHECK ((left_mention < right_mention));

alter table identities.matches add constraint matches_pair UNIQUE (left_mention, right_mention);

alter table identities.matches add constraint matches_pkey PRIMARY KEY (match_id);

alter table identities.matches add constraint matches_right_mention_fkey FOREIGN KEY (right_mention) REFERENCES identities.mentions(mention_id);

alter table identities.matches add constraint matches_right_record_fkey FOREIGN KEY (right_record) REFERENCES access.records(record_id);

alter table identities.matches add constraint matches_state_known CHECK ((state = ANY (ARRAY['joined'::text, 'doubted'::text, 'proposed'::text, 'confirmed'::text, 'rejected'::text, 'unsure'::text, 'common'::text, 'withdrawn'::text])));

alter table identities.matches add constraint matches_strength_known CHECK ((strength = ANY (ARRAY['certain'::text, 'strong'::text, 'possible'::text])));

alter table identities.mention_keys add constraint mention_keys_mention_id_fkey FOREIGN KEY (mention_id) REFERENCES identities.mentions(mention_id) ON DELETE CASCADE;

alter table identities.mention_keys add constraint mention_keys_pkey PRIMARY KEY (key, mention_id);

alter table identities.mentions add constraint mentions_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table identities.mentions add constraint mentions_kind_known CHECK ((kind = ANY (ARRAY['person'::text, 'place'::text, 'vehicle'::text, 'phone'::text, 'business'::text, 'online'::text, 'account'::text, 'document'::text])));

alter table identities.mentions add constraint mentions_pkey PRIMARY KEY (mention_id);

alter table identities.mentions add constraint mentions_record_id_fkey FOREIGN KEY (record_id) REFERENCES access.records(record_id);

alter table identities.mentions add constraint mentions_source_known CHECK ((source = ANY (ARRAY['answer'::text, 'narrative'::text, 'file'::text])));

alter table identities.mentions add constraint mentions_state_known CHECK ((state = ANY (ARRAY['accepted'::text, 'suggested'::text, 'dismissed'::text])));

alter table identities.model_choices add constraint model_choices_chosen_by_fkey FOREIGN KEY (chosen_by) REFERENCES access.members(member_id);

alter table identities.model_choices add constraint model_choices_pkey PRIMARY KEY (number);

alter table identities.model_choices add constraint model_choices_version_fkey FOREIGN KEY (version) REFERENCES identities.models(version);

alter table identities.models add constraint models_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES access.members(member_id);

alter table identities.models add constraint models_pkey PRIMARY KEY (version);

alter table identities.request_answers add constraint request_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES access.members(member_id);

alter table identities.request_answers add constraint request_answers_known CHECK ((answer = ANY (ARRAY['all'::text, 'part'::text, 'no'::text])));

alter table identities.request_answers add constraint request_answers_pkey PRIMARY KEY (request_id);

alter table identities.request_answers add constraint request_answers_request_id_fkey FOREIGN KEY (request_id) REFERENCES identities.requests(request_id);

alter table identities.request_answers add constraint request_answers_share_id_fkey FOREIGN KEY (share_id) REFERENCES access.shares(share_id);

alter table identities.request_answers add constraint request_answers_whole CHECK ((((answer = 'no'::text) = (share_id IS NULL)) AND ((answer = 'no'::text) = (cardinality(sections) = 0))));

alter table identities.requests add constraint requests_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES access.members(member_id);

alter table identities.requests add constraint requests_from_agency_fkey FOREIGN KEY (from_agency) REFERENCES access.agencies(agency_id);

alter table identities.requests add constraint requests_our_record_fkey FOREIGN KEY (our_record) REFERENCES access.records(record_id);

alter table identities.requests add constraint requests_pkey PRIMARY KEY (request_id);

alter table identities.requests add constraint requests_their_record_fkey FOREIGN KEY (their_record) REFERENCES access.records(record_id);

alter table identities.requests add constraint requests_to_agency_fkey FOREIGN KEY (to_agency) REFERENCES access.agencies(agency_id);

alter table identities.requests add constraint requests_to_another CHECK ((from_agency <> to_agency));

alter table identities.requests add constraint requests_wrapped_by_known CHECK ((wrapped_by = 'kek-1'::text));

alter table identities.watched_keys add constraint watched_keys_pkey PRIMARY KEY (key, record_id, about);

alter table identities.watched_keys add constraint watched_keys_record_id_about_fkey FOREIGN KEY (record_id, about) REFERENCES identities.watched_people(record_id, about) ON DELETE CASCADE;

alter table identities.watched_people add constraint watched_people_pkey PRIMARY KEY (record_id, about);

alter table identities.watched_people add constraint watched_people_record_id_fkey FOREIGN KEY (record_id) REFERENCES access.records(record_id);

alter table identities.watched_people add constraint watched_people_side_known CHECK ((side = ANY (ARRAY['suspect'::text, 'possible-victim'::text, 'supported'::text, 'group'::text, 'referred'::text, 'victim'::text])));

alter table investigations.added_reports add constraint added_reports_added_by_fkey FOREIGN KEY (added_by) REFERENCES access.members(member_id);

alter table investigations.added_reports add constraint added_reports_investigation_id_fkey FOREIGN KEY (investigation_id) REFERENCES investigations.investigations(investigation_id);

alter table investigations.added_reports add constraint added_reports_pkey PRIMARY KEY (investigation_id, report_id);

alter table investigations.added_reports add constraint added_reports_report_id_fkey FOREIGN KEY (report_id) REFERENCES access.records(record_id);

alter table investigations.drafts add constraint drafts_key_short CHECK (((length(draft_key) >= 1) AND (length(draft_key) <= 200)));

alter table investigations.drafts add constraint drafts_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table investigations.drafts add constraint drafts_pkey PRIMARY KEY (member_id, draft_key);

alter table investigations.elsewhere add constraint elsewhere_investigation_id_fkey FOREIGN KEY (investigation_id) REFERENCES investigations.investigations(investigation_id);

alter table investigations.elsewhere add constraint elsewhere_kind_known CHECK ((source_kind = ANY (ARRAY['report'::text, 'case'::text, 'referral'::text, 'investigation'::text])));

alter table investigations.elsewhere add constraint elsewhere_once UNIQUE (investigation_id, person, source_record);

alter table investigations.elsewhere add constraint elsewhere_pkey PRIMARY KEY (hit_id);

alter table investigations.elsewhere add constraint elsewhere_source_record_fkey FOREIGN KEY (source_record) REFERENCES access.records(record_id);

alter table investigations.elsewhere add constraint elsewhere_strength_known CHECK ((strength = ANY (ARRAY['certain'::text, 'strong'::text])));

alter table investigations.entries add constraint entries_by_member_fkey FOREIGN KEY (by_member) REFERENCES access.members(member_id);

alter table investigations.entries add constraint entries_investigation_id_fkey FOREIGN KEY (investigation_id) REFERENCES investigations.investigations(investigation_id);

alter table investigations.entries add constraint entries_pkey PRIMARY KEY (entry_id);

alter table investigations.file_checks add constraint file_checks_by_member_fkey FOREIGN KEY (by_member) REFERENCES access.members(member_id);

alter table investigations.file_checks add constraint file_checks_count_is_one CHECK ((whole >= 0));

alter table investigations.file_checks add constraint file_checks_investigation_id_fkey FOREIGN KEY (investigation_id) REFERENCES investigations.investigations(investigation_id);

alter table investigations.file_checks add constraint file_checks_pkey PRIMARY KEY (check_id);

alter table investigations.group_answers add constraint group_answers_by_member_fkey FOREIGN KEY (by_member) REFERENCES access.members(member_id);

alter table investigations.group_answers add constraint group_answers_known CHECK ((answer = ANY (ARRAY['same'::text, 'different'::text, 'unsure'::text])));

alter table investigations.group_answers add constraint group_answers_pair_id_fkey FOREIGN KEY (pair_id) REFERENCES investigations.groups_alike(pair_id);

alter table investigations.group_answers add constraint group_answers_pkey PRIMARY KEY (answer_id);

alter table investigations.groups_alike add constraint groups_alike_apart CHECK (((left_investigation <> right_investigation) AND (left_group < right_group)));

alter table investigations.groups_alike add constraint groups_alike_left_investigation_fkey FOREIGN KEY (left_investigation) REFERENCES investigations.investigations(investigation_id);

alter table investigations.groups_alike add constraint groups_alike_name_known CHECK ((name_level = ANY (ARRAY['same'::text, 'close'::text, 'same-but-ordinary'::text, 'different'::text])));

alter table investigations.groups_alike add constraint groups_alike_once UNIQUE (left_group, right_group);

alter table investigations.groups_alike add constraint groups_alike_pkey PRIMARY KEY (pair_id);

alter table investigations.groups_alike add constraint groups_alike_right_investigation_fkey FOREIGN KEY (right_investigation) REFERENCES investigations.investigations(investigation_id);

alter table investigations.groups_alike add constraint groups_alike_strength_known CHECK ((strength = ANY (ARRAY['strong'::text, 'possible'::text])));

alter table investigations.investigations add constraint investigations_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table investigations.investigations add constraint investigations_began_from_fkey FOREIGN KEY (began_from) REFERENCES access.records(record_id);

alter table investigations.investigations add constraint investigations_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES access.members(member_id);

alter table investigations.investigations add constraint investigations_investigation_id_fkey FOREIGN KEY (investigation_id) REFERENCES access.records(record_id);

alter table investigations.investigations add constraint investigations_lead_fkey FOREIGN KEY (lead) REFERENCES access.members(member_id);

alter table investigations.investigations add constraint investigations_one_reference UNIQUE (reference);

alter table investigations.investigations add constraint investigations_pkey PRIMARY KEY (investigation_id);

alter table investigations.investigations add constraint investigations_state_known CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])));

alter table investigations.progress add constraint progress_investigation_id_fkey FOREIGN KEY (investigation_id) REFERENCES investigations.investigations(investigation_id);

alter table investigations.progress add constraint progress_pkey PRIMARY KEY (investigation_id);

alter table investigations.progress add constraint progress_stopped_whole CHECK (((stopped IS NULL) = (stopped_on IS NULL)));

alter table investigations.risk_uses add constraint risk_uses_investigation_id_fkey FOREIGN KEY (investigation_id) REFERENCES investigations.investigations(investigation_id);

alter table investigations.risk_uses add constraint risk_uses_once UNIQUE (investigation_id, risk);

alter table investigations.risk_uses add constraint risk_uses_pkey PRIMARY KEY (investigation_id, step);

alter table investigations.roles add constraint roles_investigation_id_fkey FOREIGN KEY (investigation_id) REFERENCES investigations.investigations(investigation_id);

alter table investigations.roles add constraint roles_nature_known CHECK ((nature = ANY (ARRAY['fact'::text, 'hearsay'::text, 'opinion'::text])));

alter table investigations.roles add constraint roles_pkey PRIMARY KEY (investigation_id, role_id);

alter table investigations.roles add constraint roles_towards_whole CHECK (((towards IS NULL) = (towards_kind IS NULL)));

alter table orders.drafts add constraint drafts_key_short CHECK (((length(draft_key) >= 1) AND (length(draft_key) <= 200)));

alter table orders.drafts add constraint drafts_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table orders.drafts add constraint drafts_pkey PRIMARY KEY (member_id, draft_key);

alter table orders.entries add constraint entries_by_member_fkey FOREIGN KEY (by_member) REFERENCES access.members(member_id);

alter table orders.entries add constraint entries_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders.orders(order_id);

alter table orders.entries add constraint entries_pkey PRIMARY KEY (entry_id);

alter table orders.entries add constraint entries_section_known CHECK ((section = ANY (ARRAY['order'::text, 'protected'::text])));

alter table orders.orders add constraint orders_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table orders.orders add constraint orders_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES access.members(member_id);

alter table orders.orders add constraint orders_lead_fkey FOREIGN KEY (lead) REFERENCES access.members(member_id);

alter table orders.orders add constraint orders_one_reference UNIQUE (reference);

alter table orders.orders add constraint orders_order_id_fkey FOREIGN KEY (order_id) REFERENCES access.records(record_id);

alter table orders.orders add constraint orders_pkey PRIMARY KEY (order_id);

alter table orders.orders add constraint orders_state_known CHECK ((state = ANY (ARRAY['open'::text, 'ended'::text])));

alter table orders.touches add constraint touches_once UNIQUE (order_id, about, report_id, thing);

alter table orders.touches add constraint touches_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders.orders(order_id);

alter table orders.touches add constraint touches_pkey PRIMARY KEY (touch_id);

alter table orders.touches add constraint touches_report_agency_fkey FOREIGN KEY (report_agency) REFERENCES access.agencies(agency_id);

alter table orders.touches add constraint touches_report_id_fkey FOREIGN KEY (report_id) REFERENCES access.records(record_id);

alter table orders.touches add constraint touches_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES access.members(member_id);

alter table orders.touches add constraint touches_settled_by_somebody CHECK (((settled_at IS NULL) = (settled_by IS NULL)));

alter table orders.touches add constraint touches_strength_known CHECK ((strength = ANY (ARRAY['certain'::text, 'strong'::text, 'possible'::text])));

alter table orders.watched add constraint watched_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table orders.watched add constraint watched_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders.orders(order_id);

alter table orders.watched add constraint watched_pkey PRIMARY KEY (key, order_id, about);

alter table orders.watched add constraint watched_section_known CHECK ((section = ANY (ARRAY['order'::text, 'protected'::text])));

alter table platform.clock add constraint clock_has_one_row CHECK (only_row);

alter table platform.clock add constraint clock_pkey PRIMARY KEY (only_row);

alter table platform.drafts add constraint drafts_pkey PRIMARY KEY (token_hash);

alter table platform.drafts add constraint drafts_token_hash_is_sha256 CHECK ((octet_length(token_hash) = 32));

alter table platform.key_mark add constraint key_mark_has_one_row CHECK (only_row);

alter table platform.key_mark add constraint key_mark_pkey PRIMARY KEY (only_row);

alter table platform.migrations add constraint migrations_pkey PRIMARY KEY (name);

alter table platform.practice_loads add constraint practice_loads_pkey PRIMARY KEY (load_name);

alter table platform.practice_mails add constraint practice_mails_pkey PRIMARY KEY (message_id);

alter table platform.standing add constraint standing_pkey PRIMARY KEY (name);

alter table referrals.answers add constraint answers_kind_known CHECK ((kind = ANY (ARRAY['value'::text, 'unknown'::text, 'refused'::text, 'not-asked'::text, 'taken-back'::text])));

alter table referrals.answers add constraint answers_pkey PRIMARY KEY (answer_id);

alter table referrals.answers add constraint answers_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals.referrals(referral_id);

alter table referrals.answers add constraint answers_said_by_fkey FOREIGN KEY (said_by) REFERENCES access.members(member_id);

alter table referrals.answers add constraint answers_source_known CHECK ((source_kind = ANY (ARRAY['member'::text, 'account'::text, 'agency'::text, 'report'::text, 'identity'::text, 'case'::text, 'consent'::text, 'referral'::text, 'contacts'::text, 'place'::text])));

alter table referrals.answers add constraint answers_value_sealed CHECK (((kind <> 'value'::text) OR (sealed IS NOT NULL)));

alter table referrals.calendar_links add constraint calendar_links_hash_is_sha256 CHECK ((octet_length(token_hash) = 32));

alter table referrals.calendar_links add constraint calendar_links_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table referrals.calendar_links add constraint calendar_links_pkey PRIMARY KEY (link_id);

alter table referrals.calendar_links add constraint calendar_links_team_fkey FOREIGN KEY (team) REFERENCES access.agencies(agency_id);

alter table referrals.calendar_links add constraint calendar_links_token_hash_key UNIQUE (token_hash);

alter table referrals.clock_events add constraint clock_events_age_known CHECK ((age = ANY (ARRAY['under-18'::text, 'adult'::text, 'unsure'::text])));

alter table referrals.clock_events add constraint clock_events_corrects_fkey FOREIGN KEY (corrects) REFERENCES referrals.clock_events(event_id);

alter table referrals.clock_events add constraint clock_events_pkey PRIMARY KEY (event_id);

alter table referrals.clock_events add constraint clock_events_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.members(member_id);

alter table referrals.clock_events add constraint clock_events_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals.referrals(referral_id);

alter table referrals.clock_events add constraint clock_events_struck_out_names_one CHECK (((code <> 'struck-out'::text) OR (corrects IS NOT NULL)));

alter table referrals.clock_rules add constraint clock_rules_count_sound CHECK (((count >= 0) AND (count <= 3650)));

alter table referrals.clock_rules add constraint clock_rules_length_whole CHECK (((count IS NULL) = (unit IS NULL)));

alter table referrals.clock_rules add constraint clock_rules_near_sound CHECK (((near_days >= 0) AND (near_days <= 366)));

alter table referrals.clock_rules add constraint clock_rules_pkey PRIMARY KEY (change_id);

alter table referrals.clock_rules add constraint clock_rules_set_by_fkey FOREIGN KEY (set_by) REFERENCES access.members(member_id);

alter table referrals.clock_rules add constraint clock_rules_unit_known CHECK ((unit = ANY (ARRAY['working-days'::text, 'days'::text, 'months'::text, 'years'::text])));

alter table referrals.clock_stages add constraint clock_stages_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table referrals.clock_stages add constraint clock_stages_kind_known CHECK ((kind = ANY (ARRAY['limit'::text, 'window'::text, 'least'::text, 'mark'::text])));

alter table referrals.clock_stages add constraint clock_stages_pkey PRIMARY KEY (referral_id, stage, round);

alter table referrals.clock_stages add constraint clock_stages_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals.referrals(referral_id);

alter table referrals.council_contacts add constraint council_contacts_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table referrals.council_contacts add constraint council_contacts_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES access.members(member_id);

alter table referrals.council_contacts add constraint council_contacts_pkey PRIMARY KEY (agency_id, council);

alter table referrals.history add constraint history_about_fkey FOREIGN KEY (about) REFERENCES access.shares(share_id);

alter table referrals.history add constraint history_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table referrals.history add constraint history_pkey PRIMARY KEY (history_id);

alter table referrals.history add constraint history_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals.referrals(referral_id);

alter table referrals.history add constraint history_to_member_fkey FOREIGN KEY (to_member) REFERENCES access.members(member_id);

alter table referrals.kinds add constraint kinds_pkey PRIMARY KEY (referral_id);

alter table referrals.kinds add constraint kinds_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals.referrals(referral_id);

alter table referrals.quality_at_sending add constraint quality_at_sending_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table referrals.quality_at_sending add constraint quality_at_sending_pkey PRIMARY KEY (referral_id);

alter table referrals.quality_at_sending add constraint quality_at_sending_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals.referrals(referral_id);

alter table referrals.quality_at_sending add constraint quality_band_known CHECK ((band = ANY (ARRAY['beginning'::text, 'growing'::text, 'full'::text])));

alter table referrals.quality_at_sending add constraint quality_noticed_counts CHECK ((noticed >= 0));

alter table referrals.referrals add constraint referrals_absence_fkey FOREIGN KEY (absence) REFERENCES access.members(member_id);

alter table referrals.referrals add constraint referrals_age_known CHECK ((age = ANY (ARRAY['under-18'::text, 'adult'::text, 'unsure'::text])));

alter table referrals.referrals add constraint referrals_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table referrals.referrals add constraint referrals_began_from_fkey FOREIGN KEY (began_from) REFERENCES access.records(record_id);

alter table referrals.referrals add constraint referrals_checker_fkey FOREIGN KEY (checker) REFERENCES access.members(member_id);

alter table referrals.referrals add constraint referrals_checker_while_checking CHECK (((checker IS NOT NULL) = (state = 'checking'::text)));

alter table referrals.referrals add constraint referrals_holder_fkey FOREIGN KEY (holder) REFERENCES access.members(member_id);

alter table referrals.referrals add constraint referrals_one_reference UNIQUE (reference);

alter table referrals.referrals add constraint referrals_pkey PRIMARY KEY (referral_id);

alter table referrals.referrals add constraint referrals_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES access.records(record_id);

alter table referrals.referrals add constraint referrals_route_known CHECK ((route = ANY (ARRAY['child-nrm'::text, 'adult-nrm'::text, 'duty-to-notify'::text])));

alter table referrals.referrals add constraint referrals_sent_whole CHECK (((sent_at IS NOT NULL) = (state = 'sent'::text)));

alter table referrals.referrals add constraint referrals_started_by_fkey FOREIGN KEY (started_by) REFERENCES access.members(member_id);

alter table referrals.referrals add constraint referrals_state_known CHECK ((state = ANY (ARRAY['writing'::text, 'checking'::text, 'ready'::text, 'sent'::text, 'closed'::text])));

alter table referrals.referrals add constraint referrals_turns_18_of_the_young CHECK (((turns_18_on IS NULL) OR (age = ANY (ARRAY['under-18'::text, 'unsure'::text]))));

alter table referrals.responders add constraint responders_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table referrals.responders add constraint responders_pkey PRIMARY KEY (member_id);

alter table reports.consent_steps add constraint consent_steps_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table reports.consent_steps add constraint consent_steps_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES access.members(member_id);

alter table reports.consent_steps add constraint consent_steps_pkey PRIMARY KEY (step_id);

alter table reports.consent_steps add constraint consent_steps_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports.reports(report_id);

alter table reports.consent_steps add constraint consent_steps_what_known CHECK ((what = ANY (ARRAY['withdrawn'::text, 'agreed-again'::text, 'ground'::text, 'stopped'::text])));

alter table reports.consent_steps add constraint consent_steps_whole CHECK (
CASE
    WHEN (what = ANY (ARRAY['withdrawn'::text, 'agreed-again'::text])) THEN ((said_on IS NOT NULL) AND (num_nonnulls(agency_id, basis, sealed_why, decided_by) = 0))
    ELSE ((said_on IS NULL) AND (num_nonnulls(agency_id, sealed_why, decided_by) = 3) AND ((basis IS NOT NULL) = (what = 'ground'::text)))
END);

alter table reports.contents add constraint contents_pkey PRIMARY KEY (report_id, section);

alter table reports.contents add constraint contents_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports.reports(report_id);

alter table reports.contents add constraint contents_section_known CHECK ((section = ANY (ARRAY['told'::text, 'contact'::text])));

alter table reports.messages add constraint messages_author_known CHECK ((author = ANY (ARRAY['desk'::text, 'reporter'::text])));

alter table reports.messages add constraint messages_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table reports.messages add constraint messages_pkey PRIMARY KEY (message_id);

alter table reports.messages add constraint messages_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports.reports(report_id);

alter table reports.receipts add constraint receipts_locator_is_hmac CHECK ((octet_length(locator) = 32));

alter table reports.receipts add constraint receipts_locator_key UNIQUE (locator);

alter table reports.receipts add constraint receipts_pkey PRIMARY KEY (report_id);

alter table reports.receipts add constraint receipts_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports.reports(report_id);

alter table reports.reports add constraint reports_affected_known CHECK ((affected = ANY (ARRAY['me'::text, 'someone-i-know'::text, 'no'::text, 'prefer-not'::text, 'not-answered'::text])));

alter table reports.reports add constraint reports_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table reports.reports add constraint reports_channel_known CHECK ((channel = ANY (ARRAY['public-site'::text, 'phone-101'::text, 'crimestoppers'::text, 'helpline'::text, 'frontline'::text, 'email'::text, 'phone'::text, 'in-person'::text, 'letter'::text, 'partner'::text, 'support'::text])));

alter table reports.reports add constraint reports_danger_known CHECK ((danger = ANY (ARRAY['yes'::text, 'no'::text, 'unsure'::text, 'not-answered'::text])));

alter table reports.reports add constraint reports_entered_after_received CHECK ((entered_at >= received_at));

alter table reports.reports add constraint reports_how_often_known CHECK ((how_often = ANY (ARRAY['once'::text, 'several'::text, 'daily'::text, 'ongoing'::text, 'unsure'::text, 'not-answered'::text])));

alter table reports.reports add constraint reports_identity_choice_known CHECK ((identity_choice = ANY (ARRAY['anonymous'::text, 'confidential'::text, 'named'::text])));

alter table reports.reports add constraint reports_pkey PRIMARY KEY (report_id);

alter table reports.reports add constraint reports_reference_key UNIQUE (reference);

alter table reports.reports add constraint reports_report_id_fkey FOREIGN KEY (report_id) REFERENCES access.records(record_id);

alter table reports.reports add constraint reports_stage_known CHECK ((stage = ANY (ARRAY['received'::text, 'being-looked-at'::text, 'passed-on'::text, 'closed'::text])));

alter table reports.reports add constraint reports_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES access.members(member_id);

alter table reports.reports add constraint reports_taken_whole CHECK (((taken_by IS NULL) = (entered_at IS NULL)));

alter table reports.search_words add constraint search_words_pkey PRIMARY KEY (report_id);

alter table reports.search_words add constraint search_words_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports.reports(report_id);

alter table reports.unfinished add constraint unfinished_key_known CHECK ((draft_key ~ '^[0-9a-f]{12}$'::text));

alter table reports.unfinished add constraint unfinished_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table reports.unfinished add constraint unfinished_pkey PRIMARY KEY (member_id, draft_key);

alter table services.drafts add constraint drafts_key_short CHECK (((length(draft_key) >= 1) AND (length(draft_key) <= 200)));

alter table services.drafts add constraint drafts_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table services.drafts add constraint drafts_pkey PRIMARY KEY (member_id, draft_key);

alter table services.entries add constraint entries_by_member_fkey FOREIGN KEY (by_member) REFERENCES access.members(member_id);

alter table services.entries add constraint entries_pkey PRIMARY KEY (entry_id);

alter table services.entries add constraint entries_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES services.referrals(referral_id);

alter table services.own_answers add constraint own_answers_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table services.own_answers add constraint own_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES access.members(member_id);

alter table services.own_answers add constraint own_answers_from_agency_fkey FOREIGN KEY (from_agency) REFERENCES access.agencies(agency_id);

alter table services.own_answers add constraint own_answers_pkey PRIMARY KEY (referral_id);

alter table services.own_answers add constraint own_answers_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES services.referrals(referral_id);

alter table services.own_answers add constraint own_answers_service_id_fkey FOREIGN KEY (service_id) REFERENCES services.services(service_id);

alter table services.own_answers add constraint own_answers_state_known CHECK ((state = ANY (ARRAY['declined'::text, 'done'::text])));

alter table services.referrals add constraint referrals_case_id_fkey FOREIGN KEY (case_id) REFERENCES support.cases(case_id);

alter table services.referrals add constraint referrals_decline_reason_known CHECK ((decline_reason = ANY (ARRAY['no-capacity'::text, 'not-for-them'::text, 'outside-area'::text, 'no-language'::text, 'not-reached'::text, 'they-did-not-want-it'::text, 'other'::text])));

alter table services.referrals add constraint referrals_declined_for_a_reason CHECK (((state = 'declined'::text) = (decline_reason IS NOT NULL)));

alter table services.referrals add constraint referrals_from_agency_fkey FOREIGN KEY (from_agency) REFERENCES access.agencies(agency_id);

alter table services.referrals add constraint referrals_handed_on_outside CHECK ((outside OR (handed_on IS NULL)));

alter table services.referrals add constraint referrals_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES access.agencies(agency_id);

alter table services.referrals add constraint referrals_opened_by_a_share CHECK (((share_id IS NULL) = (from_agency = to_agency)));

alter table services.referrals add constraint referrals_outside_on_a_ground CHECK (((outside = (basis IS NOT NULL)) AND (outside = (purpose IS NOT NULL))));

alter table services.referrals add constraint referrals_outside_within CHECK (((NOT outside) OR (from_agency = to_agency)));

alter table services.referrals add constraint referrals_pkey PRIMARY KEY (referral_id);

alter table services.referrals add constraint referrals_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES access.members(member_id);

alter table services.referrals add constraint referrals_service_id_fkey FOREIGN KEY (service_id) REFERENCES services.services(service_id);

alter table services.referrals add constraint referrals_share_id_fkey FOREIGN KEY (share_id) REFERENCES access.shares(share_id);

alter table services.referrals add constraint referrals_state_known CHECK ((state = ANY (ARRAY['sent'::text, 'accepted'::text, 'declined'::text, 'done'::text, 'revoked'::text])));

alter table services.referrals add constraint referrals_to_agency_fkey FOREIGN KEY (to_agency) REFERENCES access.agencies(agency_id);

alter table services.services add constraint services_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table services.services add constraint services_pkey PRIMARY KEY (service_id);

alter table services.services add constraint services_waiting_known CHECK ((waiting = ANY (ARRAY['none'::text, 'under-two-weeks'::text, 'under-a-month'::text, 'under-three-months'::text, 'longer'::text, 'full'::text, 'unknown'::text])));

alter table services.unmet_needs add constraint unmet_needs_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table services.unmet_needs add constraint unmet_needs_case_id_fkey FOREIGN KEY (case_id) REFERENCES support.cases(case_id);

alter table services.unmet_needs add constraint unmet_needs_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES access.members(member_id);

alter table services.unmet_needs add constraint unmet_needs_pkey PRIMARY KEY (unmet_id);

alter table services.unmet_needs add constraint unmet_needs_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES access.members(member_id);

alter table services.unmet_needs add constraint unmet_needs_why_known CHECK ((why = ANY (ARRAY['none-there'::text, 'full'::text, 'too-long'::text, 'no-language'::text, 'not-for-them'::text, 'too-far'::text, 'too-dear'::text])));

alter table services.versions add constraint versions_by_member_fkey FOREIGN KEY (by_member) REFERENCES access.members(member_id);

alter table services.versions add constraint versions_pkey PRIMARY KEY (version_id);

alter table services.versions add constraint versions_service_id_fkey FOREIGN KEY (service_id) REFERENCES services.services(service_id);

alter table support.alerts add constraint alerts_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table support.alerts add constraint alerts_case_id_fkey FOREIGN KEY (case_id) REFERENCES support.cases(case_id);

alter table support.alerts add constraint alerts_kind_known CHECK ((kind = ANY (ARRAY['appeared-again'::text, 'missing'::text, 'contact-lapsed'::text, 'ending'::text, 'risk-rose'::text, 'own-words'::text, 'complaint'::text, 'service-ends'::text])));

alter table support.alerts add constraint alerts_one_for_each_cause UNIQUE (case_id, kind, cause);

alter table support.alerts add constraint alerts_only_for_fkey FOREIGN KEY (only_for) REFERENCES access.agencies(agency_id);

alter table support.alerts add constraint alerts_pkey PRIMARY KEY (alert_id);

alter table support.alerts add constraint alerts_section_known CHECK ((section = ANY (ARRAY['risk'::text, 'plan'::text, 'person'::text])));

alter table support.alerts add constraint alerts_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES access.members(member_id);

alter table support.approval_rules add constraint approval_rules_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table support.approval_rules add constraint approval_rules_has_supervisors CHECK (((cardinality(requires) = 0) OR ((cardinality(supervisors) >= 1) AND (cardinality(supervisors) <= 50))));

alter table support.approval_rules add constraint approval_rules_pkey PRIMARY KEY (rule_id);

alter table support.approval_rules add constraint approval_rules_requires_known CHECK ((requires <@ ARRAY['needs'::text, 'plan'::text, 'risk'::text, 'closing'::text]));

alter table support.approval_rules add constraint approval_rules_set_by_fkey FOREIGN KEY (set_by) REFERENCES access.members(member_id);

alter table support.begun_referrals add constraint begun_referrals_case_id_fkey FOREIGN KEY (case_id) REFERENCES support.cases(case_id);

alter table support.begun_referrals add constraint begun_referrals_pkey PRIMARY KEY (referral_id);

alter table support.begun_referrals add constraint begun_referrals_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES access.records(record_id);

alter table support.cases add constraint cases_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table support.cases add constraint cases_began_from_fkey FOREIGN KEY (began_from) REFERENCES access.records(record_id);

alter table support.cases add constraint cases_case_id_fkey FOREIGN KEY (case_id) REFERENCES access.records(record_id);

alter table support.cases add constraint cases_holder_fkey FOREIGN KEY (holder) REFERENCES access.members(member_id);

alter table support.cases add constraint cases_of_whom_known CHECK ((of_whom = ANY (ARRAY['affected'::text, 'dependant'::text, 'family'::text, 'associate'::text])));

alter table support.cases add constraint cases_one_reference UNIQUE (reference);

alter table support.cases add constraint cases_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES access.members(member_id);

alter table support.cases add constraint cases_pkey PRIMARY KEY (case_id);

alter table support.cases add constraint cases_referral_has_a_since CHECK (((referral_id IS NULL) = (referral_since IS NULL)));

alter table support.cases add constraint cases_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES access.records(record_id);

alter table support.cases add constraint cases_risk_level_known CHECK ((risk_level = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text, 'very-high'::text])));

alter table support.cases add constraint cases_state_known CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])));

alter table support.contacts add constraint contacts_by_member_fkey FOREIGN KEY (by_member) REFERENCES access.members(member_id);

alter table support.contacts add constraint contacts_case_id_fkey FOREIGN KEY (case_id) REFERENCES support.cases(case_id);

alter table support.contacts add constraint contacts_pkey PRIMARY KEY (case_id, about, outcome);

alter table support.drafts add constraint drafts_key_short CHECK (((length(draft_key) >= 1) AND (length(draft_key) <= 200)));

alter table support.drafts add constraint drafts_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table support.drafts add constraint drafts_pkey PRIMARY KEY (member_id, draft_key);

alter table support.endings add constraint endings_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table support.endings add constraint endings_case_id_fkey FOREIGN KEY (case_id) REFERENCES support.cases(case_id);

alter table support.endings add constraint endings_pkey PRIMARY KEY (case_id, about);

alter table support.endings add constraint endings_state_known CHECK ((state = ANY (ARRAY['coming'::text, 'renewed'::text, 'over'::text])));

alter table support.endings add constraint endings_what_known CHECK ((what = ANY (ARRAY['tenancy'::text, 'leave'::text, 'funding'::text, 'support'::text, 'court-order'::text, 'other'::text])));

alter table support.entries add constraint entries_by_member_fkey FOREIGN KEY (by_member) REFERENCES access.members(member_id);

alter table support.entries add constraint entries_case_id_fkey FOREIGN KEY (case_id) REFERENCES support.cases(case_id);

alter table support.entries add constraint entries_pkey PRIMARY KEY (entry_id);

alter table support.entries add constraint entries_section_known CHECK ((section = ANY (ARRAY['safety'::text, 'person'::text, 'needs'::text, 'plan'::text, 'risk'::text, 'notes'::text])));

alter table support.outcome_answers add constraint outcome_answers_answer_known CHECK ((answer = ANY (ARRAY['not-at-all'::text, 'a-little'::text, 'mostly'::text, 'fully'::text, 'unknown'::text, 'refused'::text, 'not-asked'::text])));

alter table support.outcome_answers add constraint outcome_answers_case_id_fkey FOREIGN KEY (case_id) REFERENCES support.cases(case_id);

alter table support.outcome_answers add constraint outcome_answers_moment_known CHECK ((moment = ANY (ARRAY['start'::text, 'review'::text, 'after'::text])));

alter table support.outcome_answers add constraint outcome_answers_pkey PRIMARY KEY (answer_id);

alter table support.own_items add constraint own_items_kind_known CHECK ((kind = ANY (ARRAY['plan'::text, 'date'::text, 'support'::text, 'held'::text])));

alter table support.own_items add constraint own_items_pkey PRIMARY KEY (item_id);

alter table support.own_items add constraint own_items_released_by_fkey FOREIGN KEY (released_by) REFERENCES access.members(member_id);

alter table support.own_items add constraint own_items_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES access.members(member_id);

alter table support.own_items add constraint own_items_view_id_fkey FOREIGN KEY (view_id) REFERENCES support.own_views(view_id);

alter table support.own_views add constraint own_views_case_id_fkey FOREIGN KEY (case_id) REFERENCES support.cases(case_id);

alter table support.own_views add constraint own_views_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES access.members(member_id);

alter table support.own_views add constraint own_views_locator_is_sha256 CHECK ((octet_length(locator) = 32));

alter table support.own_views add constraint own_views_locator_key UNIQUE (locator);

alter table support.own_views add constraint own_views_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.members(member_id);

alter table support.own_views add constraint own_views_pkey PRIMARY KEY (view_id);

alter table support.own_views add constraint own_views_wrapped_by_known CHECK ((wrapped_by = 'kek-1'::text));

alter table support.own_words add constraint own_words_kind_known CHECK ((kind = ANY (ARRAY['feedback'::text, 'complaint'::text])));

alter table support.own_words add constraint own_words_pkey PRIMARY KEY (words_id);

alter table support.own_words add constraint own_words_seen_by_fkey FOREIGN KEY (seen_by) REFERENCES access.members(member_id);

alter table support.own_words add constraint own_words_view_id_fkey FOREIGN KEY (view_id) REFERENCES support.own_views(view_id);

alter table support.risk_changes add constraint risk_changes_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table support.risk_changes add constraint risk_changes_case_id_fkey FOREIGN KEY (case_id) REFERENCES support.cases(case_id);

alter table support.risk_changes add constraint risk_changes_now_known CHECK ((now = ANY (ARRAY['none'::text, 'low'::text, 'medium'::text, 'high'::text, 'very-high'::text])));

alter table support.risk_changes add constraint risk_changes_pkey PRIMARY KEY (change_id);

alter table support.risk_changes add constraint risk_changes_was_known CHECK ((was = ANY (ARRAY['none'::text, 'low'::text, 'medium'::text, 'high'::text, 'very-high'::text])));

alter table support.ties add constraint ties_case_id_fkey FOREIGN KEY (case_id) REFERENCES support.cases(case_id);

alter table support.ties add constraint ties_pkey PRIMARY KEY (case_id, about);

alter table support.ties add constraint ties_reference_is_one CHECK ((other_reference ~ '^SC-[0-9A-Z]{6}$'::text));

alter table support.ties add constraint ties_role_known CHECK ((role = ANY (ARRAY['child'::text, 'parent'::text, 'partner'::text, 'sibling'::text, 'other-family'::text, 'cares-for'::text, 'cared-for'::text, 'friend'::text, 'worked-beside'::text, 'other'::text, 'same-person'::text])));

alter table support.transfer_words add constraint transfer_words_by_member_fkey FOREIGN KEY (by_member) REFERENCES access.members(member_id);

alter table support.transfer_words add constraint transfer_words_pkey PRIMARY KEY (transfer_id, side);

alter table support.transfer_words add constraint transfer_words_side_known CHECK ((side = ANY (ARRAY['offer'::text, 'answer'::text])));

alter table support.transfer_words add constraint transfer_words_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES support.transfers(transfer_id);

alter table support.transfer_words add constraint transfer_words_wrapped_by_known CHECK ((wrapped_by = 'kek-1'::text));

alter table support.transfers add constraint transfers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES access.members(member_id);

alter table support.transfers add constraint transfers_answered_when_not_offered CHECK (((state = 'offered'::text) = (answered_at IS NULL)));

alter table support.transfers add constraint transfers_case_id_fkey FOREIGN KEY (case_id) REFERENCES support.cases(case_id);

alter table support.transfers add constraint transfers_from_agency_fkey FOREIGN KEY (from_agency) REFERENCES access.agencies(agency_id);

alter table support.transfers add constraint transfers_offered_by_fkey FOREIGN KEY (offered_by) REFERENCES access.members(member_id);

alter table support.transfers add constraint transfers_pkey PRIMARY KEY (transfer_id);

alter table support.transfers add constraint transfers_state_known CHECK ((state = ANY (ARRAY['offered'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text])));

alter table support.transfers add constraint transfers_to_agency_fkey FOREIGN KEY (to_agency) REFERENCES access.agencies(agency_id);

alter table support.transfers add constraint transfers_to_another CHECK ((from_agency <> to_agency));

alter table tasks.history add constraint history_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table tasks.history add constraint history_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES access.members(member_id);

alter table tasks.history add constraint history_pkey PRIMARY KEY (history_id);

alter table tasks.history add constraint history_reason_where_cancelled CHECK (((reason IS NOT NULL) = (what = 'cancelled'::text)));

alter table tasks.history add constraint history_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks.tasks(task_id);

alter table tasks.history add constraint history_what_known CHECK ((what = ANY (ARRAY['made'::text, 'given'::text, 'moved'::text, 'done'::text, 'cancelled'::text, 'opened-again'::text])));

alter table tasks.tasks add constraint tasks_about_is_a_path CHECK ((about_path ~ '^/[^/]'::text));

alter table tasks.tasks add constraint tasks_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table tasks.tasks add constraint tasks_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES access.members(member_id);

alter table tasks.tasks add constraint tasks_ended_when_not_open CHECK (((state = 'open'::text) = (ended_at IS NULL)));

alter table tasks.tasks add constraint tasks_one_for_each_cause UNIQUE (source, source_key);

alter table tasks.tasks add constraint tasks_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES access.members(member_id);

alter table tasks.tasks add constraint tasks_pkey PRIMARY KEY (task_id);

alter table tasks.tasks add constraint tasks_record_id_fkey FOREIGN KEY (record_id) REFERENCES access.records(record_id);

alter table tasks.tasks add constraint tasks_state_known CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'cancelled'::text])));

alter table tasks.tasks add constraint tasks_title_short CHECK (((length(title) >= 1) AND (length(title) <= 200)));

alter table triage.afterwards add constraint afterwards_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table triage.afterwards add constraint afterwards_one CHECK (((stopped IS NULL) <> (again_on IS NULL)));

alter table triage.afterwards add constraint afterwards_pkey PRIMARY KEY (said_id);

alter table triage.afterwards add constraint afterwards_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports.reports(report_id);

alter table triage.afterwards add constraint afterwards_said_by_fkey FOREIGN KEY (said_by) REFERENCES access.members(member_id);

alter table triage.decisions add constraint decisions_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table triage.decisions add constraint decisions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES access.members(member_id);

alter table triage.decisions add constraint decisions_decision_known CHECK ((decision = ANY (ARRAY['no-further-action'::text, 'keep-as-intelligence'::text, 'urgent-response'::text, 'pass-to-agency'::text, 'refer-on'::text])));

alter table triage.decisions add constraint decisions_passed_to CHECK (((to_agency IS NOT NULL) = (decision = 'pass-to-agency'::text)));

alter table triage.decisions add constraint decisions_pkey PRIMARY KEY (decision_id);

alter table triage.decisions add constraint decisions_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports.reports(report_id);

alter table triage.decisions add constraint decisions_share_id_fkey FOREIGN KEY (share_id) REFERENCES access.shares(share_id);

alter table triage.decisions add constraint decisions_to_agency_fkey FOREIGN KEY (to_agency) REFERENCES access.agencies(agency_id);

alter table triage.decisions add constraint decisions_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES access.members(member_id);

alter table triage.decisions add constraint decisions_undone_whole CHECK (((undone_by IS NULL) = (undone_at IS NULL)));

alter table triage.handing_refusals add constraint handing_refusals_handing_id_fkey FOREIGN KEY (handing_id) REFERENCES triage.handings(handing_id);

alter table triage.handing_refusals add constraint handing_refusals_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table triage.handing_refusals add constraint handing_refusals_pkey PRIMARY KEY (handing_id, member_id);

alter table triage.handings add constraint handings_ended_whole CHECK (((state = 'waiting'::text) = (ended_at IS NULL)));

alter table triage.handings add constraint handings_from_agency_fkey FOREIGN KEY (from_agency) REFERENCES access.agencies(agency_id);

alter table triage.handings add constraint handings_handed_by_fkey FOREIGN KEY (handed_by) REFERENCES access.members(member_id);

alter table triage.handings add constraint handings_name_somebody CHECK (((cardinality(named) >= 1) AND (cardinality(named) <= 20)));

alter table triage.handings add constraint handings_pkey PRIMARY KEY (handing_id);

alter table triage.handings add constraint handings_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports.reports(report_id);

alter table triage.handings add constraint handings_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'declined'::text, 'taken-back'::text])));

alter table triage.handings add constraint handings_to_agency_fkey FOREIGN KEY (to_agency) REFERENCES access.agencies(agency_id);

alter table triage.history add constraint history_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table triage.history add constraint history_member_id_fkey FOREIGN KEY (member_id) REFERENCES access.members(member_id);

alter table triage.history add constraint history_pkey PRIMARY KEY (history_id);

alter table triage.history add constraint history_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports.reports(report_id);

alter table triage.items add constraint items_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table triage.items add constraint items_claim_whole CHECK (((claimed_by IS NULL) = (claimed_at IS NULL)));

alter table triage.items add constraint items_claimed_by_fkey FOREIGN KEY (claimed_by) REFERENCES access.members(member_id);

alter table triage.items add constraint items_one_for_each_desk UNIQUE (report_id, agency_id);

alter table triage.items add constraint items_pkey PRIMARY KEY (item_id);

alter table triage.items add constraint items_priority_known CHECK (((priority >= 1) AND (priority <= 4)));

alter table triage.items add constraint items_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports.reports(report_id);

alter table triage.items add constraint items_state_known CHECK ((state = ANY (ARRAY['undecided'::text, 'decided'::text, 'withdrawn'::text])));

alter table triage.notes add constraint notes_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agencies(agency_id);

alter table triage.notes add constraint notes_pkey PRIMARY KEY (note_id);

alter table triage.notes add constraint notes_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports.reports(report_id);

alter table triage.notes add constraint notes_written_by_fkey FOREIGN KEY (written_by) REFERENCES access.members(member_id);

-- Indexes

CREATE UNIQUE INDEX agencies_one_public_desk ON access.agencies USING btree (runs_public_desk) WHERE runs_public_desk;

CREATE INDEX mailed_links_by_member ON access.mailed_links USING btree (member_id);

CREATE INDEX mails_by_member ON access.mails USING btree (member_id);

CREATE INDEX mails_due ON access.mails USING btree (next_try_at) WHERE (sent_at IS NULL);

CREATE UNIQUE INDEX member_roles_one_at_a_time ON access.member_roles USING btree (member_id, role) WHERE (ended_at IS NULL);

CREATE INDEX members_by_agency ON access.members USING btree (agency_id);

CREATE UNIQUE INDEX members_by_email ON access.members USING btree (email) WHERE (state <> 'left'::text);

CREATE UNIQUE INDEX named_members_now ON access.named_members USING btree (record_id, member_id) WHERE (ended_at IS NULL);

CREATE INDEX named_members_of ON access.named_members USING btree (member_id) WHERE (ended_at IS NULL);

CREATE INDEX sessions_by_member ON access.sessions USING btree (member_id);

CREATE INDEX shares_by_receiver ON access.shares USING btree (to_agency, granted_at);

CREATE INDEX shares_by_record ON access.shares USING btree (record_id, to_agency);

CREATE INDEX tries_by_age ON access.tries USING btree (last_at);

CREATE INDEX entries_by_member ON audit.entries USING btree (member_id, entry_id) WHERE (member_id IS NOT NULL);

CREATE INDEX entries_by_record ON audit.entries USING btree (record_id, entry_id) WHERE (record_id IS NOT NULL);

CREATE INDEX entries_by_xact ON audit.entries USING btree (xact);

CREATE INDEX entries_of_agency ON audit.entries USING btree (agency_id, at) WHERE (agency_id IS NOT NULL);

CREATE INDEX entries_of_record ON audit.entries USING btree (record_id, at) WHERE (record_id IS NOT NULL);

CREATE INDEX entries_of_records ON audit.entries USING btree (record_agency_id, at) WHERE (record_agency_id IS NOT NULL);

CREATE INDEX actions_of_item ON conferences.actions USING btree (item_id, at, action_id);

CREATE INDEX conference_entries_by_thing ON conferences.entries USING btree (item_id, kind, about, place DESC);

CREATE INDEX conferences_coming ON conferences.conferences USING btree (starts_at, conference_id) WHERE (closed_at IS NULL);

CREATE INDEX conferences_over ON conferences.conferences USING btree (starts_at DESC, conference_id DESC) WHERE ((closed_at IS NOT NULL) OR (cancelled_at IS NOT NULL));

CREATE INDEX entries_briefs ON conferences.entries USING btree (item_id, place DESC) WHERE (kind = 'brief'::text);

CREATE INDEX invited_by_agency ON conferences.invited USING btree (agency_id, conference_id);

CREATE UNIQUE INDEX item_agencies_once ON conferences.item_agencies USING btree (item_id, agency_id) WHERE (ended_at IS NULL);

CREATE INDEX items_of_case ON conferences.items USING btree (case_id);

CREATE INDEX items_of_conference ON conferences.items USING btree (conference_id);

CREATE UNIQUE INDEX items_once ON conferences.items USING btree (conference_id, case_id) WHERE (taken_off_at IS NULL);

CREATE INDEX read_backs_of_conference ON conferences.read_backs USING btree (conference_id, at);

CREATE INDEX risks_of_item ON conferences.risks USING btree (item_id, turn DESC);

CREATE INDEX showings_of_part ON conferences.showings USING btree (item_id, agency_id, place DESC);

CREATE INDEX slots_of_item ON conferences.slots USING btree (item_id, turn DESC);

CREATE INDEX versions_of_conference ON conferences.versions USING btree (conference_id, turn DESC);

CREATE INDEX consents_by_record ON consents.consents USING btree (record_id, about, purpose, place DESC);

CREATE INDEX blobs_by_record ON files.blobs USING btree (record_id);

CREATE INDEX files_by_record ON files.files USING btree (record_id, received_at, file_id);

CREATE INDEX files_waiting ON files.files USING btree (received_at, file_id) WHERE (state = 'waiting'::text);

CREATE INDEX uploads_by_expiry ON files.uploads USING btree (expires_at);

CREATE INDEX decisions_by_agency ON identities.decisions USING btree (agency_id, decided_at DESC, decision_id);

CREATE INDEX hits_of_agency ON identities.hits USING btree (agency_id, found_at DESC, hit_id);

CREATE INDEX matches_by_identifier ON identities.matches USING btree (identifier) WHERE (identifier IS NOT NULL);

CREATE INDEX matches_by_left ON identities.matches USING btree (left_record);

CREATE INDEX matches_by_model ON identities.matches USING btree (model, match_id);

CREATE INDEX matches_by_right ON identities.matches USING btree (right_record);

CREATE INDEX matches_by_right_mention ON identities.matches USING btree (right_mention);

CREATE INDEX matches_to_review ON identities.matches USING btree (left_agency, right_agency, state, rank, ((- weight)), match_id) WHERE (state = ANY (ARRAY['proposed'::text, 'doubted'::text, 'unsure'::text]));

CREATE INDEX matches_to_review_by_kind ON identities.matches USING btree (left_agency, right_agency, state, kind, rank, ((- weight)), match_id) WHERE (state = ANY (ARRAY['proposed'::text, 'doubted'::text, 'unsure'::text]));

CREATE INDEX matches_within_agency ON identities.matches USING btree (left_agency, found_at DESC) WHERE (left_agency = right_agency);

CREATE INDEX mention_keys_by_age ON identities.mention_keys USING btree (key, apart, said_at DESC, mention_id) INCLUDE (record_id);

CREATE INDEX mention_keys_by_mention ON identities.mention_keys USING btree (mention_id);

CREATE INDEX mentions_by_record ON identities.mentions USING btree (record_id, mention_id);

CREATE INDEX requests_asked_by ON identities.requests USING btree (from_agency, asked_at DESC, request_id);

CREATE INDEX requests_asked_of ON identities.requests USING btree (to_agency, answered, asked_at DESC, request_id);

CREATE INDEX requests_by_pair ON identities.requests USING btree (our_record, their_record, asked_at DESC);

CREATE UNIQUE INDEX requests_one_at_a_time ON identities.requests USING btree (our_record, their_record) WHERE (NOT answered);

CREATE INDEX watched_keys_of_person ON identities.watched_keys USING btree (record_id, about);

CREATE INDEX added_reports_of_report ON investigations.added_reports USING btree (report_id);

CREATE INDEX drafts_by_expiry ON investigations.drafts USING btree (expires_at);

CREATE INDEX entries_by_investigation ON investigations.entries USING btree (investigation_id, place);

CREATE INDEX entries_by_thing ON investigations.entries USING btree (investigation_id, kind, about, place DESC);

CREATE INDEX file_checks_by_investigation ON investigations.file_checks USING btree (investigation_id, at DESC);

CREATE INDEX group_answers_of_pair ON investigations.group_answers USING btree (pair_id, place);

CREATE INDEX groups_alike_left ON investigations.groups_alike USING btree (left_investigation);

CREATE INDEX groups_alike_right ON investigations.groups_alike USING btree (right_investigation);

CREATE INDEX investigations_of_agency ON investigations.investigations USING btree (agency_id, changed_at DESC, investigation_id);

CREATE INDEX drafts_by_expiry ON orders.drafts USING btree (expires_at);

CREATE INDEX entries_by_order ON orders.entries USING btree (order_id, place);

CREATE INDEX entries_by_thing ON orders.entries USING btree (order_id, kind, about, place DESC);

CREATE INDEX orders_in_force ON orders.orders USING btree (agency_id, state, changed_at DESC, order_id DESC, COALESCE(expires_on, 'infinity'::date));

CREATE INDEX touches_of_order ON orders.touches USING btree (order_id, found_at DESC);

CREATE INDEX watched_by_holder ON orders.watched USING btree (key, agency_id, section, order_id);

CREATE INDEX watched_of_order ON orders.watched USING btree (order_id);

CREATE INDEX drafts_by_expiry ON platform.drafts USING btree (expires_at);

CREATE UNIQUE INDEX installation_has_one_row ON platform.installation USING btree ((true));

CREATE INDEX practice_mails_by_age ON platform.practice_mails USING btree (kept_at);

CREATE INDEX answers_by_question ON referrals.answers USING btree (referral_id, question, place DESC);

CREATE UNIQUE INDEX calendar_links_one_alive ON referrals.calendar_links USING btree (member_id) WHERE ((ended_at IS NULL) AND (team IS NULL));

CREATE UNIQUE INDEX calendar_links_one_of_team ON referrals.calendar_links USING btree (team) WHERE ((ended_at IS NULL) AND (team IS NOT NULL));

CREATE INDEX clock_events_by_referral ON referrals.clock_events USING btree (referral_id, place);

CREATE INDEX clock_rules_by_rule ON referrals.clock_rules USING btree (rule, set_at);

CREATE INDEX clock_stages_by_rule ON referrals.clock_stages USING btree (rule) WHERE running;

CREATE INDEX clock_stages_coming ON referrals.clock_stages USING btree (agency_id, due_on, referral_id, stage) WHERE running;

CREATE INDEX clock_stages_late ON referrals.clock_stages USING btree (agency_id, due_on, referral_id, stage) WHERE (running AND (kind = 'limit'::text));

CREATE INDEX history_by_referral ON referrals.history USING btree (referral_id, at, history_id);

CREATE INDEX quality_by_agency ON referrals.quality_at_sending USING btree (agency_id, sent_on);

CREATE INDEX referrals_by_concern ON referrals.referrals USING btree (concern_id);

CREATE INDEX referrals_by_holder ON referrals.referrals USING btree (holder, changed_at DESC, referral_id) WHERE (state = ANY (ARRAY['writing'::text, 'checking'::text, 'ready'::text]));

CREATE INDEX referrals_by_origin ON referrals.referrals USING btree (began_from) WHERE (began_from IS NOT NULL);

CREATE INDEX referrals_done ON referrals.referrals USING btree (agency_id, changed_at DESC, referral_id) WHERE (state = ANY (ARRAY['sent'::text, 'closed'::text]));

CREATE INDEX referrals_list ON referrals.referrals USING btree (agency_id, changed_at DESC, referral_id) WHERE (state = ANY (ARRAY['writing'::text, 'checking'::text, 'ready'::text]));

CREATE INDEX referrals_to_file ON referrals.referrals USING btree (referral_id) WHERE (NOT person_filed);

CREATE INDEX consent_steps_of_report ON reports.consent_steps USING btree (report_id, place);

CREATE INDEX messages_by_report ON reports.messages USING btree (report_id, sent_at, message_id);

CREATE INDEX reports_by_agency ON reports.reports USING btree (agency_id, received_at DESC, report_id);

CREATE INDEX search_words_by_age ON reports.search_words USING btree (received_at DESC, report_id DESC);

CREATE INDEX search_words_by_agency ON reports.search_words USING btree (agency_id, received_at DESC, report_id DESC);

CREATE INDEX search_words_by_word ON reports.search_words USING gin (words) WITH (fastupdate=off);

CREATE INDEX unfinished_by_expiry ON reports.unfinished USING btree (expires_at);

CREATE INDEX drafts_by_expiry ON services.drafts USING btree (expires_at);

CREATE INDEX entries_by_referral ON services.entries USING btree (referral_id, place);

CREATE INDEX own_answers_of_agency ON services.own_answers USING btree (agency_id, answered_at DESC, referral_id);

CREATE UNIQUE INDEX referrals_by_share ON services.referrals USING btree (share_id) WHERE (share_id IS NOT NULL);

CREATE INDEX referrals_kept ON services.referrals USING btree (kept_by, sent_at DESC, referral_id);

CREATE INDEX referrals_of_case ON services.referrals USING btree (case_id, sent_at DESC);

CREATE INDEX referrals_received ON services.referrals USING btree (to_agency, sent_at DESC, referral_id);

CREATE INDEX referrals_to_service ON services.referrals USING btree (service_id, state);

CREATE INDEX services_by_funding ON services.services USING btree (funding_ends_on) WHERE ((funding_ends_on IS NOT NULL) AND (ended_on IS NULL));

CREATE INDEX services_by_name ON services.services USING btree (name, service_id) WHERE (ended_on IS NULL);

CREATE INDEX services_ended_by_name ON services.services USING btree (name, service_id) WHERE (ended_on IS NOT NULL);

CREATE INDEX services_found ON services.services USING gin (finds);

CREATE INDEX services_of_agency ON services.services USING btree (agency_id);

CREATE INDEX unmet_needs_of_agency ON services.unmet_needs USING btree (agency_id) WHERE (settled_on IS NULL);

CREATE UNIQUE INDEX unmet_needs_one_for_each_need ON services.unmet_needs USING btree (case_id, need) WHERE (settled_on IS NULL);

CREATE INDEX versions_by_service ON services.versions USING btree (service_id, place DESC);

CREATE INDEX alerts_complaints ON support.alerts USING btree (agency_id, raised_at DESC) WHERE ((settled_at IS NULL) AND (kind = 'complaint'::text));

CREATE INDEX alerts_missing ON support.alerts USING btree (agency_id, raised_at DESC) WHERE ((settled_at IS NULL) AND (kind = 'missing'::text));

CREATE INDEX alerts_of_case ON support.alerts USING btree (case_id, raised_at DESC) WHERE (settled_at IS NULL);

CREATE INDEX alerts_to_settle ON support.alerts USING btree (agency_id, raised_at DESC) WHERE (settled_at IS NULL);

CREATE INDEX approval_rules_of_agency ON support.approval_rules USING btree (agency_id, from_on, set_at);

CREATE INDEX cases_by_origin ON support.cases USING btree (began_from) WHERE (began_from IS NOT NULL);

CREATE INDEX cases_by_referral ON support.cases USING btree (referral_id) WHERE (referral_id IS NOT NULL);

CREATE INDEX cases_closed_at_risk ON support.cases USING btree (agency_id, risk_level, risk_due_on) WHERE ((state = 'closed'::text) AND (risk_level = ANY (ARRAY['high'::text, 'very-high'::text])));

CREATE INDEX cases_ending ON support.cases USING btree (ends_on) WHERE ((ends_on IS NOT NULL) AND (state = 'open'::text));

CREATE INDEX cases_of_agency ON support.cases USING btree (agency_id, state, changed_at DESC, case_id);

CREATE INDEX cases_of_holder ON support.cases USING btree (holder, state, changed_at DESC, case_id);

CREATE INDEX cases_of_reporter ON support.cases USING btree (began_from) WHERE reporter;

CREATE INDEX cases_to_file ON support.cases USING btree (case_id) WHERE (NOT name_filed);

CREATE INDEX drafts_by_expiry ON support.drafts USING btree (expires_at);

CREATE INDEX endings_coming ON support.endings USING btree (ends_on) WHERE (state = 'coming'::text);

CREATE INDEX endings_coming_of_agency ON support.endings USING btree (agency_id, ends_on) WHERE (state = 'coming'::text);

CREATE INDEX entries_by_case ON support.entries USING btree (case_id, place);

CREATE INDEX entries_by_thing ON support.entries USING btree (case_id, kind, about, place DESC);

CREATE INDEX entries_handed_in ON support.entries USING btree (case_id) WHERE (kind = 'handed-in'::text);

CREATE INDEX entries_handed_in_as ON support.entries USING btree (about) WHERE (kind = 'handed-in'::text);

CREATE INDEX entries_that_are_ties ON support.entries USING btree (case_id) WHERE (kind = 'tie'::text);

CREATE INDEX outcome_answers_of_case ON support.outcome_answers USING btree (case_id, outcome, on_day, answer_id) INCLUDE (moment, answer);

CREATE INDEX own_items_of_view ON support.own_items USING btree (view_id, released_at);

CREATE INDEX own_views_of_case ON support.own_views USING btree (case_id, made_at DESC);

CREATE UNIQUE INDEX own_views_one_at_a_time ON support.own_views USING btree (case_id) WHERE (ended_at IS NULL);

CREATE INDEX own_words_of_view ON support.own_words USING btree (view_id, at DESC);

CREATE INDEX risk_changes_of_agency ON support.risk_changes USING btree (agency_id, on_day) INCLUDE (was, now);

CREATE INDEX ties_by_reference ON support.ties USING btree (other_reference) WHERE (other_reference IS NOT NULL);

CREATE INDEX transfers_from ON support.transfers USING btree (from_agency, offered_at DESC);

CREATE INDEX transfers_of_case ON support.transfers USING btree (case_id, offered_at DESC);

CREATE UNIQUE INDEX transfers_one_at_a_time ON support.transfers USING btree (case_id) WHERE (state = 'offered'::text);

CREATE INDEX transfers_to ON support.transfers USING btree (to_agency, offered_at DESC) WHERE (state = 'offered'::text);

CREATE INDEX history_by_task ON tasks.history USING btree (task_id, at, history_id);

CREATE INDEX tasks_of_agency ON tasks.tasks USING btree (agency_id, due_on, place, task_id) WHERE (state = 'open'::text);

CREATE INDEX tasks_of_owner ON tasks.tasks USING btree (owner_id, due_on, place, task_id) WHERE (state = 'open'::text);

CREATE INDEX tasks_of_record ON tasks.tasks USING btree (record_id);

CREATE INDEX tasks_untaken ON tasks.tasks USING btree (agency_id, due_on, place, task_id) WHERE ((state = 'open'::text) AND (owner_id IS NULL));

CREATE INDEX afterwards_by_report ON triage.afterwards USING btree (report_id, agency_id, said_at);

CREATE INDEX decisions_by_day ON triage.decisions USING btree (agency_id, decided_at, report_id) WHERE (undone_at IS NULL);

CREATE INDEX decisions_by_report ON triage.decisions USING btree (report_id, decided_at);

CREATE INDEX handings_of_report ON triage.handings USING btree (report_id, handed_at);

CREATE UNIQUE INDEX handings_one_waits ON triage.handings USING btree (report_id, from_agency) WHERE (state = 'waiting'::text);

CREATE INDEX history_by_report ON triage.history USING btree (report_id, agency_id, at, history_id);

CREATE INDEX items_by_arrival ON triage.items USING btree (agency_id, received_at);

CREATE INDEX items_decided ON triage.items USING btree (agency_id, decided_at DESC, item_id) WHERE (state = 'decided'::text);

CREATE INDEX items_inbox ON triage.items USING btree (agency_id, priority, due_at, item_id) WHERE (state = 'undecided'::text);

CREATE INDEX items_inbox_by_channel ON triage.items USING btree (agency_id, channel, priority, due_at, item_id) WHERE (state = 'undecided'::text);

CREATE INDEX items_inbox_by_council ON triage.items USING btree (agency_id, council_code, priority, due_at, item_id) WHERE (state = 'undecided'::text);

CREATE INDEX items_inbox_by_owner ON triage.items USING btree (agency_id, claimed_by, priority, due_at, item_id) WHERE (state = 'undecided'::text);

CREATE INDEX notes_by_report ON triage.notes USING btree (report_id, agency_id, written_at);

-- Views

create view access.member_names with (security_invoker=true) as
 SELECT member_id,
    name,
    agency_id
   FROM access.members;

create view access.record_register with (security_invoker=true) as
 SELECT record_id,
    kind,
    agency_id,
    others_see
   FROM access.records;

create view identities.record_matches with (security_invoker=true) as
 SELECT matches.match_id,
    matches.kind,
    matches.left_record AS record_id,
    identities.match_mention(matches.match_id, matches.left_record) AS mention_id,
    matches.right_record AS other_record,
    identities.match_mention(matches.match_id, matches.right_record) AS other_mention,
    matches.strength,
    matches.state,
    identities.match_weight(matches.match_id) AS weight,
    identities.match_levels(matches.match_id) AS levels,
    matches.model,
    matches.found_at
   FROM identities.matches
UNION ALL
 SELECT matches.match_id,
    matches.kind,
    matches.right_record AS record_id,
    identities.match_mention(matches.match_id, matches.right_record) AS mention_id,
    matches.left_record AS other_record,
    identities.match_mention(matches.match_id, matches.left_record) AS other_mention,
    matches.strength,
    matches.state,
    identities.match_weight(matches.match_id) AS weight,
    identities.match_levels(matches.match_id) AS levels,
    matches.model,
    matches.found_at
   FROM identities.matches;

create view investigations.roles_held with (security_invoker=true) as
 SELECT investigation_id,
    role_id,
    thing,
    thing_kind,
    role,
    towards,
    towards_kind,
    from_on,
    until_on,
    ended,
    nature
   FROM investigations.roles;

create view investigations.ways with (security_invoker=true) as
 SELECT w.investigation_id,
    w.began_from,
    w.begun_at,
    w.state,
    w.types,
    w.charged_on,
    w.convicted_on,
    w.ordered_on,
    w.stopped,
    w.helped
   FROM (( SELECT investigations.to_read() AS id
         OFFSET 0) o
     CROSS JOIN LATERAL ( SELECT i.investigation_id,
            r.began_from,
            r.begun_at,
            i.state,
            p.types,
            p.charged_on,
            p.convicted_on,
            p.ordered_on,
            p.stopped,
            p.helped
           FROM ((investigations.investigations i
             JOIN investigations.progress p ON ((p.investigation_id = i.investigation_id)))
             CROSS JOIN LATERAL ( SELECT i.began_from,
                    i.begun_at
                UNION ALL
                 SELECT a.report_id,
                    a.added_at
                   FROM investigations.added_reports a
                  WHERE (a.investigation_id = i.investigation_id)) r)
          WHERE (i.investigation_id = o.id)
         OFFSET 0) w);

create view referrals.beginnings with (security_invoker=true) as
 SELECT r.referral_id,
    r.began_from,
    r.started_at,
    r.sent_at,
    r.state,
    k.types,
    ( SELECT e.code
           FROM referrals.clock_events e
          WHERE ((e.referral_id = r.referral_id) AND (e.code = ANY (ARRAY['reasonable-grounds:positive'::text, 'reasonable-grounds:positive-without-recovery'::text, 'reasonable-grounds:negative'::text, 'conclusive-grounds:positive'::text, 'conclusive-grounds:negative'::text, 'disqualified:public-order'::text, 'disqualified:bad-faith'::text, 'withdrawn'::text, 'reconsideration:grounds-reopened'::text, 'reconsideration:conclusive-reopened'::text])) AND (NOT (EXISTS ( SELECT
                   FROM referrals.clock_events c
                  WHERE ((c.referral_id = e.referral_id) AND (c.corrects = e.event_id))))))
          ORDER BY e.on_day DESC, e.place DESC
         LIMIT 1) AS decided
   FROM (referrals.referrals r
     LEFT JOIN referrals.kinds k ON ((k.referral_id = r.referral_id)));

create view reports.open_reports with (security_invoker=true) as
 SELECT report_id,
    agency_id,
    reference,
    channel,
    language,
    received_at,
    danger,
    identity_choice,
    ward_code,
    council_code,
    stage,
    taken_by
   FROM reports.reports;

create view support.beginnings with (security_invoker=true) as
 SELECT case_id,
    began_from,
    opened_at
   FROM support.cases;

create view support.cases_told with (security_barrier=true) as
 SELECT c.case_id,
    c.agency_id,
    c.reference,
    c.of_whom,
    c.state,
    c.holder,
    c.began_from,
    c.referral_id,
    c.referral_since,
    c.opened_by,
    c.opened_at,
    c.changed_at,
        CASE
            WHEN ((c.agency_id = me.own) OR access.opens_section(c.case_id, 'risk'::text)) THEN c.risk_level
            ELSE NULL::text
        END AS risk_level,
        CASE
            WHEN ((c.agency_id = me.own) OR access.opens_section(c.case_id, 'risk'::text)) THEN c.risk_due_on
            ELSE NULL::date
        END AS risk_due_on,
        CASE
            WHEN ((c.agency_id = me.own) OR access.opens_section(c.case_id, 'person'::text)) THEN c.next_on
            ELSE NULL::date
        END AS next_on,
        CASE
            WHEN ((c.agency_id = me.own) OR access.opens_section(c.case_id, 'plan'::text)) THEN c.review_due_on
            ELSE NULL::date
        END AS review_due_on,
    c.warnings,
    c.contact,
    c.reporter,
        CASE
            WHEN (c.agency_id = me.own) THEN c.reached_on
            ELSE NULL::date
        END AS reached_on,
        CASE
            WHEN ((c.agency_id = me.own) OR access.opens_section(c.case_id, 'plan'::text)) THEN c.ends_on
            ELSE NULL::date
        END AS ends_on,
    c.revision
   FROM (( SELECT
                CASE
                    WHEN access.session_reads('case'::text) THEN access.session_agency()
                    ELSE NULL::text
                END AS own
         OFFSET 0) me
     CROSS JOIN support.cases c)
  WHERE ((c.agency_id = me.own) OR (access.record_class(c.case_id) = 'open'::text));

create view triage.concerns with (security_invoker=true) as
 SELECT i.report_id,
    i.reference,
    i.received_at,
    i.state,
    d.decision,
    d.stopped,
    d.decided_at,
    i.channel,
    d.kinds,
        CASE
            WHEN (d.decision IS NOT NULL) THEN ( SELECT r.stopped
               FROM (triage.handings h
                 CROSS JOIN LATERAL ( SELECT f.stopped,
                        f.declined_at
                       FROM triage.handing_refusals f
                      WHERE (f.handing_id = h.handing_id)
                     OFFSET 0) r)
              WHERE ((h.report_id = i.report_id) AND (h.state = 'declined'::text) AND (r.stopped IS NOT NULL))
              ORDER BY r.declined_at DESC
             LIMIT 1)
            ELSE NULL::text
        END AS declined,
    a.stopped AS came_of,
    a.again_on,
    a.said_at
   FROM ((triage.items i
     LEFT JOIN triage.decisions d ON (((d.report_id = i.report_id) AND (d.agency_id = i.agency_id) AND (d.undone_at IS NULL))))
     LEFT JOIN LATERAL ( SELECT f.stopped,
            f.again_on,
            f.said_at
           FROM triage.afterwards f
          WHERE ((f.report_id = i.report_id) AND (f.agency_id = i.agency_id) AND (f.said_at >= d.decided_at))
          ORDER BY f.said_at DESC, f.said_id DESC
         LIMIT 1) a ON (true))
  WHERE (i.state <> 'withdrawn'::text);

-- Functions

CREATE OR REPLACE FUNCTION access.adds_files(to_record uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select not access.shuts_files(to_record)
    and (access.session_has('duty-desk') and access.opens_section(to_record, 'files') or access.works_on(to_record)
      or access.registered_here(to_record))
$function$;
alter function access.adds_files(uuid) owner to :owner;

CREATE OR REPLACE FUNCTION access.agency_of(of_record uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.agency_id from access.records r where r.record_id = of_record and r.kind <> 'investigation'
  union all select m.agency_id from access.members m where m.member_id = of_record
  limit 1
$function$;
alter function access.agency_of(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION access.begin_own_change(scopes text[], keys bytea[], free integer[], longest integer[], forget interval, OUT wait integer, OUT password_salt bytea, OUT sealed_totp bytea)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not audit.act_open() then raise exception 'no act' using errcode = 'insufficient_privilege'; end if;
  wait := access.take_try(scopes, keys, free, longest, forget);
  select c.password_salt, c.sealed_totp into begin_own_change.password_salt, begin_own_change.sealed_totp
  from access.credentials c where c.member_id = access.session_member();
end
$function$;
alter function access.begin_own_change(text[],bytea[],integer[],integer[],interval) owner to :searcher;

CREATE OR REPLACE FUNCTION access.begin_sign_in(address text, scopes text[], keys bytea[], free integer[], longest integer[], forget interval, OUT wait integer, OUT member_id uuid, OUT password_salt bytea, OUT sealed_totp bytea)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not audit.act_open() then raise exception 'no act' using errcode = 'insufficient_privilege'; end if;
  wait := access.take_try(scopes, keys, free, longest, forget);
  select m.member_id, c.password_salt, c.sealed_totp
  into begin_sign_in.member_id, begin_sign_in.password_salt, begin_sign_in.sealed_totp
  from access.members m left join access.credentials c on c.member_id = m.member_id and m.state = 'active'
  where m.email = address and m.state <> 'left';
end
$function$;
alter function access.begin_sign_in(text,text[],bytea[],integer[],integer[],interval) owner to :searcher;

CREATE OR REPLACE FUNCTION access.change_member(of_member uuid, at_revision integer, change text, new_roles text[])
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  at timestamptz := platform.now();
  verdict text;
begin
  if not audit.act_open() then return 'unknown'; end if;
  perform access.hold_members_of((select m.agency_id from access.members m where m.member_id = of_member));
  verdict := access.judge_change(of_member, change, new_roles);
  if verdict <> 'allowed' then return verdict; end if;
  update access.members m set
    revision = m.revision + 1,
    state = case change when 'suspend' then 'suspended' when 'restore' then 'active' when 'leave' then 'left'
      when 'invite-again' then 'invited' else m.state end,
    suspended_at = case change when 'suspend' then at when 'restore' then null else m.suspended_at end,
    left_at = case change when 'leave' then at end
  where m.member_id = of_member and m.revision = at_revision;
  if not found then return 'changed-meanwhile'; end if;
  if change in ('roles', 'leave') then
    update access.member_roles r set ended_at = at, ended_by = access.session_member()
    where r.member_id = of_member and r.ended_at is null and (change = 'leave' or not r.role = any (new_roles));
  end if;
  if change = 'roles' then
    insert into access.member_roles (member_id, role, granted_at, granted_by)
    select of_member, n, at, access.session_member() from unnest(new_roles) n
    where not exists (select from access.member_roles r where r.member_id = of_member and r.role = n and r.ended_at is null);
  end if;
  if change in ('leave', 'invite-again') then perform access.drop_credentials(of_member); end if;
  if change = 'suspend' then
    update access.mailed_links l set used_at = at where l.member_id = of_member and l.used_at is null;
  end if;
  if change in ('suspend', 'sign-out') then perform access.end_sessions_of(of_member); end if;
  return 'done';
end
$function$;
alter function access.change_member(uuid,integer,text,text[]) owner to :searcher;

CREATE OR REPLACE FUNCTION access.change_own_password(proof bytea, step bigint, recovery bytea, scopes text[], keys bytea[], salt bytea, verifier bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not audit.act_open() or not access.prove(access.session_member(), proof, step, recovery) then return false; end if;
  update access.credentials c set password_salt = salt, password_verifier = verifier, password_set_at = platform.now()
  where c.member_id = access.session_member();
  perform access.end_own_other_sessions(), access.spend_links_of(access.session_member()), access.forgive_tries(scopes, keys);
  return true;
end
$function$;
alter function access.change_own_password(bytea,bigint,bytea,text[],bytea[],bytea,bytea) owner to :searcher;

CREATE OR REPLACE FUNCTION access.change_own_recovery_codes(proof bytea, step bigint, recovery bytea, scopes text[], keys bytea[], digests bytea[])
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not audit.act_open() or not access.prove(access.session_member(), proof, step, recovery) then return false; end if;
  perform access.replace_recovery_codes(access.session_member(), digests), access.forgive_tries(scopes, keys);
  return true;
end
$function$;
alter function access.change_own_recovery_codes(bytea,bigint,bytea,text[],bytea[],bytea[]) owner to :searcher;

CREATE OR REPLACE FUNCTION access.change_own_second_factor(proof bytea, step bigint, recovery bytea, scopes text[], keys bytea[], new_sealed_totp bytea, new_step bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not audit.act_open() or not access.prove(access.session_member(), proof, step, recovery) then return false; end if;
  update access.credentials c set sealed_totp = new_sealed_totp, totp_set_at = platform.now(), totp_used_step = new_step
  where c.member_id = access.session_member();
  perform access.end_own_other_sessions(), access.spend_links_of(access.session_member()), access.forgive_tries(scopes, keys);
  return true;
end
$function$;
alter function access.change_own_second_factor(bytea,bigint,bytea,text[],bytea[],bytea,bigint) owner to :searcher;

CREATE OR REPLACE FUNCTION access.could_do(of_record uuid, of_member uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from access.members m where m.member_id = of_member and m.state = 'active')
    and coalesce((select case r.kind
        when 'investigation' then access.is_named(of_record, of_member) and works.here
        when 'order' then works.here
        when 'case' then access.could_read_case(of_record, of_member)
        else true end
      from access.records r cross join lateral (
        select exists (select from access.members m join access.member_roles h on h.member_id = m.member_id and h.ended_at is null
          where m.member_id = of_member and m.agency_id = r.agency_id and h.role = any (access.roles_that_work(r.kind))) as here offset 0) works
      where r.record_id = of_record), true)
$function$;
alter function access.could_do(uuid,uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION access.could_read_case(of_record uuid, of_member uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce((select exists (select from access.members m join access.member_roles h on h.member_id = m.member_id and h.ended_at is null
      where m.member_id = of_member and m.state = 'active' and h.role = any (access.roles_that_read('case'))
        and (m.agency_id = r.agency_id or exists (select from access.shares s
          where s.record_id = r.record_id and s.to_agency = m.agency_id and s.ended_at is null and access.share_lives(s))))
    from access.records r where r.record_id = of_record and r.kind = 'case'), true)
$function$;
alter function access.could_read_case(uuid,uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION access.count_try(scopes text[], keys bytea[], free integer[], longest integer[], forget interval)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not audit.act_open() then raise exception 'no act' using errcode = 'insufficient_privilege'; end if;
  return access.take_try(scopes, keys, free, longest, forget);
end
$function$;
alter function access.count_try(text[],bytea[],integer[],integer[],interval) owner to :searcher;

CREATE OR REPLACE FUNCTION access.current_session(OUT member_id uuid, OUT agency_id text, OUT roles text[], OUT member_name text, OUT agency_name text, OUT signed_in_until timestamp with time zone)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.member_id, m.agency_id,
    coalesce((select array_agg(r.role order by r.role) from access.member_roles r
              where r.member_id = m.member_id and r.ended_at is null), '{}'),
    m.name, a.name, s.absolute_until
  from access.sessions s join access.members m on m.member_id = s.member_id join access.agencies a on a.agency_id = m.agency_id
  where s.token_hash = platform.hashed_setting('plainsight.session')
    and s.ended_at is null and s.idle_until > platform.now() and s.absolute_until > platform.now()
    and m.state = 'active'
$function$;
alter function access.current_session() owner to :searcher;

CREATE OR REPLACE FUNCTION access.desk_for_taken()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select case when a.kind <> 'commissioner' and access.has_desk(a.agency_id) then a.agency_id else access.public_desk() end
  from access.current_session() s join access.agencies a on a.agency_id = s.agency_id
$function$;
alter function access.desk_for_taken() owner to :searcher;

CREATE OR REPLACE FUNCTION access.drop_credentials(of_member uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from access.recovery_codes r where r.member_id = of_member;
  delete from access.credentials c where c.member_id = of_member;
  perform access.spend_links_of(of_member), access.end_sessions_of(of_member);
end
$function$;
alter function access.drop_credentials(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION access.end_own_other_sessions()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update access.sessions s set ended_at = platform.now()
  where s.member_id = access.session_member() and s.ended_at is null and s.session_id <> access.session_in_use()
$function$;
alter function access.end_own_other_sessions() owner to :searcher;

CREATE OR REPLACE FUNCTION access.end_sessions_of(of_member uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update access.sessions s set ended_at = platform.now() where s.member_id = of_member and s.ended_at is null
$function$;
alter function access.end_sessions_of(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION access.end_this_session()
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update access.sessions s set ended_at = platform.now()
  where s.token_hash = platform.hashed_setting('plainsight.session') and s.ended_at is null;
  return found;
end
$function$;
alter function access.end_this_session() owner to :searcher;

CREATE OR REPLACE FUNCTION access.find_link(wanted text, digest bytea, browser bytea)
 RETURNS TABLE(link_id uuid, member_id uuid, name text, email text, agency_name text, password_chosen boolean, code_proved boolean, sealed_totp bytea)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  return query
  select l.link_id, m.member_id, m.name, m.email, a.name,
    coalesce(l.browser_digest = browser, false), coalesce(l.browser_digest = browser and l.proved_step is not null, false),
    case when audit.act_open() then c.sealed_totp end
  from access.mailed_links l join access.members m on m.member_id = l.member_id join access.agencies a on a.agency_id = m.agency_id
    left join access.credentials c on c.member_id = m.member_id and l.purpose = 'reset'
  where l.token_digest = digest and l.purpose = wanted and l.used_at is null and l.expires_at > platform.now()
    and m.state = case l.purpose when 'join' then 'invited' else 'active' end;
end
$function$;
alter function access.find_link(text,bytea,bytea) owner to :searcher;

CREATE OR REPLACE FUNCTION access.finish_reset(digest bytea, salt bytea, verifier bytea, step bigint, recovery bytea, scopes text[], keys bytea[], new_session uuid, new_token_hash bytea, idle interval, absolute interval, by_device text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare of_member uuid;
begin
  if not audit.act_open() then return false; end if;
  select f.member_id into of_member from access.find_link('reset', digest, null) f;
  if of_member is null or not access.use_code(of_member, step, recovery) or access.spend_link(digest) is null then return false; end if;
  update access.credentials c set password_salt = salt, password_verifier = verifier, password_set_at = platform.now()
  where c.member_id = of_member;
  perform access.end_sessions_of(of_member), access.forgive_tries(scopes, keys);
  return access.start_session(new_session, of_member, new_token_hash, idle, absolute, by_device, 'password');
end
$function$;
alter function access.finish_reset(bytea,bytea,bytea,bigint,bytea,text[],bytea[],uuid,bytea,interval,interval,text) owner to :searcher;

CREATE OR REPLACE FUNCTION access.finish_sign_in(for_member uuid, proof bytea, step bigint, recovery bytea, scopes text[], keys bytea[], new_session uuid, new_token_hash bytea, idle interval, absolute interval, by_device text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not audit.act_open() or not access.prove(for_member, proof, step, recovery) then return false; end if;
  perform access.forgive_tries(scopes, keys);
  return access.start_session(new_session, for_member, new_token_hash, idle, absolute, by_device, 'password');
end
$function$;
alter function access.finish_sign_in(uuid,bytea,bigint,bytea,text[],bytea[],uuid,bytea,interval,interval,text) owner to :searcher;

CREATE OR REPLACE FUNCTION access.first_responders()
 RETURNS TABLE(member_id uuid, name text, email text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.member_id, m.name, m.email
  from access.current_session() s join access.members m on m.agency_id = s.agency_id
  where s.roles && access.roles_that_refer() and m.state = 'active'
    and exists (select from access.member_roles r
      where r.member_id = m.member_id and r.role = 'first-responder' and r.ended_at is null)
$function$;
alter function access.first_responders() owner to :searcher;

CREATE OR REPLACE FUNCTION access.forgive_tries(scopes text[], keys bytea[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare known boolean := access.pair_is_known(scopes, keys);
begin
  update access.tries t set
    fails = case t.scope when 'source' then greatest(t.fails - 1, 0) else 0 end,
    wait_until = case t.scope when 'source' then t.wait_until end,
    went_well_at = platform.now()
  from unnest(scopes, keys) as g (scope, key)
  where t.scope = g.scope and t.key = g.key and not (known and t.scope <> 'pair');
end
$function$;
alter function access.forgive_tries(text[],bytea[]) owner to :searcher;

CREATE OR REPLACE FUNCTION access.has_administrator(of_agency text, in_states text[], besides uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from access.members m join access.member_roles r on r.member_id = m.member_id
    where m.agency_id = of_agency and m.state = any (in_states) and m.member_id is distinct from besides
      and r.role = 'administrator' and r.ended_at is null)
$function$;
alter function access.has_administrator(text,text[],uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION access.has_desk(of_agency text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from access.members m join access.member_roles r on r.member_id = m.member_id
    where m.agency_id = of_agency and m.state = 'active' and r.role = 'duty-desk' and r.ended_at is null)
$function$;
alter function access.has_desk(text) owner to :searcher;

CREATE OR REPLACE FUNCTION access.hold_members_of(of_agency text)
 RETURNS void
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  select pg_advisory_xact_lock(hashtextextended('access.members ' || of_agency, 0))
$function$;
alter function access.hold_members_of(text) owner to :searcher;

CREATE OR REPLACE FUNCTION access.holder_of(of_record uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.agency_id from access.records r
  where r.record_id = of_record and access.record_class(of_record) <> 'hidden'
$function$;
alter function access.holder_of(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION access.investigations_named_for()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(array_agg(o.id), '{}') from access.investigations_open() o(id)
$function$;
alter function access.investigations_named_for() owner to :searcher;

CREATE OR REPLACE FUNCTION access.investigations_open()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select n.record_id from access.current_session() s cross join lateral (
    select m.record_id from access.named_members m where m.member_id = s.member_id and m.ended_at is null offset 0) n
  where access.record_class(n.record_id) = 'open'
$function$;
alter function access.investigations_open() owner to :searcher;

CREATE OR REPLACE FUNCTION access.investigators()
 RETURNS TABLE(member_id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.member_id, m.name
  from access.current_session() s join access.members m on m.agency_id = s.agency_id
  where 'investigator' = any (s.roles) and m.state = 'active'
    and exists (select from access.member_roles r
      where r.member_id = m.member_id and r.role = 'investigator' and r.ended_at is null)
$function$;
alter function access.investigators() owner to :searcher;

CREATE OR REPLACE FUNCTION access.invite_member(new_member uuid, to_agency text, member_name text, address text, new_roles text[])
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare verdict text;
begin
  if not audit.act_open() then return 'unknown'; end if;
  perform access.hold_members_of(to_agency);
  verdict := access.judge_invitation(to_agency, new_roles);
  if verdict <> 'allowed' then return verdict; end if;
  insert into access.members (member_id, agency_id, name, email, state, created_at)
  values (new_member, to_agency, member_name, address, 'invited', platform.now())
  on conflict (email) where state <> 'left' do nothing;
  if not found then return 'address-known'; end if;
  insert into access.member_roles (member_id, role, granted_at, granted_by)
  select new_member, n, platform.now(), access.session_member() from unnest(new_roles) n;
  return 'done';
end
$function$;
alter function access.invite_member(uuid,text,text,text,text[]) owner to :searcher;

CREATE OR REPLACE FUNCTION access.is_named(of_record uuid, of_member uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select exists (select from access.named_members n where n.record_id = of_record and n.member_id = of_member and n.ended_at is null)
$function$;
alter function access.is_named(uuid,uuid) owner to :owner;

CREATE OR REPLACE FUNCTION access.join_choose_password(digest bytea, browser bytea, salt bytea, verifier bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update access.mailed_links l set browser_digest = browser, password_salt = salt, password_verifier = verifier, proved_step = null
  where audit.act_open() and l.link_id = (select f.link_id from access.find_link('join', digest, browser) f);
  return found;
end
$function$;
alter function access.join_choose_password(bytea,bytea,bytea,bytea) owner to :searcher;

CREATE OR REPLACE FUNCTION access.join_complete(digest bytea, browser bytea, new_sealed_totp bytea, recovery_digests bytea[], new_session uuid, new_token_hash bytea, idle interval, absolute interval, by_device text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare link access.mailed_links;
begin
  select l.* into link from access.mailed_links l
  where audit.act_open() and l.link_id = (select f.link_id from access.find_link('join', digest, browser) f where f.code_proved)
  for update;
  if link.link_id is null or link.used_at is not null then return false; end if;
  insert into access.credentials
    (member_id, password_salt, password_verifier, password_set_at, sealed_totp, totp_set_at, totp_used_step)
  values (link.member_id, link.password_salt, link.password_verifier, platform.now(), new_sealed_totp, platform.now(), link.proved_step)
  on conflict (member_id) do update set password_salt = excluded.password_salt, password_verifier = excluded.password_verifier,
    password_set_at = excluded.password_set_at, sealed_totp = excluded.sealed_totp, totp_set_at = excluded.totp_set_at,
    totp_used_step = excluded.totp_used_step;
  perform access.replace_recovery_codes(link.member_id, recovery_digests), access.spend_link(digest);
  update access.members m set state = 'active', joined_at = platform.now() where m.member_id = link.member_id and m.state = 'invited';
  return access.start_session(new_session, link.member_id, new_token_hash, idle, absolute, by_device, 'password');
end
$function$;
alter function access.join_complete(bytea,bytea,bytea,bytea[],uuid,bytea,interval,interval,text) owner to :searcher;

CREATE OR REPLACE FUNCTION access.join_prove_code(digest bytea, browser bytea, step bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update access.mailed_links l set proved_step = step
  where audit.act_open()
    and l.link_id = (select f.link_id from access.find_link('join', digest, browser) f where f.password_chosen)
    and (l.proved_step is null or l.proved_step < step);
  return found;
end
$function$;
alter function access.join_prove_code(bytea,bytea,bigint) owner to :searcher;

CREATE OR REPLACE FUNCTION access.judge_change(of_member uuid, change text, new_roles text[])
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce((
    select case
      when v.stands is null then 'unknown'
      when m.member_id = access.session_member() then 'yourself'
      when v.stands = 'stand-in' and not (change = 'invite-again' or (change = 'leave' and m.state = 'invited')) then 'unknown'
      when not change = any (case m.state
        when 'invited' then array['roles', 'leave', 'invite-again']
        when 'active' then array['roles', 'suspend', 'leave', 'invite-again', 'sign-out']
        when 'suspended' then array['roles', 'restore', 'leave']
        else '{}'::text[] end) then 'not-in-this-state'
      when change = 'roles' and (cardinality(new_roles) = 0
        or not new_roles <@ (access.roles_open_to(a.kind)
          || coalesce((select array_agg(r.role) from access.member_roles r where r.member_id = m.member_id and r.ended_at is null), '{}')))
        then 'roles'
      else 'allowed'
    end
    from access.members m join access.agencies a on a.agency_id = m.agency_id
      cross join lateral (select access.manages_as(m.member_id) as stands offset 0) v
    where m.member_id = of_member), 'unknown')
$function$;
alter function access.judge_change(uuid,text,text[]) owner to :searcher;

CREATE OR REPLACE FUNCTION access.judge_invitation(to_agency text, new_roles text[])
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce((
    select case
      when not coalesce('administrator' = any (s.roles), false) then 'unknown'
      when a.until_on < platform.now()::date then 'unknown'
      when a.agency_id = s.agency_id
        then case when cardinality(new_roles) > 0 and new_roles <@ access.roles_open_to(a.kind) then 'allowed' else 'roles' end
      when own.runs_public_desk and not access.has_administrator(a.agency_id, array['invited', 'active'], null)
        then case when new_roles <@ array['administrator'] and cardinality(new_roles) > 0 then 'allowed' else 'roles' end
      else 'unknown'
    end
    from access.current_session() s join access.agencies own on own.agency_id = s.agency_id
      join access.agencies a on a.agency_id = to_agency), 'unknown')
$function$;
alter function access.judge_invitation(text,text[]) owner to :searcher;

CREATE OR REPLACE FUNCTION access.least_told()
 RETURNS smallint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select s.least from access.small_counts s where s.from_on <= (platform.now() at time zone 'Europe/London')::date order by s.from_on desc limit 1
$function$;
alter function access.least_told() owner to :searcher;

CREATE OR REPLACE FUNCTION access.mail_waiting(OUT waiting integer, OUT since timestamp with time zone, OUT last_error text)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select count(*)::integer, min(m.asked_at), (array_agg(m.last_error order by m.asked_at desc) filter (where m.last_error is not null))[1]
  from access.mails m
  where m.sent_at is null and (platform.door() = 'worker' or access.session_has('administrator'))
$function$;
alter function access.mail_waiting() owner to :searcher;

CREATE OR REPLACE FUNCTION access.managed_members(only_agency text, only_state text, only_role text, after uuid, most integer, one uuid)
 RETURNS TABLE(member_id uuid, agency_id text, name text, email text, state text, roles text[], stands text, revision integer, created_at timestamp with time zone, joined_at timestamp with time zone, suspended_at timestamp with time zone, left_at timestamp with time zone, signed_in_at timestamp with time zone, live_sessions integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.member_id, m.agency_id, m.name, m.email, m.state,
    coalesce((select array_agg(r.role order by r.role) from access.member_roles r
      where r.member_id = m.member_id and r.ended_at is null), '{}'),
    access.manages_as(m.member_id), m.revision, m.created_at, m.joined_at, m.suspended_at, m.left_at, m.signed_in_at,
    (select count(*)::integer from access.sessions s where s.member_id = m.member_id and s.ended_at is null
      and s.idle_until > platform.now() and s.absolute_until > platform.now())
  from access.current_session() asking join access.agencies own on own.agency_id = asking.agency_id
    join access.members m on m.agency_id = asking.agency_id or (own.runs_public_desk and m.state in ('invited', 'active'))
  where 'administrator' = any (asking.roles)
    and (one is null or m.member_id = one)
    and (only_agency is null or m.agency_id = only_agency)
    and (m.state = only_state or (only_state is null and (m.state <> 'left' or one is not null)))
    and (only_role is null or exists (select from access.member_roles r
      where r.member_id = m.member_id and r.role = only_role and r.ended_at is null))
    and (after is null or (lower(m.name) collate "C", m.member_id)
      > (select lower(a.name) collate "C", a.member_id from access.members a where a.member_id = after))
    and (m.agency_id = asking.agency_id or access.manages_as(m.member_id) = 'stand-in')
  order by lower(m.name) collate "C", m.member_id
  limit most
$function$;
alter function access.managed_members(text,text,text,uuid,integer,uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION access.manages_as(of_member uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select case
    when not coalesce('administrator' = any (s.roles), false) then null
    when m.agency_id = s.agency_id then 'own'
    when a.runs_public_desk and m.state in ('invited', 'active')
      and exists (select from access.member_roles r where r.member_id = m.member_id and r.role = 'administrator' and r.ended_at is null)
      and not access.has_administrator(m.agency_id, array['active'], m.member_id) then 'stand-in'
  end
  from access.current_session() s join access.agencies a on a.agency_id = s.agency_id
    join access.members m on m.member_id = of_member
$function$;
alter function access.manages_as(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION access.may_be_told(of_record uuid, of_member uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce((select access.could_do(of_record, of_member)
    from access.records r where r.record_id = of_record and access.record_class(of_record) = 'open'), true)
$function$;
alter function access.may_be_told(uuid,uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION access.only_administrator(address text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.member_id from access.members m
  where audit.act_open() and platform.door() = 'worker' and m.email = address and m.state in ('invited', 'active')
    and exists (select from access.member_roles r where r.member_id = m.member_id and r.role = 'administrator' and r.ended_at is null)
    and not access.has_administrator(m.agency_id, array['active'], m.member_id)
$function$;
alter function access.only_administrator(text) owner to :searcher;

CREATE OR REPLACE FUNCTION access.opens_case_section(of_case uuid, wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select case wanted
    when 'safety' then access.record_class(of_case) = 'open'
    when 'notes' then not access.session_has('investigator') and access.opens_section(of_case, wanted)
    else access.opens_section(of_case, wanted)
  end
$function$;
alter function access.opens_case_section(uuid,text) owner to :owner;

CREATE OR REPLACE FUNCTION access.opens_files(of_record uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select access.opens_section(of_record, 'files') and not access.shuts_files(of_record)
$function$;
alter function access.opens_files(uuid) owner to :owner;

CREATE OR REPLACE FUNCTION access.opens_order_section(of_order uuid, wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select (wanted <> 'protected' or access.session_has('investigator') or access.session_has('duty-desk'))
    and access.opens_section(of_order, wanted)
$function$;
alter function access.opens_order_section(uuid,text) owner to :owner;

CREATE OR REPLACE FUNCTION access.opens_section(of_record uuid, wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce((
    select s.roles && access.roles_that_read(r.kind) and (
      r.agency_id = s.agency_id and r.kind <> 'conference-item'
        and (r.kind <> 'investigation' or access.is_named(of_record, s.member_id))
      or exists (select from access.shares h where h.record_id = r.record_id and h.to_agency = s.agency_id
                 and wanted = any (h.sections) and access.share_lives(h)))
    from access.current_session() s, access.records r
    where r.record_id = of_record), false)
$function$;
alter function access.opens_section(uuid,text) owner to :searcher;

CREATE OR REPLACE FUNCTION access.own_account(OUT email text, OUT password_set_at timestamp with time zone, OUT totp_set_at timestamp with time zone, OUT codes_left integer)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.email, c.password_set_at, c.totp_set_at,
    (select count(*)::integer from access.recovery_codes r where r.member_id = c.member_id and r.used_at is null)
  from access.credentials c join access.members m on m.member_id = c.member_id where c.member_id = access.session_member()
$function$;
alter function access.own_account() owner to :searcher;

CREATE OR REPLACE FUNCTION access.owns_record(of_record uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from access.current_session() s join access.records r on r.agency_id = s.agency_id
    where r.record_id = of_record and r.kind <> 'investigation')
  or exists (select from access.current_session() s join access.members m on m.agency_id = s.agency_id
    where m.member_id = of_record)
$function$;
alter function access.owns_record(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION access.pair_is_known(scopes text[], keys bytea[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from unnest(scopes, keys) as g (scope, key) join access.tries t on t.scope = g.scope and t.key = g.key
    where g.scope = 'pair' and t.went_well_at > platform.now() - interval '1 day')
$function$;
alter function access.pair_is_known(text[],bytea[]) owner to :searcher;

CREATE OR REPLACE FUNCTION access.practice_members()
 RETURNS TABLE(member_id uuid, name text, agency_id text, agency_name text, roles text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.member_id, m.name, m.agency_id, a.name,
    (select array_agg(r.role order by r.role) from access.member_roles r
     where r.member_id = m.member_id and r.ended_at is null)
  from access.members m join access.agencies a on a.agency_id = m.agency_id
  where m.state = 'active' and (select i.practice from platform.installation i)
$function$;
alter function access.practice_members() owner to :searcher;

CREATE OR REPLACE FUNCTION access.prove(of_member uuid, proof bytea, step bigint, recovery bytea)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select access.use_code(
    (select c.member_id from access.credentials c where c.member_id = of_member and c.password_verifier = sha256(proof)),
    step, recovery)
$function$;
alter function access.prove(uuid,bytea,bigint,bytea) owner to :searcher;

CREATE OR REPLACE FUNCTION access.public_desk()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select a.agency_id from access.agencies a where a.runs_public_desk
$function$;
alter function access.public_desk() owner to :searcher;

CREATE OR REPLACE FUNCTION access.reads_kind_of(of_record uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from access.current_session() s, access.records r
    where r.record_id = of_record and s.roles && access.roles_that_read(r.kind))
$function$;
alter function access.reads_kind_of(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION access.record_class(of_record uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select case
    when r.record_id is null or s.member_id is null or not (s.roles && access.roles_that_read(r.kind)) then 'hidden'
    when r.kind = 'investigation' then case when named.here then 'open' else 'hidden' end
    when r.kind = 'conference-item' then case when conferences.on_item(of_record) then 'open' else 'hidden' end
    when r.agency_id = s.agency_id or shared.live then 'open'
    else r.others_see
  end
  from access.current_session() s
    left join access.records r on r.record_id = of_record
    cross join lateral (
      select exists (select from access.shares h where h.record_id = of_record and h.to_agency = s.agency_id
        and access.share_lives(h)) as live offset 0) shared
    cross join lateral (select access.is_named(of_record, s.member_id) as here offset 0) named
$function$;
alter function access.record_class(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION access.record_classes(of_records uuid[])
 RETURNS TABLE(record_id uuid, class text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.record_id, case
      when not (s.roles && access.roles_that_read(r.kind)) then 'hidden'
      when r.agency_id = s.agency_id then 'open'
      when exists (select from access.shares h where h.record_id = r.record_id and h.to_agency = s.agency_id
                   and h.ended_at is null and h.until > s.at) then 'open'
      else r.others_see
    end
  from (select c.member_id, c.agency_id, c.roles, platform.now() as at from access.current_session() c offset 0) s
    join access.records r on r.record_id = any (of_records)
  where s.member_id is not null
$function$;
alter function access.record_classes(uuid[]) owner to :searcher;

CREATE OR REPLACE FUNCTION access.records_opening(of_records uuid[], wanted text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.record_id
  from (select c.agency_id, c.roles, platform.now() as at from access.current_session() c where c.member_id is not null offset 0) s
    join access.records r on r.record_id = any (of_records)
  where s.roles && access.roles_that_read(r.kind) and (r.agency_id = s.agency_id
    or exists (select from access.shares h where h.record_id = r.record_id and h.to_agency = s.agency_id
      and wanted = any (h.sections) and h.ended_at is null and h.until > s.at))
$function$;
alter function access.records_opening(uuid[],text) owner to :searcher;

CREATE OR REPLACE FUNCTION access.registered_here(of_record uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from access.records r
    where r.record_id = of_record and r.xmin = pg_current_xact_id_if_assigned()::xid)
$function$;
alter function access.registered_here(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION access.reinvite_only_administrator(address text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare of_member uuid := access.only_administrator(address);
begin
  update access.members m set state = 'invited', revision = m.revision + 1 where m.member_id = of_member;
  if not found then return false; end if;
  perform access.drop_credentials(of_member);
  return true;
end
$function$;
alter function access.reinvite_only_administrator(text) owner to :searcher;

CREATE OR REPLACE FUNCTION access.replace_recovery_codes(of_member uuid, digests bytea[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from access.recovery_codes r where r.member_id = of_member;
  insert into access.recovery_codes (member_id, digest, made_at) select of_member, d, platform.now() from unnest(digests) d;
end
$function$;
alter function access.replace_recovery_codes(uuid,bytea[]) owner to :searcher;

CREATE OR REPLACE FUNCTION access.roles_open_to(kind text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  select case kind
    when 'commissioner' then array['partnership-manager', 'data-protection-officer', 'administrator']
    else array['frontline', 'duty-desk', 'support-worker', 'first-responder', 'investigator', 'partnership-manager',
      'data-protection-officer', 'administrator']
  end
$function$;
alter function access.roles_open_to(text) owner to :owner;

CREATE OR REPLACE FUNCTION access.roles_that_open_cases()
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$ select array['support-worker', 'first-responder', 'duty-desk'] $function$;
alter function access.roles_that_open_cases() owner to :owner;

CREATE OR REPLACE FUNCTION access.roles_that_read(kind text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
RETURN CASE kind WHEN 'report'::text THEN ARRAY['duty-desk'::text, 'investigator'::text] WHEN 'referral'::text THEN ARRAY['first-responder'::text] WHEN 'case'::text THEN ARRAY['support-worker'::text] WHEN 'investigation'::text THEN ARRAY['investigator'::text] WHEN 'order'::text THEN ARRAY['investigator'::text, 'duty-desk'::text, 'frontline'::text] WHEN 'conference-item'::text THEN ARRAY['support-worker'::text, 'first-responder'::text, 'duty-desk'::text, 'investigator'::text] ELSE '{}'::text[] END;
alter function access.roles_that_read(text) owner to :owner;

CREATE OR REPLACE FUNCTION access.roles_that_refer()
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$ select array['first-responder', 'duty-desk', 'support-worker'] $function$;
alter function access.roles_that_refer() owner to :owner;

CREATE OR REPLACE FUNCTION access.roles_that_take()
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  select array['duty-desk', 'frontline', 'first-responder', 'support-worker', 'investigator']
$function$;
alter function access.roles_that_take() owner to :owner;

CREATE OR REPLACE FUNCTION access.roles_that_work(kind text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
RETURN CASE kind WHEN 'report'::text THEN ARRAY['duty-desk'::text] WHEN 'referral'::text THEN ARRAY['first-responder'::text] WHEN 'case'::text THEN ARRAY['support-worker'::text] WHEN 'investigation'::text THEN ARRAY['investigator'::text] WHEN 'order'::text THEN ARRAY['investigator'::text] ELSE '{}'::text[] END;
alter function access.roles_that_work(text) owner to :owner;

CREATE OR REPLACE FUNCTION access.session_agency()
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$ select s.agency_id from access.current_session() s $function$;
alter function access.session_agency() owner to :owner;

CREATE OR REPLACE FUNCTION access.session_has(role text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$ select coalesce(role = any (s.roles), false) from access.current_session() s $function$;
alter function access.session_has(text) owner to :owner;

CREATE OR REPLACE FUNCTION access.session_in_use()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select s.session_id from access.sessions s where s.token_hash = platform.hashed_setting('plainsight.session')
$function$;
alter function access.session_in_use() owner to :searcher;

CREATE OR REPLACE FUNCTION access.session_keeps_directory()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select coalesce(s.roles && array['support-worker', 'partnership-manager'], false) from access.current_session() s
$function$;
alter function access.session_keeps_directory() owner to :owner;

CREATE OR REPLACE FUNCTION access.session_member()
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$ select s.member_id from access.current_session() s $function$;
alter function access.session_member() owner to :owner;

CREATE OR REPLACE FUNCTION access.session_opens_cases()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select coalesce(s.roles && access.roles_that_open_cases(), false) from access.current_session() s
$function$;
alter function access.session_opens_cases() owner to :owner;

CREATE OR REPLACE FUNCTION access.session_reads(kind text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select coalesce(s.roles && access.roles_that_read(kind), false) from access.current_session() s
$function$;
alter function access.session_reads(text) owner to :owner;

CREATE OR REPLACE FUNCTION access.session_refers()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select coalesce(s.roles && access.roles_that_refer(), false) from access.current_session() s
$function$;
alter function access.session_refers() owner to :owner;

CREATE OR REPLACE FUNCTION access.session_takes()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select coalesce(s.roles && access.roles_that_take(), false) from access.current_session() s
$function$;
alter function access.session_takes() owner to :owner;

CREATE OR REPLACE FUNCTION access.session_was_of()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.member_id from access.sessions s join access.members m on m.member_id = s.member_id
  where s.token_hash = platform.hashed_setting('plainsight.session') and m.state = 'active'
$function$;
alter function access.session_was_of() owner to :searcher;

CREATE OR REPLACE FUNCTION access.share_lives(share access.shares)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select share.ended_at is null and share.until > platform.now()
    and (share.basis <> 'Consent of the person' or consents.agrees(share.record_id, share.purpose, share.to_agency))
$function$;
alter function access.share_lives(access.shares) owner to :owner;

CREATE OR REPLACE FUNCTION access.shuts_files(of_record uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select access.session_has('investigator')
    and exists (select from access.records r where r.record_id = of_record and r.kind = 'case')
$function$;
alter function access.shuts_files(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION access.spend_link(digest bytea)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare of_member uuid;
begin
  update access.mailed_links l set used_at = platform.now() where l.token_digest = digest and l.used_at is null
  returning l.member_id into of_member;
  perform access.spend_links_of(of_member);
  return of_member;
end
$function$;
alter function access.spend_link(bytea) owner to :searcher;

CREATE OR REPLACE FUNCTION access.spend_links_of(of_member uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update access.mailed_links l set used_at = platform.now() where l.member_id = of_member and l.used_at is null
$function$;
alter function access.spend_links_of(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION access.start_practice_session(new_session uuid, for_member uuid, new_token_hash bytea, idle interval, absolute interval, by_device text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  return platform.is_practice() and access.start_session(new_session, for_member, new_token_hash, idle, absolute, by_device, 'practice');
end
$function$;
alter function access.start_practice_session(uuid,uuid,bytea,interval,interval,text) owner to :searcher;

CREATE OR REPLACE FUNCTION access.start_session(new_session uuid, for_member uuid, new_token_hash bytea, idle interval, absolute interval, by_device text, by_way text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into access.sessions (session_id, token_hash, member_id, started_at, seen_at, idle_until, absolute_until, device, how)
  select new_session, new_token_hash, m.member_id, platform.now(), platform.now(), platform.now() + idle, platform.now() + absolute,
    left(by_device, 80), by_way
  from access.members m where m.member_id = for_member and m.state = 'active' for no key update;
  if not found then return false; end if;
  update access.members m set signed_in_at = platform.now() where m.member_id = for_member;
  return true;
end
$function$;
alter function access.start_session(uuid,uuid,bytea,interval,interval,text,text) owner to :searcher;

CREATE OR REPLACE FUNCTION access.stops_telling(of_investigation uuid, told_in text, by_way text, on_day date)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select distinct stop
  from reports.reports r
    join support.entries e on e.kind = 'handed-in' and e.about = r.report_id::text
    cross join lateral (select e.case_id as id union select support.others_of_person(e.case_id)) known
    join support.cases c on c.case_id = known.id
    cross join lateral (select coalesce((select s.what in ('withdrawn', 'stopped') from reports.consent_steps s
      where s.report_id = r.report_id and coalesce(s.agency_id, access.session_agency()) = access.session_agency()
      order by s.place desc limit 1), false) as taken_back) consent
    cross join lateral (select case
      when consent.taken_back then 'taken-back'
      when c.case_id <> e.case_id and not coalesce(c.contact->>'safe' in ('not-at-all', 'ended')
        or c.contact->>'safe' = 'as-written' and jsonb_typeof(c.contact->'ways') = 'array', false) then null
      when coalesce(c.contact->>'safe', 'not-settled') = 'not-settled' then 'not-settled'
      when c.contact->>'safe' in ('not-at-all', 'ended') then 'not-at-all'
      when jsonb_typeof(c.contact->'ways') is distinct from 'array' then 'not-coded'
      when not c.contact->'ways' ? by_way then 'way'
      when by_way = 'text' and c.contact->>'shared' <> 'no' then 'shared-phone'
      when by_way <> 'letter' and jsonb_array_length(c.contact->'days') > 0 and not c.contact->'days' ? to_char(on_day, 'dy')
        -- A stretch that goes past midnight ends on the day after.
        and not (coalesce(c.contact->>'from' > c.contact->>'until', false) and c.contact->'days' ? to_char(on_day - 1, 'dy')) then 'time'
      end as stop) judged
  where r.reference = told_in and audit.act_open() and of_investigation in (select access.investigations_open()) and stop is not null
    and (exists (select from investigations.investigations i where i.investigation_id = of_investigation and i.began_from = r.report_id)
      or exists (select from investigations.added_reports a where a.investigation_id = of_investigation and a.report_id = r.report_id))
$function$;
alter function access.stops_telling(uuid,text,text,date) owner to :searcher;

CREATE OR REPLACE FUNCTION access.support_workers()
 RETURNS TABLE(member_id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.member_id, m.name
  from access.current_session() s join access.members m on m.agency_id = s.agency_id
  where (s.roles && access.roles_that_open_cases() or 'administrator' = any (s.roles)) and m.state = 'active'
    and exists (select from access.member_roles r
      where r.member_id = m.member_id and r.role = 'support-worker' and r.ended_at is null)
$function$;
alter function access.support_workers() owner to :searcher;

CREATE OR REPLACE FUNCTION access.take_try(scopes text[], keys bytea[], free integer[], longest integer[], forget interval)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  at timestamptz := platform.now();
  known boolean := access.pair_is_known(scopes, keys);
  wait integer := 0;
  counted record;
begin
  for n in 1 .. cardinality(scopes) loop
    continue when known and scopes[n] <> 'pair';
    insert into access.tries as t (scope, key, fails, last_at) values (scopes[n], keys[n], 1, at)
    on conflict (scope, key) do update set fails = case when t.last_at > at - forget then t.fails + 1 else 1 end, last_at = at
    returning t.fails, t.wait_until into counted;
    if counted.wait_until > at then
      wait := greatest(wait, ceil(extract(epoch from counted.wait_until - at))::integer);
    end if;
    update access.tries t set wait_until = case when counted.fails >= free[n]
        then at + make_interval(secs => least(longest[n], 60 * 2 ^ least(counted.fails - free[n], 20))) end
    where t.scope = scopes[n] and t.key = keys[n];
  end loop;
  return wait;
end
$function$;
alter function access.take_try(text[],bytea[],integer[],integer[],interval) owner to :searcher;

CREATE OR REPLACE FUNCTION access.tells_of_victim(of_record uuid, to_agency text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce((
    select case r.kind
      when 'report' then r.agency_id = to_agency or r.others_see = 'sealed'
        or exists (select from access.shares h where h.record_id = of_record and h.to_agency = tells_of_victim.to_agency and access.share_lives(h))
      when 'case' then consents.agrees(of_record, 'police', to_agency)
      when 'referral' then consents.agrees(of_record, 'police', to_agency)
      else false end
    from access.records r where r.record_id = of_record), false)
$function$;
alter function access.tells_of_victim(uuid,text) owner to :searcher;

CREATE OR REPLACE FUNCTION access.use_code(of_member uuid, step bigint, recovery bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if step is not null then
    update access.credentials c set totp_used_step = step where c.member_id = of_member and c.totp_used_step < step;
    return found;
  end if;
  update access.recovery_codes r set used_at = platform.now()
  where r.member_id = of_member and r.digest = recovery and r.used_at is null;
  return found;
end
$function$;
alter function access.use_code(uuid,bigint,bytea) owner to :searcher;

CREATE OR REPLACE FUNCTION access.works_on(of_record uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from access.current_session() s join access.records r on r.agency_id = s.agency_id
    where r.record_id = of_record and s.roles && access.roles_that_work(r.kind)
      and (r.kind <> 'investigation' or access.is_named(of_record, s.member_id)))
$function$;
alter function access.works_on(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION audit.act_open()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare member uuid;
begin
  if coalesce(current_setting('plainsight.session', true), '') <> '' then
    select s.member_id into member from access.current_session() s;
  end if;
  return exists (select from audit.entries e where e.xact = pg_current_xact_id_if_assigned()
    and e.member_id is not distinct from member);
end
$function$;
alter function audit.act_open() owner to :searcher;

CREATE OR REPLACE FUNCTION audit.lines_about(of_record uuid, most integer)
 RETURNS TABLE(entry_id bigint, at timestamp with time zone, act text, member_id uuid, agency_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select e.entry_id, e.at, e.act, e.member_id, e.agency_id from audit.entries e
  where audit.act_open() and e.record_id = of_record and access.record_class(of_record) = 'open'
  order by e.entry_id desc limit most
$function$;
alter function audit.lines_about(uuid,integer) owner to :searcher;

CREATE OR REPLACE FUNCTION audit.lines_about_member(of_member uuid, of_acts text[], most integer)
 RETURNS TABLE(at timestamp with time zone, act text, by_door text, by_member uuid, purpose text, detail jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select e.at, e.act, e.door, e.member_id, e.purpose, e.detail from audit.entries e
  where audit.act_open() and access.manages_as(of_member) is not null
    and e.record_kind = 'member' and e.record_id = of_member and e.act = any (of_acts)
  order by e.entry_id desc limit most
$function$;
alter function audit.lines_about_member(uuid,text[],integer) owner to :searcher;

CREATE OR REPLACE FUNCTION audit.note_opened(of_records uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  insert into audit.entries (xact, at, door, member_id, agency_id, roles, act, purpose, record_kind, record_id, record_agency_id, detail)
  select e.xact, e.at, e.door, e.member_id, e.agency_id, e.roles, e.act, e.purpose, r.kind, r.record_id, access.agency_of(r.record_id),
    e.detail
  from (select * from audit.entries f where f.xact = pg_current_xact_id_if_assigned() order by f.entry_id limit 1) e
    join access.records r on r.record_id = any (of_records)
  where audit.act_open() and access.record_class(r.record_id) = 'open'
$function$;
alter function audit.note_opened(uuid[]) owner to :searcher;

CREATE OR REPLACE FUNCTION audit.open_act(session text, receipt text, draft text, operator text, act text, purpose text, record_kind text, record_id uuid, detail jsonb, OUT member_id uuid, OUT agency_id text, OUT roles text[], OUT member_name text, OUT agency_name text, OUT signed_in_until timestamp with time zone, OUT at timestamp with time zone, OUT record_class text)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare door text := platform.door();
begin
  perform set_config('plainsight.session', coalesce(session, ''), true),
    set_config('plainsight.receipt', coalesce(receipt, ''), true),
    set_config('plainsight.draft', coalesce(draft, ''), true);
  select s.member_id, s.agency_id, coalesce(s.roles, '{}'), s.member_name, s.agency_name, s.signed_in_until
  into open_act.member_id, open_act.agency_id, open_act.roles, open_act.member_name, open_act.agency_name, open_act.signed_in_until
  from access.current_session() s;
  if door = 'worker' and operator is not null then
    door := 'operator';
    detail := detail || jsonb_build_object('operator', operator);
  end if;
  at := platform.now();
  insert into audit.entries (xact, at, door, member_id, agency_id, roles, act, purpose, record_kind, record_id, record_agency_id, detail)
  values (pg_current_xact_id(), open_act.at, door, open_act.member_id, open_act.agency_id, open_act.roles,
    open_act.act, open_act.purpose, open_act.record_kind, open_act.record_id, access.agency_of(open_act.record_id), open_act.detail);
  -- Whose member a line may be about, the functions that change members decide.
  if door = 'staff' and open_act.record_id is not null and open_act.record_kind <> 'member' then
    record_class := access.record_class(open_act.record_id);
  end if;
end
$function$;
alter function audit.open_act(text,text,text,text,text,text,text,uuid,jsonb) owner to :searcher;

CREATE OR REPLACE FUNCTION audit.open_look(session text, receipt text, draft text, OUT member_id uuid, OUT agency_id text, OUT roles text[], OUT member_name text, OUT agency_name text, OUT signed_in_until timestamp with time zone, OUT at timestamp with time zone)
 RETURNS record
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  perform set_config('plainsight.session', coalesce(session, ''), true),
    set_config('plainsight.receipt', coalesce(receipt, ''), true),
    set_config('plainsight.draft', coalesce(draft, ''), true);
  select s.member_id, s.agency_id, s.roles, s.member_name, s.agency_name, s.signed_in_until
  into open_look.member_id, open_look.agency_id, open_look.roles, open_look.member_name, open_look.agency_name, open_look.signed_in_until
  from access.current_session() s;
  at := platform.now();
end
$function$;
alter function audit.open_look(text,text,text) owner to :owner;

CREATE OR REPLACE FUNCTION conferences.action_asks(of_action uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from conferences.actions a join conferences.items i on i.item_id = a.item_id
    where a.action_id = of_action
      and (exists (select from access.records r where r.record_id = i.case_id and r.agency_id = access.session_agency())
        or conferences.is_let_in(i.item_id, access.session_agency())))
$function$;
alter function conferences.action_asks(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.action_shows(of_action uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from conferences.actions a where a.action_id = of_action and conferences.on_item(a.item_id))
$function$;
alter function conferences.action_shows(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.agencies_on(of_item uuid)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select v.agency_id
  from conferences.items i join conferences.invited v on v.conference_id = i.conference_id
  where i.item_id = of_item and conferences.on_item(of_item)
    and (conferences.is_let_in(of_item, v.agency_id)
      or exists (select from access.records r where r.record_id = i.case_id and r.agency_id = v.agency_id))
$function$;
alter function conferences.agencies_on(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.agencies_on_then(of_item uuid, at_moment timestamp with time zone)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select v.agency_id
  from conferences.items i join conferences.invited v on v.conference_id = i.conference_id
  where i.item_id = of_item and conferences.on_item(of_item)
    and (v.agency_id = coalesce(
        (select t.from_agency from support.transfers t where t.case_id = i.case_id and t.state = 'accepted'
          and date_trunc('milliseconds', t.answered_at) > at_moment order by t.answered_at limit 1),
        (select r.agency_id from access.records r where r.record_id = i.case_id))
      or exists (select from conferences.item_agencies a
        where a.item_id = of_item and a.agency_id = v.agency_id and a.let_in_at <= at_moment and (a.ended_at is null or a.ended_at > at_moment)
          and (a.basis <> 'Consent of the person' or coalesce((
            select c.answer = 'yes' from consents.consents c
            where c.record_id = i.case_id and c.about = 'sharing' and c.purpose = a.purpose and (c.agency_id is null or c.agency_id = v.agency_id)
              and c.service_id is null and date_trunc('milliseconds', c.recorded_at) <= at_moment
            order by c.place desc limit 1), false))))
$function$;
alter function conferences.agencies_on_then(uuid,timestamp with time zone) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.asked_in(of_conference uuid)
 RETURNS TABLE(agency_id text, asked_at timestamp with time zone, answered boolean, is_over boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select i.agency_id, i.invited_at,
    i.apologies_at is not null or exists (select from conferences.acceptances a where a.conference_id = i.conference_id and a.agency_id = i.agency_id),
    c.closed_at is not null or c.cancelled_at is not null
  from conferences.invited i join conferences.conferences c on c.conference_id = i.conference_id
  where i.conference_id = of_conference and i.agency_id <> c.agency_id and audit.act_open()
$function$;
alter function conferences.asked_in(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.brief_shows(of_item uuid, of_place bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from access.current_session() s, conferences.items i
    where i.item_id = of_item
      and (s.roles && access.roles_that_work('case')
          and exists (select from access.records r where r.record_id = i.case_id and r.agency_id = s.agency_id)
        or not exists (select from conferences.entries later where later.item_id = of_item and later.kind = 'brief' and later.place > of_place
          and later.at <= coalesce((select a.let_in_at from conferences.item_agencies a
            where a.item_id = of_item and a.agency_id = s.agency_id and a.ended_at is null), 'infinity'))))
$function$;
alter function conferences.brief_shows(uuid,bigint) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.coming_with(of_case uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select distinct t.conference_id from conferences.items t join conferences.conferences c on c.conference_id = t.conference_id
  where t.case_id = of_case and (c.closed_at is null and c.cancelled_at is null
    or exists (select from conferences.moved_let_in(of_case) m where m.item_id = t.item_id)) and audit.act_open()
$function$;
alter function conferences.coming_with(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.does_still(of_item uuid, of_agency text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from conferences.actions x join tasks.tasks t on t.source = 'conferences.actions' and t.source_key = x.action_id::text
    where x.item_id = of_item and x.agency_id = of_agency and t.state = 'open')
$function$;
alter function conferences.does_still(uuid,text) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.end_let_in_before(of_case uuid, of_item uuid, of_agency text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not audit.act_open() or not access.works_on(of_case) then return false; end if;
  update conferences.item_agencies a set ended_at = date_trunc('milliseconds', platform.now()), ended_by = access.session_member()
  where a.item_id = of_item and a.agency_id = of_agency and a.ended_at is null
    and exists (select from conferences.moved_let_in(of_case) m where m.item_id = of_item and m.agency_id = of_agency);
  return found;
end
$function$;
alter function conferences.end_let_in_before(uuid,uuid,text) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.end_moved(of_item uuid, at_moment timestamp with time zone, by_member uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update conferences.item_agencies a set ended_at = at_moment, ended_by = by_member
  from conferences.items i, conferences.moved_let_in(i.case_id) m
  where i.item_id = of_item and m.item_id = of_item and a.item_id = of_item and a.agency_id = m.agency_id and a.ended_at is null
    and not conferences.does_still(a.item_id, a.agency_id)
$function$;
alter function conferences.end_moved(uuid,timestamp with time zone,uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.end_moved_with_item()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform conferences.end_moved(new.item_id, new.taken_off_at, new.taken_off_by);
  return null;
end
$function$;
alter function conferences.end_moved_with_item() owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.end_moved_with_meeting()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform conferences.end_moved(i.item_id, coalesce(new.closed_at, new.cancelled_at), coalesce(new.closed_by, new.cancelled_by))
  from conferences.items i where i.conference_id = new.conference_id;
  return null;
end
$function$;
alter function conferences.end_moved_with_meeting() owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.is_as_written(one conferences.conferences)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select conferences.runs(one.conference_id) and coalesce((select (v.title, v.starts_at, v.place, v.chair, v.cancelled)
      = (one.title, one.starts_at, one.place, one.chair, one.cancelled_at is not null)
    from conferences.versions v where v.conference_id = one.conference_id order by v.turn desc limit 1), false)
$function$;
alter function conferences.is_as_written(conferences.conferences) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.is_bound(of_conference uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select conferences.takes_part(of_conference) and exists (select from conferences.acceptances a
    where a.conference_id = of_conference and a.member_id = access.session_member())
$function$;
alter function conferences.is_bound(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.is_let_in(of_item uuid, of_agency text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from conferences.item_agencies a join conferences.items i on i.item_id = a.item_id
    where a.item_id = of_item and a.agency_id = of_agency and a.ended_at is null
      and (a.basis <> 'Consent of the person' or consents.agrees(i.case_id, a.purpose, of_agency)))
$function$;
alter function conferences.is_let_in(uuid,text) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.is_open(of_conference uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select conferences.takes_part(of_conference) and exists (select from conferences.conferences c
    where c.conference_id = of_conference and c.opened_at is not null and c.closed_at is null)
$function$;
alter function conferences.is_open(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.let_in_before(of_case uuid)
 RETURNS TABLE(item_id uuid, conference_id uuid, title text, starts_at timestamp with time zone, is_over boolean, agency_id text, basis text, let_in_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.item_id, m.conference_id, c.title, c.starts_at, c.closed_at is not null or c.cancelled_at is not null, m.agency_id, m.basis, m.let_in_at
  from conferences.moved_let_in(of_case) m join conferences.conferences c on c.conference_id = m.conference_id
  where audit.act_open() and access.works_on(of_case)
$function$;
alter function conferences.let_in_before(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.let_in_to(of_conference uuid)
 RETURNS TABLE(item_id uuid, agency_id text, let_in_at timestamp with time zone, starts_at timestamp with time zone, is_in boolean, written boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select t.item_id, a.agency_id, max(a.let_in_at), c.starts_at,
    t.taken_off_at is null and t.begun_at is null and c.closed_at is null and c.cancelled_at is null and conferences.is_let_in(t.item_id, a.agency_id),
    exists (select from conferences.parts p where p.item_id = t.item_id and p.agency_id = a.agency_id)
  from conferences.items t join conferences.conferences c on c.conference_id = t.conference_id
    join conferences.item_agencies a on a.item_id = t.item_id
  where t.conference_id = of_conference and audit.act_open()
  group by t.item_id, a.agency_id, c.conference_id
$function$;
alter function conferences.let_in_to(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.may_change(of_conference uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select conferences.runs(of_conference)
    and exists (select from conferences.conferences c where c.conference_id = of_conference and c.opened_at is null)
$function$;
alter function conferences.may_change(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.may_follow(next conferences.versions)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select conferences.runs(next.conference_id) and (
    exists (select from conferences.versions v where v.conference_id = next.conference_id)
    or exists (select from conferences.conferences c where c.conference_id = next.conference_id and not next.cancelled
      and (c.title, c.starts_at, c.place, c.chair) = (next.title, next.starts_at, next.place, next.chair)))
$function$;
alter function conferences.may_follow(conferences.versions) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.moved_items(of_conference uuid)
 RETURNS TABLE(item_id uuid, case_id uuid, moved_at timestamp with time zone, has_let_in boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select i.item_id, i.case_id, t.moved_at, exists (select from conferences.moved_let_in(i.case_id) m where m.item_id = i.item_id)
  from conferences.items i
    cross join lateral (select max(t.answered_at) as moved_at from support.transfers t where t.case_id = i.case_id and t.state = 'accepted' and t.answered_at >= i.put_at) t
  where i.conference_id = of_conference and t.moved_at is not null and audit.act_open()
$function$;
alter function conferences.moved_items(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.moved_let_in(of_case uuid)
 RETURNS TABLE(item_id uuid, conference_id uuid, agency_id text, basis text, let_in_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select i.item_id, i.conference_id, a.agency_id, a.basis, a.let_in_at
  from conferences.items i join conferences.item_agencies a on a.item_id = i.item_id
  where i.case_id = of_case and a.ended_at is null and a.basis <> 'Consent of the person'
    and exists (select from support.transfers t where t.case_id = of_case and t.state = 'accepted' and t.answered_at >= a.let_in_at)
$function$;
alter function conferences.moved_let_in(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.on_item(of_item uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from access.current_session() s, conferences.items i
    where i.item_id = of_item and conferences.is_bound(i.conference_id)
      and (s.roles && access.roles_that_work('case')
          and exists (select from access.records r where r.record_id = i.case_id and r.agency_id = s.agency_id)
        or conferences.is_let_in(i.item_id, s.agency_id)))
$function$;
alter function conferences.on_item(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.part_let(of_item uuid, of_agency text, said_by timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (
    select from access.current_session() s, conferences.parts p
      join conferences.items i on i.item_id = p.item_id join conferences.conferences c on c.conference_id = i.conference_id
      left join lateral (select h.shows, h.for_investigators from conferences.showings h
        where h.item_id = p.item_id and h.agency_id = p.agency_id and h.at <= said_by order by h.place desc limit 1) h on true
    where p.item_id = of_item and p.agency_id = of_agency
      and (coalesce(h.for_investigators, p.for_investigators) or not 'investigator' = any (s.roles))
      and (s.agency_id = of_agency or coalesce(h.shows, p.shows) = 'at-once' or c.opened_at is not null))
$function$;
alter function conferences.part_let(uuid,text,timestamp with time zone) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.part_shows(of_item uuid, of_agency text, written_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select conferences.part_let(of_item, of_agency, 'infinity') and conferences.part_let(of_item, of_agency, written_at)
$function$;
alter function conferences.part_shows(uuid,text,timestamp with time zone) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.pass_on(of_case uuid, new_owner text, by_member uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare at_moment timestamptz := date_trunc('milliseconds', platform.now());
begin
  -- They hold it now, and need no letting in.
  update conferences.item_agencies a set ended_at = at_moment, ended_by = by_member
  from conferences.items i where i.case_id = of_case and a.item_id = i.item_id and a.agency_id = new_owner and a.ended_at is null;
  perform conferences.end_moved(i.item_id, at_moment, by_member)
  from conferences.items i join conferences.conferences c on c.conference_id = i.conference_id
  where i.case_id = of_case and (i.taken_off_at is not null or c.closed_at is not null or c.cancelled_at is not null);
  insert into conferences.invited (conference_id, agency_id, invited_by, invited_at)
  select distinct i.conference_id, new_owner, by_member, at_moment
  from conferences.items i join conferences.conferences c on c.conference_id = i.conference_id
  where i.case_id = of_case and (i.taken_off_at is null and c.closed_at is null and c.cancelled_at is null
    or exists (select from conferences.item_agencies a where a.item_id = i.item_id and a.ended_at is null and a.basis <> 'Consent of the person'))
  on conflict do nothing;
end
$function$;
alter function conferences.pass_on(uuid,text,uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.runs(of_conference uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from access.current_session() s join conferences.conferences c on c.agency_id = s.agency_id
    where c.conference_id = of_conference and c.closed_at is null and c.cancelled_at is null and s.roles && access.roles_that_work('case'))
$function$;
alter function conferences.runs(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.takes_part(of_conference uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from access.current_session() s join conferences.invited i on i.agency_id = s.agency_id
    where i.conference_id = of_conference and s.roles && access.roles_that_read('conference-item'))
$function$;
alter function conferences.takes_part(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION conferences.tells(task_key text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from conferences.versions v
    where v.version_id::text = split_part(task_key, ' ', 1) and v.by_member = access.session_member())
$function$;
alter function conferences.tells(text) owner to :searcher;

CREATE OR REPLACE FUNCTION consents.agrees(of_record uuid, for_purpose text, with_agency text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce((
    select c.answer = 'yes' from consents.consents c
    where c.record_id = of_record and c.about = 'sharing' and c.purpose = for_purpose
      and (c.agency_id is null or c.agency_id = with_agency) and c.service_id is null
    order by c.place desc limit 1), false)
$function$;
alter function consents.agrees(uuid,text,text) owner to :searcher;

CREATE OR REPLACE FUNCTION consents.agrees_to_body(of_record uuid, for_purpose text, with_service uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce((
    select c.answer = 'yes' from consents.consents c
    where c.record_id = of_record and c.about = 'sharing' and c.purpose = for_purpose
      and (c.service_id = with_service or c.agency_id is null and c.service_id is null and c.answer <> 'yes')
    order by c.place desc limit 1), false)
$function$;
alter function consents.agrees_to_body(uuid,text,uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION consents.carry(of_record uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  person uuid[] := array(select of_record union all select consents.records_of_person(of_record));
  carried record;
begin
  if cardinality(person) < 2 then return; end if;
  for carried in
    insert into consents.consents (consent_id, record_id, about, purpose, agency_id, service_id, answer, language, interpreter, sealed, given_at, recorded_by, recorded_at, place)
    select distinct on (o.id, said.purpose, said.agency_id, said.service_id) gen_random_uuid(), o.id, said.about, said.purpose, said.agency_id, said.service_id,
      said.answer, said.language, said.interpreter, '', said.given_at, null, platform.now(), said.place
    from consents.consents said join unnest(person) o(id) on o.id <> said.record_id
    where said.record_id = any (person) and said.about = 'sharing' and said.answer in ('no', 'withdrawn') and said.recorded_by is not null
      and (said.service_id is null or exists (select from consents.consents asked where asked.record_id = o.id and asked.service_id = said.service_id))
      and not exists (select from consents.consents later
        where (later.record_id = said.record_id and later.place > said.place or later.record_id = o.id and later.place >= said.place) and later.about = 'sharing' and later.purpose = said.purpose
          and later.service_id is not distinct from said.service_id and (later.agency_id is null or later.agency_id = said.agency_id))
    order by o.id, said.purpose, said.agency_id, said.service_id, said.place desc
    returning record_id, purpose
  loop
    update access.shares h set ended_at = platform.now()
    where h.record_id = carried.record_id and h.ended_at is null and h.until > platform.now() and h.basis = 'Consent of the person'
      and not consents.agrees(h.record_id, h.purpose, h.to_agency);
    update support.transfers t set state = 'withdrawn', answered_at = platform.now()
    where t.case_id = carried.record_id and t.state = 'offered' and t.basis = 'Consent of the person' and not consents.agrees(t.case_id, 'support', t.to_agency);
    perform platform.enqueue('takenBackElsewhere', jsonb_build_object('recordId', carried.record_id, 'purpose', carried.purpose,
      'kind', (select r.kind from access.records r where r.record_id = carried.record_id)), 12, null);
  end loop;
end
$function$;
alter function consents.carry(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION consents.carry_said()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform consents.carry(new.record_id);
  return null;
end
$function$;
alter function consents.carry_said() owner to :searcher;

CREATE OR REPLACE FUNCTION consents.carry_tied()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform consents.carry(new.case_id);
  return null;
end
$function$;
alter function consents.carry_tied() owner to :searcher;

CREATE OR REPLACE FUNCTION consents.records_of_person(of_record uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with recursive person(id) as (
    select of_record
    union
    select o.id from person p cross join lateral (
      select c.referral_id as id from support.cases c where c.case_id = p.id and c.referral_id is not null
        and (c.of_whom = 'affected' or c.began_from is distinct from c.referral_id)
      union all select c.case_id from support.cases c where c.referral_id = p.id
        and (c.of_whom = 'affected' or c.began_from is distinct from c.referral_id)
      union all select other.case_id from support.cases c
        join support.ties t on t.case_id = c.case_id and t.role = 'same-person' and t.until_on is null
        join support.cases other on other.reference = t.other_reference
        where c.case_id = p.id and (other.agency_id = c.agency_id or exists (select from support.ties b
          where b.case_id = other.case_id and b.role = 'same-person' and b.until_on is null and b.other_reference = c.reference))
      union all select other.case_id from support.cases c
        join support.ties t on t.other_reference = c.reference and t.role = 'same-person' and t.until_on is null
        join support.cases other on other.case_id = t.case_id
        where c.case_id = p.id and other.agency_id = c.agency_id) o)
  select id from person where id <> of_record
$function$;
alter function consents.records_of_person(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION files.count_waiting()
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select count(*) from files.files f where f.state = 'waiting'
$function$;
alter function files.count_waiting() owner to :searcher;

CREATE OR REPLACE FUNCTION files.is_scanned(of_file uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from files.files f where f.file_id = of_file and f.state in ('clean', 'cannot-be-made-safe'))
$function$;
alter function files.is_scanned(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION files.original_asked_for(of_record uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from audit.entries e where e.xact = pg_current_xact_id_if_assigned()
    and e.act = 'file.open-original' and e.record_id = of_record and btrim(e.purpose) <> ''
    and e.member_id = access.session_member())
$function$;
alter function files.original_asked_for(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION files.take_upload(of_blob bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from files.uploads u where u.blob = of_blob;
  return found;
end
$function$;
alter function files.take_upload(bytea) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.common_in(of_record uuid, of_rules text[])
 RETURNS TABLE(mention_id uuid, rule text, more_than integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select k.mention_id, c.rule,
    (select coalesce(max(step), 50) from unnest(array[250, 1000, 5000, 25000, 100000]) step where step < c.mentions)
  from identities.mentions m
    join identities.mention_keys k on k.mention_id = m.mention_id
    join identities.common_values c on c.key = k.key and c.rule = any (of_rules)
  where m.record_id = of_record and m.state <> 'dismissed' and audit.act_open() and access.opens_section(of_record, 'mentions')
  order by k.mention_id, c.rule
$function$;
alter function identities.common_in(uuid,text[]) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.count_common()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  update identities.common_values c set mentions = c.mentions + n.more
  from (select a.key, count(*) as more from arrived a where not a.apart group by a.key) n where c.key = n.key;
  return null;
end
$function$;
alter function identities.count_common() owner to :owner;

CREATE OR REPLACE FUNCTION identities.find_candidates(of_record uuid, seekers integer[], wanted bigint[], aspects integer[], worths integer[], carried integer[], mosts integer[], limits integer[])
 RETURNS TABLE(seeker integer, apart boolean, keys bigint[], mention_id uuid, record_id uuid, kind text, source text, state text, sealed bytea, said_at timestamp with time zone, brought_keys bigint[], brought integer[])
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET jit TO 'off'
AS $function$
begin
  return query
  with shared as materialized (
    select q.seeker, side.apart, q.key, q.aspect, q.limited, k.mention_id, k.said_at, k.crowd::integer as crowd,
      greatest(1, q.worth * (1400 - 100 * ln(greatest(k.crowd, q.carried)::double precision) / ln(2::double precision)))::integer as worth
    from unnest(seekers, wanted, aspects, worths, carried, mosts, limits) as q (seeker, key, aspect, worth, carried, most, limited)
    cross join (values (false), (true)) as side (apart)
    cross join lateral (
      select n.mention_id, n.said_at, count(*) over () as crowd from (
        select m.mention_id, m.said_at from identities.mention_keys m
        where m.key = q.key and m.apart = side.apart and m.record_id <> of_record
        order by m.said_at desc, m.mention_id limit q.most) n) k),
  weighed as (
    select s.seeker, s.apart, s.mention_id, array_agg(s.key) as keys, max(s.said_at) as said_at, max(s.limited) as limited,
      coalesce(sum(s.worth) filter (where s.aspect = 0), 0) + coalesce(max(s.worth) filter (where s.aspect = 1), 0)
        + coalesce(max(s.worth) filter (where s.aspect = 2), 0) as worth
    from shared s group by s.seeker, s.apart, s.mention_id),
  ranked as (
    select w.seeker, w.apart, w.mention_id, w.keys, w.limited,
      row_number() over (partition by w.seeker, w.apart order by w.worth desc, w.said_at desc, w.mention_id) as place
    from weighed w),
  kept as (
    select r.seeker, r.apart, r.keys, m.mention_id, m.record_id, m.kind, m.source, m.state, m.sealed, m.said_at,
      row_number() over (partition by r.seeker, r.apart order by r.place) as nth
    from ranked r
    cross join lateral (select * from identities.mentions x where x.mention_id = r.mention_id and x.state <> 'dismissed' offset 0) m
    where r.place <= r.limited),
  crowds as materialized (
    select c.seeker, array_agg(c.key) as keys, array_agg(c.crowd) as counts
    from (select distinct s.seeker, s.key, s.crowd from shared s where not s.apart) c group by c.seeker)
  select k.seeker, k.apart, k.keys, k.mention_id, k.record_id, k.kind, k.source, k.state, k.sealed, k.said_at, c.keys, c.counts
  from kept k left join crowds c on c.seeker = k.seeker and k.nth = 1 and not k.apart;
end
$function$;
alter function identities.find_candidates(uuid,integer[],bigint[],integer[],integer[],integer[],integer[],integer[]) owner to :owner;

CREATE OR REPLACE FUNCTION identities.fold_common()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform identities.refold(array(
    select distinct m.match_id from fresh f join identities.mention_keys k on k.key = f.key
      join identities.matches m on m.left_mention = k.mention_id
    where m.identifier = f.key or f.key = any (m.shared)));
  return null;
end
$function$;
alter function identities.fold_common() owner to :searcher;

CREATE OR REPLACE FUNCTION identities.fold_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform identities.refold(array[new.match_id]);
  return null;
end
$function$;
alter function identities.fold_decision() owner to :searcher;

CREATE OR REPLACE FUNCTION identities.fold_mention()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform identities.refold(array(
    select m.match_id from identities.matches m where m.left_mention = new.mention_id
    union select m.match_id from identities.matches m where m.right_mention = new.mention_id));
  return null;
end
$function$;
alter function identities.fold_mention() owner to :searcher;

CREATE OR REPLACE FUNCTION identities.folded(found text, answer text, dismissed boolean, all_common boolean, identifier_common boolean)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  select case
    when dismissed then 'withdrawn'
    when answer = 'same' then 'confirmed'
    when answer = 'different' then 'rejected'
    when answer = 'not-sure' then 'unsure'
    when found = 'none' then 'withdrawn'
    when all_common then 'common'
    when identifier_common and found in ('joined', 'doubted') then 'proposed'
    else found
  end
$function$;
alter function identities.folded(text,text,boolean,boolean,boolean) owner to :owner;

CREATE OR REPLACE FUNCTION identities.found_different(one uuid, other uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select coalesce(bool_or(m.state = 'rejected') and bool_and(m.state in ('rejected', 'withdrawn', 'common')), false)
  from (select n.state from identities.matches n where n.left_record = one and n.right_record = other
    union all select n.state from identities.matches n where n.left_record = other and n.right_record = one) m
$function$;
alter function identities.found_different(uuid,uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.has_pairs_of_other_models(model text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from identities.matches m where m.model < has_pairs_of_other_models.model)
    or exists (select from identities.matches m where m.model > has_pairs_of_other_models.model)
$function$;
alter function identities.has_pairs_of_other_models(text) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.having_matches(of_records uuid[])
 RETURNS TABLE(record_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select q.id
  from (select c.agency_id, c.roles, platform.now() as at from access.current_session() c where c.member_id is not null offset 0) s
    cross join unnest(of_records) as q (id)
    cross join lateral (
      select case
          when not (s.roles && access.roles_that_read(r.kind)) then 'hidden'
          when r.agency_id = s.agency_id then 'open'
          when exists (select from access.shares h where h.record_id = r.record_id and h.to_agency = s.agency_id
                       and h.ended_at is null and h.until > s.at) then 'open'
          else r.others_see
        end as class
      from access.records r where r.record_id = q.id offset 0) here
  where here.class <> 'hidden' and exists (
    select from (
        select m.right_record as id from identities.matches m where m.left_record = q.id and m.state not in ('rejected', 'withdrawn', 'common')
        union all
        select m.left_record from identities.matches m where m.right_record = q.id and m.state not in ('rejected', 'withdrawn', 'common')) there
      join access.records r on r.record_id = there.id
    where s.roles && access.roles_that_read(r.kind) and case here.class
      when 'open' then r.others_see = 'sealed' or r.agency_id = s.agency_id or exists (select from access.shares h
        where h.record_id = r.record_id and h.to_agency = s.agency_id and h.ended_at is null and h.until > s.at)
      else r.agency_id = s.agency_id or exists (select from access.shares h
        where h.record_id = r.record_id and h.to_agency = s.agency_id and h.ended_at is null and h.until > s.at)
    end)
$function$;
alter function identities.having_matches(uuid[]) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.health_counts(since timestamp with time zone, most integer)
 RETURNS TABLE(kind text, month text, weight_from integer, state text, model text, pairs integer, lone integer, weight double precision)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.kind, to_char(m.found_at at time zone 'Europe/London', 'YYYY-MM'),
    least(greatest(floor(m.weight / 5) * 5, -5), 30)::integer as weight_from, m.state, m.model, count(*)::integer,
    (count(*) filter (where cardinality(m.shared) = 1))::integer, sum(m.weight)::double precision
  from (select c.agency_id from access.current_session() c where 'administrator' = any (c.roles) and audit.act_open() offset 0) me
    cross join lateral (
      select x.kind, x.found_at, x.weight, x.state, x.model, x.shared from identities.matches x
      where x.left_agency = me.agency_id and x.right_agency = x.left_agency and x.found_at >= since
      order by x.found_at desc limit most) m
  where m.state <> 'withdrawn'
  group by 1, 2, 3, 4, 5
$function$;
alter function identities.health_counts(timestamp with time zone,integer) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.hits_listed(before_at timestamp with time zone, before_id uuid, most integer, since timestamp with time zone DEFAULT '-infinity'::timestamp with time zone)
 RETURNS TABLE(hit_id uuid, record_id uuid, holder text, strength text, found_at timestamp with time zone, request_id uuid, answer text, may_be_asked boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET enable_sort TO 'off'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
  select h.hit_id, h.our_record, h.holder, (array['certain', 'strong', 'possible'])[h.rank], h.found_at, q.request_id, a.answer,
    -- Asking tells the other agency that one's own record is there: a hidden one is asked about by nobody.
    h.others_see = 'sealed' and not coalesce(q.waits, false)
  from (select c.agency_id, c.roles, platform.now() as at from access.current_session() c
        where c.member_id is not null and c.roles && access.roles_that_read('report') offset 0) s
    cross join lateral (
      select i.hit_id, i.our_record, i.their_record, i.holder, i.found_at, o.others_see, live.rank
      from identities.hits i
        join access.records o on o.record_id = i.our_record
        join access.records t on t.record_id = i.their_record
        cross join lateral (
          select min(m.rank) as rank from (
            select x.rank from identities.matches x where x.left_record = i.our_record and x.right_record = i.their_record
              and x.state not in ('rejected', 'withdrawn', 'common')
            union all
            select x.rank from identities.matches x where x.right_record = i.our_record and x.left_record = i.their_record
              and x.state not in ('rejected', 'withdrawn', 'common')) m) live
      where i.agency_id = s.agency_id and i.found_at <= coalesce(before_at, 'infinity') and i.found_at >= since
        and (before_at is null or i.found_at < before_at or i.hit_id > before_id)
        and o.agency_id = s.agency_id and s.roles && access.roles_that_read(o.kind)
        and t.agency_id <> s.agency_id and t.others_see = 'sealed' and s.roles && access.roles_that_read(t.kind)
        and not exists (select from access.shares h where h.record_id = i.their_record and h.to_agency = s.agency_id
          and h.ended_at is null and h.until > s.at)
        and live.rank is not null
      order by i.found_at desc, i.hit_id limit most) h
    left join lateral (
      select r.request_id, not r.answered as waits from identities.requests r
      where r.our_record = h.our_record and r.their_record = h.their_record
      order by r.asked_at desc, r.request_id limit 1) q on true
    left join identities.request_answers a on a.request_id = q.request_id
  order by h.found_at desc, h.hit_id
$function$;
alter function identities.hits_listed(timestamp with time zone,uuid,integer,timestamp with time zone) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.is_undoable(of_match uuid, of_decision uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from identities.decisions d where d.decision_id = of_decision and d.match_id = of_match and d.answer <> 'undo'
    and not exists (select from identities.decisions u where u.undoes = of_decision))
$function$;
alter function identities.is_undoable(uuid,uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.keep_hits()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into identities.hits (our_record, their_record, agency_id, holder, found_at)
  select e.ours, e.theirs, e.agency_id, e.holder, min(e.found_at)
  from (select f.left_record as ours, f.right_record as theirs, f.left_agency as agency_id, f.right_agency as holder, f.found_at
        from fresh f where f.left_agency <> f.right_agency
        union all
        select f.right_record, f.left_record, f.right_agency, f.left_agency, f.found_at
        from fresh f where f.left_agency <> f.right_agency) e
    join access.records t on t.record_id = e.theirs
  where t.others_see = 'sealed'
  group by e.ours, e.theirs, e.agency_id, e.holder order by e.ours, e.theirs
  on conflict do nothing;
  return null;
end
$function$;
alter function identities.keep_hits() owner to :searcher;

CREATE OR REPLACE FUNCTION identities.mark_answered()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update identities.requests q set answered = true where q.request_id = new.request_id;
  return null;
end
$function$;
alter function identities.mark_answered() owner to :searcher;

CREATE OR REPLACE FUNCTION identities.match_levels(of_match uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.levels from identities.matches m
  where m.match_id = of_match and access.record_class(m.left_record) = 'open' and access.record_class(m.right_record) = 'open'
$function$;
alter function identities.match_levels(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.match_mention(of_match uuid, of_record uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select case of_record when m.left_record then m.left_mention when m.right_record then m.right_mention end
  from identities.matches m where m.match_id = of_match and access.record_class(of_record) = 'open'
$function$;
alter function identities.match_mention(uuid,uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.match_opens(of_match uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from identities.matches m where m.match_id = of_match
    and access.opens_section(m.left_record, 'mentions') and access.opens_section(m.right_record, 'mentions'))
$function$;
alter function identities.match_opens(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.match_shows(left_record uuid, right_record uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select case access.record_class(left_record)
    when 'open' then access.record_class(right_record) <> 'hidden'
    when 'sealed' then access.record_class(right_record) = 'open'
    else false
  end
$function$;
alter function identities.match_shows(uuid,uuid) owner to :owner;

CREATE OR REPLACE FUNCTION identities.match_weight(of_match uuid)
 RETURNS real
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.weight from identities.matches m
  where m.match_id = of_match and access.record_class(m.left_record) = 'open' and access.record_class(m.right_record) = 'open'
$function$;
alter function identities.match_weight(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.matches_in_full(of_record uuid, most integer)
 RETURNS TABLE(match_id uuid, kind text, mention_id uuid, other_record uuid, other_mention uuid, strength text, state text, weight real, levels jsonb, model text, found_at timestamp with time zone, other_class text, holder text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with ends as materialized (
    select m.match_id, m.kind, m.left_mention as mention_id, m.right_record as there, m.right_mention as other_mention, m.strength,
      m.state, m.weight, m.levels, m.model, m.found_at
    from identities.matches m where m.left_record = of_record and m.state not in ('rejected', 'withdrawn', 'common')
    union all
    select m.match_id, m.kind, m.right_mention, m.left_record, m.left_mention, m.strength, m.state, m.weight, m.levels, m.model, m.found_at
    from identities.matches m where m.right_record = of_record and m.state not in ('rejected', 'withdrawn', 'common')),
  classes as materialized (
    select c.record_id as id, c.class from access.record_classes(array(select e.there from ends e union select of_record)) c),
  shown as (
    select e.*, h.class as here_class, t.class as there_class
    from ends e join classes h on h.id = of_record join classes t on t.id = e.there
    where (h.class = 'open' and t.class <> 'hidden') or (h.class = 'sealed' and t.class = 'open'))
  select e.match_id, e.kind, case when e.here_class = 'open' then e.mention_id end, e.there,
    case when e.there_class = 'open' then e.other_mention end, e.strength, e.state,
    case when e.here_class = 'open' and e.there_class = 'open' then e.weight end,
    case when e.here_class = 'open' and e.there_class = 'open' then e.levels end, e.model, e.found_at, e.there_class, r.agency_id
  from shown e join access.records r on r.record_id = e.there
  order by case e.strength when 'certain' then 1 when 'strong' then 2 else 3 end,
    case when e.here_class = 'open' and e.there_class = 'open' then e.weight end desc nulls last, e.match_id
  limit most
$function$;
alter function identities.matches_in_full(uuid,integer) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.matches_in_short(of_records uuid[])
 RETURNS TABLE(record_id uuid, strongest text, records integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with ends as materialized (
    select m.left_record as here, m.right_record as there, m.strength from identities.matches m
    where m.left_record = any (of_records) and m.state not in ('rejected', 'withdrawn', 'common')
    union all
    select m.right_record, m.left_record, m.strength from identities.matches m
    where m.right_record = any (of_records) and m.state not in ('rejected', 'withdrawn', 'common')),
  classes as materialized (
    select c.record_id as id, c.class from access.record_classes(
      array(select e.here from ends e union select e.there from ends e)) c)
  select e.here,
    (array_agg(e.strength order by case e.strength when 'certain' then 1 when 'strong' then 2 else 3 end))[1],
    count(distinct e.there)::integer
  from ends e join classes h on h.id = e.here join classes t on t.id = e.there
  where (h.class = 'open' and t.class <> 'hidden') or (h.class = 'sealed' and t.class = 'open')
  group by e.here
$function$;
alter function identities.matches_in_short(uuid[]) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.may_answer(of_request uuid, by_share uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from identities.requests q
    where q.request_id = of_request and not q.answered and q.to_agency = access.session_agency()
      and not identities.request_different(q.request_id)
      and (by_share is null or exists (select from access.shares h where h.share_id = by_share and h.record_id = q.their_record
        and h.from_agency = q.to_agency and h.to_agency = q.from_agency)))
$function$;
alter function identities.may_answer(uuid,uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.may_ask(our_record uuid, their_record uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from access.records r cross join lateral identities.sealed_hits(our_record, r.agency_id) h
    where r.record_id = may_ask.their_record and h.their_record = may_ask.their_record)
$function$;
alter function identities.may_ask(uuid,uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.named_under(wanted bigint[], since timestamp with time zone, until timestamp with time zone, most integer)
 RETURNS TABLE(key bigint, mention_id uuid, record_id uuid, said_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET jit TO 'off'
AS $function$
begin
  if not audit.act_open() then return; end if;
  return query
  select q.key, n.mention_id, n.record_id, n.said_at
  from (select c.agency_id, c.roles from access.current_session() c
        where c.member_id is not null and c.roles && access.roles_that_read('report') offset 0) s
    cross join (select distinct w from unnest(wanted) w) q (key)
    cross join (values (false), (true)) as side (apart)
    cross join lateral (
      select k.mention_id, k.record_id, k.said_at from identities.mention_keys k
      where k.key = q.key and k.apart = side.apart and k.said_at >= since and k.said_at < until) n
    cross join lateral (
      select true as here from access.records r
      where r.record_id = n.record_id and r.kind = 'report' and (r.agency_id = s.agency_id
        or exists (select from access.shares h where h.record_id = r.record_id and h.to_agency = s.agency_id
          and 'mentions' = any (h.sections) and access.share_lives(h))) offset 0) opened
    cross join lateral (
      select true as here from identities.mentions m where m.mention_id = n.mention_id and m.state <> 'dismissed' offset 0) kept
  limit most;
end
$function$;
alter function identities.named_under(bigint[],timestamp with time zone,timestamp with time zone,integer) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.number_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform from identities.matches m where m.match_id = new.match_id for update;
  if new.number <> (select count(*) + 1 from identities.decisions d where d.match_id = new.match_id) then return null; end if;
  return new;
end
$function$;
alter function identities.number_decision() owner to :searcher;

CREATE OR REPLACE FUNCTION identities.own_record_of(of_request uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select case access.session_agency() when q.from_agency then q.our_record when q.to_agency then q.their_record end
  from identities.requests q where q.request_id = of_request and access.session_reads('report')
$function$;
alter function identities.own_record_of(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.pair_by_hand(of_match uuid, one uuid, other uuid, how_strong text, bits real, by_levels jsonb, by_model text, at timestamp with time zone)
 RETURNS TABLE(match_id uuid, fresh boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare l identities.mentions; r identities.mentions; known uuid;
begin
  if not audit.act_open() or not access.session_has('duty-desk') then return; end if;
  select * into l from identities.mentions e where e.mention_id = least(one, other);
  select * into r from identities.mentions e where e.mention_id = greatest(one, other);
  if l.mention_id is null or r.mention_id is null or l.record_id = r.record_id or l.kind <> r.kind
    or 'dismissed' in (l.state, r.state)
    or not access.opens_section(l.record_id, 'mentions') or not access.opens_section(r.record_id, 'mentions') then
    return;
  end if;
  insert into identities.matches (match_id, kind, left_mention, right_mention, left_record, right_record, left_agency, right_agency,
    strength, found, state, weight, levels, model, found_at)
  values (of_match, l.kind, l.mention_id, r.mention_id, l.record_id, r.record_id, l.agency_id, r.agency_id,
    how_strong, 'none', 'withdrawn', bits, by_levels, by_model, at)
  on conflict (left_mention, right_mention) do nothing;
  select m.match_id into known from identities.matches m where m.left_mention = l.mention_id and m.right_mention = r.mention_id;
  return query select known, known = of_match;
end
$function$;
alter function identities.pair_by_hand(uuid,uuid,uuid,text,real,jsonb,text,timestamp with time zone) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.pairs_decided(before_at timestamp with time zone, before_id uuid, most integer)
 RETURNS TABLE(decision_id uuid, match_id uuid, kind text, answer text, undone boolean, member_id uuid, decided_at timestamp with time zone, left_record uuid, right_record uuid, strength text, state text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select d.decision_id, d.match_id, m.kind, d.answer,
    exists (select from identities.decisions u where u.undoes = d.decision_id), d.member_id, d.decided_at,
    m.left_record, m.right_record, m.strength, m.state
  from (select c.agency_id from access.current_session() c where c.roles && access.roles_that_read('report')) me
    join identities.decisions d on d.agency_id = me.agency_id join identities.matches m on m.match_id = d.match_id
  where d.answer <> 'undo' and (before_at is null or d.decided_at < before_at or (d.decided_at = before_at and d.decision_id > before_id))
    and access.opens_section(m.left_record, 'mentions') and access.opens_section(m.right_record, 'mentions')
  order by d.decided_at desc, d.decision_id limit most
$function$;
alter function identities.pairs_decided(timestamp with time zone,uuid,integer) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.pairs_to_review(in_state text, of_kind text, after_rank smallint, after_lightness real, after_match uuid, most integer)
 RETURNS TABLE(match_id uuid, kind text, left_mention uuid, right_mention uuid, left_record uuid, right_record uuid, left_agency text, right_agency text, strength text, rank smallint, lightness real, model text, found_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare me text; at timestamptz := platform.now(); pair text; narrowed text;
begin
  select c.agency_id into me from access.current_session() c where c.roles && access.roles_that_read('report');
  if me is null or in_state not in ('proposed', 'doubted', 'unsure') then return; end if;
  pair := 'm.match_id, m.kind, m.left_mention, m.right_mention, m.left_record, m.right_record, m.left_agency, m.right_agency, m.strength,
    m.rank, -m.weight as lightness, m.model, m.found_at';
  -- The state in words, not as a parameter: so that a plan that is kept can use the indexes of what waits.
  narrowed := format('m.state = %L', in_state)
    || case when of_kind is null then '' else ' and m.kind = $6' end
    || case when after_match is null then '' else ' and (m.rank, -m.weight, m.match_id) > ($3, $4, $5)' end;
  return query execute format('
    with theirs as materialized (
      select distinct h.record_id from access.shares h
      where h.to_agency = $1 and h.ended_at is null and h.until > $2 and ''mentions'' = any (h.sections))
    (select %1$s from identities.matches m where m.left_agency = $1 and m.right_agency = $1 and %2$s
      order by m.rank, -m.weight, m.match_id limit $7)
    union all
    (select %1$s from theirs t join identities.matches m on m.left_record = t.record_id
      where (m.right_agency = $1 or m.right_record in (select record_id from theirs)) and %2$s
      order by m.rank, -m.weight, m.match_id limit $7)
    union all
    (select %1$s from theirs t join identities.matches m on m.right_record = t.record_id
      where m.left_agency = $1 and %2$s
      order by m.rank, -m.weight, m.match_id limit $7)
    order by rank, lightness, match_id limit $7', pair, narrowed)
  using me, at, after_rank, after_lightness, after_match, of_kind, most;
end
$function$;
alter function identities.pairs_to_review(text,text,smallint,real,uuid,integer) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.reach(of_mention uuid, most integer)
 RETURNS TABLE(match_id uuid, kind text, left_mention uuid, right_mention uuid, left_record uuid, right_record uuid, strength text, state text, weight real, levels jsonb, model text, found_at timestamp with time zone, whole boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  seen uuid[]; frontier uuid[]; next uuid[]; all_of_it boolean := true;
  bridging constant text[] := array['joined', 'doubted', 'confirmed'];
begin
  if not exists (select from identities.mentions e where e.mention_id = of_mention and access.opens_section(e.record_id, 'mentions')) then
    return;
  end if;
  seen := array[of_mention];
  frontier := seen;
  while cardinality(frontier) > 0 loop
    with ends as materialized (
      select m.right_mention as mention, m.right_record as record, m.rank, m.weight from identities.matches m
      where m.left_mention = any (frontier) and m.state = any (bridging)
      union all
      select m.left_mention, m.left_record, m.rank, m.weight from identities.matches m
      where m.right_mention = any (frontier) and m.state = any (bridging)),
    opened as materialized (
      select o as record from access.records_opening(array(select distinct e.record from ends e where e.mention <> all (seen)), 'mentions') o),
    fresh as (
      select e.mention, min(e.rank) as rank, max(e.weight) as weight
      from ends e join opened o on o.record = e.record where e.mention <> all (seen) group by e.mention)
    select coalesce(array_agg(f.mention order by f.rank, f.weight desc, f.mention), '{}') into next from fresh f;
    if cardinality(seen) + cardinality(next) > most then
      all_of_it := false;
      next := next[1 : most - cardinality(seen)];
    end if;
    seen := seen || next;
    frontier := next;
  end loop;
  return query
    select m.match_id, m.kind, m.left_mention, m.right_mention, m.left_record, m.right_record, m.strength, m.state, m.weight, m.levels,
      m.model, m.found_at, all_of_it
    from identities.matches m
    where m.left_mention = any (seen) and m.right_mention = any (seen) and m.state not in ('withdrawn', 'common')
    order by m.rank, m.weight desc, m.left_mention, m.right_mention;
end
$function$;
alter function identities.reach(uuid,integer) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.record_of_mention(of_mention uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select e.record_id from identities.mentions e where e.mention_id = of_mention and access.opens_section(e.record_id, 'mentions')
$function$;
alter function identities.record_of_mention(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.refold(of_matches uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with now_so as (
    select m.match_id, identities.folded(m.found, identities.standing_answer(m.match_id),
      exists (select from identities.mentions e where e.mention_id in (m.left_mention, m.right_mention) and e.state = 'dismissed'),
      cardinality(m.shared) > 0 and not (m.kind = 'person' and m.rank < 3)
        and not exists (select from unnest(m.shared) k (key) where not exists (
          select from identities.common_values c where c.key = k.key)),
      exists (select from identities.common_values c where c.key = m.identifier)) as state
    from identities.matches m where m.match_id = any (of_matches))
  update identities.matches m set state = n.state from now_so n where n.match_id = m.match_id and m.state <> n.state
$function$;
alter function identities.refold(uuid[]) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.request_different(of_request uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select identities.request_shows(of_request) and exists (select from identities.requests q
    where q.request_id = of_request and identities.found_different(q.our_record, q.their_record)
      and access.record_class(q.our_record) <> 'hidden' and access.record_class(q.their_record) <> 'hidden')
$function$;
alter function identities.request_different(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.request_shows(of_request uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select access.session_reads('report') and exists (select from identities.requests q
    where q.request_id = of_request and access.session_agency() in (q.from_agency, q.to_agency))
$function$;
alter function identities.request_shows(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.requests_listed(of_side text, about_record uuid, before_at timestamp with time zone, before_id uuid, most integer)
 RETURNS TABLE(request_id uuid, record_id uuid, other_agency text, purpose text, asked_at timestamp with time zone, answer text, answered_at timestamp with time zone, ended boolean, different boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with me as materialized (select c.agency_id from access.current_session() c where c.roles && access.roles_that_read('report')),
  listed as (
    (select q.request_id, q.our_record as record_id, q.to_agency as other_agency, q.purpose, q.asked_at
     from identities.requests q
     where of_side = 'ours' and q.from_agency = (select agency_id from me) and (about_record is null or q.our_record = about_record)
       and (before_at is null or q.asked_at < before_at or (q.asked_at = before_at and q.request_id > before_id))
     order by q.asked_at desc, q.request_id limit most)
    union all
    (select q.request_id, q.their_record, q.from_agency, q.purpose, q.asked_at
     from identities.requests q
     where of_side in ('theirs', 'answered') and q.to_agency = (select agency_id from me) and q.answered = (of_side = 'answered')
       and (before_at is null or q.asked_at < before_at or (q.asked_at = before_at and q.request_id > before_id))
     order by q.asked_at desc, q.request_id limit most)
    union all
    (select q.request_id, q.their_record, q.from_agency, q.purpose, q.asked_at
     from identities.requests q join identities.request_answers a on a.request_id = q.request_id
       join access.shares h on h.share_id = a.share_id
     where of_side = 'theirs' and q.to_agency = (select agency_id from me) and q.answered and access.share_lives(h)
       and (before_at is null or q.asked_at < before_at or (q.asked_at = before_at and q.request_id > before_id))
       and identities.request_different(q.request_id)
     order by q.asked_at desc, q.request_id limit most))
  select l.*, a.answer, a.answered_at, a.share_id is not null and not coalesce(access.share_lives(h), false), identities.request_different(l.request_id)
  from listed l left join identities.request_answers a on a.request_id = l.request_id left join access.shares h on h.share_id = a.share_id
  order by l.asked_at desc, l.request_id limit most
$function$;
alter function identities.requests_listed(text,uuid,timestamp with time zone,uuid,integer) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.sealed_hits(of_record uuid, of_holder text)
 RETURNS TABLE(their_record uuid, strength text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with theirs as materialized (
    select e.there, min(e.rank) as rank from (
      select m.right_record as there, m.rank from identities.matches m
      where m.left_record = of_record and m.right_agency = of_holder and m.state not in ('rejected', 'withdrawn', 'common')
      union all
      select m.left_record, m.rank from identities.matches m
      where m.right_record = of_record and m.left_agency = of_holder and m.state not in ('rejected', 'withdrawn', 'common')) e
    group by e.there),
  classes as materialized (
    select c.record_id as id, c.class from access.record_classes(array(select t.there from theirs t)) c)
  select t.there, (array['certain', 'strong', 'possible'])[t.rank]
  from theirs t join classes c on c.id = t.there join access.records r on r.record_id = of_record
  where c.class = 'sealed' and r.agency_id = access.session_agency() and access.record_class(of_record) = 'open'
    -- Asking tells the other agency that one's own record is there: a hidden one is asked about by nobody.
    and r.others_see = 'sealed'
  order by t.rank, t.there
$function$;
alter function identities.sealed_hits(uuid,text) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.standing_answer(of_match uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select d.answer from identities.decisions d
  where d.match_id = of_match and d.answer <> 'undo'
    and not exists (select from identities.decisions u where u.undoes = d.decision_id)
  order by d.number desc limit 1
$function$;
alter function identities.standing_answer(uuid) owner to :owner;

CREATE OR REPLACE FUNCTION identities.values_joining_most(since timestamp with time zone, most integer, few integer)
 RETURNS TABLE(kind text, mentions integer, records integer, pairs integer, rejected integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with counted as materialized (
    select m.kind, m.identifier, m.state, m.left_mention, m.right_mention, m.left_record, m.right_record
    from (select c.agency_id from access.current_session() c where 'administrator' = any (c.roles) and audit.act_open() offset 0) me
      cross join lateral (
        select x.* from identities.matches x
        where x.left_agency = me.agency_id and x.right_agency = x.left_agency and x.found_at >= since
        order by x.found_at desc limit most) m
    where m.identifier is not null and m.state <> 'withdrawn'),
  top as (
    select c.identifier, min(c.kind) as kind, count(*) as pairs, count(*) filter (where c.state = 'rejected') as rejected
    from counted c group by c.identifier order by count(*) desc, c.identifier limit few)
  select t.kind, count(distinct e.mention)::integer, count(distinct e.record)::integer, t.pairs::integer, t.rejected::integer
  from top t join counted c on c.identifier = t.identifier
    cross join lateral (values (c.left_mention, c.left_record), (c.right_mention, c.right_record)) e (mention, record)
  group by t.identifier, t.kind, t.pairs, t.rejected
  order by t.pairs desc, t.identifier
$function$;
alter function identities.values_joining_most(timestamp with time zone,integer,integer) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.values_most_common(of_rules text[], few integer)
 RETURNS TABLE(rule text, mentions integer, since timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select c.rule, c.mentions, c.since
  from (select true as here from access.current_session() s where 'administrator' = any (s.roles) and audit.act_open() offset 0) me
    cross join identities.common_values c
  where c.rule = any (of_rules)
  order by c.mentions desc, c.since, c.key limit few
$function$;
alter function identities.values_most_common(text[],integer) owner to :searcher;

CREATE OR REPLACE FUNCTION identities.yield_by_rule(since timestamp with time zone, most integer)
 RETURNS TABLE(rule text, pairs integer, lone integer, same integer, different integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.rule, count(*)::integer, (count(*) filter (where cardinality(m.rules) = 1))::integer,
    (count(*) filter (where m.state = 'confirmed'))::integer, (count(*) filter (where m.state = 'rejected'))::integer
  from (select c.agency_id from access.current_session() c where 'administrator' = any (c.roles) and audit.act_open() offset 0) me
    cross join lateral (
      select x.state, x.rules from identities.matches x
      where x.left_agency = me.agency_id and x.right_agency = x.left_agency and x.found_at >= since
      order by x.found_at desc limit most) m
    cross join lateral unnest(coalesce(nullif(m.rules, '{}'), array[null::text])) r (rule)
  where m.state not in ('withdrawn', 'common')
  group by r.rule order by count(*) desc, r.rule
$function$;
alter function identities.yield_by_rule(timestamp with time zone,integer) owner to :searcher;

CREATE OR REPLACE FUNCTION investigations.awaits_somebody()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select exists (select from investigations.left_alone()) $function$;
alter function investigations.awaits_somebody() owner to :searcher;

CREATE OR REPLACE FUNCTION investigations.consents_taken_back(of_investigation uuid)
 RETURNS TABLE(report_id uuid, reference text, said_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.report_id, r.reference, gone.said_on
  from investigations.investigations i
    cross join lateral (select i.began_from as id union select a.report_id from investigations.added_reports a where a.investigation_id = i.investigation_id) taken
    join reports.reports r on r.report_id = taken.id
    cross join lateral (select s.place, s.said_on from reports.consent_steps s
      where s.report_id = r.report_id and s.what = 'withdrawn' order by s.place desc limit 1) gone
    cross join lateral (select coalesce(bool_or(s.what = 'agreed-again'), false) as agrees,
        (array_agg(s.what order by s.place desc) filter (where s.agency_id = i.agency_id))[1] as decided
      from reports.consent_steps s where s.report_id = r.report_id and s.place > gone.place) since
  where i.investigation_id = of_investigation and audit.act_open() and of_investigation in (select access.investigations_open())
    and not since.agrees and since.decided is distinct from 'ground'
$function$;
alter function investigations.consents_taken_back(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION investigations.elsewhere_told()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select e.hit_id from (select access.investigations_named_for() as own offset 0) named
    cross join lateral unnest(named.own) as o(id)
    cross join lateral (select h.hit_id, h.source_record, h.source_kind from investigations.elsewhere h where h.investigation_id = o.id offset 0) e
  where case when e.source_kind = 'investigation' then e.source_record = any (named.own)
    else access.tells_of_victim(e.source_record, access.session_agency()) end
$function$;
alter function investigations.elsewhere_told() owner to :searcher;

CREATE OR REPLACE FUNCTION investigations.give_left_alone(to_member uuid, new_naming uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare me uuid := access.session_member(); here text := access.session_agency(); waits uuid;
begin
  if not audit.act_open() or me is null or to_member = me then return false; end if;
  if not exists (select from access.members m join access.member_roles r on r.member_id = m.member_id
      where m.member_id = to_member and m.agency_id = here and m.state = 'active' and r.role = 'investigator' and r.ended_at is null)
  then return false; end if;
  select i.investigation_id into waits from investigations.investigations i
    where i.investigation_id in (select investigations.left_alone()) order by i.begun_at, i.investigation_id limit 1;
  -- One after the other: of two administrators who name somebody at once the second finds it named.
  perform from investigations.investigations i where i.investigation_id = waits for update;
  if not found or waits not in (select investigations.left_alone()) then return false; end if;
  insert into access.named_members (naming_id, record_id, member_id, named_by, named_at)
  values (new_naming, waits, to_member, me, platform.now());
  update investigations.investigations i set lead = to_member, changed_at = platform.now(), revision = i.revision + 1
  where i.investigation_id = waits;
  with passed as (update tasks.tasks t set owner_id = to_member where t.record_id = waits and t.state = 'open' returning t.task_id)
  insert into tasks.history (history_id, task_id, what, member_id, owner_id, at)
  select gen_random_uuid(), p.task_id, 'given', me, to_member, platform.now() from passed p;
  return true;
end
$function$;
alter function investigations.give_left_alone(uuid,uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION investigations.left_alone()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select i.investigation_id
  from access.current_session() s join investigations.investigations i on i.agency_id = s.agency_id
  where 'administrator' = any (s.roles) and not exists (
    select from access.named_members n join access.members m on m.member_id = n.member_id
    where n.record_id = i.investigation_id and n.ended_at is null and m.state <> 'left' and m.agency_id = i.agency_id
      and exists (select from access.member_roles r
        where r.member_id = m.member_id and r.role = 'investigator' and r.ended_at is null))
$function$;
alter function investigations.left_alone() owner to :searcher;

CREATE OR REPLACE FUNCTION investigations.to_read()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select access.investigations_open() where platform.door() <> 'worker'
  union all
  select i.investigation_id from investigations.investigations i where platform.door() = 'worker'
$function$;
alter function investigations.to_read() owner to :searcher;

CREATE OR REPLACE FUNCTION orders.may_lead(of_order uuid, of_member uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from orders.orders o
      where o.order_id = of_order and o.lead = of_member and o.agency_id = access.session_agency())
    or of_member in (select i.member_id from access.investigators() i)
$function$;
alter function orders.may_lead(uuid,uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION orders.naming(keys bigint[], most integer)
 RETURNS TABLE(order_id uuid, abouts text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with asking as materialized (
    select s.agency_id, case when s.roles && array['investigator', 'duty-desk'] then array['order', 'protected'] else array['order'] end as sections
    from access.current_session() s where s.roles && access.roles_that_read('order') and audit.act_open()
  ), found as (
    select w.order_id, w.about, w.key from asking a cross join lateral (
      select w.order_id, w.about, w.key from orders.watched w
      where w.key = any (keys) and w.agency_id = a.agency_id and w.section = any (a.sections) offset 0) w
    union all
    select w.order_id, w.about, w.key from asking a
      cross join lateral (select h.record_id, h.sections from access.shares h join access.records r on r.record_id = h.record_id
        where h.to_agency = a.agency_id and r.kind = 'order' and access.share_lives(h) offset 0) shown
      cross join lateral (select w.order_id, w.about, w.key from orders.watched w
        where w.key = any (keys) and w.order_id = shown.record_id and w.section = any (a.sections) and w.section = any (shown.sections) offset 0) w
  )
  select f.order_id, array_agg(distinct f.about) from found f
  group by f.order_id order by count(distinct f.key) desc, f.order_id limit most
$function$;
alter function orders.naming(bigint[],integer) owner to :searcher;

CREATE OR REPLACE FUNCTION platform.door()
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare prefix text;
begin
  select i.prefix into prefix from platform.installation i;
  return case
    when pg_has_role(session_user, (prefix || '_staff_site')::name, 'usage') then 'staff'
    when pg_has_role(session_user, (prefix || '_public_site')::name, 'usage') then 'public'
    when pg_has_role(session_user, (prefix || '_worker')::name, 'usage') then 'worker'
  end;
end
$function$;
alter function platform.door() owner to :searcher;

CREATE OR REPLACE FUNCTION platform.enqueue(task text, payload jsonb, attempts integer, once_key text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if platform.door() = 'public' and task not in ('reportSubmitted', 'reporterAnswered', 'fileReceived') then
    raise exception 'the public site may not ask for %', task using errcode = 'insufficient_privilege';
  end if;
  perform graphile_worker.add_job(identifier => task, payload => payload::json, max_attempts => attempts, job_key => once_key);
end
$function$;
alter function platform.enqueue(text,jsonb,integer,text) owner to :jobs;

CREATE OR REPLACE FUNCTION platform.failed_jobs()
 RETURNS TABLE(job_id text, task text, attempts integer, last_error text, created_at timestamp with time zone, run_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select j.id::text,
    case when j.task_identifier in ('reportSubmitted', 'reporterAnswered', 'mentionSettled', 'reportPassed', 'passUndone', 'fileReceived', 'fileChecked', 'fileStays',
      'checkFiles', 'sweepUploads', 'sweepStore', 'memberInvited', 'memberStopped', 'resetAsked', 'accountChanged', 'sendMail', 'tidy', 'scoreMatchesAgain', 'remind',
      'releaseFigures') then j.task_identifier else 'other' end, j.attempts::integer, j.last_error, j.created_at, j.run_at
  from graphile_worker.jobs j
  where j.attempts >= j.max_attempts and access.session_has('administrator')
  order by j.created_at desc limit 200
$function$;
alter function platform.failed_jobs() owner to :jobs;

CREATE OR REPLACE FUNCTION platform.hashed_setting(name text)
 RETURNS bytea
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select sha256(decode(nullif(current_setting(name, true), ''), 'hex'))
$function$;
alter function platform.hashed_setting(text) owner to :owner;

CREATE OR REPLACE FUNCTION platform.is_practice()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select i.practice from platform.installation i $function$;
alter function platform.is_practice() owner to :searcher;

CREATE OR REPLACE FUNCTION platform.now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select pg_catalog.clock_timestamp() + c.ahead from platform.clock c
$function$;
alter function platform.now() owner to :searcher;

CREATE OR REPLACE FUNCTION platform.place_by_time()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  new.place := greatest(nextval('platform.places'), (extract(epoch from clock_timestamp()) * 1000000)::bigint);
  perform setval('platform.places', new.place);
  return new;
end
$function$;
alter function platform.place_by_time() owner to :owner;

CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
  begin
    raise exception 'what an installation is never changes' using errcode = 'insufficient_privilege';
  end $function$;
alter function platform.refuse_change() owner to :owner;

CREATE OR REPLACE FUNCTION platform.schema_mark()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select encode(sha256(convert_to(coalesce(
    (select string_agg(a.name || ' ' || a.checksum, chr(10) order by a.name) from (
      select m.name, m.checksum from platform.migrations m union all select s.name, s.checksum from platform.standing s) a),
    ''), 'UTF8')), 'hex')
$function$;
alter function platform.schema_mark() owner to :searcher;

CREATE OR REPLACE FUNCTION platform.tell_desks()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  perform pg_notify('plainsight_desk', coalesce(tg_argv[0], ''));
  return null;
end
$function$;
alter function platform.tell_desks() owner to :owner;

CREATE OR REPLACE FUNCTION referrals.calendar_of(token_hash bytea)
 RETURNS TABLE(reference text, stage text, round smallint, due_on date, kind text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.reference, s.stage, s.round, s.due_on, s.kind
  from referrals.calendar_links l join access.members m on m.member_id = l.member_id and m.state = 'active'
    join referrals.referrals r on r.agency_id = m.agency_id
      and (l.team = r.agency_id or l.team is null and (r.holder = m.member_id or r.absence = m.member_id))
    join referrals.clock_stages s on s.referral_id = r.referral_id and s.running and s.due_on is not null
      and (s.done_on is null or s.done_on > (platform.now() at time zone 'Europe/London')::date)
  where l.token_hash = calendar_of.token_hash and l.ended_at is null
    and exists (select from access.member_roles x where x.member_id = m.member_id and x.ended_at is null
      and x.role = any (access.roles_that_read('referral')))
  -- Limits, late ones too, and what is coming, the next first; last, what has only passed.
  order by s.kind <> 'limit' and s.due_on < (platform.now() at time zone 'Europe/London')::date, s.due_on, r.reference, s.stage limit 2000
$function$;
alter function referrals.calendar_of(bytea) owner to :searcher;

CREATE OR REPLACE FUNCTION referrals.calendar_works(token_hash bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from referrals.calendar_links l join access.members m on m.member_id = l.member_id and m.state = 'active'
    where l.token_hash = calendar_works.token_hash and l.ended_at is null)
$function$;
alter function referrals.calendar_works(bytea) owner to :searcher;

CREATE OR REPLACE FUNCTION referrals.count_quality(since date)
 RETURNS TABLE(agency_id text, quarter date, entered integer, beginning integer, growing integer, whole integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select c.agency_id, c.quarter, case when c.own or c.entered >= 5 then c.entered end,
    case when c.own or c.told then c.beginning end, case when c.own or c.told then c.growing end, case when c.own or c.told then c.whole end
  from (
    select n.*, n.entered >= 5 and n.beginning not between 1 and 4 and n.growing not between 1 and 4 and n.whole not between 1 and 4 as told
    from (
      select q.agency_id, date_trunc('quarter', q.sent_on)::date as quarter, q.agency_id = me.agency_id as own, count(*)::integer as entered,
        (count(*) filter (where q.band = 'beginning'))::integer as beginning, (count(*) filter (where q.band = 'growing'))::integer as growing,
        (count(*) filter (where q.band = 'full'))::integer as whole
      from referrals.quality_at_sending q, access.current_session() me
      where q.sent_on >= count_quality.since and ('partnership-manager' = any (me.roles)
        or q.agency_id = me.agency_id and me.roles && access.roles_that_read('referral'))
      group by q.agency_id, date_trunc('quarter', q.sent_on), me.agency_id) n) c
$function$;
alter function referrals.count_quality(date) owner to :searcher;

CREATE OR REPLACE FUNCTION referrals.count_stages(today date)
 RETURNS TABLE(agency_id text, stage text, running integer, late integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select c.agency_id, c.stage, case when c.own or c.running >= 5 then c.running end,
    case when c.own or c.late >= 5 or c.late = 0 then c.late end
  from (
    select s.agency_id, s.stage, s.agency_id = me.agency_id as own, count(*)::integer as running,
      (count(*) filter (where s.kind = 'limit' and s.due_on < today))::integer as late
    from referrals.clock_stages s, access.current_session() me
    -- What lasted to its date is drawn as running until an event draws it anew.
    where s.running and (s.done_on is null or s.done_on > today) and ('partnership-manager' = any (me.roles)
      or s.agency_id = me.agency_id and me.roles && access.roles_that_read('referral'))
    group by s.agency_id, s.stage, me.agency_id) c
$function$;
alter function referrals.count_stages(date) owner to :searcher;

CREATE OR REPLACE FUNCTION referrals.events_of_case(of_case uuid, at_moment timestamp with time zone)
 RETURNS TABLE(event_id text, place bigint, code text, on_day date, until_on date, corrects text, recorded_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with tied as (
    select r.referral_id, r.started_at, r.sent_at, case when r.state = 'closed' then r.changed_at end as closed_at
    from support.cases c join referrals.referrals r on r.referral_id = c.referral_id
    where c.case_id = of_case and c.referral_since <= at_moment and access.opens_section(of_case, 'person'))
  select own.code, null::bigint, own.code, null::date, null::date, null::text, own.at
  from tied t cross join lateral (values ('started', t.started_at), ('sent', t.sent_at), ('draft:stopped', t.closed_at)) own (code, at)
  where own.at <= at_moment
  union all
  select e.event_id::text, e.place, case when e.code in ('started', 'sent', 'received', 'draft:kept', 'draft:stopped',
      'reasonable-grounds:positive', 'reasonable-grounds:positive-without-recovery', 'reasonable-grounds:negative',
      'conclusive-grounds:positive', 'conclusive-grounds:negative', 'reconsideration:grounds-reopened', 'reconsideration:conclusive-reopened',
      'disqualified:public-order', 'disqualified:bad-faith', 'withdrawn', 'adult-consent:leaves', 'extension-answered:extended', 'support-ended', 'closed')
    then e.code else 'struck-out' end, e.on_day, e.until_on, e.corrects::text, e.recorded_at
  from tied t join referrals.clock_events e on e.referral_id = t.referral_id
  where e.recorded_at <= at_moment
  order by 7, 2 nulls first
$function$;
alter function referrals.events_of_case(uuid,timestamp with time zone) owner to :searcher;

CREATE OR REPLACE FUNCTION referrals.stages_of_case(of_case uuid)
 RETURNS TABLE(stage text, round smallint, running boolean, kind text, rule text, begun_on date, near_on date, due_on date, done_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select s.stage, s.round, s.running, s.kind, s.rule, s.begun_on, s.near_on, s.due_on, s.done_on
  from support.cases c join referrals.clock_stages s on s.referral_id = c.referral_id
  where c.case_id = of_case and access.opens_section(of_case, 'person')
  order by s.begun_on, s.stage, s.round limit 100
$function$;
alter function referrals.stages_of_case(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION reports.find_by_words(wanted bigint[], before_at timestamp with time zone, before_id uuid, most integer, walked integer DEFAULT 1000, gathered integer DEFAULT 15000, shared integer DEFAULT 20000)
 RETURNS TABLE(report_id uuid, received_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET plan_cache_mode TO 'force_custom_plan'
 SET enable_seqscan TO 'off'
AS $function$
#variable_conflict use_column
declare
  reader record;
  at timestamptz := platform.now();
  looked_at bigint;
  all_of_them boolean;
  found uuid[];
begin
  select s.agency_id, s.roles into reader from access.current_session() s;
  if not audit.act_open() or not coalesce(reader.roles && access.roles_that_read('report'), false) then return; end if;
  for stage in 1..4 loop
    continue when stage = 2 and cardinality(found) * 400 < walked;
    all_of_them := stage = 4 and (select count(*) from (select from access.shares h
      where h.to_agency = reader.agency_id and h.ended_at is null and h.until > at limit shared + 1) s) > shared;
    if stage = 2 or all_of_them then
      found := array(
        select n.report_id from (
          select w.report_id, w.agency_id, w.received_at, w.words from reports.search_words w
          where before_at is null or (w.received_at, w.report_id) < (before_at, before_id)
          order by w.received_at desc, w.report_id desc limit case when not all_of_them then walked * 20 end) n
        where n.words @> wanted
          and (n.agency_id = reader.agency_id
            or (select true from access.shares h where h.record_id = n.report_id and h.to_agency = reader.agency_id
                  and 'told' = any (h.sections) and h.ended_at is null and h.until > at limit 1)
              and (select true from access.shares h where h.record_id = n.report_id and h.to_agency = reader.agency_id
                  and 'conversation' = any (h.sections) and h.ended_at is null and h.until > at limit 1))
        order by n.received_at desc, n.report_id desc limit most);
      exit when all_of_them or cardinality(found) >= most;
      continue;
    end if;
    with candidates as materialized (
      select n.report_id, n.agency_id, n.received_at from (
        select w.report_id, w.agency_id, w.received_at, w.words from reports.search_words w
        where stage = 1 and (before_at is null or (w.received_at, w.report_id) < (before_at, before_id))
        order by w.received_at desc, w.report_id desc limit walked) n
      where n.words @> wanted
      union all
      (select w.report_id, w.agency_id, w.received_at from reports.search_words w
        where stage = 3 and w.words @> wanted limit gathered + 1)
      union all
      (select w.report_id, w.agency_id, w.received_at from reports.search_words w
        where stage = 4 and w.agency_id = reader.agency_id and w.words @> wanted
          and (before_at is null or (w.received_at, w.report_id) < (before_at, before_id))
        order by w.received_at desc, w.report_id desc limit most)
      union all
      select w.report_id, w.agency_id, w.received_at
      from (select distinct h.record_id from access.shares h
        where stage = 4 and h.to_agency = reader.agency_id and h.ended_at is null and h.until > at) s
        join reports.search_words w on w.report_id = s.record_id
      where w.agency_id <> reader.agency_id and w.words @> wanted)
    select (select count(*) from candidates), array(
      select c.report_id from (
        select k.report_id, k.agency_id, k.received_at from candidates k
        order by k.received_at desc, k.report_id desc offset 0) c
      where (stage <> 3 or (select count(*) from candidates) <= gathered)
        and (before_at is null or (c.received_at, c.report_id) < (before_at, before_id))
        and (c.agency_id = reader.agency_id
          or (select true from access.shares h where h.record_id = c.report_id and h.to_agency = reader.agency_id
                and 'told' = any (h.sections) and h.ended_at is null and h.until > at limit 1)
            and (select true from access.shares h where h.record_id = c.report_id and h.to_agency = reader.agency_id
                and 'conversation' = any (h.sections) and h.ended_at is null and h.until > at limit 1))
      order by c.received_at desc, c.report_id desc limit most)
    into looked_at, found;
    exit when case stage when 1 then cardinality(found) >= most else looked_at <= gathered end;
  end loop;
  return query
  select w.report_id, w.received_at from reports.search_words w where w.report_id = any (found)
  order by w.received_at desc, w.report_id desc;
end
$function$;
alter function reports.find_by_words(bigint[],timestamp with time zone,uuid,integer,integer,integer,integer) owner to :searcher;

CREATE OR REPLACE FUNCTION reports.open_by_month(since timestamp with time zone, until timestamp with time zone)
 RETURNS TABLE(month text, reports bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with reader as materialized (
    select c.agency_id from access.current_session() c
    where audit.act_open() and c.member_id is not null and c.roles && access.roles_that_read('report')),
  received as (
    select r.received_at from reader s join reports.reports r on r.agency_id = s.agency_id
    where r.received_at >= since and r.received_at < until
    union all
    select r.received_at
    from reader s
      cross join lateral (select distinct h.record_id from access.shares h
        where h.to_agency = s.agency_id and access.share_lives(h)) shared
      join reports.reports r on r.report_id = shared.record_id
    where r.agency_id <> s.agency_id and r.received_at >= since and r.received_at < until)
  select to_char(d.received_at at time zone 'Europe/London', 'YYYY-MM'), count(*) from received d group by 1
$function$;
alter function reports.open_by_month(timestamp with time zone,timestamp with time zone) owner to :searcher;

CREATE OR REPLACE FUNCTION reports.open_by_reference(wanted text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select f.report_id from (select (select r.report_id from reports.reports r where r.reference = wanted) as report_id offset 0) f
  where access.record_class(f.report_id) = 'open'
$function$;
alter function reports.open_by_reference(text) owner to :searcher;

CREATE OR REPLACE FUNCTION reports.receipt_report()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.report_id from reports.receipts r where r.locator = platform.hashed_setting('plainsight.receipt')
$function$;
alter function reports.receipt_report() owner to :searcher;

CREATE OR REPLACE FUNCTION services.count_outcomes(of_service uuid)
 RETURNS TABLE(outcome text, moment text, people integer, further integer, same integer, back integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with steps as (
    select a.case_id, a.outcome, a.moment, a.on_day, a.answer_id, u.began, u.own,
      array_position(array['not-at-all', 'a-little', 'mostly', 'fully'], a.answer) as step
    from services.used_by(of_service) u join support.outcome_answers a on a.case_id = u.case_id),
  before as (
    select distinct on (s.case_id, s.outcome) s.* from steps s
    where s.step is not null and (s.on_day <= s.began or s.moment = 'start')
    order by s.case_id, s.outcome, s.on_day > s.began, case when s.on_day <= s.began then s.on_day end desc, s.on_day, s.answer_id desc),
  since as (
    select distinct on (s.case_id, s.outcome, s.moment) s.* from steps s
    where s.step is not null and s.moment <> 'start' and s.on_day > s.began
    order by s.case_id, s.outcome, s.moment, s.on_day desc, s.answer_id desc),
  counted as (
    select s.outcome, s.moment, count(*) as people,
      count(*) filter (where s.step > b.step) as further, count(*) filter (where s.step = b.step) as same,
      count(*) filter (where s.step < b.step) as back,
      count(*) filter (where not s.own) as theirs,
      array[count(*) filter (where not s.own and s.step > b.step), count(*) filter (where not s.own and s.step = b.step),
        count(*) filter (where not s.own and s.step < b.step)] as parts
    from since s join before b on b.case_id = s.case_id and b.outcome = s.outcome and b.on_day < s.on_day
    group by s.outcome, s.moment),
  told as (
    select c.*, c.theirs = 0 or c.theirs >= access.least_told() as whole,
      not exists (select from unnest(c.parts) part where part between 1 and access.least_told() - 1) as each
    from counted c)
  select t.outcome, t.moment, case when t.whole then t.people::integer end, case when t.whole and t.each then t.further::integer end,
    case when t.whole and t.each then t.same::integer end, case when t.whole and t.each then t.back::integer end
  from told t
$function$;
alter function services.count_outcomes(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION services.count_unmet()
 RETURNS TABLE(need text, why text, people integer, first_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with counted as (
    select u.need, u.why,
      bool_and(c.agency_id = me.agency_id and me.roles && access.roles_that_read('case')) as own,
      count(distinct u.case_id)::integer as people, min(u.noted_on) as first_on, access.least_told() as least
    from access.current_session() me, services.unmet_needs u join support.cases c on c.case_id = u.case_id and c.state = 'open'
    where u.settled_on is null and ((select services.counts_everywhere()) or c.agency_id = (select services.counts_own()))
    group by grouping sets ((u.need, u.why), (u.need), ())
    having count(*) > 0),
  weighed as (
    select c.*, bool_and(c.people >= c.least) over (partition by c.need, c.why is null) as all_are_many,
      count(*) filter (where c.need is not null and c.why is null and not c.own and c.people < c.least) over () as hidden,
      coalesce(sum(c.people) filter (where c.need is not null and c.why is null and not c.own and c.people < c.least) over (), 0) as hidden_people
    from counted c),
  told as (
    select w.*, w.own or w.people >= w.least and case when w.why is not null then w.all_are_many
      when w.need is not null then true
      else w.hidden = 0 or w.hidden > 1 and w.hidden_people >= w.least end as tells
    from weighed w)
  select t.need, t.why, case when t.tells then t.people end, case when t.tells then t.first_on end from told t
$function$;
alter function services.count_unmet() owner to :searcher;

CREATE OR REPLACE FUNCTION services.count_used(of_service uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select case when count(*) filter (where not u.own) = 0 or count(*) filter (where not u.own) >= access.least_told()
    then count(*)::integer end
  from services.used_by(of_service) u
$function$;
alter function services.count_used(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION services.count_waiting(today date, since date)
 RETURNS TABLE(service_id uuid, waiting integer, first_at timestamp with time zone, begun integer, no_place integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select c.service_id, case when c.own or c.waiting >= access.least_told() or c.waiting = 0 then c.waiting end,
    case when c.own or c.waiting >= access.least_told() then c.first_at end,
    case when c.own or c.begun >= access.least_told() or c.begun = 0 then c.begun end,
    case when c.own or c.no_place >= access.least_told() or c.no_place = 0 then c.no_place end
  from (
    select r.service_id,
      bool_and((me.agency_id = r.owner or me.agency_id = r.to_agency and r.share_id is not null)
        and me.roles && access.roles_that_read('case')) as own,
      (count(*) filter (where r.waits))::integer as waiting, min(r.sent_at) filter (where r.waits) as first_at,
      (count(*) filter (where r.begun))::integer as begun,
      (count(*) filter (where r.decline_reason = 'no-capacity' and r.answered_at >= since))::integer as no_place
    from access.current_session() me, lateral (
      select q.*, q.open and (q.state = 'sent' or q.begins_on is null or q.begins_on > today) as waits,
        q.open and q.state = 'accepted' and q.begins_on <= today as begun
      from (select a.*, c.agency_id as owner,
          c.state = 'open' and a.state in ('sent', 'accepted') and services.referral_stands(a) as open
        from services.referrals a join support.cases c on c.case_id = a.case_id
        where (select services.counts_everywhere()) or c.agency_id = (select services.counts_own())
          or a.to_agency = (select services.counts_own()) and services.referral_stands(a)) q) r
    group by r.service_id) c
  where c.waiting > 0 or c.begun > 0 or c.no_place > 0
$function$;
alter function services.count_waiting(date,date) owner to :searcher;

CREATE OR REPLACE FUNCTION services.counts_everywhere()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select coalesce('partnership-manager' = any (s.roles), false) from access.current_session() s
$function$;
alter function services.counts_everywhere() owner to :searcher;

CREATE OR REPLACE FUNCTION services.counts_own()
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select s.agency_id from access.current_session() s where s.roles && access.roles_that_read('case')
$function$;
alter function services.counts_own() owner to :searcher;

CREATE OR REPLACE FUNCTION services.outside_stands(of_referral uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from services.referrals r where r.referral_id = of_referral and r.outside
    and (r.basis <> 'Consent of the person' or consents.agrees_to_body(r.case_id, r.purpose, r.service_id)))
$function$;
alter function services.outside_stands(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION services.referral_stands(one services.referrals)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select case when one.outside then services.outside_stands(one.referral_id) else exists (select from access.records r where r.record_id = one.case_id and r.agency_id = one.to_agency)
    or one.share_id is not null and services.share_stands(one.share_id) end
$function$;
alter function services.referral_stands(services.referrals) owner to :searcher;

CREATE OR REPLACE FUNCTION services.share_stands(of_share uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from access.shares h where h.share_id = of_share and access.share_lives(h))
$function$;
alter function services.share_stands(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION services.used_by(of_service uuid)
 RETURNS TABLE(case_id uuid, began date, own boolean)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select u.case_id, min(u.began), bool_or(u.own)
  from (
    select r.case_id, coalesce(r.begins_on, (r.answered_at at time zone 'Europe/London')::date) as began,
      me.roles && access.roles_that_read('case') and (
        c.agency_id = me.agency_id
        or r.to_agency = me.agency_id and exists (select from access.shares h where h.record_id = r.case_id
          and h.to_agency = me.agency_id and 'needs' = any (h.sections) and access.share_lives(h))) as own,
      'partnership-manager' = any (me.roles) and (r.state = 'done' or services.referral_stands(r)) as counted
    from access.current_session() me, services.referrals r join access.records c on c.record_id = r.case_id
    where r.service_id = of_service and (r.state = 'done' or r.state = 'accepted' and r.begins_on is not null)) u
  where (u.own or u.counted) and u.began <= (platform.now() at time zone 'Europe/London')::date
  group by u.case_id
$function$;
alter function services.used_by(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION support.alerts_shared(most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with me as materialized (select s.agency_id from access.current_session() s where s.roles && access.roles_that_read('case'))
  select o.alert_id
  from (
    select a.alert_id, a.case_id, a.section, a.raised_at, a.kind = 'missing' as missing
    from (select distinct h.record_id, part.section from access.shares h cross join unnest(h.sections) part (section)
        where h.to_agency = (select me.agency_id from me) and h.ended_at is null and h.until > platform.now() and part.section in ('risk', 'plan', 'person')) c
      cross join lateral (select n.* from support.alerts n where n.case_id = c.record_id and n.section = c.section and n.settled_at is null
          and n.only_for is null and n.kind not in ('complaint', 'own-words') and n.agency_id <> (select me.agency_id from me) offset 0) a
    order by missing desc, a.raised_at desc, a.alert_id offset 0) o
  where (select true from access.shares h where h.record_id = o.case_id and h.to_agency = (select me.agency_id from me) and h.ended_at is null
    and o.section = any (h.sections) and access.share_lives(h) limit 1)
  order by o.missing desc, o.raised_at desc, o.alert_id limit most
$function$;
alter function support.alerts_shared(integer) owner to :searcher;

CREATE OR REPLACE FUNCTION support.approval_rules_then(of_case uuid, at_moment timestamp with time zone)
 RETURNS TABLE(from_on date, requires text[], set_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.from_on, r.requires, r.set_at from support.approval_rules r
  where access.works_on(of_case) and r.set_at <= at_moment and r.agency_id = coalesce(
    (select t.from_agency from support.transfers t where t.case_id = of_case and t.state = 'accepted'
      and date_trunc('milliseconds', t.answered_at) > at_moment order by t.answered_at limit 1),
    (select c.agency_id from support.cases c where c.case_id = of_case))
  order by r.from_on, r.set_at, r.rule_id
$function$;
alter function support.approval_rules_then(uuid,timestamp with time zone) owner to :searcher;

CREATE OR REPLACE FUNCTION support.bound_by(of_case uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select o.case_id from support.cases o where o.case_id in (select consents.records_of_person(of_case))
  union
  select t.id from support.tied_as_same(of_case) t join support.cases c on c.case_id = t.id where support.reads_tied(of_case, c.agency_id, t.theirs)
$function$;
alter function support.bound_by(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION support.cases_named(words bigint[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select k.record_id from identities.watched_keys k
  where k.key = any (words) and k.side in ('possible-victim', 'supported') and audit.act_open()
  group by k.record_id having count(distinct k.key) = cardinality(words) and access.opens_section(k.record_id, 'person')
  order by k.record_id limit 40
$function$;
alter function support.cases_named(bigint[]) owner to :searcher;

CREATE OR REPLACE FUNCTION support.cases_of_reporter(of_report uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select c.case_id from support.cases c where c.began_from = of_report and c.reporter
  union
  select c.case_id from reports.reports r
    join referrals.referrals f on f.began_from = r.report_id join support.cases c on c.referral_id = f.referral_id
  where r.report_id = of_report and r.affected = 'me' and (c.of_whom = 'affected' or c.began_from is distinct from c.referral_id)
$function$;
alter function support.cases_of_reporter(uuid) owner to :owner;

CREATE OR REPLACE FUNCTION support.cases_shared()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select distinct c.case_id
  from access.current_session() s join access.shares h on h.to_agency = s.agency_id join support.cases c on c.case_id = h.record_id
  where s.roles && access.roles_that_read('case') and h.ended_at is null and h.until > platform.now() and c.agency_id <> s.agency_id and access.share_lives(h)
$function$;
alter function support.cases_shared() owner to :searcher;

CREATE OR REPLACE FUNCTION support.contacts_of_others(of_case uuid, up_to timestamp with time zone, most integer)
 RETURNS TABLE(way text, outcome text, on_day date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select t.way, t.outcome, (t.at at time zone 'Europe/London')::date
  from support.contacts t
  where t.case_id = of_case and t.at <= up_to and audit.act_open() and access.record_class(of_case) = 'open'
    and not access.owns_record(of_case) and not access.owns_record(t.by_member)
  order by t.at desc, t.outcome limit most
$function$;
alter function support.contacts_of_others(uuid,timestamp with time zone,integer) owner to :searcher;

CREATE OR REPLACE FUNCTION support.count_closed_at_risk(today date)
 RETURNS TABLE(high integer, very_high integer, late integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select (count(*) filter (where c.risk_level = 'high'))::integer, (count(*) filter (where c.risk_level = 'very-high'))::integer,
    (count(*) filter (where c.risk_due_on < today))::integer
  from support.cases c
  where c.agency_id = (select s.agency_id from access.current_session() s where s.roles && access.roles_that_read('case'))
    and c.state = 'closed' and c.risk_level in ('high', 'very-high')
$function$;
alter function support.count_closed_at_risk(date) owner to :searcher;

CREATE OR REPLACE FUNCTION support.count_endings(until date)
 RETURNS TABLE(month date, what text, people integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select c.month, c.what, case when c.own or c.people >= access.least_told() then c.people end
  from (
    select date_trunc('month', e.ends_on::timestamp)::date as month, e.what, count(distinct e.case_id)::integer as people,
      bool_and(e.agency_id = me.agency_id and me.roles && access.roles_that_read('case')) as own
    from access.current_session() me, support.endings e
    where 'partnership-manager' = any (me.roles) and e.state = 'coming' and e.ends_on <= until
      and e.ends_on >= (platform.now() at time zone 'Europe/London')::date
    group by 1, 2) c
$function$;
alter function support.count_endings(date) owner to :searcher;

CREATE OR REPLACE FUNCTION support.day_told(of_case uuid)
 RETURNS date
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select (r.received_at at time zone 'Europe/London')::date from support.cases c join reports.reports r on r.report_id = c.began_from
  where c.case_id = of_case and access.opens_section(of_case, 'person')
$function$;
alter function support.day_told(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION support.draft_shows(draft_key text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select case when draft_key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} '
    then access.record_class(left(draft_key, 36)::uuid) = 'open' else false end
$function$;
alter function support.draft_shows(text) owner to :owner;

CREATE OR REPLACE FUNCTION support.hold_for_rule()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform support.hold_own_views(array(select support.bound_by(new.case_id)) || case when new.referral_id is distinct from old.referral_id then array[new.case_id] end);
  return null;
end
$function$;
alter function support.hold_for_rule() owner to :searcher;

CREATE OR REPLACE FUNCTION support.hold_for_share()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform support.hold_own_views(array(select t.id from support.tied_as_same(new.record_id) t));
  return null;
end
$function$;
alter function support.hold_for_share() owner to :searcher;

CREATE OR REPLACE FUNCTION support.hold_for_tie()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform support.hold_own_views(array(select support.bound_by(new.case_id)) || case when platform.door() = 'worker' then array[new.case_id] end);
  return null;
end
$function$;
alter function support.hold_for_tie() owner to :searcher;

CREATE OR REPLACE FUNCTION support.hold_own_views(of_cases uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update support.own_views v set unjudged_since = platform.now()
  where v.view_id in (select distinct on (n.case_id) n.view_id from support.own_views n where n.case_id = any (of_cases) order by n.case_id, n.made_at desc, n.view_id);
  if found then perform platform.enqueue('ownPagesHeld', '{}', 12, null); end if;
end
$function$;
alter function support.hold_own_views(uuid[]) owner to :searcher;

CREATE OR REPLACE FUNCTION support.lets_write_to_reporter(of_report uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select not exists (select from support.cases c
    where c.case_id in (select support.cases_of_reporter(of_report)) and c.contact is not null
      and (c.contact->>'safe' in ('not-at-all', 'ended')
        or (c.contact->>'safe' = 'as-written' and jsonb_typeof(c.contact->'ways') = 'array' and not c.contact->'ways' ? 'receipt')))
    -- In another case of theirs nobody asked about the receipt, and so it stops only where they must not be reached at all.
    and not exists (select from support.cases_of_reporter(of_report) c (id) cross join lateral support.others_of_person(c.id) p (id)
      join support.cases o on o.case_id = p.id
      where o.contact->>'safe' in ('not-at-all', 'ended') and o.case_id not in (select support.cases_of_reporter(of_report)))
$function$;
alter function support.lets_write_to_reporter(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION support.note_own_words()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into support.alerts (alert_id, case_id, agency_id, section, kind, cause, on_day, raised_at)
  select gen_random_uuid(), c.case_id, c.agency_id, 'plan', case new.kind when 'complaint' then 'complaint' else 'own-words' end,
    new.words_id::text, (new.at at time zone 'Europe/London')::date, new.at
  from support.own_views v join support.cases c on c.case_id = v.case_id where v.view_id = new.view_id;
  return null;
end
$function$;
alter function support.note_own_words() owner to :searcher;

CREATE OR REPLACE FUNCTION support.note_reached()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  seen_on date := (least(new.at, platform.now()) at time zone 'Europe/London')::date;
begin
  update support.cases c set reached_on = seen_on where c.case_id = new.case_id and coalesce(c.reached_on, '-infinity') < seen_on;
  update support.alerts a set settled_at = platform.now(), settled_by = new.by_member
  where a.case_id = new.case_id and a.kind = 'contact-lapsed' and a.settled_at is null and a.on_day <= seen_on;
  return null;
end
$function$;
alter function support.note_reached() owner to :searcher;

CREATE OR REPLACE FUNCTION support.other_rules_of_reporter(of_report uuid)
 RETURNS SETOF jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select distinct on (o.case_id) o.contact
  from support.cases_of_reporter(of_report) c (id) cross join lateral support.others_of_person(c.id) p (id) join support.cases o on o.case_id = p.id
  where o.contact is not null and o.case_id not in (select support.cases_of_reporter(of_report)) and access.opens_section(of_report, 'conversation')
  order by o.case_id
$function$;
alter function support.other_rules_of_reporter(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION support.others_of_person(of_case uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select o.case_id from support.cases o where o.case_id in (select consents.records_of_person(of_case))
  union
  select t.id from support.cases c cross join lateral support.tied_as_same(c.case_id) t
  where c.case_id = of_case and support.reads_tied(t.id, c.agency_id, not t.theirs)
$function$;
alter function support.others_of_person(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION support.own_view()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select v.view_id from support.own_views v
  where v.locator = platform.hashed_setting('plainsight.receipt') and v.ended_at is null and v.until > platform.now()
    -- Where another case of theirs says that nobody reaches them it opens nothing, at once; the worker ends it after.
    and not exists (select from support.cases o where o.case_id in (select support.others_of_person(v.case_id)) and o.contact->>'safe' in ('not-at-all', 'ended'))
$function$;
alter function support.own_view() owner to :searcher;

CREATE OR REPLACE FUNCTION support.own_view_to_read()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select v.view_id from support.own_views v where v.view_id = support.own_view() and v.unjudged_since is null
$function$;
alter function support.own_view_to_read() owner to :searcher;

CREATE OR REPLACE FUNCTION support.own_views_to_judge()
 RETURNS TABLE(view_id uuid, case_id uuid, wrapped_by text, wrapped bytea)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select v.view_id, v.case_id, v.wrapped_by, v.wrapped from support.own_views v
  where v.unjudged_since is not null and audit.act_open() order by v.view_id limit 200 for update
$function$;
alter function support.own_views_to_judge() owner to :searcher;

CREATE OR REPLACE FUNCTION support.reads_tied(of_case uuid, other_agency text, tie_is_its_own boolean)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from access.shares h
    where h.record_id = of_case and h.to_agency = other_agency and (tie_is_its_own or 'person' = any (h.sections)) and access.share_lives(h))
$function$;
alter function support.reads_tied(uuid,text,boolean) owner to :searcher;

CREATE OR REPLACE FUNCTION support.rules_of_person(of_case uuid)
 RETURNS SETOF jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select o.contact from support.cases o
  where o.case_id in (select support.others_of_person(of_case)) and o.contact is not null and access.record_class(of_case) = 'open'
  order by o.case_id
$function$;
alter function support.rules_of_person(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION support.rules_of_reporter(of_report uuid)
 RETURNS SETOF jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select c.contact from support.cases c
  where c.case_id in (select support.cases_of_reporter(of_report)) and c.contact is not null and access.opens_section(of_report, 'conversation')
  order by c.case_id limit 20
$function$;
alter function support.rules_of_reporter(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION support.settle_own_view(of_view uuid, ends boolean, back uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not audit.act_open() or not support.waits_for_judging(of_view) then return; end if;
  update support.own_items i set taken_back_at = platform.now() where i.view_id = of_view and i.item_id = any (back) and i.taken_back_at is null;
  update support.own_views v set unjudged_since = null, ended_at = case when ends then coalesce(v.ended_at, platform.now()) else v.ended_at end where v.view_id = of_view;
end
$function$;
alter function support.settle_own_view(uuid,boolean,uuid[]) owner to :searcher;

CREATE OR REPLACE FUNCTION support.take_over(of_transfer uuid, new_holder uuid)
 RETURNS TABLE(case_id uuid, former_holder uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
declare
  me record;
  offer support.transfers;
  held support.cases;
  moved_at timestamptz := date_trunc('milliseconds', platform.now());
  today date := (platform.now() at time zone 'Europe/London')::date;
begin
  select s.* into me from access.current_session() s;
  if not audit.act_open() or not coalesce(me.roles && access.roles_that_work('case'), false) then return; end if;
  -- The case first, as everybody holds it who writes in it: whoever takes consent back at this very moment is heard.
  select c.* into held from support.cases c
  where c.case_id = (select t.case_id from support.transfers t where t.transfer_id = of_transfer) for update;
  select t.* into offer from support.transfers t where t.transfer_id = of_transfer for update;
  if offer.transfer_id is null or offer.state <> 'offered' or offer.to_agency <> me.agency_id
    or held.agency_id <> offer.from_agency or held.state <> 'open'
    or (offer.basis = 'Consent of the person' and not consents.agrees(offer.case_id, 'support', offer.to_agency))
    or not exists (select from access.support_workers() w where w.member_id = new_holder) then return; end if;
  update access.records r set agency_id = offer.to_agency where r.record_id = offer.case_id;
  update support.cases c set agency_id = offer.to_agency, holder = new_holder, changed_at = platform.now(), revision = c.revision + 1
  where c.case_id = offer.case_id;
  update support.alerts a set agency_id = offer.to_agency where a.case_id = offer.case_id;
  update support.endings e set agency_id = offer.to_agency where e.case_id = offer.case_id;
  update services.unmet_needs u set agency_id = offer.to_agency where u.case_id = offer.case_id;
  -- What was shared with them on a law ends (takeCase), and what the former owner's own services had of it; whoever has it on the person's consent keeps it.
  update services.referrals r set kept_by = offer.to_agency,
    fell_at = case when r.state in ('sent', 'accepted') and not r.outside and r.to_agency <> offer.to_agency
      and not exists (select from access.shares h where h.share_id = r.share_id and h.basis = 'Consent of the person' and access.share_lives(h))
      and (r.to_agency = offer.from_agency or services.share_stands(r.share_id)) then moved_at else r.fell_at end
  where r.case_id = offer.case_id;
  insert into tasks.history (history_id, task_id, what, member_id, owner_id, at)
  select gen_random_uuid(), t.task_id, 'given', me.member_id, new_holder, platform.now()
  from tasks.tasks t where t.record_id = offer.case_id and t.agency_id = offer.from_agency and t.state = 'open';
  update tasks.tasks t set agency_id = offer.to_agency, owner_id = new_holder
  where t.record_id = offer.case_id and t.agency_id = offer.from_agency;
  -- In each caseload's picture: gone from the one, come into the other.
  insert into support.risk_changes (case_id, agency_id, on_day, was, now) values
    (offer.case_id, offer.from_agency, today, coalesce(held.risk_level, 'none'), null),
    (offer.case_id, offer.to_agency, today, null, coalesce(held.risk_level, 'none'));
  update support.transfers t set state = 'accepted', answered_by = me.member_id, answered_at = platform.now()
  where t.transfer_id = offer.transfer_id;
  -- Who was let in to conferences about it, and that the new holder is asked to them.
  perform conferences.pass_on(offer.case_id, offer.to_agency, me.member_id);
  return query select offer.case_id, held.holder;
end
$function$;
alter function support.take_over(uuid,uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION support.tied_as_same(of_case uuid)
 RETURNS TABLE(id uuid, theirs boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select o.case_id, false from support.ties t join support.cases o on o.reference = t.other_reference
  where t.case_id = of_case and t.role = 'same-person' and t.until_on is null and o.case_id <> of_case
  union
  select t.case_id, true from support.cases c join support.ties t on t.other_reference = c.reference
  where c.case_id = of_case and t.role = 'same-person' and t.until_on is null and t.case_id <> of_case
$function$;
alter function support.tied_as_same(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION support.waits_for_judging(of_view uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from support.own_views v where v.view_id = of_view and v.unjudged_since is not null)
$function$;
alter function support.waits_for_judging(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION tasks.colleagues()
 RETURNS TABLE(member_id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.member_id, m.name from access.members m, access.current_session() s
  where m.agency_id = s.agency_id and m.state = 'active' order by m.name, m.member_id limit 500
$function$;
alter function tasks.colleagues() owner to :searcher;

CREATE OR REPLACE FUNCTION tasks.is_theirs(of_task uuid, of_member uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from tasks.tasks t join access.records r on r.record_id = t.record_id
    where t.task_id = of_task and t.owner_id = of_member and t.agency_id = access.session_agency()
      and (r.kind in ('case', 'order') or access.record_class(r.record_id) = 'open'))
$function$;
alter function tasks.is_theirs(uuid,uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION triage.count_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  new.revision := old.revision + 1;
  return new;
end
$function$;
alter function triage.count_change() owner to :owner;

CREATE OR REPLACE FUNCTION triage.count_happening()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  update triage.items i set new_answer = i.new_answer where i.report_id = new.report_id and i.agency_id = new.agency_id;
  return null;
end
$function$;
alter function triage.count_happening() owner to :owner;

CREATE OR REPLACE FUNCTION triage.handings_in_short(of_report uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select string_agg(concat_ws(' ', h.handing_id, h.state,
      (select count(*) from triage.handing_refusals r where r.handing_id = h.handing_id)), ', ' order by h.handed_at, h.handing_id)
  from access.current_session() s join triage.handings h on h.report_id = of_report
  where access.record_class(of_report) = 'open'
    and ((h.from_agency = s.agency_id and 'duty-desk' = any (s.roles)) or (s.member_id = any (h.named) and 'investigator' = any (s.roles)))
$function$;
alter function triage.handings_in_short(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION triage.may_be_handed(of_report uuid)
 RETURNS TABLE(member_id uuid, name text, agency_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.member_id, m.name, m.agency_id
  from access.current_session() s
    join access.records r on r.record_id = of_report and r.kind = 'report'
    join access.members m on m.state = 'active' and m.member_id <> s.member_id and (m.agency_id = r.agency_id
      or exists (select from access.shares h where h.record_id = of_report and h.to_agency = m.agency_id and access.share_lives(h)))
  where 'duty-desk' = any (s.roles) and access.record_class(of_report) = 'open'
    and exists (select from access.member_roles o
      where o.member_id = m.member_id and o.role = 'investigator' and o.ended_at is null)
$function$;
alter function triage.may_be_handed(uuid) owner to :searcher;

CREATE OR REPLACE FUNCTION triage.pass_acted_on(of_decision uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (
    select from triage.decisions d join triage.items i on i.report_id = d.report_id and i.agency_id = d.to_agency
    where d.decision_id = of_decision and d.agency_id = access.session_agency()
      and (i.claimed_by is not null or i.state = 'decided'))
$function$;
alter function triage.pass_acted_on(uuid) owner to :searcher;

-- Triggers

CREATE TRIGGER member_roles_tell AFTER INSERT OR UPDATE ON access.member_roles FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_desks();

CREATE TRIGGER members_tell AFTER UPDATE ON access.members FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_desks();

CREATE TRIGGER records_tell AFTER UPDATE OF agency_id ON access.records FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_desks('rights');

CREATE TRIGGER sessions_tell AFTER DELETE OR UPDATE OF ended_at ON access.sessions FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_desks();

CREATE TRIGGER shares_hold_own_views AFTER INSERT ON access.shares FOR EACH ROW EXECUTE FUNCTION support.hold_for_share();

CREATE TRIGGER shares_tell AFTER INSERT OR UPDATE ON access.shares FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_desks('rights');

CREATE TRIGGER conferences_end_moved AFTER UPDATE OF closed_at, cancelled_at ON conferences.conferences FOR EACH ROW WHEN (((new.closed_at IS NOT NULL) OR (new.cancelled_at IS NOT NULL))) EXECUTE FUNCTION conferences.end_moved_with_meeting();

CREATE TRIGGER entries_place_by_time BEFORE INSERT ON conferences.entries FOR EACH ROW EXECUTE FUNCTION platform.place_by_time();

CREATE TRIGGER item_agencies_tell AFTER UPDATE ON conferences.item_agencies FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_desks('rights');

CREATE TRIGGER items_end_moved AFTER UPDATE OF taken_off_at ON conferences.items FOR EACH ROW WHEN ((new.taken_off_at IS NOT NULL)) EXECUTE FUNCTION conferences.end_moved_with_item();

CREATE TRIGGER showings_place_by_time BEFORE INSERT ON conferences.showings FOR EACH ROW EXECUTE FUNCTION platform.place_by_time();

CREATE TRIGGER consents_carry AFTER INSERT ON consents.consents FOR EACH ROW WHEN (((new.recorded_by IS NOT NULL) AND (new.about = 'sharing'::text) AND (new.answer = ANY (ARRAY['no'::text, 'withdrawn'::text])))) EXECUTE FUNCTION consents.carry_said();

CREATE TRIGGER consents_place_by_time BEFORE INSERT ON consents.consents FOR EACH ROW WHEN (((new.recorded_by IS NOT NULL) OR (new.place IS NULL))) EXECUTE FUNCTION platform.place_by_time();

CREATE TRIGGER consents_tell AFTER INSERT ON consents.consents FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_desks('rights');

CREATE TRIGGER common_values_fold AFTER INSERT ON identities.common_values REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION identities.fold_common();

CREATE TRIGGER decisions_fold AFTER INSERT ON identities.decisions FOR EACH ROW EXECUTE FUNCTION identities.fold_decision();

CREATE TRIGGER decisions_in_order BEFORE INSERT ON identities.decisions FOR EACH ROW EXECUTE FUNCTION identities.number_decision();

CREATE TRIGGER matches_hits AFTER INSERT ON identities.matches REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION identities.keep_hits();

CREATE TRIGGER matches_tell AFTER INSERT OR UPDATE ON identities.matches FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_desks();

CREATE TRIGGER mention_keys_count AFTER INSERT ON identities.mention_keys REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION identities.count_common();

CREATE TRIGGER mentions_fold AFTER UPDATE OF state ON identities.mentions FOR EACH ROW WHEN ((old.state <> new.state)) EXECUTE FUNCTION identities.fold_mention();

CREATE TRIGGER request_answers_mark AFTER INSERT ON identities.request_answers FOR EACH ROW EXECUTE FUNCTION identities.mark_answered();

CREATE TRIGGER entries_place_by_time BEFORE INSERT ON investigations.entries FOR EACH ROW EXECUTE FUNCTION platform.place_by_time();

CREATE TRIGGER group_answers_place_by_time BEFORE INSERT ON investigations.group_answers FOR EACH ROW EXECUTE FUNCTION platform.place_by_time();

CREATE TRIGGER entries_place_by_time BEFORE INSERT ON orders.entries FOR EACH ROW EXECUTE FUNCTION platform.place_by_time();

CREATE TRIGGER installation_is_never_emptied BEFORE TRUNCATE ON platform.installation FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER installation_never_changes BEFORE DELETE OR UPDATE ON platform.installation FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER answers_place_by_time BEFORE INSERT ON referrals.answers FOR EACH ROW EXECUTE FUNCTION platform.place_by_time();

CREATE TRIGGER clock_events_place_by_time BEFORE INSERT ON referrals.clock_events FOR EACH ROW EXECUTE FUNCTION platform.place_by_time();

CREATE TRIGGER consent_steps_place_by_time BEFORE INSERT ON reports.consent_steps FOR EACH ROW EXECUTE FUNCTION platform.place_by_time();

CREATE TRIGGER messages_tell AFTER INSERT ON reports.messages FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_desks();

CREATE TRIGGER reports_tell AFTER UPDATE ON reports.reports FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_desks();

CREATE TRIGGER entries_place_by_time BEFORE INSERT ON services.entries FOR EACH ROW EXECUTE FUNCTION platform.place_by_time();

CREATE TRIGGER versions_place_by_time BEFORE INSERT ON services.versions FOR EACH ROW EXECUTE FUNCTION platform.place_by_time();

CREATE TRIGGER cases_carry_consent AFTER INSERT OR UPDATE OF referral_id ON support.cases FOR EACH ROW WHEN ((new.referral_id IS NOT NULL)) EXECUTE FUNCTION consents.carry_tied();

CREATE TRIGGER cases_hold_own_views AFTER UPDATE OF contact, referral_id ON support.cases FOR EACH ROW WHEN (((new.contact IS DISTINCT FROM old.contact) OR (new.referral_id IS DISTINCT FROM old.referral_id))) EXECUTE FUNCTION support.hold_for_rule();

CREATE TRIGGER contacts_reached AFTER INSERT ON support.contacts FOR EACH ROW WHEN ((new.outcome = 'reached'::text)) EXECUTE FUNCTION support.note_reached();

CREATE TRIGGER entries_place_by_time BEFORE INSERT ON support.entries FOR EACH ROW EXECUTE FUNCTION platform.place_by_time();

CREATE TRIGGER own_words_note AFTER INSERT ON support.own_words FOR EACH ROW EXECUTE FUNCTION support.note_own_words();

CREATE TRIGGER ties_carry_consent AFTER INSERT OR UPDATE OF role, other_reference, until_on ON support.ties FOR EACH ROW WHEN (((new.role = 'same-person'::text) AND (new.until_on IS NULL))) EXECUTE FUNCTION consents.carry_tied();

CREATE TRIGGER ties_hold_own_views AFTER INSERT OR UPDATE OF role, other_reference, until_on ON support.ties FOR EACH ROW WHEN (((new.role = 'same-person'::text) AND (new.until_on IS NULL))) EXECUTE FUNCTION support.hold_for_tie();

CREATE TRIGGER tasks_place_by_time BEFORE INSERT ON tasks.tasks FOR EACH ROW EXECUTE FUNCTION platform.place_by_time();

CREATE TRIGGER decisions_tell AFTER INSERT OR UPDATE ON triage.decisions FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_desks();

CREATE TRIGGER handing_refusals_tell AFTER INSERT ON triage.handing_refusals FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_desks();

CREATE TRIGGER handings_tell AFTER INSERT OR UPDATE ON triage.handings FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_desks();

CREATE TRIGGER history_counts AFTER INSERT ON triage.history FOR EACH ROW WHEN ((new.what <> ALL (ARRAY['placed'::text, 'claimed'::text, 'released'::text, 'decided'::text, 'undone'::text, 'answered'::text, 'passed-here'::text, 'withdrawn'::text]))) EXECUTE FUNCTION triage.count_happening();

CREATE TRIGGER items_count_changes BEFORE UPDATE ON triage.items FOR EACH ROW EXECUTE FUNCTION triage.count_change();

CREATE TRIGGER items_tell AFTER INSERT OR DELETE OR UPDATE ON triage.items FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_desks();

-- Row security

alter table access.agencies enable row level security, force row level security;

alter table access.credentials enable row level security, force row level security;

alter table access.mailed_links enable row level security, force row level security;

alter table access.mails enable row level security, force row level security;

alter table access.member_roles enable row level security, force row level security;

alter table access.members enable row level security, force row level security;

alter table access.named_members enable row level security, force row level security;

alter table access.record_keys enable row level security, force row level security;

alter table access.records enable row level security, force row level security;

alter table access.recovery_codes enable row level security, force row level security;

alter table access.sessions enable row level security, force row level security;

alter table access.shares enable row level security, force row level security;

alter table access.small_counts enable row level security, force row level security;

alter table access.tries enable row level security, force row level security;

alter table audit.batches enable row level security, force row level security;

alter table audit.entries enable row level security, force row level security;

alter table conferences.acceptances enable row level security, force row level security;

alter table conferences.actions enable row level security, force row level security;

alter table conferences.conferences enable row level security, force row level security;

alter table conferences.entries enable row level security, force row level security;

alter table conferences.invited enable row level security, force row level security;

alter table conferences.item_agencies enable row level security, force row level security;

alter table conferences.items enable row level security, force row level security;

alter table conferences.parts enable row level security, force row level security;

alter table conferences.read_backs enable row level security, force row level security;

alter table conferences.risks enable row level security, force row level security;

alter table conferences.showings enable row level security, force row level security;

alter table conferences.slots enable row level security, force row level security;

alter table conferences.versions enable row level security, force row level security;

alter table consents.consents enable row level security, force row level security;

alter table figures.releases enable row level security, force row level security;

alter table files.blobs enable row level security, force row level security;

alter table files.files enable row level security, force row level security;

alter table files.scanner enable row level security, force row level security;

alter table files.uploads enable row level security, force row level security;

alter table identities.common_values enable row level security, force row level security;

alter table identities.decisions enable row level security, force row level security;

alter table identities.earlier_scores enable row level security, force row level security;

alter table identities.filing enable row level security, force row level security;

alter table identities.hits enable row level security, force row level security;

alter table identities.matches enable row level security, force row level security;

alter table identities.mention_keys enable row level security, force row level security;

alter table identities.mentions enable row level security, force row level security;

alter table identities.model_choices enable row level security, force row level security;

alter table identities.models enable row level security, force row level security;

alter table identities.request_answers enable row level security, force row level security;

alter table identities.requests enable row level security, force row level security;

alter table identities.watched_keys enable row level security, force row level security;

alter table identities.watched_people enable row level security, force row level security;

alter table investigations.added_reports enable row level security, force row level security;

alter table investigations.drafts enable row level security, force row level security;

alter table investigations.elsewhere enable row level security, force row level security;

alter table investigations.entries enable row level security, force row level security;

alter table investigations.file_checks enable row level security, force row level security;

alter table investigations.group_answers enable row level security, force row level security;

alter table investigations.groups_alike enable row level security, force row level security;

alter table investigations.investigations enable row level security, force row level security;

alter table investigations.progress enable row level security, force row level security;

alter table investigations.risk_uses enable row level security, force row level security;

alter table investigations.roles enable row level security, force row level security;

alter table orders.drafts enable row level security, force row level security;

alter table orders.entries enable row level security, force row level security;

alter table orders.orders enable row level security, force row level security;

alter table orders.touches enable row level security, force row level security;

alter table orders.watched enable row level security, force row level security;

alter table platform.clock enable row level security, force row level security;

alter table platform.drafts enable row level security, force row level security;

alter table platform.installation enable row level security, force row level security;

alter table platform.key_mark enable row level security, force row level security;

alter table platform.migrations enable row level security, force row level security;

alter table platform.practice_loads enable row level security, force row level security;

alter table platform.practice_mails enable row level security, force row level security;

alter table platform.standing enable row level security, force row level security;

alter table referrals.answers enable row level security, force row level security;

alter table referrals.calendar_links enable row level security, force row level security;

alter table referrals.clock_events enable row level security, force row level security;

alter table referrals.clock_rules enable row level security, force row level security;

alter table referrals.clock_stages enable row level security, force row level security;

alter table referrals.council_contacts enable row level security, force row level security;

alter table referrals.history enable row level security, force row level security;

alter table referrals.kinds enable row level security, force row level security;

alter table referrals.quality_at_sending enable row level security, force row level security;

alter table referrals.referrals enable row level security, force row level security;

alter table referrals.responders enable row level security, force row level security;

alter table reports.consent_steps enable row level security, force row level security;

alter table reports.contents enable row level security, force row level security;

alter table reports.messages enable row level security, force row level security;

alter table reports.receipts enable row level security, force row level security;

alter table reports.reports enable row level security, force row level security;

alter table reports.search_words enable row level security, force row level security;

alter table reports.unfinished enable row level security, force row level security;

alter table services.drafts enable row level security, force row level security;

alter table services.entries enable row level security, force row level security;

alter table services.own_answers enable row level security, force row level security;

alter table services.referrals enable row level security, force row level security;

alter table services.services enable row level security, force row level security;

alter table services.unmet_needs enable row level security, force row level security;

alter table services.versions enable row level security, force row level security;

alter table support.alerts enable row level security, force row level security;

alter table support.approval_rules enable row level security, force row level security;

alter table support.begun_referrals enable row level security, force row level security;

alter table support.cases enable row level security, force row level security;

alter table support.contacts enable row level security, force row level security;

alter table support.drafts enable row level security, force row level security;

alter table support.endings enable row level security, force row level security;

alter table support.entries enable row level security, force row level security;

alter table support.outcome_answers enable row level security, force row level security;

alter table support.own_items enable row level security, force row level security;

alter table support.own_views enable row level security, force row level security;

alter table support.own_words enable row level security, force row level security;

alter table support.risk_changes enable row level security, force row level security;

alter table support.ties enable row level security, force row level security;

alter table support.transfer_words enable row level security, force row level security;

alter table support.transfers enable row level security, force row level security;

alter table tasks.history enable row level security, force row level security;

alter table tasks.tasks enable row level security, force row level security;

alter table triage.afterwards enable row level security, force row level security;

alter table triage.decisions enable row level security, force row level security;

alter table triage.handing_refusals enable row level security, force row level security;

alter table triage.handings enable row level security, force row level security;

alter table triage.history enable row level security, force row level security;

alter table triage.items enable row level security, force row level security;

alter table triage.notes enable row level security, force row level security;

-- Policies

create policy agencies_public on access.agencies as permissive for select to :public_site
  using (true);

create policy agencies_searcher on access.agencies as permissive for select to :searcher
  using (true);

create policy agencies_staff on access.agencies as permissive for select to :staff_site
  using (true);

create policy agencies_worker on access.agencies as permissive for select to :worker
  using (true);

create policy agencies_worker_adds on access.agencies as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy agencies_worker_changes on access.agencies as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy credentials_searcher on access.credentials as permissive for all to :searcher
  using (true)
  with check (true);

create policy mailed_links_searcher on access.mailed_links as permissive for select to :searcher
  using (true);

create policy mailed_links_searcher_steps on access.mailed_links as permissive for update to :searcher
  using (true);

create policy mailed_links_worker on access.mailed_links as permissive for all to :worker
  using (( SELECT audit.act_open() AS act_open))
  with check (( SELECT audit.act_open() AS act_open));

create policy mails_administrator on access.mails as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_has('administrator'::text) AS session_has) AND (member_id IN ( SELECT m.member_id
   FROM access.members m
  WHERE (m.agency_id = ( SELECT access.session_agency() AS session_agency))))));

create policy mails_searcher on access.mails as permissive for select to :searcher
  using (true);

create policy mails_worker on access.mails as permissive for all to :worker
  using (( SELECT audit.act_open() AS act_open))
  with check (( SELECT audit.act_open() AS act_open));

create policy member_roles_searcher on access.member_roles as permissive for select to :searcher
  using (true);

create policy member_roles_searcher_ends on access.member_roles as permissive for update to :searcher
  using (true);

create policy member_roles_searcher_gives on access.member_roles as permissive for insert to :searcher
  with check (true);

create policy member_roles_staff on access.member_roles as permissive for select to :staff_site
  using (((member_id = ( SELECT access.session_member() AS session_member)) OR (access.manages_as(member_id) IS NOT NULL)));

create policy member_roles_worker on access.member_roles as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy member_roles_worker_adds on access.member_roles as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy member_roles_worker_changes on access.member_roles as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy members_searcher on access.members as permissive for select to :searcher
  using (true);

create policy members_searcher_invites on access.members as permissive for insert to :searcher
  with check (true);

create policy members_searcher_joins on access.members as permissive for update to :searcher
  using (true);

create policy members_staff on access.members as permissive for select to :staff_site
  using ((( SELECT access.session_member() AS session_member) IS NOT NULL));

create policy members_worker on access.members as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy members_worker_adds on access.members as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy members_worker_changes on access.members as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy named_members_searcher on access.named_members as permissive for select to :searcher
  using (true);

create policy named_members_searcher_names on access.named_members as permissive for insert to :searcher
  with check (true);

create policy named_members_staff on access.named_members as permissive for select to :staff_site
  using ((access.record_class(record_id) = 'open'::text));

create policy named_members_staff_ends on access.named_members as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.works_on(record_id) AND (ended_at IS NULL) AND (member_id <> ( SELECT access.session_member() AS session_member))))
  with check (((ended_at IS NOT NULL) AND (ended_by = ( SELECT access.session_member() AS session_member))));

create policy named_members_staff_names on access.named_members as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (named_by = ( SELECT access.session_member() AS session_member)) AND (ended_at IS NULL) AND ((access.works_on(record_id) AND (member_id IN ( SELECT i.member_id
   FROM access.investigators() i(member_id, name)))) OR (access.registered_here(record_id) AND (member_id = ( SELECT access.session_member() AS session_member)) AND ( SELECT access.session_has('investigator'::text) AS session_has)))));

create policy named_members_worker on access.named_members as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy named_members_worker_names on access.named_members as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy record_keys_public_adds on access.record_keys as permissive for insert to :public_site
  with check ((( SELECT audit.act_open() AS act_open) AND (wrapped_by = 'desk-1'::text) AND access.registered_here(record_id)));

create policy record_keys_staff on access.record_keys as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (access.record_class(record_id) = 'open'::text)));

create policy record_keys_staff_adds on access.record_keys as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (wrapped_by = 'kek-1'::text) AND access.registered_here(record_id) AND (( SELECT access.session_takes() AS session_takes) OR ( SELECT access.session_refers() AS session_refers) OR ( SELECT access.session_opens_cases() AS session_opens_cases))));

create policy record_keys_worker on access.record_keys as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy record_keys_worker_adds on access.record_keys as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy record_keys_worker_rewraps on access.record_keys as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy records_public_adds on access.records as permissive for insert to :public_site
  with check ((( SELECT audit.act_open() AS act_open) AND (kind = 'report'::text) AND (others_see = 'sealed'::text) AND (agency_id = ( SELECT access.public_desk() AS public_desk))));

create policy records_searcher on access.records as permissive for select to :searcher
  using (true);

create policy records_searcher_moves on access.records as permissive for update to :searcher
  using (true);

create policy records_staff on access.records as permissive for select to :staff_site
  using ((access.record_class(record_id) = 'open'::text));

create policy records_staff_begins_investigation on access.records as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_has('investigator'::text) AS session_has) AND (kind = 'investigation'::text) AND (others_see = 'hidden'::text) AND (agency_id = ( SELECT access.session_agency() AS session_agency))));

create policy records_staff_begins_order on access.records as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_has('investigator'::text) AS session_has) AND (kind = 'order'::text) AND (others_see = 'hidden'::text) AND (agency_id = ( SELECT access.session_agency() AS session_agency))));

create policy records_staff_opens_case on access.records as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_opens_cases() AS session_opens_cases) AND (kind = 'case'::text) AND (others_see = 'hidden'::text) AND (agency_id = ( SELECT access.session_agency() AS session_agency))));

create policy records_staff_puts_item on access.records as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_reads('case'::text) AS session_reads) AND (kind = 'conference-item'::text) AND (others_see = 'hidden'::text) AND (agency_id = ( SELECT access.session_agency() AS session_agency))));

create policy records_staff_refers on access.records as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_refers() AS session_refers) AND (kind = 'referral'::text) AND (others_see = 'hidden'::text) AND (agency_id = ( SELECT access.session_agency() AS session_agency))));

create policy records_staff_takes on access.records as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_takes() AS session_takes) AND (kind = 'report'::text) AND (others_see = ANY (ARRAY['sealed'::text, 'hidden'::text])) AND (agency_id = ( SELECT access.desk_for_taken() AS desk_for_taken))));

create policy records_worker on access.records as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy records_worker_adds on access.records as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy recovery_codes_searcher on access.recovery_codes as permissive for all to :searcher
  using (true)
  with check (true);

create policy sessions_own on access.sessions as permissive for select to :staff_site
  using ((member_id = ( SELECT access.session_member() AS session_member)));

create policy sessions_own_changes on access.sessions as permissive for update to :staff_site
  using (((member_id = ( SELECT access.session_member() AS session_member)) AND (ended_at IS NULL)))
  with check (true);

create policy sessions_searcher on access.sessions as permissive for select to :searcher
  using (true);

create policy sessions_searcher_ends on access.sessions as permissive for update to :searcher
  using (true);

create policy sessions_searcher_starts on access.sessions as permissive for insert to :searcher
  with check (true);

create policy sessions_worker_clears on access.sessions as permissive for delete to :worker
  using ((( SELECT audit.act_open() AS act_open) AND (absolute_until < (platform.now() - '02:00:00'::interval))));

create policy sessions_worker_reads on access.sessions as permissive for select to :worker
  using ((( SELECT audit.act_open() AS act_open) AND (absolute_until < (platform.now() - '02:00:00'::interval))));

create policy shares_both_sides on access.shares as permissive for select to :staff_site
  using ((access.reads_kind_of(record_id) AND ((to_agency = ( SELECT access.session_agency() AS session_agency)) OR (access.holder_of(record_id) = ( SELECT access.session_agency() AS session_agency)))));

create policy shares_never_of_investigations on access.shares as restrictive for insert to :staff_site
  with check ((NOT (EXISTS ( SELECT
   FROM access.records r
  WHERE ((r.record_id = shares.record_id) AND (r.kind = 'investigation'::text))))));

create policy shares_of_cases_have_a_ground on access.shares as restrictive for insert to :staff_site
  with check (((basis <> 'Consent of the person'::text) OR consents.agrees(record_id, purpose, to_agency)));

create policy shares_owner_ends on access.shares as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.works_on(record_id) AND (ended_at IS NULL)))
  with check (((ended_at IS NOT NULL) AND (ended_by = ( SELECT access.session_member() AS session_member))));

create policy shares_owner_grants on access.shares as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND access.works_on(record_id) AND (from_agency = ( SELECT access.session_agency() AS session_agency)) AND (granted_by = ( SELECT access.session_member() AS session_member)) AND (ended_at IS NULL) AND (ended_by IS NULL) AND (EXISTS ( SELECT
   FROM access.agencies a
  WHERE ((a.agency_id = shares.to_agency) AND (a.kind <> 'commissioner'::text)))) AND (EXISTS ( SELECT
   FROM access.records r
  WHERE ((r.record_id = shares.record_id) AND (r.agency_id = shares.from_agency))))));

create policy shares_receiver_gives_back on access.shares as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (to_agency = ( SELECT access.session_agency() AS session_agency)) AND (ended_at IS NULL) AND (EXISTS ( SELECT
   FROM services.referrals r
  WHERE ((r.share_id = shares.share_id) AND (r.state = ANY (ARRAY['declined'::text, 'done'::text])))))))
  with check (((ended_at IS NOT NULL) AND (ended_by = ( SELECT access.session_member() AS session_member))));

create policy shares_searcher on access.shares as permissive for select to :searcher
  using (true);

create policy shares_searcher_ends on access.shares as permissive for update to :searcher
  using (true);

create policy shares_worker on access.shares as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy shares_worker_adds on access.shares as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy small_counts_searcher on access.small_counts as permissive for select to :searcher
  using (true);

create policy tries_searcher on access.tries as permissive for all to :searcher
  using (true)
  with check (true);

create policy tries_worker_forgets on access.tries as permissive for delete to :worker
  using ((( SELECT audit.act_open() AS act_open) AND (last_at < (platform.now() - '1 day'::interval))));

create policy tries_worker_reads on access.tries as permissive for select to :worker
  using ((( SELECT audit.act_open() AS act_open) AND (last_at < (platform.now() - '1 day'::interval))));

create policy batches_worker on audit.batches as permissive for select to :worker
  using (true);

create policy batches_worker_seals on audit.batches as permissive for insert to :worker
  with check (true);

create policy entries_data_protection on audit.entries as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_has('data-protection-officer'::text) AS session_has) AND ((agency_id = ( SELECT access.session_agency() AS session_agency)) OR access.owns_record(record_id)) AND ((record_kind IS DISTINCT FROM 'investigation'::text) OR (access.record_class(record_id) = 'open'::text))));

create policy entries_searcher on audit.entries as permissive for select to :searcher
  using (true);

create policy entries_searcher_writes on audit.entries as permissive for insert to :searcher
  with check (true);

create policy entries_worker on audit.entries as permissive for select to :worker
  using (true);

create policy acceptances_searcher on conferences.acceptances as permissive for select to :searcher
  using (true);

create policy acceptances_staff on conferences.acceptances as permissive for select to :staff_site
  using (conferences.takes_part(conference_id));

create policy acceptances_staff_accepts on conferences.acceptances as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (member_id = ( SELECT access.session_member() AS session_member)) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND conferences.takes_part(conference_id) AND (EXISTS ( SELECT
   FROM conferences.conferences c
  WHERE ((c.conference_id = acceptances.conference_id) AND (c.statement = acceptances.statement)))) AND ((present_at IS NULL) OR conferences.is_open(conference_id))));

create policy acceptances_staff_attends on conferences.acceptances as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (member_id = ( SELECT access.session_member() AS session_member)) AND (present_at IS NULL) AND conferences.is_open(conference_id)))
  with check (((present_at IS NOT NULL) AND (member_id = ( SELECT access.session_member() AS session_member))));

create policy acceptances_worker_adds on conferences.acceptances as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy actions_searcher on conferences.actions as permissive for select to :searcher
  using (true);

create policy actions_staff on conferences.actions as permissive for select to :staff_site
  using (conferences.on_item(item_id));

create policy actions_staff_agrees on conferences.actions as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (by_member = ( SELECT access.session_member() AS session_member)) AND (EXISTS ( SELECT
   FROM conferences.items i
  WHERE ((i.item_id = actions.item_id) AND conferences.is_open(i.conference_id)))) AND (agency_id IN ( SELECT conferences.agencies_on(actions.item_id) AS agencies_on)) AND ((owner_id IS NULL) OR (EXISTS ( SELECT
   FROM access.members m
  WHERE ((m.member_id = actions.owner_id) AND (m.agency_id = actions.agency_id)))))));

create policy actions_worker_adds on conferences.actions as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy conferences_searcher on conferences.conferences as permissive for select to :searcher
  using (true);

create policy conferences_staff on conferences.conferences as permissive for select to :staff_site
  using (conferences.takes_part(conference_id));

create policy conferences_staff_calls on conferences.conferences as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_reads('case'::text) AS session_reads) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND (called_by = ( SELECT access.session_member() AS session_member)) AND (opened_at IS NULL) AND (closed_at IS NULL) AND (EXISTS ( SELECT
   FROM access.agencies a
  WHERE ((a.agency_id = conferences.agency_id) AND (a.kind <> 'commissioner'::text)))) AND (EXISTS ( SELECT
   FROM access.members m
  WHERE ((m.member_id = conferences.chair) AND (m.agency_id = conferences.agency_id))))));

create policy conferences_staff_changes on conferences.conferences as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND conferences.may_change(conference_id)))
  with check ((conferences.may_change(conference_id) AND (opened_at IS NULL) AND (closed_at IS NULL) AND ((cancelled_at IS NULL) OR (cancelled_by = ( SELECT access.session_member() AS session_member))) AND conferences.is_as_written(conferences.*) AND (EXISTS ( SELECT
   FROM access.members m
  WHERE ((m.member_id = conferences.chair) AND (m.agency_id = conferences.agency_id))))));

create policy conferences_staff_runs on conferences.conferences as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND conferences.runs(conference_id)))
  with check (((opened_at IS NOT NULL) AND (COALESCE(closed_by, opened_by) = ( SELECT access.session_member() AS session_member)) AND conferences.is_as_written(conferences.*)));

create policy conferences_worker_adds on conferences.conferences as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy entries_searcher on conferences.entries as permissive for select to :searcher
  using (true);

create policy entries_staff on conferences.entries as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND conferences.on_item(item_id) AND
CASE kind
    WHEN 'part'::text THEN conferences.part_shows(item_id, about, at)
    WHEN 'brief'::text THEN conferences.brief_shows(item_id, place)
    ELSE true
END));

create policy entries_staff_adds on conferences.entries as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (by_member = ( SELECT access.session_member() AS session_member)) AND (EXISTS ( SELECT
   FROM (conferences.items i
     JOIN conferences.conferences c ON ((c.conference_id = i.conference_id)))
  WHERE ((i.item_id = entries.item_id) AND (i.taken_off_at IS NULL) AND
        CASE entries.kind
            WHEN 'brief'::text THEN ((c.closed_at IS NULL) AND (c.cancelled_at IS NULL) AND access.works_on(i.case_id))
            WHEN 'ground'::text THEN ((c.closed_at IS NULL) AND (c.cancelled_at IS NULL) AND access.works_on(i.case_id))
            WHEN 'part'::text THEN ((c.closed_at IS NULL) AND (c.cancelled_at IS NULL) AND (entries.about = ( SELECT access.session_agency() AS session_agency)))
            WHEN 'minute'::text THEN ((c.opened_at IS NOT NULL) AND (c.closed_at IS NULL))
            WHEN 'action'::text THEN ((c.opened_at IS NOT NULL) AND (c.closed_at IS NULL))
            WHEN 'correction'::text THEN (c.opened_at IS NOT NULL)
            ELSE false
        END)))));

create policy entries_worker_adds on conferences.entries as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy invited_searcher on conferences.invited as permissive for select to :searcher
  using (true);

create policy invited_searcher_asks on conferences.invited as permissive for insert to :searcher
  with check (true);

create policy invited_staff on conferences.invited as permissive for select to :staff_site
  using (conferences.takes_part(conference_id));

create policy invited_staff_apologises on conferences.invited as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND conferences.takes_part(conference_id) AND ((apologies_at IS NULL) OR (EXISTS ( SELECT
   FROM conferences.versions v
  WHERE ((v.conference_id = invited.conference_id) AND (v.at > invited.apologies_at)))))))
  with check ((apologies_by = ( SELECT access.session_member() AS session_member)));

create policy invited_staff_invites on conferences.invited as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND conferences.runs(conference_id) AND (invited_by = ( SELECT access.session_member() AS session_member)) AND (apologies_at IS NULL) AND (EXISTS ( SELECT
   FROM access.agencies a
  WHERE ((a.agency_id = invited.agency_id) AND (a.kind <> 'commissioner'::text))))));

create policy invited_worker_adds on conferences.invited as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy item_agencies_searcher on conferences.item_agencies as permissive for select to :searcher
  using (true);

create policy item_agencies_searcher_ends on conferences.item_agencies as permissive for update to :searcher
  using (true);

create policy item_agencies_staff on conferences.item_agencies as permissive for select to :staff_site
  using (conferences.on_item(item_id));

create policy item_agencies_staff_ends on conferences.item_agencies as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (ended_at IS NULL) AND (EXISTS ( SELECT
   FROM conferences.items i
  WHERE ((i.item_id = item_agencies.item_id) AND access.works_on(i.case_id))))))
  with check (((ended_at IS NOT NULL) AND (ended_by = ( SELECT access.session_member() AS session_member))));

create policy item_agencies_staff_lets_in on conferences.item_agencies as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (let_in_by = ( SELECT access.session_member() AS session_member)) AND (ended_at IS NULL) AND (agency_id <> ( SELECT access.session_agency() AS session_agency)) AND (EXISTS ( SELECT
   FROM ((conferences.items i
     JOIN conferences.invited v ON ((v.conference_id = i.conference_id)))
     JOIN conferences.conferences c ON ((c.conference_id = i.conference_id)))
  WHERE ((i.item_id = item_agencies.item_id) AND (i.taken_off_at IS NULL) AND (c.closed_at IS NULL) AND (c.cancelled_at IS NULL) AND (v.agency_id = item_agencies.agency_id) AND access.works_on(i.case_id) AND ((item_agencies.basis <> 'Consent of the person'::text) OR consents.agrees(i.case_id, item_agencies.purpose, item_agencies.agency_id)))))));

create policy item_agencies_worker_adds on conferences.item_agencies as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy items_searcher on conferences.items as permissive for select to :searcher
  using (true);

create policy items_staff on conferences.items as permissive for select to :staff_site
  using (conferences.on_item(item_id));

create policy items_staff_puts on conferences.items as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND access.registered_here(item_id) AND access.works_on(case_id) AND conferences.is_bound(conference_id) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND (put_by = ( SELECT access.session_member() AS session_member)) AND (taken_off_at IS NULL) AND (begun_at IS NULL) AND (EXISTS ( SELECT
   FROM conferences.conferences c
  WHERE ((c.conference_id = items.conference_id) AND (c.closed_at IS NULL) AND (c.cancelled_at IS NULL))))));

create policy items_staff_runs on conferences.items as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND conferences.on_item(item_id) AND conferences.is_open(conference_id) AND (taken_off_at IS NULL)))
  with check (((taken_off_at IS NULL) AND (begun_at IS NOT NULL) AND conferences.is_open(conference_id)));

create policy items_staff_takes_off on conferences.items as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.works_on(case_id) AND (taken_off_at IS NULL)))
  with check (((taken_off_at IS NOT NULL) AND (taken_off_by = ( SELECT access.session_member() AS session_member)) AND access.works_on(case_id)));

create policy items_worker_adds on conferences.items as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy parts_searcher on conferences.parts as permissive for select to :searcher
  using (true);

create policy parts_staff on conferences.parts as permissive for select to :staff_site
  using (conferences.on_item(item_id));

create policy parts_staff_adds on conferences.parts as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND conferences.on_item(item_id)));

create policy parts_worker_adds on conferences.parts as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy read_backs_staff on conferences.read_backs as permissive for select to :staff_site
  using (conferences.takes_part(conference_id));

create policy read_backs_staff_confirms on conferences.read_backs as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (member_id = ( SELECT access.session_member() AS session_member)) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND conferences.is_bound(conference_id) AND conferences.is_open(conference_id)));

create policy read_backs_worker_adds on conferences.read_backs as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy risks_staff on conferences.risks as permissive for select to :staff_site
  using (conferences.on_item(item_id));

create policy risks_staff_judges on conferences.risks as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (by_member = ( SELECT access.session_member() AS session_member)) AND (EXISTS ( SELECT
   FROM (conferences.items i
     JOIN conferences.conferences c ON ((c.conference_id = i.conference_id)))
  WHERE ((i.item_id = risks.item_id) AND (i.taken_off_at IS NULL) AND (c.closed_at IS NULL) AND (c.cancelled_at IS NULL) AND access.works_on(i.case_id))))));

create policy showings_searcher on conferences.showings as permissive for select to :searcher
  using (true);

create policy showings_staff on conferences.showings as permissive for select to :staff_site
  using (conferences.on_item(item_id));

create policy showings_staff_adds on conferences.showings as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (by_member = ( SELECT access.session_member() AS session_member)) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND conferences.on_item(item_id) AND (EXISTS ( SELECT
   FROM conferences.parts p
  WHERE ((p.item_id = showings.item_id) AND (p.agency_id = showings.agency_id))))));

create policy slots_staff on conferences.slots as permissive for select to :staff_site
  using (conferences.on_item(item_id));

create policy slots_staff_sets on conferences.slots as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (by_member = ( SELECT access.session_member() AS session_member)) AND (EXISTS ( SELECT
   FROM (conferences.items i
     JOIN conferences.conferences c ON ((c.conference_id = i.conference_id)))
  WHERE ((i.item_id = slots.item_id) AND (i.taken_off_at IS NULL) AND (i.begun_at IS NULL) AND (c.closed_at IS NULL) AND (c.cancelled_at IS NULL) AND access.works_on(i.case_id))))));

create policy versions_searcher on conferences.versions as permissive for select to :searcher
  using (true);

create policy versions_staff on conferences.versions as permissive for select to :staff_site
  using (conferences.takes_part(conference_id));

create policy versions_staff_adds on conferences.versions as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (by_member = ( SELECT access.session_member() AS session_member)) AND conferences.may_change(conference_id) AND conferences.may_follow(versions.*)));

create policy versions_worker_adds on conferences.versions as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy consents_searcher on consents.consents as permissive for select to :searcher
  using (true);

create policy consents_searcher_carries on consents.consents as permissive for insert to :searcher
  with check (true);

create policy consents_staff on consents.consents as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.opens_section(record_id, 'consents'::text)));

create policy consents_staff_adds on consents.consents as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (recorded_by = ( SELECT access.session_member() AS session_member)) AND access.works_on(record_id)));

create policy consents_worker on consents.consents as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy consents_worker_adds on consents.consents as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy releases_staff on figures.releases as permissive for select to :staff_site
  using (( SELECT access.session_has('partnership-manager'::text) AS session_has));

create policy releases_worker on figures.releases as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy releases_worker_adds on figures.releases as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy blobs_staff on files.blobs as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.opens_files(record_id) AND files.is_scanned(file_id) AND ((part <> 'original'::text) OR files.original_asked_for(record_id))));

create policy blobs_staff_adds on files.blobs as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (part = 'original'::text) AND access.adds_files(record_id)));

create policy blobs_street_adds on files.blobs as permissive for insert to :public_site
  with check ((( SELECT audit.act_open() AS act_open) AND (part = 'original'::text) AND access.registered_here(record_id)));

create policy blobs_worker on files.blobs as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy blobs_worker_adds on files.blobs as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy file_blobs_from_reporter on files.blobs as permissive for insert to :public_site
  with check ((( SELECT audit.act_open() AS act_open) AND (part = 'original'::text) AND (record_id = ( SELECT reports.receipt_report() AS receipt_report))));

create policy files_by_receipt on files.files as permissive for select to :public_site
  using ((( SELECT audit.act_open() AS act_open) AND (origin = 'reporter'::text) AND (record_id = ( SELECT reports.receipt_report() AS receipt_report))));

create policy files_from_reporter on files.files as permissive for insert to :public_site
  with check ((( SELECT audit.act_open() AS act_open) AND (origin = 'reporter'::text) AND (member_id IS NULL) AND (state = 'waiting'::text) AND (record_id = ( SELECT reports.receipt_report() AS receipt_report))));

create policy files_searcher on files.files as permissive for select to :searcher
  using (true);

create policy files_staff on files.files as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.opens_files(record_id)));

create policy files_staff_adds on files.files as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (origin = 'member'::text) AND (member_id = ( SELECT access.session_member() AS session_member)) AND (state = 'waiting'::text) AND access.adds_files(record_id)));

create policy files_street_adds on files.files as permissive for insert to :public_site
  with check ((( SELECT audit.act_open() AS act_open) AND (origin = 'reporter'::text) AND (member_id IS NULL) AND (state = 'waiting'::text) AND access.registered_here(record_id)));

create policy files_worker on files.files as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy files_worker_adds on files.files as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy files_worker_settles on files.files as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy scanner_staff on files.scanner as permissive for select to :staff_site
  using ((( SELECT access.session_member() AS session_member) IS NOT NULL));

create policy scanner_worker on files.scanner as permissive for select to :worker
  using (true);

create policy scanner_worker_notes on files.scanner as permissive for update to :worker
  using (true);

create policy uploads_searcher on files.uploads as permissive for select to :searcher
  using (true);

create policy uploads_searcher_takes on files.uploads as permissive for delete to :searcher
  using (true);

create policy uploads_staff_adds on files.uploads as permissive for insert to :staff_site
  with check (((( SELECT access.session_member() AS session_member) IS NOT NULL) AND (kept_at <= platform.now()) AND (expires_at <= (kept_at + '1 day'::interval))));

create policy uploads_street_adds on files.uploads as permissive for insert to :public_site
  with check (((kept_at <= platform.now()) AND (expires_at <= (kept_at + '1 day'::interval))));

create policy uploads_worker on files.uploads as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy uploads_worker_adds on files.uploads as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy uploads_worker_sweeps on files.uploads as permissive for delete to :worker
  using ((( SELECT audit.act_open() AS act_open) AND (expires_at < platform.now())));

create policy common_values_searcher on identities.common_values as permissive for select to :searcher
  using (true);

create policy common_values_worker on identities.common_values as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy common_values_worker_adds on identities.common_values as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy common_values_worker_counts on identities.common_values as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy decisions_searcher on identities.decisions as permissive for select to :searcher
  using (true);

create policy decisions_staff on identities.decisions as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND identities.match_opens(match_id)));

create policy decisions_staff_adds on identities.decisions as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_has('duty-desk'::text) AS session_has) AND (member_id = ( SELECT access.session_member() AS session_member)) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND identities.match_opens(match_id) AND ((undoes IS NULL) OR identities.is_undoable(match_id, undoes))));

create policy earlier_scores_worker on identities.earlier_scores as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy earlier_scores_worker_adds on identities.earlier_scores as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy filing_worker on identities.filing as permissive for select to :worker
  using (true);

create policy filing_worker_notes on identities.filing as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy hits_searcher on identities.hits as permissive for select to :searcher
  using (true);

create policy hits_searcher_adds on identities.hits as permissive for insert to :searcher
  with check (true);

create policy matches_searcher on identities.matches as permissive for select to :searcher
  using (true);

create policy matches_searcher_adds on identities.matches as permissive for insert to :searcher
  with check (true);

create policy matches_searcher_folds on identities.matches as permissive for update to :searcher
  using (true);

create policy matches_staff on identities.matches as permissive for select to :staff_site
  using (identities.match_shows(left_record, right_record));

create policy matches_worker on identities.matches as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy matches_worker_adds on identities.matches as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy matches_worker_changes on identities.matches as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy mention_keys_searcher on identities.mention_keys as permissive for select to :searcher
  using (true);

create policy mention_keys_worker on identities.mention_keys as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy mention_keys_worker_adds on identities.mention_keys as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy mentions_searcher on identities.mentions as permissive for select to :searcher
  using (true);

create policy mentions_staff on identities.mentions as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.opens_section(record_id, 'mentions'::text)));

create policy mentions_staff_state on identities.mentions as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_has('duty-desk'::text) AS session_has) AND access.opens_section(record_id, 'mentions'::text)));

create policy mentions_worker on identities.mentions as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy mentions_worker_adds on identities.mentions as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy mentions_worker_state on identities.mentions as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy model_choices_staff on identities.model_choices as permissive for select to :staff_site
  using ((( SELECT access.session_member() AS session_member) IS NOT NULL));

create policy model_choices_staff_adds on identities.model_choices as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_has('administrator'::text) AS session_has) AND (chosen_by = ( SELECT access.session_member() AS session_member)) AND (EXISTS ( SELECT
   FROM access.agencies a
  WHERE ((a.agency_id = ( SELECT access.session_agency() AS session_agency)) AND a.runs_public_desk)))));

create policy model_choices_worker on identities.model_choices as permissive for select to :worker
  using (true);

create policy models_staff on identities.models as permissive for select to :staff_site
  using ((( SELECT access.session_member() AS session_member) IS NOT NULL));

create policy models_worker on identities.models as permissive for select to :worker
  using (true);

create policy models_worker_adds on identities.models as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy request_answers_both_sides on identities.request_answers as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND identities.request_shows(request_id)));

create policy request_answers_desk_answers on identities.request_answers as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_has('duty-desk'::text) AS session_has) AND (answered_by = ( SELECT access.session_member() AS session_member)) AND identities.may_answer(request_id, share_id)));

create policy request_answers_searcher on identities.request_answers as permissive for select to :searcher
  using (true);

create policy requests_both_sides on identities.requests as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_reads('report'::text) AS session_reads) AND ((( SELECT access.session_agency() AS session_agency) = from_agency) OR (( SELECT access.session_agency() AS session_agency) = to_agency))));

create policy requests_desk_asks on identities.requests as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_has('duty-desk'::text) AS session_has) AND (asked_by = ( SELECT access.session_member() AS session_member)) AND (from_agency = ( SELECT access.session_agency() AS session_agency)) AND (NOT answered) AND (to_agency = access.holder_of(their_record)) AND identities.may_ask(our_record, their_record)));

create policy requests_searcher on identities.requests as permissive for select to :searcher
  using (true);

create policy requests_searcher_marks on identities.requests as permissive for update to :searcher
  using (true);

create policy watched_keys_searcher on identities.watched_keys as permissive for select to :searcher
  using (true);

create policy watched_keys_worker on identities.watched_keys as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy watched_keys_worker_files on identities.watched_keys as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy watched_people_worker on identities.watched_people as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy watched_people_worker_clears on identities.watched_people as permissive for delete to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy watched_people_worker_files on identities.watched_people as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy added_reports_searcher on investigations.added_reports as permissive for select to :searcher
  using (true);

create policy added_reports_staff on investigations.added_reports as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (investigation_id IN ( SELECT access.investigations_open() AS investigations_open))));

create policy added_reports_staff_adds on investigations.added_reports as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (added_by = ( SELECT access.session_member() AS session_member)) AND access.works_on(investigation_id) AND (access.record_class(report_id) = 'open'::text)));

create policy added_reports_worker on investigations.added_reports as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy drafts_own on investigations.drafts as permissive for all to :staff_site
  using (((member_id = ( SELECT access.session_member() AS session_member)) AND ( SELECT access.session_has('investigator'::text) AS session_has) AND (expires_at > platform.now())))
  with check (((member_id = ( SELECT access.session_member() AS session_member)) AND ( SELECT access.session_has('investigator'::text) AS session_has)));

create policy drafts_worker_clears on investigations.drafts as permissive for delete to :worker
  using ((expires_at < platform.now()));

create policy drafts_worker_reads on investigations.drafts as permissive for select to :worker
  using ((expires_at < platform.now()));

create policy elsewhere_searcher on investigations.elsewhere as permissive for select to :searcher
  using (true);

create policy elsewhere_staff on investigations.elsewhere as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (hit_id IN ( SELECT investigations.elsewhere_told() AS elsewhere_told))));

create policy elsewhere_worker on investigations.elsewhere as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy elsewhere_worker_finds on investigations.elsewhere as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy entries_staff on investigations.entries as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (investigation_id IN ( SELECT access.investigations_open() AS investigations_open))));

create policy entries_staff_adds on investigations.entries as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (by_member = ( SELECT access.session_member() AS session_member)) AND access.works_on(investigation_id)));

create policy entries_worker on investigations.entries as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy entries_worker_adds on investigations.entries as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy file_checks_staff on investigations.file_checks as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (investigation_id IN ( SELECT access.investigations_open() AS investigations_open))));

create policy file_checks_staff_adds on investigations.file_checks as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (by_member = ( SELECT access.session_member() AS session_member)) AND access.works_on(investigation_id)));

create policy file_checks_worker on investigations.file_checks as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy file_checks_worker_adds on investigations.file_checks as permissive for insert to :worker
  with check ((( SELECT audit.act_open() AS act_open) AND (by_member IS NULL)));

create policy group_answers_staff on investigations.group_answers as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (pair_id IN ( SELECT groups_alike.pair_id
   FROM investigations.groups_alike))));

create policy group_answers_staff_adds on investigations.group_answers as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (by_member = ( SELECT access.session_member() AS session_member)) AND (EXISTS ( SELECT
   FROM investigations.groups_alike g
  WHERE ((g.pair_id = group_answers.pair_id) AND access.works_on(g.left_investigation) AND access.works_on(g.right_investigation))))));

create policy groups_alike_staff on investigations.groups_alike as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (left_investigation = ANY (( SELECT access.investigations_named_for() AS investigations_named_for)::uuid[])) AND (right_investigation = ANY (( SELECT access.investigations_named_for() AS investigations_named_for)::uuid[]))));

create policy groups_alike_worker on investigations.groups_alike as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy groups_alike_worker_changes on investigations.groups_alike as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy groups_alike_worker_finds on investigations.groups_alike as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy investigations_searcher on investigations.investigations as permissive for select to :searcher
  using (true);

create policy investigations_searcher_gives on investigations.investigations as permissive for update to :searcher
  using (true);

create policy investigations_staff on investigations.investigations as permissive for select to :staff_site
  using ((access.record_class(investigation_id) = 'open'::text));

create policy investigations_staff_begins on investigations.investigations as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND access.registered_here(investigation_id) AND ( SELECT access.session_has('investigator'::text) AS session_has) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND (begun_by = ( SELECT access.session_member() AS session_member)) AND (lead = ( SELECT access.session_member() AS session_member)) AND (state = 'open'::text) AND ((began_from IS NULL) OR (access.record_class(began_from) = 'open'::text))));

create policy investigations_staff_changes on investigations.investigations as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.works_on(investigation_id)))
  with check ((EXISTS ( SELECT
   FROM access.named_members n
  WHERE ((n.record_id = investigations.investigation_id) AND (n.member_id = investigations.lead) AND (n.ended_at IS NULL)))));

create policy investigations_worker on investigations.investigations as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy investigations_worker_adds on investigations.investigations as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy investigations_worker_draws on investigations.investigations as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open))
  with check (( SELECT audit.act_open() AS act_open));

create policy progress_staff on investigations.progress as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (investigation_id IN ( SELECT access.investigations_open() AS investigations_open))));

create policy progress_staff_adds on investigations.progress as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND access.works_on(investigation_id)));

create policy progress_staff_changes on investigations.progress as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.works_on(investigation_id)))
  with check (access.works_on(investigation_id));

create policy progress_worker on investigations.progress as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy progress_worker_adds on investigations.progress as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy progress_worker_changes on investigations.progress as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open))
  with check (( SELECT audit.act_open() AS act_open));

create policy risk_uses_staff on investigations.risk_uses as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (investigation_id IN ( SELECT access.investigations_open() AS investigations_open))));

create policy risk_uses_staff_adds on investigations.risk_uses as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND access.works_on(investigation_id)));

create policy risk_uses_staff_changes on investigations.risk_uses as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.works_on(investigation_id)))
  with check (access.works_on(investigation_id));

create policy risk_uses_worker on investigations.risk_uses as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy risk_uses_worker_adds on investigations.risk_uses as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy risk_uses_worker_changes on investigations.risk_uses as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open))
  with check (( SELECT audit.act_open() AS act_open));

create policy roles_staff on investigations.roles as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (investigation_id IN ( SELECT access.investigations_open() AS investigations_open))));

create policy roles_staff_adds on investigations.roles as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND access.works_on(investigation_id)));

create policy roles_staff_changes on investigations.roles as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.works_on(investigation_id)))
  with check (access.works_on(investigation_id));

create policy roles_worker on investigations.roles as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy roles_worker_adds on investigations.roles as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy roles_worker_changes on investigations.roles as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open))
  with check (( SELECT audit.act_open() AS act_open));

create policy drafts_own on orders.drafts as permissive for all to :staff_site
  using (((member_id = ( SELECT access.session_member() AS session_member)) AND ( SELECT access.session_has('investigator'::text) AS session_has) AND (expires_at > platform.now())))
  with check (((member_id = ( SELECT access.session_member() AS session_member)) AND ( SELECT access.session_has('investigator'::text) AS session_has)));

create policy drafts_worker_clears on orders.drafts as permissive for delete to :worker
  using ((expires_at < platform.now()));

create policy drafts_worker_reads on orders.drafts as permissive for select to :worker
  using ((expires_at < platform.now()));

create policy entries_staff on orders.entries as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.opens_order_section(order_id, section)));

create policy entries_staff_adds on orders.entries as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (by_member = ( SELECT access.session_member() AS session_member)) AND access.works_on(order_id)));

create policy entries_worker on orders.entries as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy entries_worker_adds on orders.entries as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy orders_searcher on orders.orders as permissive for select to :searcher
  using (true);

create policy orders_staff on orders.orders as permissive for select to :staff_site
  using ((((agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('order'::text) AS session_reads)) OR (access.record_class(order_id) = 'open'::text)));

create policy orders_staff_begins on orders.orders as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND access.registered_here(order_id) AND ( SELECT access.session_has('investigator'::text) AS session_has) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND (begun_by = ( SELECT access.session_member() AS session_member)) AND (lead = ( SELECT access.session_member() AS session_member)) AND (state = 'open'::text)));

create policy orders_staff_changes on orders.orders as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.works_on(order_id)))
  with check (((agency_id = ( SELECT access.session_agency() AS session_agency)) AND orders.may_lead(order_id, lead)));

create policy orders_worker on orders.orders as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy orders_worker_adds on orders.orders as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy orders_worker_files on orders.orders as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open))
  with check (( SELECT audit.act_open() AS act_open));

create policy touches_staff on orders.touches as permissive for select to :staff_site
  using ((access.works_on(order_id) AND (access.record_class(report_id) <> 'hidden'::text)));

create policy touches_staff_settles on orders.touches as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.works_on(order_id) AND (access.record_class(report_id) <> 'hidden'::text) AND (settled_at IS NULL)))
  with check ((settled_by = ( SELECT access.session_member() AS session_member)));

create policy touches_worker on orders.touches as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy touches_worker_adds on orders.touches as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy watched_searcher on orders.watched as permissive for select to :searcher
  using (true);

create policy watched_staff on orders.watched as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.works_on(order_id)));

create policy watched_staff_adds on orders.watched as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND access.works_on(order_id) AND (agency_id = ( SELECT access.session_agency() AS session_agency))));

create policy watched_staff_clears on orders.watched as permissive for delete to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.works_on(order_id)));

create policy watched_worker on orders.watched as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy watched_worker_adds on orders.watched as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy watched_worker_clears on orders.watched as permissive for delete to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy clock_searcher on platform.clock as permissive for select to :searcher
  using (true);

create policy drafts_own on platform.drafts as permissive for all to :public_site
  using ((token_hash = platform.hashed_setting('plainsight.draft'::text)))
  with check ((token_hash = platform.hashed_setting('plainsight.draft'::text)));

create policy drafts_unsent on platform.drafts as permissive for all to :staff_site
  using (((form = 'unsent'::text) AND (token_hash = platform.hashed_setting('plainsight.draft'::text))))
  with check (((form = 'unsent'::text) AND (token_hash = platform.hashed_setting('plainsight.draft'::text))));

create policy drafts_worker_clears on platform.drafts as permissive for delete to :worker
  using ((expires_at < platform.now()));

create policy drafts_worker_reads on platform.drafts as permissive for select to :worker
  using ((expires_at < platform.now()));

create policy runner_founds on platform.installation as permissive for insert to :owner
  with check (true);

create policy runner_reads on platform.installation as permissive for select to public
  using (true);

create policy key_mark_owner_notes on platform.key_mark as permissive for insert to :owner
  with check (true);

create policy key_mark_owner_reads on platform.key_mark as permissive for select to :owner
  using (true);

create policy migrations_searcher on platform.migrations as permissive for select to :searcher
  using (true);

create policy runner_keeps on platform.migrations as permissive for all to :owner
  using (true)
  with check (true);

create policy practice_loads_worker on platform.practice_loads as permissive for select to :worker
  using (true);

create policy practice_loads_worker_begins on platform.practice_loads as permissive for insert to :worker
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT platform.is_practice() AS is_practice)));

create policy practice_loads_worker_goes_on on platform.practice_loads as permissive for update to :worker
  using ((( SELECT audit.act_open() AS act_open) AND ( SELECT platform.is_practice() AS is_practice)));

create policy practice_mails_staff on platform.practice_mails as permissive for select to :staff_site
  using ((( SELECT platform.is_practice() AS is_practice) AND (kept_at > (platform.now() - '30 days'::interval))));

create policy practice_mails_worker on platform.practice_mails as permissive for all to :worker
  using ((( SELECT audit.act_open() AS act_open) AND ( SELECT platform.is_practice() AS is_practice)))
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT platform.is_practice() AS is_practice)));

create policy runner_keeps on platform.standing as permissive for all to :owner
  using (true)
  with check (true);

create policy standing_searcher on platform.standing as permissive for select to :searcher
  using (true);

create policy answers_staff on referrals.answers as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.opens_section(referral_id, 'answers'::text)));

create policy answers_staff_adds on referrals.answers as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (said_by = ( SELECT access.session_member() AS session_member)) AND (access.works_on(referral_id) OR (( SELECT access.session_refers() AS session_refers) AND access.registered_here(referral_id)))));

create policy answers_worker on referrals.answers as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy answers_worker_adds on referrals.answers as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy calendar_links_own on referrals.calendar_links as permissive for all to :staff_site
  using ((member_id = ( SELECT access.session_member() AS session_member)))
  with check ((( SELECT audit.act_open() AS act_open) AND (member_id = ( SELECT access.session_member() AS session_member)) AND ((team IS NULL) OR ((team = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('referral'::text) AS session_reads)))));

create policy calendar_links_searcher on referrals.calendar_links as permissive for select to :searcher
  using (true);

create policy calendar_links_team on referrals.calendar_links as permissive for select to :staff_site
  using (((team = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('referral'::text) AS session_reads)));

create policy calendar_links_team_ends on referrals.calendar_links as permissive for update to :staff_site
  using (((team = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('referral'::text) AS session_reads)))
  with check ((( SELECT audit.act_open() AS act_open) AND (team = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('referral'::text) AS session_reads) AND (ended_at IS NOT NULL)));

create policy clock_events_searcher on referrals.clock_events as permissive for select to :searcher
  using (true);

create policy clock_events_staff on referrals.clock_events as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.opens_section(referral_id, 'answers'::text)));

create policy clock_events_staff_adds on referrals.clock_events as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (recorded_by = ( SELECT access.session_member() AS session_member)) AND access.works_on(referral_id)));

create policy clock_events_worker on referrals.clock_events as permissive for all to :worker
  using (( SELECT audit.act_open() AS act_open))
  with check (( SELECT audit.act_open() AS act_open));

create policy clock_rules_staff on referrals.clock_rules as permissive for select to :staff_site
  using ((( SELECT access.session_member() AS session_member) IS NOT NULL));

create policy clock_rules_staff_sets on referrals.clock_rules as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (set_by = ( SELECT access.session_member() AS session_member)) AND (( SELECT access.session_has('partnership-manager'::text) AS session_has) OR ( SELECT access.session_has('administrator'::text) AS session_has))));

create policy clock_rules_worker on referrals.clock_rules as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy clock_stages_searcher on referrals.clock_stages as permissive for select to :searcher
  using (true);

create policy clock_stages_staff on referrals.clock_stages as permissive for select to :staff_site
  using ((((agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('referral'::text) AS session_reads)) OR (access.record_class(referral_id) = 'open'::text)));

create policy clock_stages_staff_adds on referrals.clock_stages as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND (access.works_on(referral_id) OR (( SELECT access.session_refers() AS session_refers) AND access.registered_here(referral_id)))));

create policy clock_stages_staff_clears on referrals.clock_stages as permissive for delete to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.works_on(referral_id)));

create policy clock_stages_worker on referrals.clock_stages as permissive for all to :worker
  using (( SELECT audit.act_open() AS act_open))
  with check (( SELECT audit.act_open() AS act_open));

create policy council_contacts_own on referrals.council_contacts as permissive for select to :staff_site
  using (((agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_has('first-responder'::text) AS session_has)));

create policy council_contacts_own_adds on referrals.council_contacts as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND (changed_by = ( SELECT access.session_member() AS session_member)) AND ( SELECT access.session_has('first-responder'::text) AS session_has)));

create policy council_contacts_own_changes on referrals.council_contacts as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_has('first-responder'::text) AS session_has)))
  with check (((agency_id = ( SELECT access.session_agency() AS session_agency)) AND (changed_by = ( SELECT access.session_member() AS session_member))));

create policy history_staff on referrals.history as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.opens_section(referral_id, 'answers'::text) AND ((what <> ALL (ARRAY['national-reference'::text, 'shared'::text])) OR access.works_on(referral_id))));

create policy history_staff_adds on referrals.history as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (member_id = ( SELECT access.session_member() AS session_member)) AND (access.works_on(referral_id) OR (( SELECT access.session_refers() AS session_refers) AND access.registered_here(referral_id)))));

create policy history_worker on referrals.history as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy history_worker_adds on referrals.history as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy kinds_staff on referrals.kinds as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.opens_section(referral_id, 'answers'::text)));

create policy kinds_staff_adds on referrals.kinds as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (access.works_on(referral_id) OR (( SELECT access.session_refers() AS session_refers) AND access.registered_here(referral_id)))));

create policy kinds_staff_changes on referrals.kinds as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.works_on(referral_id)));

create policy kinds_worker on referrals.kinds as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy kinds_worker_adds on referrals.kinds as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy kinds_worker_changes on referrals.kinds as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy quality_searcher on referrals.quality_at_sending as permissive for select to :searcher
  using (true);

create policy quality_staff on referrals.quality_at_sending as permissive for select to :staff_site
  using (((agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('referral'::text) AS session_reads)));

create policy quality_staff_adds on referrals.quality_at_sending as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND access.works_on(referral_id)));

create policy quality_worker on referrals.quality_at_sending as permissive for all to :worker
  using (( SELECT audit.act_open() AS act_open))
  with check (( SELECT audit.act_open() AS act_open));

create policy referrals_searcher on referrals.referrals as permissive for select to :searcher
  using (true);

create policy referrals_staff on referrals.referrals as permissive for select to :staff_site
  using ((((agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('referral'::text) AS session_reads)) OR (access.record_class(referral_id) = 'open'::text)));

create policy referrals_staff_begins on referrals.referrals as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_refers() AS session_refers) AND access.registered_here(referral_id) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND (started_by = ( SELECT access.session_member() AS session_member)) AND (state = 'writing'::text) AND (EXISTS ( SELECT
   FROM access.members m
  WHERE ((m.member_id = referrals.holder) AND (m.agency_id = referrals.agency_id))))));

create policy referrals_staff_changes on referrals.referrals as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('referral'::text) AS session_reads) AND (state <> ALL (ARRAY['sent'::text, 'closed'::text]))))
  with check (((agency_id = ( SELECT access.session_agency() AS session_agency)) AND (NOT (EXISTS ( SELECT
   FROM unnest(ARRAY[referrals.holder, referrals.checker, referrals.absence]) one(one)
  WHERE ((one.one IS NOT NULL) AND (NOT (EXISTS ( SELECT
           FROM access.members m
          WHERE ((m.member_id = one.one) AND (m.agency_id = referrals.agency_id)))))))))));

create policy referrals_worker on referrals.referrals as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy referrals_worker_adds on referrals.referrals as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy referrals_worker_changes on referrals.referrals as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy responders_own on referrals.responders as permissive for all to :staff_site
  using (((member_id = ( SELECT access.session_member() AS session_member)) AND ( SELECT access.session_has('first-responder'::text) AS session_has)))
  with check (((member_id = ( SELECT access.session_member() AS session_member)) AND ( SELECT access.session_has('first-responder'::text) AS session_has)));

create policy consent_steps_searcher on reports.consent_steps as permissive for select to :searcher
  using (true);

create policy consent_steps_staff on reports.consent_steps as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND ((agency_id IS NULL) OR (agency_id = ( SELECT access.session_agency() AS session_agency))) AND (access.record_class(report_id) = 'open'::text)));

create policy consent_steps_staff_decides on reports.consent_steps as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (what = ANY (ARRAY['ground'::text, 'stopped'::text])) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND (decided_by = ( SELECT access.session_member() AS session_member)) AND ( SELECT access.session_has('duty-desk'::text) AS session_has) AND (access.record_class(report_id) = 'open'::text)));

create policy consent_steps_worker on reports.consent_steps as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy consent_steps_worker_adds on reports.consent_steps as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy contents_staff on reports.contents as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.opens_section(report_id, section)));

create policy contents_staff_takes on reports.contents as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_takes() AS session_takes) AND access.registered_here(report_id)));

create policy contents_street_adds on reports.contents as permissive for insert to :public_site
  with check ((( SELECT audit.act_open() AS act_open) AND access.registered_here(report_id)));

create policy contents_worker on reports.contents as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy contents_worker_adds on reports.contents as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy messages_by_receipt on reports.messages as permissive for select to :public_site
  using ((( SELECT audit.act_open() AS act_open) AND (report_id = ( SELECT reports.receipt_report() AS receipt_report))));

create policy messages_from_desk on reports.messages as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (author = 'desk'::text) AND (member_id = ( SELECT access.session_member() AS session_member)) AND ( SELECT access.session_has('duty-desk'::text) AS session_has) AND access.opens_section(report_id, 'conversation'::text)));

create policy messages_from_reporter on reports.messages as permissive for insert to :public_site
  with check ((( SELECT audit.act_open() AS act_open) AND (author = 'reporter'::text) AND (member_id IS NULL) AND (report_id = ( SELECT reports.receipt_report() AS receipt_report))));

create policy messages_pass_safe_contact on reports.messages as restrictive for insert to :staff_site
  with check (support.lets_write_to_reporter(report_id));

create policy messages_staff on reports.messages as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.opens_section(report_id, 'conversation'::text)));

create policy messages_worker on reports.messages as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy messages_worker_adds on reports.messages as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy receipts_by_receipt on reports.receipts as permissive for select to :public_site
  using ((( SELECT audit.act_open() AS act_open) AND (report_id = ( SELECT reports.receipt_report() AS receipt_report))));

create policy receipts_searcher on reports.receipts as permissive for select to :searcher
  using (true);

create policy receipts_staff_takes on reports.receipts as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_takes() AS session_takes) AND access.registered_here(report_id)));

create policy receipts_street_adds on reports.receipts as permissive for insert to :public_site
  with check ((( SELECT audit.act_open() AS act_open) AND access.registered_here(report_id)));

create policy receipts_worker on reports.receipts as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy receipts_worker_adds on reports.receipts as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy reports_by_receipt on reports.reports as permissive for select to :public_site
  using ((( SELECT audit.act_open() AS act_open) AND (report_id = ( SELECT reports.receipt_report() AS receipt_report))));

create policy reports_searcher on reports.reports as permissive for select to :searcher
  using (true);

create policy reports_staff on reports.reports as permissive for select to :staff_site
  using ((((agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('report'::text) AS session_reads)) OR (access.record_class(report_id) = 'open'::text)));

create policy reports_staff_stage on reports.reports as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_has('duty-desk'::text) AS session_has) AND (access.record_class(report_id) = 'open'::text)));

create policy reports_staff_takes on reports.reports as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_takes() AS session_takes) AND (stage = 'received'::text) AND (channel <> ALL (ARRAY['public-site'::text, 'frontline'::text])) AND (agency_id = ( SELECT access.desk_for_taken() AS desk_for_taken)) AND (taken_by = ( SELECT access.session_member() AS session_member)) AND ((entered_at >= (platform.now() - '00:05:00'::interval)) AND (entered_at <= platform.now())) AND ((received_at >= (platform.now() - '1 year 1 day'::interval)) AND (received_at <= platform.now())) AND access.registered_here(report_id)));

create policy reports_street_adds on reports.reports as permissive for insert to :public_site
  with check ((( SELECT audit.act_open() AS act_open) AND (channel = 'public-site'::text) AND (stage = 'received'::text) AND (taken_by IS NULL) AND (agency_id = ( SELECT access.public_desk() AS public_desk)) AND access.registered_here(report_id)));

create policy reports_worker on reports.reports as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy reports_worker_adds on reports.reports as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy reports_worker_stage on reports.reports as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy search_words_searcher on reports.search_words as permissive for select to :searcher
  using (true);

create policy search_words_worker on reports.search_words as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy search_words_worker_adds on reports.search_words as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy search_words_worker_adds_to on reports.search_words as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy unfinished_own on reports.unfinished as permissive for all to :staff_site
  using (((member_id = ( SELECT access.session_member() AS session_member)) AND ( SELECT access.session_takes() AS session_takes) AND (expires_at > platform.now())))
  with check (((member_id = ( SELECT access.session_member() AS session_member)) AND ( SELECT access.session_takes() AS session_takes)));

create policy unfinished_worker_clears on reports.unfinished as permissive for delete to :worker
  using ((expires_at < platform.now()));

create policy unfinished_worker_reads on reports.unfinished as permissive for select to :worker
  using ((expires_at < platform.now()));

create policy drafts_own on services.drafts as permissive for all to :staff_site
  using (((member_id = ( SELECT access.session_member() AS session_member)) AND (expires_at > platform.now()) AND
CASE split_part(draft_key, ' '::text, 2)
    WHEN 'refer'::text THEN support.draft_shows(draft_key)
    ELSE ( SELECT access.session_keeps_directory() AS session_keeps_directory)
END))
  with check (((member_id = ( SELECT access.session_member() AS session_member)) AND
CASE split_part(draft_key, ' '::text, 2)
    WHEN 'refer'::text THEN support.draft_shows(draft_key)
    ELSE ( SELECT access.session_keeps_directory() AS session_keeps_directory)
END));

create policy drafts_worker_clears on services.drafts as permissive for delete to :worker
  using ((expires_at < platform.now()));

create policy drafts_worker_reads on services.drafts as permissive for select to :worker
  using ((expires_at < platform.now()));

create policy entries_staff on services.entries as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (EXISTS ( SELECT
   FROM services.referrals r
  WHERE (r.referral_id = entries.referral_id)))));

create policy entries_staff_adds on services.entries as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (by_member = ( SELECT access.session_member() AS session_member)) AND (kind <> 'changed'::text) AND (EXISTS ( SELECT
   FROM services.referrals r
  WHERE ((r.referral_id = entries.referral_id) AND
        CASE
            WHEN ((entries.kind = ANY (ARRAY['asked'::text, 'revoked'::text, 'posted'::text])) OR r.outside) THEN access.works_on(r.case_id)
            ELSE (r.to_agency = ( SELECT access.session_agency() AS session_agency))
        END)))));

create policy entries_worker on services.entries as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy entries_worker_adds on services.entries as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy own_answers_staff on services.own_answers as permissive for select to :staff_site
  using ((( SELECT access.session_reads('case'::text) AS session_reads) AND (agency_id = ( SELECT access.session_agency() AS session_agency))));

create policy own_answers_staff_adds on services.own_answers as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_reads('case'::text) AS session_reads) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND (answered_by = ( SELECT access.session_member() AS session_member)) AND (EXISTS ( SELECT
   FROM services.referrals r
  WHERE ((r.referral_id = own_answers.referral_id) AND (r.to_agency = own_answers.agency_id) AND (r.from_agency = own_answers.from_agency) AND (r.service_id = own_answers.service_id) AND (r.state = own_answers.state))))));

create policy referrals_searcher on services.referrals as permissive for select to :searcher
  using (true);

create policy referrals_searcher_moves on services.referrals as permissive for update to :searcher
  using (true);

create policy referrals_staff on services.referrals as permissive for select to :staff_site
  using ((( SELECT access.session_reads('case'::text) AS session_reads) AND (access.works_on(case_id) OR ((to_agency = ( SELECT access.session_agency() AS session_agency)) AND services.share_stands(share_id)))));

create policy referrals_staff_answers on services.referrals as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_reads('case'::text) AS session_reads) AND (state = ANY (ARRAY['sent'::text, 'accepted'::text])) AND (access.works_on(case_id) OR ((to_agency = ( SELECT access.session_agency() AS session_agency)) AND services.share_stands(share_id)))))
  with check (((access.works_on(case_id) AND ((state = 'revoked'::text) OR outside)) OR ((to_agency = ( SELECT access.session_agency() AS session_agency)) AND (state = ANY (ARRAY['accepted'::text, 'declined'::text, 'done'::text])))));

create policy referrals_staff_sends on services.referrals as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_reads('case'::text) AS session_reads) AND access.works_on(case_id) AND (from_agency = ( SELECT access.session_agency() AS session_agency)) AND (kept_by = from_agency) AND (sent_by = ( SELECT access.session_member() AS session_member)) AND (state = 'sent'::text) AND (EXISTS ( SELECT
   FROM services.services s
  WHERE ((s.service_id = referrals.service_id) AND (s.ended_on IS NULL) AND
        CASE
            WHEN referrals.outside THEN (s.provider IS NOT NULL)
            ELSE ((s.provider IS NULL) AND (s.agency_id = referrals.to_agency))
        END))) AND ((NOT outside) OR (basis <> 'Consent of the person'::text) OR consents.agrees_to_body(case_id, purpose, service_id)) AND ((to_agency = from_agency) OR (EXISTS ( SELECT
   FROM access.shares h
  WHERE ((h.share_id = referrals.share_id) AND (h.record_id = referrals.case_id) AND (h.to_agency = referrals.to_agency) AND (h.ended_at IS NULL)))))));

create policy referrals_worker on services.referrals as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy referrals_worker_adds on services.referrals as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy services_staff on services.services as permissive for select to :staff_site
  using ((( SELECT access.session_member() AS session_member) IS NOT NULL));

create policy services_staff_adds on services.services as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_keeps_directory() AS session_keeps_directory) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND (ended_on IS NULL)));

create policy services_staff_changes on services.services as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_keeps_directory() AS session_keeps_directory) AND (agency_id = ( SELECT access.session_agency() AS session_agency))));

create policy services_worker on services.services as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy services_worker_adds on services.services as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy unmet_needs_searcher on services.unmet_needs as permissive for select to :searcher
  using (true);

create policy unmet_needs_searcher_moves on services.unmet_needs as permissive for update to :searcher
  using (true);

create policy unmet_needs_staff on services.unmet_needs as permissive for select to :staff_site
  using ((( SELECT access.session_reads('case'::text) AS session_reads) AND access.works_on(case_id)));

create policy unmet_needs_staff_notes on services.unmet_needs as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_reads('case'::text) AS session_reads) AND access.works_on(case_id) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND (noted_by = ( SELECT access.session_member() AS session_member)) AND (settled_on IS NULL)));

create policy unmet_needs_staff_settles on services.unmet_needs as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_reads('case'::text) AS session_reads) AND access.works_on(case_id) AND (settled_on IS NULL)))
  with check (((settled_on IS NOT NULL) AND (settled_by = ( SELECT access.session_member() AS session_member))));

create policy versions_staff on services.versions as permissive for select to :staff_site
  using ((( SELECT access.session_member() AS session_member) IS NOT NULL));

create policy versions_staff_adds on services.versions as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (by_member = ( SELECT access.session_member() AS session_member)) AND ( SELECT access.session_keeps_directory() AS session_keeps_directory) AND (EXISTS ( SELECT
   FROM services.services s
  WHERE ((s.service_id = versions.service_id) AND (s.agency_id = ( SELECT access.session_agency() AS session_agency)))))));

create policy versions_worker_adds on services.versions as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy alerts_searcher on support.alerts as permissive for select to :searcher
  using (true);

create policy alerts_searcher_moves on support.alerts as permissive for update to :searcher
  using (true);

create policy alerts_searcher_raises on support.alerts as permissive for insert to :searcher
  with check (true);

create policy alerts_staff on support.alerts as permissive for select to :staff_site
  using ((((agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('case'::text) AS session_reads) AND (COALESCE(only_for, agency_id) = agency_id)) OR ((only_for IS NULL) AND (kind <> ALL (ARRAY['complaint'::text, 'own-words'::text])) AND access.opens_case_section(case_id, section))));

create policy alerts_staff_raises on support.alerts as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND access.works_on(case_id) AND (settled_at IS NULL)));

create policy alerts_staff_settles on support.alerts as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('case'::text) AS session_reads)))
  with check ((settled_by = ( SELECT access.session_member() AS session_member)));

create policy alerts_worker on support.alerts as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy alerts_worker_raises on support.alerts as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy alerts_worker_settles on support.alerts as permissive for update to :worker
  using ((( SELECT audit.act_open() AS act_open) AND (kind = 'ending'::text)))
  with check ((settled_by IS NULL));

create policy approval_rules_searcher on support.approval_rules as permissive for select to :searcher
  using (true);

create policy approval_rules_staff on support.approval_rules as permissive for select to :staff_site
  using (((agency_id = ( SELECT access.session_agency() AS session_agency)) AND (( SELECT access.session_reads('case'::text) AS session_reads) OR ( SELECT access.session_has('administrator'::text) AS session_has))));

create policy approval_rules_staff_sets on support.approval_rules as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_has('administrator'::text) AS session_has) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND (set_by = ( SELECT access.session_member() AS session_member)) AND (NOT (EXISTS ( SELECT
   FROM unnest(approval_rules.supervisors) s(s)
  WHERE (NOT (EXISTS ( SELECT
           FROM access.members m
          WHERE ((m.member_id = s.s) AND (m.agency_id = approval_rules.agency_id))))))))));

create policy begun_referrals_staff_adds on support.begun_referrals as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND access.works_on(case_id) AND access.registered_here(referral_id)));

create policy begun_referrals_worker on support.begun_referrals as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy begun_referrals_worker_clears on support.begun_referrals as permissive for delete to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy cases_searcher on support.cases as permissive for select to :searcher
  using (true);

create policy cases_searcher_moves on support.cases as permissive for update to :searcher
  using (true);

create policy cases_staff on support.cases as permissive for select to :staff_site
  using ((((agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('case'::text) AS session_reads)) OR (access.record_class(case_id) = 'open'::text)));

create policy cases_staff_changes on support.cases as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('case'::text) AS session_reads)))
  with check ((EXISTS ( SELECT
   FROM access.members m
  WHERE ((m.member_id = cases.holder) AND (m.agency_id = cases.agency_id)))));

create policy cases_staff_opens on support.cases as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT access.session_opens_cases() AS session_opens_cases) AND access.registered_here(case_id) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND (opened_by = ( SELECT access.session_member() AS session_member)) AND (state = 'open'::text) AND ((began_from IS NULL) OR (access.record_class(began_from) = 'open'::text)) AND ((referral_id IS NULL) OR ((of_whom = 'affected'::text) AND (access.record_class(referral_id) = 'open'::text))) AND (EXISTS ( SELECT
   FROM access.members m
  WHERE ((m.member_id = cases.holder) AND (m.agency_id = cases.agency_id))))));

create policy cases_worker on support.cases as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy cases_worker_adds on support.cases as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy cases_worker_changes on support.cases as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy contacts_searcher on support.contacts as permissive for select to :searcher
  using (true);

create policy contacts_staff_adds on support.contacts as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (by_member = ( SELECT access.session_member() AS session_member)) AND (access.record_class(case_id) = 'open'::text)));

create policy contacts_worker on support.contacts as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy contacts_worker_adds on support.contacts as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy drafts_own on support.drafts as permissive for all to :staff_site
  using (((member_id = ( SELECT access.session_member() AS session_member)) AND ( SELECT access.session_reads('case'::text) AS session_reads) AND (expires_at > platform.now()) AND support.draft_shows(draft_key)))
  with check (((member_id = ( SELECT access.session_member() AS session_member)) AND ( SELECT access.session_reads('case'::text) AS session_reads) AND support.draft_shows(draft_key)));

create policy drafts_worker_clears on support.drafts as permissive for delete to :worker
  using ((expires_at < platform.now()));

create policy drafts_worker_reads on support.drafts as permissive for select to :worker
  using ((expires_at < platform.now()));

create policy endings_searcher on support.endings as permissive for select to :searcher
  using (true);

create policy endings_searcher_moves on support.endings as permissive for update to :searcher
  using (true);

create policy endings_staff on support.endings as permissive for select to :staff_site
  using ((((agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('case'::text) AS session_reads)) OR access.opens_case_section(case_id,
CASE
    WHEN (about = case_id) THEN 'person'::text
    ELSE 'plan'::text
END)));

create policy endings_staff_adds on support.endings as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND access.works_on(case_id)));

create policy endings_staff_changes on support.endings as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND access.works_on(case_id)));

create policy endings_worker on support.endings as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy endings_worker_adds on support.endings as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy endings_worker_changes on support.endings as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy entries_searcher on support.entries as permissive for select to :searcher
  using (true);

create policy entries_staff on support.entries as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND
CASE
    WHEN (EXISTS ( SELECT
       FROM support.cases c
      WHERE ((c.case_id = entries.case_id) AND (c.agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('case'::text) AS session_reads)))) THEN ((section <> 'notes'::text) OR (NOT ( SELECT access.session_has('investigator'::text) AS session_has)))
    ELSE (access.opens_case_section(case_id, section) AND ((kind <> 'contact'::text) OR (EXISTS ( SELECT
       FROM access.members m
      WHERE ((m.member_id = entries.by_member) AND (m.agency_id = ( SELECT access.session_agency() AS session_agency)))))))
END));

create policy entries_staff_adds on support.entries as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (by_member = ( SELECT access.session_member() AS session_member)) AND ((section <> 'notes'::text) OR (NOT ( SELECT access.session_has('investigator'::text) AS session_has))) AND (access.works_on(case_id) OR (( SELECT access.session_opens_cases() AS session_opens_cases) AND access.registered_here(case_id)) OR ((kind = 'contact'::text) AND (section = 'safety'::text) AND (access.record_class(case_id) = 'open'::text)))));

create policy entries_worker on support.entries as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy entries_worker_adds on support.entries as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy outcome_answers_searcher on support.outcome_answers as permissive for select to :searcher
  using (true);

create policy outcome_answers_staff_adds on support.outcome_answers as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND access.works_on(case_id)));

create policy outcome_answers_worker_adds on support.outcome_answers as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy own_items_by_code on support.own_items as permissive for select to :public_site
  using ((( SELECT audit.act_open() AS act_open) AND (view_id = ( SELECT support.own_view_to_read() AS own_view_to_read)) AND (taken_back_at IS NULL) AND ((until_on IS NULL) OR (until_on >= ( SELECT ((platform.now() AT TIME ZONE 'Europe/London'::text))::date AS timezone)))));

create policy own_items_searcher on support.own_items as permissive for select to :searcher
  using (true);

create policy own_items_searcher_settles on support.own_items as permissive for update to :searcher
  using (true);

create policy own_items_staff on support.own_items as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (EXISTS ( SELECT
   FROM support.own_views v
  WHERE (v.view_id = own_items.view_id)))));

create policy own_items_staff_releases on support.own_items as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (released_by = ( SELECT access.session_member() AS session_member)) AND (taken_back_at IS NULL) AND (EXISTS ( SELECT
   FROM support.own_views v
  WHERE ((v.view_id = own_items.view_id) AND (v.ended_at IS NULL))))));

create policy own_items_staff_takes_back on support.own_items as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (taken_back_at IS NULL) AND (EXISTS ( SELECT
   FROM support.own_views v
  WHERE (v.view_id = own_items.view_id)))))
  with check ((taken_back_by = ( SELECT access.session_member() AS session_member)));

create policy own_items_worker on support.own_items as permissive for select to :worker
  using ((( SELECT audit.act_open() AS act_open) AND support.waits_for_judging(view_id)));

create policy own_items_worker_adds on support.own_items as permissive for insert to :worker
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT platform.is_practice() AS is_practice)));

create policy own_views_by_code on support.own_views as permissive for select to :public_site
  using ((( SELECT audit.act_open() AS act_open) AND (view_id = ( SELECT support.own_view() AS own_view))));

create policy own_views_searcher on support.own_views as permissive for select to :searcher
  using (true);

create policy own_views_searcher_settles on support.own_views as permissive for update to :searcher
  using (true);

create policy own_views_staff on support.own_views as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.works_on(case_id)));

create policy own_views_staff_ends on support.own_views as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.works_on(case_id) AND (ended_at IS NULL)))
  with check ((ended_by = ( SELECT access.session_member() AS session_member)));

create policy own_views_staff_makes on support.own_views as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND access.works_on(case_id) AND (made_by = ( SELECT access.session_member() AS session_member)) AND (ended_at IS NULL)));

create policy own_views_worker_adds on support.own_views as permissive for insert to :worker
  with check ((( SELECT audit.act_open() AS act_open) AND ( SELECT platform.is_practice() AS is_practice)));

create policy own_words_by_code on support.own_words as permissive for insert to :public_site
  with check ((( SELECT audit.act_open() AS act_open) AND (view_id = ( SELECT support.own_view() AS own_view)) AND (seen_at IS NULL)));

create policy own_words_staff on support.own_words as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (EXISTS ( SELECT
   FROM support.own_views v
  WHERE (v.view_id = own_words.view_id)))));

create policy own_words_staff_sees on support.own_words as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (seen_at IS NULL) AND (EXISTS ( SELECT
   FROM support.own_views v
  WHERE (v.view_id = own_words.view_id)))))
  with check ((seen_by = ( SELECT access.session_member() AS session_member)));

create policy risk_changes_searcher_adds on support.risk_changes as permissive for insert to :searcher
  with check (true);

create policy risk_changes_staff on support.risk_changes as permissive for select to :staff_site
  using (((agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('case'::text) AS session_reads)));

create policy risk_changes_staff_adds on support.risk_changes as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND (access.works_on(case_id) OR (( SELECT access.session_opens_cases() AS session_opens_cases) AND access.registered_here(case_id)))));

create policy risk_changes_worker_adds on support.risk_changes as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy ties_searcher on support.ties as permissive for select to :searcher
  using (true);

create policy ties_staff on support.ties as permissive for select to :staff_site
  using (access.opens_case_section(case_id, 'person'::text));

create policy ties_staff_adds on support.ties as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND access.works_on(case_id)));

create policy ties_staff_changes on support.ties as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND access.works_on(case_id)));

create policy ties_worker on support.ties as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy ties_worker_adds on support.ties as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy ties_worker_changes on support.ties as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy transfer_words_staff on support.transfer_words as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (EXISTS ( SELECT
   FROM support.transfers t
  WHERE (t.transfer_id = transfer_words.transfer_id)))));

create policy transfer_words_staff_adds on support.transfer_words as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (by_member = ( SELECT access.session_member() AS session_member)) AND (EXISTS ( SELECT
   FROM support.transfers t
  WHERE ((t.transfer_id = transfer_words.transfer_id) AND (
        CASE transfer_words.side
            WHEN 'offer'::text THEN t.offered_by
            ELSE t.answered_by
        END = transfer_words.by_member))))));

create policy transfers_searcher on support.transfers as permissive for select to :searcher
  using (true);

create policy transfers_searcher_answers on support.transfers as permissive for update to :searcher
  using (true);

create policy transfers_staff on support.transfers as permissive for select to :staff_site
  using ((( SELECT access.session_reads('case'::text) AS session_reads) AND ((from_agency = ( SELECT access.session_agency() AS session_agency)) OR ((to_agency = ( SELECT access.session_agency() AS session_agency)) AND ((state = 'declined'::text) OR ((state = 'offered'::text) AND ((basis <> 'Consent of the person'::text) OR consents.agrees(case_id, 'support'::text, to_agency))))) OR access.works_on(case_id))));

create policy transfers_staff_answers on support.transfers as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (state = 'offered'::text)))
  with check (((answered_by = ( SELECT access.session_member() AS session_member)) AND (((state = 'withdrawn'::text) AND access.works_on(case_id)) OR ((state = 'declined'::text) AND (to_agency = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('case'::text) AS session_reads)))));

create policy transfers_staff_offers on support.transfers as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND access.works_on(case_id) AND (from_agency = ( SELECT access.session_agency() AS session_agency)) AND (offered_by = ( SELECT access.session_member() AS session_member)) AND (state = 'offered'::text) AND (EXISTS ( SELECT
   FROM access.agencies a
  WHERE ((a.agency_id = transfers.to_agency) AND (a.kind <> 'commissioner'::text)))) AND ((basis <> 'Consent of the person'::text) OR consents.agrees(case_id, 'support'::text, to_agency))));

create policy task_history_searcher_adds on tasks.history as permissive for insert to :searcher
  with check (true);

create policy task_history_staff on tasks.history as permissive for select to :staff_site
  using ((EXISTS ( SELECT
   FROM tasks.tasks t
  WHERE (t.task_id = history.task_id))));

create policy task_history_staff_adds on tasks.history as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (member_id = ( SELECT access.session_member() AS session_member)) AND (EXISTS ( SELECT
   FROM tasks.tasks t
  WHERE (t.task_id = history.task_id)))));

create policy task_history_worker on tasks.history as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy task_history_worker_adds on tasks.history as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy tasks_of_conferences on tasks.tasks as permissive for select to :staff_site
  using (
CASE source
    WHEN 'conferences.actions'::text THEN conferences.action_shows((source_key)::uuid)
    WHEN 'conferences.versions'::text THEN conferences.tells(source_key)
    ELSE false
END);

create policy tasks_of_conferences_are_agreed on tasks.tasks as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (source = 'conferences.actions'::text) AND (record_id IS NULL) AND (EXISTS ( SELECT
   FROM conferences.actions a
  WHERE (((a.action_id)::text = tasks.source_key) AND (a.by_member = ( SELECT access.session_member() AS session_member)) AND (a.agency_id = tasks.agency_id) AND (NOT (a.owner_id IS DISTINCT FROM tasks.owner_id)) AND (a.due_on = tasks.due_on))))));

create policy tasks_of_conferences_tell on tasks.tasks as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (source = 'conferences.versions'::text) AND (record_id IS NULL) AND (owner_id IS NULL) AND conferences.tells(source_key) AND (EXISTS ( SELECT
   FROM (conferences.versions v
     JOIN conferences.invited i ON ((i.conference_id = v.conference_id)))
  WHERE ((((v.version_id || ' '::text) || i.agency_id) = tasks.source_key) AND (i.agency_id = tasks.agency_id))))));

create policy tasks_of_investigations_go_to_the_named on tasks.tasks as restrictive for update to :staff_site
  using (true)
  with check (((owner_id IS NULL) OR access.may_be_told(record_id, owner_id) OR tasks.is_theirs(task_id, owner_id)));

create policy tasks_of_investigations_stay_with_the_named on tasks.tasks as restrictive for insert to :staff_site
  with check (((owner_id IS NULL) OR access.may_be_told(record_id, owner_id)));

create policy tasks_searcher on tasks.tasks as permissive for select to :searcher
  using (true);

create policy tasks_searcher_moves on tasks.tasks as permissive for update to :searcher
  using (true);

create policy tasks_staff on tasks.tasks as permissive for select to :staff_site
  using (((agency_id = ( SELECT access.session_agency() AS session_agency)) AND
CASE
    WHEN (source = 'conferences.actions'::text) THEN conferences.action_asks((source_key)::uuid)
    WHEN ((record_id = ANY (( SELECT access.investigations_named_for() AS investigations_named_for)::uuid[])) OR (record_id IS NULL)) THEN true
    WHEN (source ^@ 'investigation'::text) THEN false
    WHEN ((source = 'support-plan'::text) AND ( SELECT access.session_reads('case'::text) AS session_reads) AND (EXISTS ( SELECT
       FROM support.cases c
      WHERE ((c.case_id = tasks.record_id) AND (c.agency_id = ( SELECT access.session_agency() AS session_agency)))))) THEN true
    ELSE ((access.record_class(record_id) = 'open'::text) OR access.registered_here(record_id))
END));

create policy tasks_staff_adds on tasks.tasks as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND ((record_id IS NULL) OR (access.record_class(record_id) = 'open'::text) OR access.registered_here(record_id)) AND ((owner_id IS NULL) OR (EXISTS ( SELECT
   FROM access.members m
  WHERE ((m.member_id = tasks.owner_id) AND (m.agency_id = tasks.agency_id)))))));

create policy tasks_staff_changes on tasks.tasks as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND ((source <> 'conferences.actions'::text) OR conferences.action_asks((source_key)::uuid)) AND ((record_id IS NULL) OR (access.record_class(record_id) = 'open'::text) OR access.registered_here(record_id))))
  with check (((owner_id IS NULL) OR (EXISTS ( SELECT
   FROM access.members m
  WHERE ((m.member_id = tasks.owner_id) AND (m.agency_id = tasks.agency_id))))));

create policy tasks_worker on tasks.tasks as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy tasks_worker_adds on tasks.tasks as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy tasks_worker_changes on tasks.tasks as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy afterwards_staff on triage.afterwards as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('report'::text) AS session_reads)));

create policy afterwards_staff_says on triage.afterwards as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_has('duty-desk'::text) AS session_has) AND (said_by = ( SELECT access.session_member() AS session_member)) AND (access.record_class(report_id) = 'open'::text) AND (EXISTS ( SELECT
   FROM triage.decisions d
  WHERE ((d.report_id = afterwards.report_id) AND (d.agency_id = afterwards.agency_id) AND (d.undone_at IS NULL))))));

create policy afterwards_worker on triage.afterwards as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy afterwards_worker_adds on triage.afterwards as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy decisions_searcher on triage.decisions as permissive for select to :searcher
  using (true);

create policy decisions_staff on triage.decisions as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('report'::text) AS session_reads)));

create policy decisions_staff_adds on triage.decisions as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_has('duty-desk'::text) AS session_has) AND (decided_by = ( SELECT access.session_member() AS session_member)) AND (undone_at IS NULL) AND (acted_on_at IS NULL) AND (access.record_class(report_id) = 'open'::text) AND ((share_id IS NULL) OR (EXISTS ( SELECT
   FROM access.shares h
  WHERE ((h.share_id = decisions.share_id) AND (h.record_id = decisions.report_id) AND (h.from_agency = decisions.agency_id)))))));

create policy decisions_staff_undoes on triage.decisions as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_has('duty-desk'::text) AS session_has) AND (acted_on_at IS NULL) AND (undone_at IS NULL)))
  with check ((undone_by = ( SELECT access.session_member() AS session_member)));

create policy decisions_worker on triage.decisions as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy decisions_worker_acts on triage.decisions as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy decisions_worker_adds on triage.decisions as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy handing_refusals_searcher on triage.handing_refusals as permissive for select to :searcher
  using (true);

create policy handing_refusals_staff on triage.handing_refusals as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (( SELECT h.handing_id
   FROM triage.handings h
  WHERE (h.handing_id = handing_refusals.handing_id)) IS NOT NULL)));

create policy handing_refusals_staff_declines on triage.handing_refusals as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (member_id = ( SELECT access.session_member() AS session_member)) AND (EXISTS ( SELECT
   FROM triage.handings h
  WHERE ((h.handing_id = handing_refusals.handing_id) AND (h.state = 'waiting'::text) AND (( SELECT access.session_member() AS session_member) = ANY (h.named)) AND ( SELECT access.session_has('investigator'::text) AS session_has))))));

create policy handing_refusals_worker on triage.handing_refusals as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy handings_searcher on triage.handings as permissive for select to :searcher
  using (true);

create policy handings_staff on triage.handings as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (access.record_class(report_id) = 'open'::text) AND (((from_agency = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_has('duty-desk'::text) AS session_has)) OR ((( SELECT access.session_member() AS session_member) = ANY (named)) AND ( SELECT access.session_has('investigator'::text) AS session_has)))));

create policy handings_staff_answers on triage.handings as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (state = 'waiting'::text) AND (access.record_class(report_id) = 'open'::text) AND (( SELECT access.session_member() AS session_member) = ANY (named)) AND ( SELECT access.session_has('investigator'::text) AS session_has)))
  with check (((state = ANY (ARRAY['taken'::text, 'declined'::text])) AND (( SELECT access.session_member() AS session_member) = ANY (named)) AND ( SELECT access.session_has('investigator'::text) AS session_has)));

create policy handings_staff_hands on triage.handings as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (from_agency = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_has('duty-desk'::text) AS session_has) AND (handed_by = ( SELECT access.session_member() AS session_member)) AND (state = 'waiting'::text) AND (named <@ ARRAY( SELECT m.member_id
   FROM triage.may_be_handed(handings.report_id) m(member_id, name, agency_id)
  WHERE (m.agency_id = handings.to_agency)))));

create policy handings_staff_takes_back on triage.handings as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (state = 'waiting'::text) AND (access.record_class(report_id) = 'open'::text) AND (from_agency = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_has('duty-desk'::text) AS session_has)))
  with check (((state = 'taken-back'::text) AND (from_agency = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_has('duty-desk'::text) AS session_has)));

create policy handings_worker on triage.handings as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy history_staff on triage.history as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('report'::text) AS session_reads)));

create policy history_staff_adds on triage.history as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_has('duty-desk'::text) AS session_has) AND (member_id = ( SELECT access.session_member() AS session_member)) AND (EXISTS ( SELECT
   FROM triage.items i
  WHERE ((i.report_id = history.report_id) AND (i.agency_id = history.agency_id))))));

create policy history_worker on triage.history as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy history_worker_adds on triage.history as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy items_searcher on triage.items as permissive for select to :searcher
  using (true);

create policy items_staff on triage.items as permissive for select to :staff_site
  using (((agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('report'::text) AS session_reads)));

create policy items_staff_changes on triage.items as permissive for update to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_has('duty-desk'::text) AS session_has) AND (state <> 'withdrawn'::text)))
  with check (((state <> 'withdrawn'::text) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND ((claimed_by IS NULL) OR (EXISTS ( SELECT
   FROM access.members m
  WHERE ((m.member_id = items.claimed_by) AND (m.agency_id = items.agency_id)))))));

create policy items_worker on triage.items as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy items_worker_adds on triage.items as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

create policy items_worker_changes on triage.items as permissive for update to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy notes_staff on triage.notes as permissive for select to :staff_site
  using ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_reads('report'::text) AS session_reads)));

create policy notes_staff_adds on triage.notes as permissive for insert to :staff_site
  with check ((( SELECT audit.act_open() AS act_open) AND (agency_id = ( SELECT access.session_agency() AS session_agency)) AND ( SELECT access.session_has('duty-desk'::text) AS session_has) AND (written_by = ( SELECT access.session_member() AS session_member)) AND (access.record_class(report_id) = 'open'::text)));

create policy notes_worker on triage.notes as permissive for select to :worker
  using (( SELECT audit.act_open() AS act_open));

create policy notes_worker_adds on triage.notes as permissive for insert to :worker
  with check (( SELECT audit.act_open() AS act_open));

-- Rights

grant execute on function access.adds_files(uuid) to :staff_site;

grant execute on function access.begin_own_change(text[],bytea[],integer[],integer[],interval) to :staff_site;

grant execute on function access.begin_sign_in(text,text[],bytea[],integer[],integer[],interval) to :staff_site;

grant execute on function access.change_member(uuid,integer,text,text[]) to :staff_site;

grant execute on function access.change_own_password(bytea,bigint,bytea,text[],bytea[],bytea,bytea) to :staff_site;

grant execute on function access.change_own_recovery_codes(bytea,bigint,bytea,text[],bytea[],bytea[]) to :staff_site;

grant execute on function access.change_own_second_factor(bytea,bigint,bytea,text[],bytea[],bytea,bigint) to :staff_site;

grant execute on function access.could_do(uuid,uuid) to :worker;

grant execute on function access.could_read_case(uuid,uuid) to :worker;

grant execute on function access.count_try(text[],bytea[],integer[],integer[],interval) to :staff_site;

grant execute on function access.current_session() to :jobs;

grant execute on function access.current_session() to :public_site;

grant execute on function access.current_session() to :staff_site;

grant execute on function access.current_session() to :worker;

grant execute on function access.desk_for_taken() to :staff_site;

grant execute on function access.end_this_session() to :staff_site;

grant execute on function access.find_link(text,bytea,bytea) to :staff_site;

grant execute on function access.finish_reset(bytea,bytea,bytea,bigint,bytea,text[],bytea[],uuid,bytea,interval,interval,text) to :staff_site;

grant execute on function access.finish_sign_in(uuid,bytea,bigint,bytea,text[],bytea[],uuid,bytea,interval,interval,text) to :staff_site;

grant execute on function access.first_responders() to :staff_site;

grant execute on function access.has_desk(text) to :staff_site;

grant execute on function access.has_desk(text) to :worker;

grant execute on function access.holder_of(uuid) to :staff_site;

grant execute on function access.investigations_named_for() to :staff_site;

grant execute on function access.investigations_open() to :staff_site;

grant execute on function access.investigators() to :staff_site;

grant execute on function access.invite_member(uuid,text,text,text,text[]) to :staff_site;

grant execute on function access.is_named(uuid,uuid) to :searcher;

grant execute on function access.join_choose_password(bytea,bytea,bytea,bytea) to :staff_site;

grant execute on function access.join_complete(bytea,bytea,bytea,bytea[],uuid,bytea,interval,interval,text) to :staff_site;

grant execute on function access.join_prove_code(bytea,bytea,bigint) to :staff_site;

grant execute on function access.judge_change(uuid,text,text[]) to :staff_site;

grant execute on function access.judge_invitation(text,text[]) to :staff_site;

grant execute on function access.least_told() to :staff_site;

grant execute on function access.mail_waiting() to :staff_site;

grant execute on function access.mail_waiting() to :worker;

grant execute on function access.managed_members(text,text,text,uuid,integer,uuid) to :staff_site;

grant execute on function access.manages_as(uuid) to :staff_site;

grant execute on function access.may_be_told(uuid,uuid) to :staff_site;

grant execute on function access.only_administrator(text) to :worker;

grant execute on function access.opens_case_section(uuid,text) to :staff_site;

grant execute on function access.opens_files(uuid) to :staff_site;

grant execute on function access.opens_order_section(uuid,text) to :staff_site;

grant execute on function access.opens_section(uuid,text) to :staff_site;

grant execute on function access.own_account() to :staff_site;

grant execute on function access.owns_record(uuid) to :staff_site;

grant execute on function access.practice_members() to :staff_site;

grant execute on function access.public_desk() to :public_site;

grant execute on function access.public_desk() to :worker;

grant execute on function access.reads_kind_of(uuid) to :staff_site;

grant execute on function access.record_class(uuid) to :staff_site;

grant execute on function access.record_classes(uuid[]) to :staff_site;

grant execute on function access.records_opening(uuid[],text) to :staff_site;

grant execute on function access.registered_here(uuid) to :public_site;

grant execute on function access.registered_here(uuid) to :staff_site;

grant execute on function access.reinvite_only_administrator(text) to :worker;

grant execute on function access.roles_open_to(text) to :searcher;

grant execute on function access.roles_that_open_cases() to :searcher;

grant execute on function access.roles_that_open_cases() to :staff_site;

grant execute on function access.roles_that_read(text) to :public_site;

grant execute on function access.roles_that_read(text) to :searcher;

grant execute on function access.roles_that_read(text) to :staff_site;

grant execute on function access.roles_that_read(text) to :worker;

grant execute on function access.roles_that_refer() to :searcher;

grant execute on function access.roles_that_refer() to :staff_site;

grant execute on function access.roles_that_take() to :searcher;

grant execute on function access.roles_that_take() to :staff_site;

grant execute on function access.roles_that_work(text) to :public_site;

grant execute on function access.roles_that_work(text) to :searcher;

grant execute on function access.roles_that_work(text) to :staff_site;

grant execute on function access.roles_that_work(text) to :worker;

grant execute on function access.session_agency() to :public_site;

grant execute on function access.session_agency() to :searcher;

grant execute on function access.session_agency() to :staff_site;

grant execute on function access.session_agency() to :worker;

grant execute on function access.session_has(text) to :jobs;

grant execute on function access.session_has(text) to :public_site;

grant execute on function access.session_has(text) to :searcher;

grant execute on function access.session_has(text) to :staff_site;

grant execute on function access.session_has(text) to :worker;

grant execute on function access.session_in_use() to :staff_site;

grant execute on function access.session_keeps_directory() to :staff_site;

grant execute on function access.session_member() to :public_site;

grant execute on function access.session_member() to :searcher;

grant execute on function access.session_member() to :staff_site;

grant execute on function access.session_member() to :worker;

grant execute on function access.session_opens_cases() to :searcher;

grant execute on function access.session_opens_cases() to :staff_site;

grant execute on function access.session_reads(text) to :public_site;

grant execute on function access.session_reads(text) to :searcher;

grant execute on function access.session_reads(text) to :staff_site;

grant execute on function access.session_reads(text) to :worker;

grant execute on function access.session_refers() to :searcher;

grant execute on function access.session_refers() to :staff_site;

grant execute on function access.session_takes() to :searcher;

grant execute on function access.session_takes() to :staff_site;

grant execute on function access.session_was_of() to :staff_site;

grant execute on function access.share_lives(access.shares) to :searcher;

grant execute on function access.share_lives(access.shares) to :staff_site;

grant execute on function access.shuts_files(uuid) to :staff_site;

grant execute on function access.start_practice_session(uuid,uuid,bytea,interval,interval,text) to :staff_site;

grant execute on function access.stops_telling(uuid,text,text,date) to :staff_site;

grant execute on function access.support_workers() to :staff_site;

grant execute on function access.tells_of_victim(uuid,text) to :worker;

grant execute on function access.works_on(uuid) to :staff_site;

grant execute on function audit.act_open() to :public_site;

grant execute on function audit.act_open() to :staff_site;

grant execute on function audit.act_open() to :worker;

grant execute on function audit.lines_about(uuid,integer) to :staff_site;

grant execute on function audit.lines_about_member(uuid,text[],integer) to :staff_site;

grant execute on function audit.note_opened(uuid[]) to :staff_site;

grant execute on function audit.open_act(text,text,text,text,text,text,text,uuid,jsonb) to :public_site;

grant execute on function audit.open_act(text,text,text,text,text,text,text,uuid,jsonb) to :staff_site;

grant execute on function audit.open_act(text,text,text,text,text,text,text,uuid,jsonb) to :worker;

grant execute on function audit.open_look(text,text,text) to :public_site;

grant execute on function audit.open_look(text,text,text) to :searcher;

grant execute on function audit.open_look(text,text,text) to :staff_site;

grant execute on function audit.open_look(text,text,text) to :worker;

grant execute on function conferences.action_asks(uuid) to :staff_site;

grant execute on function conferences.action_shows(uuid) to :staff_site;

grant execute on function conferences.agencies_on(uuid) to :staff_site;

grant execute on function conferences.agencies_on_then(uuid,timestamp with time zone) to :staff_site;

grant execute on function conferences.asked_in(uuid) to :worker;

grant execute on function conferences.brief_shows(uuid,bigint) to :staff_site;

grant execute on function conferences.coming_with(uuid) to :worker;

grant execute on function conferences.end_let_in_before(uuid,uuid,text) to :staff_site;

grant execute on function conferences.is_as_written(conferences.conferences) to :staff_site;

grant execute on function conferences.is_bound(uuid) to :staff_site;

grant execute on function conferences.is_open(uuid) to :staff_site;

grant execute on function conferences.let_in_before(uuid) to :staff_site;

grant execute on function conferences.let_in_to(uuid) to :worker;

grant execute on function conferences.may_change(uuid) to :staff_site;

grant execute on function conferences.may_follow(conferences.versions) to :staff_site;

grant execute on function conferences.moved_items(uuid) to :worker;

grant execute on function conferences.on_item(uuid) to :staff_site;

grant execute on function conferences.part_shows(uuid,text,timestamp with time zone) to :staff_site;

grant execute on function conferences.runs(uuid) to :staff_site;

grant execute on function conferences.takes_part(uuid) to :staff_site;

grant execute on function conferences.tells(text) to :staff_site;

grant execute on function consents.agrees(uuid,text,text) to :staff_site;

grant execute on function consents.agrees_to_body(uuid,text,uuid) to :staff_site;

grant execute on function files.count_waiting() to :worker;

grant execute on function files.is_scanned(uuid) to :staff_site;

grant execute on function files.original_asked_for(uuid) to :staff_site;

grant execute on function files.take_upload(bytea) to :public_site;

grant execute on function files.take_upload(bytea) to :staff_site;

grant execute on function files.take_upload(bytea) to :worker;

grant execute on function identities.common_in(uuid,text[]) to :staff_site;

grant execute on function identities.find_candidates(uuid,integer[],bigint[],integer[],integer[],integer[],integer[],integer[]) to :worker;

grant execute on function identities.folded(text,text,boolean,boolean,boolean) to :searcher;

grant execute on function identities.has_pairs_of_other_models(text) to :worker;

grant execute on function identities.having_matches(uuid[]) to :staff_site;

grant execute on function identities.health_counts(timestamp with time zone,integer) to :staff_site;

grant execute on function identities.hits_listed(timestamp with time zone,uuid,integer,timestamp with time zone) to :staff_site;

grant execute on function identities.is_undoable(uuid,uuid) to :staff_site;

grant execute on function identities.match_levels(uuid) to :staff_site;

grant execute on function identities.match_mention(uuid,uuid) to :staff_site;

grant execute on function identities.match_opens(uuid) to :staff_site;

grant execute on function identities.match_shows(uuid,uuid) to :staff_site;

grant execute on function identities.match_weight(uuid) to :staff_site;

grant execute on function identities.matches_in_full(uuid,integer) to :staff_site;

grant execute on function identities.matches_in_short(uuid[]) to :staff_site;

grant execute on function identities.may_answer(uuid,uuid) to :staff_site;

grant execute on function identities.may_ask(uuid,uuid) to :staff_site;

grant execute on function identities.named_under(bigint[],timestamp with time zone,timestamp with time zone,integer) to :staff_site;

grant execute on function identities.own_record_of(uuid) to :staff_site;

grant execute on function identities.pair_by_hand(uuid,uuid,uuid,text,real,jsonb,text,timestamp with time zone) to :staff_site;

grant execute on function identities.pairs_decided(timestamp with time zone,uuid,integer) to :staff_site;

grant execute on function identities.pairs_to_review(text,text,smallint,real,uuid,integer) to :staff_site;

grant execute on function identities.reach(uuid,integer) to :staff_site;

grant execute on function identities.record_of_mention(uuid) to :staff_site;

grant execute on function identities.refold(uuid[]) to :worker;

grant execute on function identities.request_different(uuid) to :staff_site;

grant execute on function identities.request_shows(uuid) to :staff_site;

grant execute on function identities.requests_listed(text,uuid,timestamp with time zone,uuid,integer) to :staff_site;

grant execute on function identities.sealed_hits(uuid,text) to :staff_site;

grant execute on function identities.standing_answer(uuid) to :searcher;

grant execute on function identities.values_joining_most(timestamp with time zone,integer,integer) to :staff_site;

grant execute on function identities.values_most_common(text[],integer) to :staff_site;

grant execute on function identities.yield_by_rule(timestamp with time zone,integer) to :staff_site;

grant execute on function investigations.awaits_somebody() to :staff_site;

grant execute on function investigations.consents_taken_back(uuid) to :staff_site;

grant execute on function investigations.elsewhere_told() to :staff_site;

grant execute on function investigations.give_left_alone(uuid,uuid) to :staff_site;

grant execute on function investigations.to_read() to :staff_site;

grant execute on function investigations.to_read() to :worker;

grant execute on function orders.may_lead(uuid,uuid) to :staff_site;

grant execute on function orders.naming(bigint[],integer) to :staff_site;

grant execute on function platform.door() to :jobs;

grant execute on function platform.door() to :public_site;

grant execute on function platform.door() to :staff_site;

grant execute on function platform.door() to :worker;

grant execute on function platform.enqueue(text,jsonb,integer,text) to :public_site;

grant execute on function platform.enqueue(text,jsonb,integer,text) to :searcher;

grant execute on function platform.enqueue(text,jsonb,integer,text) to :staff_site;

grant execute on function platform.enqueue(text,jsonb,integer,text) to :worker;

grant execute on function platform.failed_jobs() to :staff_site;

grant execute on function platform.hashed_setting(text) to :jobs;

grant execute on function platform.hashed_setting(text) to :public_site;

grant execute on function platform.hashed_setting(text) to :searcher;

grant execute on function platform.hashed_setting(text) to :staff_site;

grant execute on function platform.hashed_setting(text) to :worker;

grant execute on function platform.is_practice() to :public_site;

grant execute on function platform.is_practice() to :staff_site;

grant execute on function platform.is_practice() to :worker;

grant execute on function platform.now() to :public_site;

grant execute on function platform.now() to :staff_site;

grant execute on function platform.now() to :worker;

grant execute on function platform.schema_mark() to :public_site;

grant execute on function platform.schema_mark() to :staff_site;

grant execute on function platform.schema_mark() to :worker;

grant execute on function referrals.calendar_of(bytea) to :staff_site;

grant execute on function referrals.calendar_works(bytea) to :staff_site;

grant execute on function referrals.count_quality(date) to :staff_site;

grant execute on function referrals.count_stages(date) to :staff_site;

grant execute on function referrals.events_of_case(uuid,timestamp with time zone) to :staff_site;

grant execute on function referrals.stages_of_case(uuid) to :staff_site;

grant execute on function reports.find_by_words(bigint[],timestamp with time zone,uuid,integer,integer,integer,integer) to :staff_site;

grant execute on function reports.open_by_month(timestamp with time zone,timestamp with time zone) to :staff_site;

grant execute on function reports.open_by_reference(text) to :staff_site;

grant execute on function reports.receipt_report() to :public_site;

grant execute on function services.count_outcomes(uuid) to :staff_site;

grant execute on function services.count_unmet() to :staff_site;

grant execute on function services.count_used(uuid) to :staff_site;

grant execute on function services.count_waiting(date,date) to :staff_site;

grant execute on function services.outside_stands(uuid) to :staff_site;

grant execute on function services.outside_stands(uuid) to :worker;

grant execute on function services.referral_stands(services.referrals) to :staff_site;

grant execute on function services.referral_stands(services.referrals) to :worker;

grant execute on function services.share_stands(uuid) to :staff_site;

grant execute on function services.share_stands(uuid) to :worker;

grant execute on function support.alerts_shared(integer) to :staff_site;

grant execute on function support.approval_rules_then(uuid,timestamp with time zone) to :staff_site;

grant execute on function support.cases_named(bigint[]) to :staff_site;

grant execute on function support.cases_of_reporter(uuid) to :searcher;

grant execute on function support.cases_shared() to :staff_site;

grant execute on function support.contacts_of_others(uuid,timestamp with time zone,integer) to :staff_site;

grant execute on function support.count_closed_at_risk(date) to :staff_site;

grant execute on function support.count_endings(date) to :staff_site;

grant execute on function support.day_told(uuid) to :staff_site;

grant execute on function support.draft_shows(text) to :staff_site;

grant execute on function support.lets_write_to_reporter(uuid) to :staff_site;

grant execute on function support.other_rules_of_reporter(uuid) to :staff_site;

grant execute on function support.others_of_person(uuid) to :worker;

grant execute on function support.own_view() to :public_site;

grant execute on function support.own_view_to_read() to :public_site;

grant execute on function support.own_views_to_judge() to :worker;

grant execute on function support.rules_of_person(uuid) to :staff_site;

grant execute on function support.rules_of_reporter(uuid) to :staff_site;

grant execute on function support.settle_own_view(uuid,boolean,uuid[]) to :worker;

grant execute on function support.take_over(uuid,uuid) to :staff_site;

grant execute on function support.waits_for_judging(uuid) to :worker;

grant execute on function tasks.colleagues() to :staff_site;

grant execute on function tasks.is_theirs(uuid,uuid) to :staff_site;

grant execute on function triage.handings_in_short(uuid) to :staff_site;

grant execute on function triage.may_be_handed(uuid) to :staff_site;

grant execute on function triage.pass_acted_on(uuid) to :staff_site;

grant usage on schema access to :jobs;

grant usage on schema access to :public_site;

grant usage on schema access to :searcher;

grant usage on schema access to :staff_site;

grant usage on schema access to :worker;

grant usage on schema audit to :jobs;

grant usage on schema audit to :public_site;

grant usage on schema audit to :searcher;

grant usage on schema audit to :staff_site;

grant usage on schema audit to :worker;

grant usage on schema conferences to :jobs;

grant usage on schema conferences to :public_site;

grant usage on schema conferences to :searcher;

grant usage on schema conferences to :staff_site;

grant usage on schema conferences to :worker;

grant usage on schema consents to :jobs;

grant usage on schema consents to :public_site;

grant usage on schema consents to :searcher;

grant usage on schema consents to :staff_site;

grant usage on schema consents to :worker;

grant usage on schema figures to :jobs;

grant usage on schema figures to :public_site;

grant usage on schema figures to :searcher;

grant usage on schema figures to :staff_site;

grant usage on schema figures to :worker;

grant usage on schema files to :jobs;

grant usage on schema files to :public_site;

grant usage on schema files to :searcher;

grant usage on schema files to :staff_site;

grant usage on schema files to :worker;

grant usage on schema identities to :jobs;

grant usage on schema identities to :public_site;

grant usage on schema identities to :searcher;

grant usage on schema identities to :staff_site;

grant usage on schema identities to :worker;

grant usage on schema investigations to :jobs;

grant usage on schema investigations to :public_site;

grant usage on schema investigations to :searcher;

grant usage on schema investigations to :staff_site;

grant usage on schema investigations to :worker;

grant usage on schema orders to :jobs;

grant usage on schema orders to :public_site;

grant usage on schema orders to :searcher;

grant usage on schema orders to :staff_site;

grant usage on schema orders to :worker;

grant usage on schema platform to :jobs;

grant usage on schema platform to :public_site;

grant usage on schema platform to :searcher;

grant usage on schema platform to :staff_site;

grant usage on schema platform to :worker;

grant usage on schema referrals to :jobs;

grant usage on schema referrals to :public_site;

grant usage on schema referrals to :searcher;

grant usage on schema referrals to :staff_site;

grant usage on schema referrals to :worker;

grant usage on schema reports to :jobs;

grant usage on schema reports to :public_site;

grant usage on schema reports to :searcher;

grant usage on schema reports to :staff_site;

grant usage on schema reports to :worker;

grant usage on schema services to :jobs;

grant usage on schema services to :public_site;

grant usage on schema services to :searcher;

grant usage on schema services to :staff_site;

grant usage on schema services to :worker;

grant usage on schema support to :jobs;

grant usage on schema support to :public_site;

grant usage on schema support to :searcher;

grant usage on schema support to :staff_site;

grant usage on schema support to :worker;

grant usage on schema tasks to :jobs;

grant usage on schema tasks to :public_site;

grant usage on schema tasks to :searcher;

grant usage on schema tasks to :staff_site;

grant usage on schema tasks to :worker;

grant usage on schema triage to :jobs;

grant usage on schema triage to :public_site;

grant usage on schema triage to :searcher;

grant usage on schema triage to :staff_site;

grant usage on schema triage to :worker;

grant select on table access.agencies to :public_site;

grant select on table access.agencies to :searcher;

grant select on table access.agencies to :staff_site;

grant insert, select, update on table access.agencies to :worker;

grant delete, insert, select, update on table access.credentials to :searcher;

grant select, update on table access.mailed_links to :searcher;

grant delete on table access.mailed_links to :worker;

grant insert, select, update on table access.mailed_links (expires_at) to :worker;

grant insert, select on table access.mailed_links (link_id) to :worker;

grant insert, select on table access.mailed_links (made_at) to :worker;

grant insert, select on table access.mailed_links (member_id) to :worker;

grant insert, select on table access.mailed_links (purpose) to :worker;

grant insert on table access.mailed_links (token_digest) to :worker;

grant select on table access.mailed_links (used_at) to :worker;

grant select on table access.mails to :searcher;

grant select on table access.mails to :staff_site;

grant delete, insert, select, update on table access.mails to :worker;

grant select on table access.member_names to :staff_site;

grant select on table access.member_names to :worker;

grant insert, select on table access.member_roles to :searcher;

grant select on table access.member_roles to :staff_site;

grant insert, select, update on table access.member_roles to :worker;

grant update on table access.member_roles (ended_at) to :searcher;

grant update on table access.member_roles (ended_by) to :searcher;

grant insert, select on table access.members to :searcher;

grant insert, select, update on table access.members to :worker;

grant select on table access.members (agency_id) to :staff_site;

grant update on table access.members (joined_at) to :searcher;

grant update on table access.members (left_at) to :searcher;

grant select on table access.members (member_id) to :staff_site;

grant select on table access.members (name) to :staff_site;

grant update on table access.members (revision) to :searcher;

grant update on table access.members (signed_in_at) to :searcher;

grant update on table access.members (state) to :searcher;

grant update on table access.members (suspended_at) to :searcher;

grant insert, select on table access.named_members to :searcher;

grant insert, select on table access.named_members to :staff_site;

grant insert, select on table access.named_members to :worker;

grant update on table access.named_members (ended_at) to :staff_site;

grant update on table access.named_members (ended_by) to :staff_site;

grant insert on table access.record_keys to :public_site;

grant insert, select on table access.record_keys to :staff_site;

grant insert, select, update on table access.record_keys to :worker;

grant select on table access.record_register to :worker;

grant insert on table access.records to :public_site;

grant select on table access.records to :searcher;

grant insert, select on table access.records to :staff_site;

grant insert, select on table access.records to :worker;

grant update on table access.records (agency_id) to :searcher;

grant delete, insert, select, update on table access.recovery_codes to :searcher;

grant insert, select on table access.sessions to :searcher;

grant delete on table access.sessions to :worker;

grant select on table access.sessions (absolute_until) to :staff_site;

grant select on table access.sessions (absolute_until) to :worker;

grant select on table access.sessions (device) to :staff_site;

grant update on table access.sessions (ended_at) to :searcher;

grant select, update on table access.sessions (ended_at) to :staff_site;

grant select on table access.sessions (how) to :staff_site;

grant select, update on table access.sessions (idle_until) to :staff_site;

grant select on table access.sessions (member_id) to :staff_site;

grant select, update on table access.sessions (seen_at) to :staff_site;

grant select on table access.sessions (session_id) to :staff_site;

grant select on table access.sessions (session_id) to :worker;

grant select on table access.sessions (started_at) to :staff_site;

grant select on table access.shares to :searcher;

grant insert, select on table access.shares to :staff_site;

grant insert, select on table access.shares to :worker;

grant update on table access.shares (ended_at) to :searcher;

grant update on table access.shares (ended_at) to :staff_site;

grant update on table access.shares (ended_by) to :staff_site;

grant select on table access.small_counts to :searcher;

grant insert, select, update on table access.tries to :searcher;

grant delete on table access.tries to :worker;

grant select on table access.tries (last_at) to :worker;

grant insert, select on table audit.batches to :worker;

grant insert, select on table audit.entries to :searcher;

grant select on table audit.entries to :staff_site;

grant select on table audit.entries to :worker;

grant select on table conferences.acceptances to :searcher;

grant insert, select on table conferences.acceptances to :staff_site;

grant insert on table conferences.acceptances to :worker;

grant update on table conferences.acceptances (present_at) to :staff_site;

grant select on table conferences.actions to :searcher;

grant insert, select on table conferences.actions to :staff_site;

grant insert on table conferences.actions to :worker;

grant select on table conferences.conferences to :searcher;

grant insert, select on table conferences.conferences to :staff_site;

grant insert on table conferences.conferences to :worker;

grant update on table conferences.conferences (cancelled_at) to :staff_site;

grant update on table conferences.conferences (cancelled_by) to :staff_site;

grant update on table conferences.conferences (chair) to :staff_site;

grant update on table conferences.conferences (closed_at) to :staff_site;

grant update on table conferences.conferences (closed_by) to :staff_site;

grant update on table conferences.conferences (opened_at) to :staff_site;

grant update on table conferences.conferences (opened_by) to :staff_site;

grant update on table conferences.conferences (place) to :staff_site;

grant update on table conferences.conferences (starts_at) to :staff_site;

grant update on table conferences.conferences (title) to :staff_site;

grant insert, select on table conferences.entries to :staff_site;

grant insert on table conferences.entries to :worker;

grant select on table conferences.entries (at) to :searcher;

grant select on table conferences.entries (item_id) to :searcher;

grant select on table conferences.entries (kind) to :searcher;

grant select on table conferences.entries (place) to :searcher;

grant insert, select on table conferences.invited to :searcher;

grant insert, select on table conferences.invited to :staff_site;

grant insert on table conferences.invited to :worker;

grant update on table conferences.invited (apologies_at) to :staff_site;

grant update on table conferences.invited (apologies_by) to :staff_site;

grant select on table conferences.item_agencies to :searcher;

grant insert, select on table conferences.item_agencies to :staff_site;

grant insert on table conferences.item_agencies to :worker;

grant update on table conferences.item_agencies (ended_at) to :searcher;

grant update on table conferences.item_agencies (ended_at) to :staff_site;

grant update on table conferences.item_agencies (ended_by) to :searcher;

grant update on table conferences.item_agencies (ended_by) to :staff_site;

grant select on table conferences.items to :searcher;

grant insert, select on table conferences.items to :staff_site;

grant insert on table conferences.items to :worker;

grant update on table conferences.items (begun_at) to :staff_site;

grant update on table conferences.items (ended_at) to :staff_site;

grant update on table conferences.items (taken_off_at) to :staff_site;

grant update on table conferences.items (taken_off_by) to :staff_site;

grant select on table conferences.parts to :searcher;

grant insert, select on table conferences.parts to :staff_site;

grant insert on table conferences.parts to :worker;

grant insert, select on table conferences.read_backs to :staff_site;

grant insert on table conferences.read_backs to :worker;

grant insert, select on table conferences.risks to :staff_site;

grant select on table conferences.showings to :searcher;

grant insert, select on table conferences.showings to :staff_site;

grant insert, select on table conferences.slots to :staff_site;

grant select on table conferences.versions to :searcher;

grant insert, select on table conferences.versions to :staff_site;

grant insert on table conferences.versions to :worker;

grant insert, select on table consents.consents to :searcher;

grant insert, select on table consents.consents to :staff_site;

grant insert, select on table consents.consents to :worker;

grant select on table figures.releases to :staff_site;

grant insert, select on table figures.releases to :worker;

grant insert on table files.blobs to :public_site;

grant insert, select on table files.blobs to :staff_site;

grant insert, select on table files.blobs to :worker;

grant select on table files.files to :searcher;

grant select on table files.files to :staff_site;

grant insert, select on table files.files to :worker;

grant update on table files.files (checked_at) to :worker;

grant insert, select on table files.files (file_id) to :public_site;

grant insert on table files.files (file_id) to :staff_site;

grant insert on table files.files (member_id) to :public_site;

grant insert on table files.files (member_id) to :staff_site;

grant insert, select on table files.files (origin) to :public_site;

grant insert on table files.files (origin) to :staff_site;

grant update on table files.files (reason) to :worker;

grant insert, select on table files.files (received_at) to :public_site;

grant insert on table files.files (received_at) to :staff_site;

grant insert, select on table files.files (record_id) to :public_site;

grant insert on table files.files (record_id) to :staff_site;

grant insert, select on table files.files (sealed) to :public_site;

grant insert on table files.files (sealed) to :staff_site;

grant update on table files.files (sealed_found) to :worker;

grant insert on table files.files (state) to :public_site;

grant insert on table files.files (state) to :staff_site;

grant update on table files.files (state) to :worker;

grant update on table files.files (tries) to :worker;

grant select on table files.scanner to :staff_site;

grant select on table files.scanner to :worker;

grant update on table files.scanner (since) to :worker;

grant update on table files.scanner (state) to :worker;

grant update on table files.scanner (version) to :worker;

grant insert on table files.uploads to :public_site;

grant delete, select on table files.uploads to :searcher;

grant insert on table files.uploads to :staff_site;

grant delete, insert, select on table files.uploads to :worker;

grant select on table identities.common_values to :searcher;

grant insert, select on table identities.common_values to :worker;

grant update on table identities.common_values (mentions) to :worker;

grant select on table identities.decisions to :searcher;

grant insert, select on table identities.decisions to :staff_site;

grant insert, select on table identities.earlier_scores to :worker;

grant select on table identities.filing to :worker;

grant update on table identities.filing (done_by) to :worker;

grant update on table identities.filing (towards) to :worker;

grant update on table identities.filing (up_to) to :worker;

grant insert, select on table identities.hits to :searcher;

grant insert, select on table identities.matches to :searcher;

grant insert, select on table identities.matches to :worker;

grant update on table identities.matches (found) to :worker;

grant select on table identities.matches (found_at) to :staff_site;

grant update on table identities.matches (found_at) to :worker;

grant update on table identities.matches (identifier) to :worker;

grant select on table identities.matches (kind) to :staff_site;

grant select on table identities.matches (left_record) to :staff_site;

grant update on table identities.matches (levels) to :worker;

grant select on table identities.matches (match_id) to :staff_site;

grant select on table identities.matches (model) to :staff_site;

grant update on table identities.matches (model) to :worker;

grant select on table identities.matches (right_record) to :staff_site;

grant update on table identities.matches (rules) to :worker;

grant update on table identities.matches (shared) to :worker;

grant update on table identities.matches (state) to :searcher;

grant select on table identities.matches (state) to :staff_site;

grant select on table identities.matches (strength) to :staff_site;

grant update on table identities.matches (strength) to :worker;

grant update on table identities.matches (weight) to :worker;

grant select on table identities.mention_keys to :searcher;

grant insert, select on table identities.mention_keys to :worker;

grant select on table identities.mentions to :searcher;

grant select on table identities.mentions to :staff_site;

grant insert, select on table identities.mentions to :worker;

grant update on table identities.mentions (state) to :staff_site;

grant update on table identities.mentions (state) to :worker;

grant insert, select on table identities.model_choices to :staff_site;

grant select on table identities.model_choices to :worker;

grant select on table identities.models to :staff_site;

grant insert, select on table identities.models to :worker;

grant select on table identities.record_matches to :staff_site;

grant select on table identities.request_answers to :searcher;

grant insert, select on table identities.request_answers to :staff_site;

grant select on table identities.requests to :searcher;

grant insert, select on table identities.requests to :staff_site;

grant update on table identities.requests (answered) to :searcher;

grant insert, select on table identities.watched_keys to :worker;

grant select on table identities.watched_keys (key) to :searcher;

grant select on table identities.watched_keys (record_id) to :searcher;

grant select on table identities.watched_keys (side) to :searcher;

grant delete, insert, select on table identities.watched_people to :worker;

grant select on table investigations.added_reports to :searcher;

grant insert, select on table investigations.added_reports to :staff_site;

grant select on table investigations.added_reports to :worker;

grant delete, insert, select, update on table investigations.drafts to :staff_site;

grant delete on table investigations.drafts to :worker;

grant select on table investigations.drafts (expires_at) to :worker;

grant select on table investigations.elsewhere to :searcher;

grant select on table investigations.elsewhere to :staff_site;

grant insert, select on table investigations.elsewhere to :worker;

grant insert, select on table investigations.entries to :staff_site;

grant insert, select on table investigations.entries to :worker;

grant insert, select on table investigations.file_checks to :staff_site;

grant insert, select on table investigations.file_checks to :worker;

grant insert, select on table investigations.group_answers to :staff_site;

grant select on table investigations.groups_alike to :staff_site;

grant insert, select on table investigations.groups_alike to :worker;

grant update on table investigations.groups_alike (members) to :worker;

grant update on table investigations.groups_alike (name_level) to :worker;

grant update on table investigations.groups_alike (stands) to :worker;

grant update on table investigations.groups_alike (strength) to :worker;

grant select on table investigations.investigations to :searcher;

grant insert, select on table investigations.investigations to :staff_site;

grant insert, select on table investigations.investigations to :worker;

grant update on table investigations.investigations (changed_at) to :searcher;

grant update on table investigations.investigations (changed_at) to :staff_site;

grant update on table investigations.investigations (drawn) to :staff_site;

grant update on table investigations.investigations (drawn) to :worker;

grant update on table investigations.investigations (lead) to :searcher;

grant update on table investigations.investigations (lead) to :staff_site;

grant update on table investigations.investigations (next_on) to :staff_site;

grant update on table investigations.investigations (revision) to :searcher;

grant update on table investigations.investigations (revision) to :staff_site;

grant update on table investigations.investigations (state) to :staff_site;

grant insert, select on table investigations.progress to :staff_site;

grant insert, select on table investigations.progress to :worker;

grant update on table investigations.progress (charged_on) to :staff_site;

grant update on table investigations.progress (charged_on) to :worker;

grant update on table investigations.progress (convicted_on) to :staff_site;

grant update on table investigations.progress (convicted_on) to :worker;

grant update on table investigations.progress (helped) to :staff_site;

grant update on table investigations.progress (helped) to :worker;

grant update on table investigations.progress (ordered_on) to :staff_site;

grant update on table investigations.progress (ordered_on) to :worker;

grant update on table investigations.progress (stopped) to :staff_site;

grant update on table investigations.progress (stopped) to :worker;

grant update on table investigations.progress (stopped_on) to :staff_site;

grant update on table investigations.progress (stopped_on) to :worker;

grant update on table investigations.progress (types) to :staff_site;

grant update on table investigations.progress (types) to :worker;

grant insert, select on table investigations.risk_uses to :staff_site;

grant insert, select on table investigations.risk_uses to :worker;

grant update on table investigations.risk_uses (risk) to :staff_site;

grant update on table investigations.risk_uses (risk) to :worker;

grant insert, select on table investigations.roles to :staff_site;

grant insert, select on table investigations.roles to :worker;

grant update on table investigations.roles (ended) to :staff_site;

grant update on table investigations.roles (ended) to :worker;

grant update on table investigations.roles (from_on) to :staff_site;

grant update on table investigations.roles (from_on) to :worker;

grant update on table investigations.roles (nature) to :staff_site;

grant update on table investigations.roles (nature) to :worker;

grant update on table investigations.roles (role) to :staff_site;

grant update on table investigations.roles (role) to :worker;

grant update on table investigations.roles (thing) to :staff_site;

grant update on table investigations.roles (thing) to :worker;

grant update on table investigations.roles (thing_kind) to :staff_site;

grant update on table investigations.roles (thing_kind) to :worker;

grant update on table investigations.roles (towards) to :staff_site;

grant update on table investigations.roles (towards) to :worker;

grant update on table investigations.roles (towards_kind) to :staff_site;

grant update on table investigations.roles (towards_kind) to :worker;

grant update on table investigations.roles (until_on) to :staff_site;

grant update on table investigations.roles (until_on) to :worker;

grant select on table investigations.roles_held to :staff_site;

grant select on table investigations.ways to :staff_site;

grant select on table investigations.ways to :worker;

grant delete, insert, select, update on table orders.drafts to :staff_site;

grant delete on table orders.drafts to :worker;

grant select on table orders.drafts (expires_at) to :worker;

grant insert, select on table orders.entries to :staff_site;

grant insert, select on table orders.entries to :worker;

grant select on table orders.orders to :searcher;

grant insert, select on table orders.orders to :staff_site;

grant insert, select on table orders.orders to :worker;

grant update on table orders.orders (changed_at) to :staff_site;

grant update on table orders.orders (expires_on) to :staff_site;

grant update on table orders.orders (expires_on) to :worker;

grant update on table orders.orders (kind) to :staff_site;

grant update on table orders.orders (lead) to :staff_site;

grant update on table orders.orders (revision) to :staff_site;

grant update on table orders.orders (state) to :staff_site;

grant update on table orders.orders (state) to :worker;

grant update on table orders.orders (turns_on) to :staff_site;

grant update on table orders.orders (turns_on) to :worker;

grant update on table orders.orders (watched_by) to :staff_site;

grant update on table orders.orders (watched_by) to :worker;

grant select on table orders.touches to :staff_site;

grant insert, select on table orders.touches to :worker;

grant update on table orders.touches (settled_at) to :staff_site;

grant update on table orders.touches (settled_by) to :staff_site;

grant select on table orders.watched to :searcher;

grant delete, insert, select on table orders.watched to :staff_site;

grant delete, insert, select on table orders.watched to :worker;

grant select on table platform.clock to :searcher;

grant delete, insert, select, update on table platform.drafts to :public_site;

grant delete, insert, select, update on table platform.drafts to :staff_site;

grant delete on table platform.drafts to :worker;

grant select on table platform.drafts (expires_at) to :worker;

grant select on table platform.drafts (token_hash) to :worker;

grant select on table platform.installation to :searcher;

grant select on table platform.migrations to :searcher;

grant insert, select, update on table platform.practice_loads to :worker;

grant select on table platform.practice_mails to :staff_site;

grant delete, insert, select on table platform.practice_mails to :worker;

grant select on table platform.standing to :searcher;

grant insert, select on table referrals.answers to :staff_site;

grant insert, select on table referrals.answers to :worker;

grant select on table referrals.beginnings to :staff_site;

grant select on table referrals.beginnings to :worker;

grant select on table referrals.calendar_links to :searcher;

grant insert on table referrals.calendar_links to :staff_site;

grant select, update on table referrals.calendar_links (ended_at) to :staff_site;

grant select on table referrals.calendar_links (link_id) to :staff_site;

grant select on table referrals.calendar_links (made_at) to :staff_site;

grant select on table referrals.calendar_links (member_id) to :staff_site;

grant select on table referrals.calendar_links (team) to :staff_site;

grant select on table referrals.clock_events to :searcher;

grant insert, select on table referrals.clock_events to :staff_site;

grant insert, select on table referrals.clock_events to :worker;

grant insert, select on table referrals.clock_rules to :staff_site;

grant select on table referrals.clock_rules to :worker;

grant select on table referrals.clock_stages to :searcher;

grant delete, insert, select on table referrals.clock_stages to :staff_site;

grant delete, insert, select on table referrals.clock_stages to :worker;

grant insert, select, update on table referrals.council_contacts to :staff_site;

grant insert, select on table referrals.history to :staff_site;

grant insert, select on table referrals.history to :worker;

grant insert, select on table referrals.kinds to :staff_site;

grant insert, select on table referrals.kinds to :worker;

grant update on table referrals.kinds (types) to :staff_site;

grant update on table referrals.kinds (types) to :worker;

grant select on table referrals.quality_at_sending to :searcher;

grant insert, select on table referrals.quality_at_sending to :staff_site;

grant insert, select on table referrals.quality_at_sending to :worker;

grant select on table referrals.referrals to :searcher;

grant insert, select on table referrals.referrals to :staff_site;

grant insert, select on table referrals.referrals to :worker;

grant update on table referrals.referrals (absence) to :staff_site;

grant update on table referrals.referrals (absence) to :worker;

grant update on table referrals.referrals (age) to :staff_site;

grant update on table referrals.referrals (age) to :worker;

grant update on table referrals.referrals (changed_at) to :staff_site;

grant update on table referrals.referrals (changed_at) to :worker;

grant update on table referrals.referrals (checker) to :staff_site;

grant update on table referrals.referrals (checker) to :worker;

grant update on table referrals.referrals (holder) to :staff_site;

grant update on table referrals.referrals (holder) to :worker;

grant update on table referrals.referrals (missing) to :staff_site;

grant update on table referrals.referrals (missing) to :worker;

grant update on table referrals.referrals (person_filed) to :worker;

grant update on table referrals.referrals (question_set) to :staff_site;

grant update on table referrals.referrals (question_set) to :worker;

grant update on table referrals.referrals (revision) to :staff_site;

grant update on table referrals.referrals (revision) to :worker;

grant update on table referrals.referrals (route) to :staff_site;

grant update on table referrals.referrals (route) to :worker;

grant update on table referrals.referrals (sent_at) to :staff_site;

grant update on table referrals.referrals (sent_at) to :worker;

grant update on table referrals.referrals (state) to :staff_site;

grant update on table referrals.referrals (state) to :worker;

grant update on table referrals.referrals (turns_18_on) to :staff_site;

grant update on table referrals.referrals (turns_18_on) to :worker;

grant update on table referrals.referrals (young_since) to :staff_site;

grant update on table referrals.referrals (young_since) to :worker;

grant insert, select, update on table referrals.responders to :staff_site;

grant insert, select on table reports.consent_steps to :staff_site;

grant insert, select on table reports.consent_steps to :worker;

grant select on table reports.consent_steps (agency_id) to :searcher;

grant select on table reports.consent_steps (place) to :searcher;

grant select on table reports.consent_steps (report_id) to :searcher;

grant select on table reports.consent_steps (said_on) to :searcher;

grant select on table reports.consent_steps (what) to :searcher;

grant insert on table reports.contents to :public_site;

grant insert, select on table reports.contents to :staff_site;

grant insert, select on table reports.contents to :worker;

grant insert, select on table reports.messages to :public_site;

grant insert, select on table reports.messages to :staff_site;

grant insert, select on table reports.messages to :worker;

grant select on table reports.open_reports to :staff_site;

grant insert on table reports.receipts to :public_site;

grant select on table reports.receipts to :searcher;

grant insert on table reports.receipts to :staff_site;

grant insert, select on table reports.receipts to :worker;

grant select on table reports.receipts (report_id) to :public_site;

grant select on table reports.receipts (wrapped_key) to :public_site;

grant insert on table reports.reports to :public_site;

grant select on table reports.reports to :searcher;

grant insert, select on table reports.reports to :staff_site;

grant insert, select on table reports.reports to :worker;

grant select on table reports.reports (language) to :public_site;

grant select on table reports.reports (received_at) to :public_site;

grant select on table reports.reports (report_id) to :public_site;

grant select on table reports.reports (stage) to :public_site;

grant update on table reports.reports (stage) to :staff_site;

grant update on table reports.reports (stage) to :worker;

grant select on table reports.search_words to :searcher;

grant insert, select, update on table reports.search_words to :worker;

grant delete, insert, select, update on table reports.unfinished to :staff_site;

grant delete on table reports.unfinished to :worker;

grant select on table reports.unfinished (expires_at) to :worker;

grant delete, insert, select, update on table services.drafts to :staff_site;

grant delete on table services.drafts to :worker;

grant select on table services.drafts (expires_at) to :worker;

grant insert, select on table services.entries to :staff_site;

grant insert, select on table services.entries to :worker;

grant insert, select on table services.own_answers to :staff_site;

grant select on table services.referrals to :searcher;

grant insert, select on table services.referrals to :staff_site;

grant insert, select on table services.referrals to :worker;

grant update on table services.referrals (answered_at) to :staff_site;

grant update on table services.referrals (begins_on) to :staff_site;

grant update on table services.referrals (changed_at) to :staff_site;

grant update on table services.referrals (decline_reason) to :staff_site;

grant update on table services.referrals (fell_at) to :searcher;

grant update on table services.referrals (handed_on) to :staff_site;

grant update on table services.referrals (kept_by) to :searcher;

grant update on table services.referrals (revision) to :staff_site;

grant update on table services.referrals (state) to :staff_site;

grant insert, select on table services.services to :staff_site;

grant insert, select on table services.services to :worker;

grant update on table services.services (changed_at) to :staff_site;

grant update on table services.services (ended_on) to :staff_site;

grant update on table services.services (finds) to :staff_site;

grant update on table services.services (funding_ends_on) to :staff_site;

grant update on table services.services (name) to :staff_site;

grant update on table services.services (provider) to :staff_site;

grant update on table services.services (revision) to :staff_site;

grant update on table services.services (waiting) to :staff_site;

grant update on table services.services (waiting_on) to :staff_site;

grant select on table services.unmet_needs to :searcher;

grant insert, select on table services.unmet_needs to :staff_site;

grant update on table services.unmet_needs (agency_id) to :searcher;

grant update on table services.unmet_needs (settled_at) to :staff_site;

grant update on table services.unmet_needs (settled_by) to :staff_site;

grant update on table services.unmet_needs (settled_on) to :staff_site;

grant insert, select on table services.versions to :staff_site;

grant insert on table services.versions to :worker;

grant insert, select on table support.alerts to :searcher;

grant insert, select on table support.alerts to :staff_site;

grant insert, select on table support.alerts to :worker;

grant update on table support.alerts (agency_id) to :searcher;

grant update on table support.alerts (settled_at) to :searcher;

grant update on table support.alerts (settled_at) to :staff_site;

grant update on table support.alerts (settled_at) to :worker;

grant update on table support.alerts (settled_by) to :searcher;

grant update on table support.alerts (settled_by) to :staff_site;

grant update on table support.alerts (settled_by) to :worker;

grant select on table support.approval_rules to :searcher;

grant insert, select on table support.approval_rules to :staff_site;

grant select on table support.beginnings to :staff_site;

grant select on table support.beginnings to :worker;

grant insert on table support.begun_referrals to :staff_site;

grant delete, select on table support.begun_referrals to :worker;

grant select on table support.cases to :searcher;

grant insert on table support.cases to :staff_site;

grant insert, select on table support.cases to :worker;

grant update on table support.cases (agency_id) to :searcher;

grant select on table support.cases (agency_id) to :staff_site;

grant select on table support.cases (began_from) to :staff_site;

grant select on table support.cases (case_id) to :staff_site;

grant update on table support.cases (changed_at) to :searcher;

grant select, update on table support.cases (changed_at) to :staff_site;

grant update on table support.cases (changed_at) to :worker;

grant select, update on table support.cases (contact) to :staff_site;

grant update on table support.cases (contact) to :worker;

grant update on table support.cases (ends_on) to :staff_site;

grant update on table support.cases (ends_on) to :worker;

grant update on table support.cases (handed_in_told) to :worker;

grant update on table support.cases (holder) to :searcher;

grant select, update on table support.cases (holder) to :staff_site;

grant update on table support.cases (holder) to :worker;

grant update on table support.cases (name_filed) to :worker;

grant update on table support.cases (next_on) to :staff_site;

grant update on table support.cases (next_on) to :worker;

grant select on table support.cases (of_whom) to :staff_site;

grant select on table support.cases (opened_at) to :staff_site;

grant select on table support.cases (opened_by) to :staff_site;

grant update on table support.cases (reached_on) to :searcher;

grant update on table support.cases (reached_on) to :staff_site;

grant update on table support.cases (reached_on) to :worker;

grant select on table support.cases (reference) to :staff_site;

grant select on table support.cases (referral_id) to :staff_site;

grant update on table support.cases (referral_id) to :worker;

grant select on table support.cases (referral_since) to :staff_site;

grant update on table support.cases (referral_since) to :worker;

grant select on table support.cases (reporter) to :staff_site;

grant update on table support.cases (review_due_on) to :staff_site;

grant update on table support.cases (review_due_on) to :worker;

grant update on table support.cases (revision) to :searcher;

grant select, update on table support.cases (revision) to :staff_site;

grant update on table support.cases (revision) to :worker;

grant update on table support.cases (risk_due_on) to :staff_site;

grant update on table support.cases (risk_due_on) to :worker;

grant update on table support.cases (risk_level) to :staff_site;

grant update on table support.cases (risk_level) to :worker;

grant select, update on table support.cases (state) to :staff_site;

grant update on table support.cases (state) to :worker;

grant select, update on table support.cases (warnings) to :staff_site;

grant update on table support.cases (warnings) to :worker;

grant select on table support.cases_told to :staff_site;

grant select on table support.contacts to :searcher;

grant insert on table support.contacts to :staff_site;

grant insert, select on table support.contacts to :worker;

grant delete, insert, select, update on table support.drafts to :staff_site;

grant delete on table support.drafts to :worker;

grant select on table support.drafts (expires_at) to :worker;

grant select on table support.endings to :searcher;

grant insert, select on table support.endings to :staff_site;

grant insert, select on table support.endings to :worker;

grant update on table support.endings (agency_id) to :searcher;

grant update on table support.endings (ends_on) to :staff_site;

grant update on table support.endings (ends_on) to :worker;

grant update on table support.endings (state) to :staff_site;

grant update on table support.endings (state) to :worker;

grant update on table support.endings (what) to :staff_site;

grant update on table support.endings (what) to :worker;

grant insert, select on table support.entries to :staff_site;

grant insert, select on table support.entries to :worker;

grant select on table support.entries (about) to :searcher;

grant select on table support.entries (case_id) to :searcher;

grant select on table support.entries (kind) to :searcher;

grant select on table support.outcome_answers to :searcher;

grant insert on table support.outcome_answers to :staff_site;

grant insert on table support.outcome_answers to :worker;

grant select on table support.own_items to :searcher;

grant insert, select on table support.own_items to :staff_site;

grant insert, select on table support.own_items to :worker;

grant select on table support.own_items (item_id) to :public_site;

grant select on table support.own_items (kind) to :public_site;

grant select on table support.own_items (released_at) to :public_site;

grant select on table support.own_items (sealed) to :public_site;

grant update on table support.own_items (taken_back_at) to :searcher;

grant update on table support.own_items (taken_back_at) to :staff_site;

grant update on table support.own_items (taken_back_by) to :staff_site;

grant select on table support.own_items (until_on) to :public_site;

grant select on table support.own_items (view_id) to :public_site;

grant select on table support.own_views to :searcher;

grant insert on table support.own_views to :staff_site;

grant insert on table support.own_views to :worker;

grant select on table support.own_views (case_id) to :staff_site;

grant update on table support.own_views (ended_at) to :searcher;

grant select, update on table support.own_views (ended_at) to :staff_site;

grant select, update on table support.own_views (ended_by) to :staff_site;

grant select on table support.own_views (language) to :public_site;

grant select on table support.own_views (language) to :staff_site;

grant select on table support.own_views (made_at) to :staff_site;

grant select on table support.own_views (made_by) to :staff_site;

grant update on table support.own_views (unjudged_since) to :searcher;

grant select on table support.own_views (until) to :public_site;

grant select on table support.own_views (until) to :staff_site;

grant select on table support.own_views (view_id) to :public_site;

grant select on table support.own_views (view_id) to :staff_site;

grant select on table support.own_views (wrapped) to :staff_site;

grant select on table support.own_views (wrapped_by) to :staff_site;

grant select on table support.own_views (wrapped_key) to :public_site;

grant insert on table support.own_words to :public_site;

grant select on table support.own_words to :staff_site;

grant update on table support.own_words (seen_at) to :staff_site;

grant update on table support.own_words (seen_by) to :staff_site;

grant insert on table support.risk_changes to :searcher;

grant insert on table support.risk_changes to :staff_site;

grant insert on table support.risk_changes to :worker;

grant select on table support.risk_changes (agency_id) to :staff_site;

grant select on table support.risk_changes (now) to :staff_site;

grant select on table support.risk_changes (on_day) to :staff_site;

grant select on table support.risk_changes (was) to :staff_site;

grant select on table support.ties to :searcher;

grant insert, select on table support.ties to :staff_site;

grant insert, select on table support.ties to :worker;

grant update on table support.ties (from_on) to :staff_site;

grant update on table support.ties (from_on) to :worker;

grant update on table support.ties (other_reference) to :staff_site;

grant update on table support.ties (other_reference) to :worker;

grant update on table support.ties (role) to :staff_site;

grant update on table support.ties (role) to :worker;

grant update on table support.ties (until_on) to :staff_site;

grant update on table support.ties (until_on) to :worker;

grant insert, select on table support.transfer_words to :staff_site;

grant select on table support.transfers to :searcher;

grant insert, select on table support.transfers to :staff_site;

grant update on table support.transfers (answered_at) to :searcher;

grant update on table support.transfers (answered_at) to :staff_site;

grant update on table support.transfers (answered_by) to :searcher;

grant update on table support.transfers (answered_by) to :staff_site;

grant update on table support.transfers (state) to :searcher;

grant update on table support.transfers (state) to :staff_site;

grant insert on table tasks.history to :searcher;

grant insert, select on table tasks.history to :staff_site;

grant insert, select on table tasks.history to :worker;

grant select on table tasks.tasks to :searcher;

grant insert, select on table tasks.tasks to :staff_site;

grant insert, select on table tasks.tasks to :worker;

grant update on table tasks.tasks (agency_id) to :searcher;

grant update on table tasks.tasks (due_on) to :staff_site;

grant update on table tasks.tasks (due_on) to :worker;

grant update on table tasks.tasks (ended_at) to :staff_site;

grant update on table tasks.tasks (ended_at) to :worker;

grant update on table tasks.tasks (ended_by) to :staff_site;

grant update on table tasks.tasks (ended_by) to :worker;

grant update on table tasks.tasks (owner_id) to :searcher;

grant update on table tasks.tasks (owner_id) to :staff_site;

grant update on table tasks.tasks (owner_id) to :worker;

grant update on table tasks.tasks (state) to :staff_site;

grant update on table tasks.tasks (state) to :worker;

grant insert, select on table triage.afterwards to :staff_site;

grant insert, select on table triage.afterwards to :worker;

grant select on table triage.concerns to :staff_site;

grant select on table triage.concerns to :worker;

grant select on table triage.decisions to :searcher;

grant insert, select on table triage.decisions to :staff_site;

grant insert, select on table triage.decisions to :worker;

grant update on table triage.decisions (acted_on_at) to :worker;

grant update on table triage.decisions (undone_at) to :staff_site;

grant update on table triage.decisions (undone_by) to :staff_site;

grant select on table triage.handing_refusals to :searcher;

grant insert, select on table triage.handing_refusals to :staff_site;

grant select on table triage.handing_refusals to :worker;

grant select on table triage.handings to :searcher;

grant insert, select on table triage.handings to :staff_site;

grant select on table triage.handings to :worker;

grant update on table triage.handings (ended_at) to :staff_site;

grant update on table triage.handings (state) to :staff_site;

grant insert, select on table triage.history to :staff_site;

grant insert, select on table triage.history to :worker;

grant select on table triage.items to :searcher;

grant select on table triage.items to :staff_site;

grant insert, select, update on table triage.items to :worker;

grant update on table triage.items (claimed_at) to :staff_site;

grant update on table triage.items (claimed_by) to :staff_site;

grant update on table triage.items (decided_at) to :staff_site;

grant update on table triage.items (new_answer) to :staff_site;

grant update on table triage.items (state) to :staff_site;

grant insert, select on table triage.notes to :staff_site;

grant insert, select on table triage.notes to :worker;
