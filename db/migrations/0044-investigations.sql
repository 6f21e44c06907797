-- safe: creates tables; a check gives way to a wider one
-- Investigations: known only to the members who are named for each. Everything found is an entry that is added and never changed, sealed.
create schema investigations;

alter table access.records
  drop constraint records_kind_known,
  add constraint records_kind_known check (kind in ('report', 'referral', 'case', 'investigation'));

create table access.named_members (
  naming_id uuid primary key,
  record_id uuid not null references access.records,
  member_id uuid not null references access.members,
  named_by uuid not null references access.members,
  named_at timestamptz not null,
  ended_by uuid references access.members,
  ended_at timestamptz,
  constraint named_members_ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
create unique index named_members_now on access.named_members (record_id, member_id) where ended_at is null;
create index named_members_of on access.named_members (member_id) where ended_at is null;
comment on table access.named_members is 'Who may know of a record that is known by name only: an investigation. Added to, and ended; never deleted.';

create table investigations.investigations (
  investigation_id uuid primary key references access.records,
  agency_id text collate "C" not null references access.agencies,
  reference text collate "C" not null,
  state text collate "C" not null,
  lead uuid not null references access.members,
  began_from uuid references access.records,
  begun_by uuid not null references access.members,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  next_on date,
  revision integer not null,
  constraint investigations_one_reference unique (reference),
  constraint investigations_state_known check (state in ('open', 'closed'))
);
create index investigations_of_agency on investigations.investigations (agency_id, changed_at desc, investigation_id);

create table investigations.entries (
  entry_id uuid primary key,
  place bigint generated always as identity,
  investigation_id uuid not null references investigations.investigations,
  kind text collate "C" not null,
  about text collate "C" not null,
  sealed bytea not null,
  by_member uuid not null references access.members,
  at timestamptz not null
);
create index entries_by_thing on investigations.entries (investigation_id, kind, about, place desc);
create index entries_by_investigation on investigations.entries (investigation_id, place);
comment on table investigations.entries is 'What was ever written of an investigation, whole each time, sealed under its key. The last of a kind and what it is about stands. Added to and never changed.';
comment on column investigations.entries.about is 'Which of its kind: the id of a person, a place, a fact; empty where there is one of the kind.';

create table investigations.drafts (
  member_id uuid not null references access.members,
  draft_key text collate "C" not null,
  sealed bytea not null,
  kept_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (member_id, draft_key),
  constraint drafts_key_short check (length(draft_key) between 1 and 200)
);
create index drafts_by_expiry on investigations.drafts (expires_at);
comment on table investigations.drafts is 'What a member is typing of an investigation and has not saved, sealed by the desk for that member alone; deleted when it is saved.';
