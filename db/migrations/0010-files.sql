-- safe: creates only
-- What people attach: the register of what was taken and hangs on nothing yet, the files of records, where their bytes lie, and
-- how the scanner is. The bytes lie sealed outside the database, under the sha256 of their sealed form.
create schema files;

create table files.uploads (
  blob bytea primary key,
  size bigint not null,
  kept_at timestamptz not null,
  expires_at timestamptz not null,
  constraint uploads_blob_is_sha256 check (octet_length(blob) = 32),
  constraint uploads_size_is_one check (size > 0)
);
create index uploads_by_expiry on files.uploads (expires_at);
comment on table files.uploads is 'Taken and not attached yet. Whoever sent it holds its key; after a day it is swept, bytes and row.';

create table files.files (
  file_id uuid primary key,
  record_id uuid not null references access.records,
  origin text collate "C" not null,
  member_id uuid references access.members,
  received_at timestamptz not null,
  sealed bytea not null,
  state text collate "C" not null,
  reason text collate "C",
  tries smallint not null default 0,
  checked_at timestamptz,
  sealed_found bytea,
  constraint files_with_their_record unique (file_id, record_id),
  constraint files_origin_known check (origin in ('reporter', 'member')),
  constraint files_state_known check (state in ('waiting', 'clean', 'infected', 'cannot-be-made-safe')),
  constraint files_settled_when_checked check (state = 'waiting' or checked_at is not null)
);
create index files_by_record on files.files (record_id, received_at, file_id);
create index files_waiting on files.files (received_at, file_id) where state = 'waiting';
comment on column files.files.sealed is 'Name, type, size and sha256 of the original, under the record''s data key.';
comment on column files.files.sealed_found is 'What the scanner met, or what the original said of itself, under the record''s data key.';
comment on column files.files.tries is 'Checks that were begun and not ended: a file that ends the worker each time is given up.';

create table files.blobs (
  blob bytea primary key,
  file_id uuid not null,
  record_id uuid not null,
  part text collate "C" not null,
  sealed bytea not null,
  constraint blobs_of_a_file foreign key (file_id, record_id) references files.files (file_id, record_id),
  constraint blobs_one_of_each unique (file_id, part),
  constraint blobs_blob_is_sha256 check (octet_length(blob) = 32),
  constraint blobs_part_known check (part in ('original', 'copy', 'preview'))
);
create index blobs_by_record on files.blobs (record_id);
comment on column files.blobs.sealed is 'The key of these bytes, with their name and type, under the record''s data key.';

create table files.scanner (
  only_row boolean primary key default true,
  state text collate "C" not null,
  version text,
  since timestamptz not null,
  constraint scanner_has_one_row check (only_row),
  constraint scanner_state_known check (state in ('unset', 'away', 'blind', 'ready'))
);
insert into files.scanner (state, since) values ('unset', now());
comment on table files.scanner is 'How the malware scanner is, as the worker last saw it.';
