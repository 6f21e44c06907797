-- safe: creates tables; a check gives way to a wider one
-- Risk conferences: agencies meet about people at risk, the highest risk first. An item of the agenda is a record of its own, about a case and no
-- window into it: what of the case is told stands in words that were written for this item.
create schema conferences;

alter table access.records
  drop constraint records_kind_known,
  add constraint records_kind_known check (kind in ('report', 'referral', 'case', 'investigation', 'order', 'conference-item'));

create table conferences.conferences (
  conference_id uuid primary key,
  agency_id text collate "C" not null references access.agencies,
  title text not null,
  starts_at timestamptz not null,
  place text not null,
  chair uuid not null references access.members,
  statement text collate "C" not null,
  called_by uuid not null references access.members,
  called_at timestamptz not null,
  opened_at timestamptz,
  opened_by uuid references access.members,
  closed_at timestamptz,
  closed_by uuid references access.members,
  constraint conferences_opened_before_closed check (closed_at is null or opened_at is not null),
  constraint conferences_title_short check (length(title) between 1 and 200)
);
create index conferences_coming on conferences.conferences (starts_at, conference_id) where closed_at is null;
create index conferences_held on conferences.conferences (starts_at desc, conference_id desc) where closed_at is not null;
comment on table conferences.conferences is 'That agencies meet, when and where. It tells of no person.';
comment on column conferences.conferences.agency_id is 'The agency that calls it.';
comment on column conferences.conferences.statement is 'The confidentiality statement that everybody accepts, by its name in src/conferences/conference/statements.ts.';

create table conferences.invited (
  conference_id uuid not null references conferences.conferences,
  agency_id text collate "C" not null references access.agencies,
  invited_by uuid not null references access.members,
  invited_at timestamptz not null,
  apologies_at timestamptz,
  apologies_by uuid references access.members,
  primary key (conference_id, agency_id)
);
create index invited_by_agency on conferences.invited (agency_id, conference_id);

create table conferences.acceptances (
  conference_id uuid not null references conferences.conferences,
  member_id uuid not null references access.members,
  agency_id text collate "C" not null references access.agencies,
  statement text collate "C" not null,
  accepted_at timestamptz not null,
  present_at timestamptz,
  primary key (conference_id, member_id)
);
comment on table conferences.acceptances is 'Who accepted the confidentiality statement, and who was there. Nothing of any item shows before.';

create table conferences.items (
  item_id uuid primary key references access.records,
  conference_id uuid not null references conferences.conferences,
  case_id uuid not null references support.cases,
  reference text collate "C" not null,
  agency_id text collate "C" not null references access.agencies,
  risk_level text collate "C" not null,
  age text collate "C" not null,
  minutes smallint not null,
  put_by uuid not null references access.members,
  put_at timestamptz not null,
  begun_at timestamptz,
  ended_at timestamptz,
  taken_off_at timestamptz,
  taken_off_by uuid references access.members,
  constraint items_risk_known check (risk_level in ('low', 'medium', 'high', 'very-high')),
  constraint items_age_known check (age in ('child', 'adult', 'unsure')),
  constraint items_minutes_sensible check (minutes between 1 and 120),
  constraint items_end_after_begin check (ended_at is null or begun_at is not null)
);
create index items_of_conference on conferences.items (conference_id);
create unique index items_once on conferences.items (conference_id, case_id) where taken_off_at is null;
create index items_of_case on conferences.items (case_id);
comment on column conferences.items.agency_id is 'The agency that put it on the agenda. Who is on it follows from who holds the case now.';

create table conferences.item_agencies (
  item_id uuid not null references conferences.items,
  agency_id text collate "C" not null references access.agencies,
  purpose text collate "C",
  basis text not null,
  let_in_by uuid not null references access.members,
  let_in_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references access.members,
  primary key (item_id, agency_id),
  constraint item_agencies_consent_has_a_purpose check ((basis = 'Consent of the person') = (purpose is not null))
);
comment on table conferences.item_agencies is 'Which agency may know of an item, and on what ground. One that rests on consent lives no moment longer than that.';

create table conferences.parts (
  item_id uuid not null references conferences.items,
  agency_id text collate "C" not null references access.agencies,
  shows text collate "C" not null,
  for_investigators boolean not null,
  primary key (item_id, agency_id),
  constraint parts_shows_known check (shows in ('at-opening', 'at-once'))
);
comment on table conferences.parts is 'To whom, and from when, what an agency wrote for an item shows: as that agency has it now.';

create table conferences.entries (
  entry_id uuid primary key,
  place bigint generated always as identity,
  item_id uuid not null references conferences.items,
  kind text collate "C" not null,
  about text collate "C" not null,
  sealed bytea not null,
  by_member uuid not null references access.members,
  at timestamptz not null
);
create index conference_entries_by_thing on conferences.entries (item_id, kind, about, place desc);
comment on table conferences.entries is 'What was ever written of an item, whole each time, sealed under its key. The last of a kind and what it is about stands. Added to and never changed.';
