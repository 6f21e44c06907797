-- safe: creates only
-- What people tell us, kept as received. Coded fields are readable; what was told is sealed under the record's own key.
create table reports.reports (
  report_id uuid primary key references access.records,
  agency_id text collate "C" not null references access.agencies,
  reference text collate "C" not null unique,
  channel text collate "C" not null,
  language text collate "C" not null,
  received_at timestamptz not null,
  danger text collate "C" not null,
  danger_words boolean not null,
  affected text collate "C" not null,
  identity_choice text collate "C" not null,
  ward_code text collate "C",
  council_code text collate "C",
  happened_from date,
  how_often text collate "C" not null,
  stage text collate "C" not null,
  constraint reports_channel_known check (channel in
    ('public-site', 'phone-101', 'crimestoppers', 'helpline', 'frontline', 'email')),
  constraint reports_danger_known check (danger in ('yes', 'no', 'unsure', 'not-answered')),
  constraint reports_affected_known check (affected in ('me', 'someone-i-know', 'no', 'prefer-not', 'not-answered')),
  constraint reports_identity_choice_known check (identity_choice in ('anonymous', 'confidential', 'named')),
  constraint reports_how_often_known check (how_often in
    ('once', 'several', 'daily', 'ongoing', 'unsure', 'not-answered')),
  constraint reports_stage_known check (stage in ('received', 'being-looked-at', 'passed-on', 'closed'))
);
create index reports_by_agency on reports.reports (agency_id, received_at desc, report_id);

create table reports.contents (
  report_id uuid not null references reports.reports,
  section text collate "C" not null,
  sealed bytea not null,
  primary key (report_id, section),
  constraint contents_section_known check (section in ('told', 'contact'))
);

create table reports.receipts (
  report_id uuid primary key references reports.reports,
  locator bytea not null unique,
  wrapped_key bytea not null,
  made_at timestamptz not null,
  constraint receipts_locator_is_hmac check (octet_length(locator) = 32)
);

create table reports.messages (
  message_id uuid primary key,
  report_id uuid not null references reports.reports,
  author text collate "C" not null,
  member_id uuid references access.members,
  sealed bytea not null,
  sent_at timestamptz not null,
  constraint messages_author_known check (author in ('desk', 'reporter'))
);
create index messages_by_report on reports.messages (report_id, sent_at, message_id);

create table reports.search_words (
  report_id uuid primary key references reports.reports,
  agency_id text collate "C" not null,
  received_at timestamptz not null,
  words bigint[] not null
);
create index search_words_by_word on reports.search_words using gin (words);
create index search_words_by_age on reports.search_words (received_at desc, report_id desc);
comment on table reports.search_words is 'Keyed hashes of the words told; the key lies outside the database.';
