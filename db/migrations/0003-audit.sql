-- safe: creates only
-- The book: what was done and what was seen. Written first, in the act's own transaction; sealed in batches after commit.
create table audit.entries (
  entry_id bigint generated always as identity primary key,
  xact xid8 not null,
  at timestamptz not null,
  door text collate "C" not null,
  member_id uuid,
  agency_id text collate "C",
  roles text[] not null,
  act text collate "C" not null,
  purpose text,
  record_kind text collate "C",
  record_id uuid,
  detail jsonb not null,
  constraint entries_door_known check (door in ('public', 'staff', 'worker', 'operator'))
);
create index entries_by_xact on audit.entries (xact);
create index entries_by_time on audit.entries (at);
create index entries_by_record on audit.entries (record_id, entry_id) where record_id is not null;
create index entries_by_member on audit.entries (member_id, entry_id) where member_id is not null;
comment on table audit.entries is 'Append only: no login may change or remove a line.';

create table audit.batches (
  batch_number bigint primary key,
  from_xact xid8 not null,
  until_xact xid8 not null,
  entry_count integer not null,
  leaves bytea not null,
  root bytea not null,
  previous_seal bytea not null,
  seal bytea not null,
  signature bytea not null,
  sealed_at timestamptz not null,
  constraint batches_follow check (from_xact < until_xact)
);
comment on table audit.batches is 'Each batch covers every line whose transaction id lies in [from_xact, until_xact); leaves are entry id and hash, 40 bytes a line.';
