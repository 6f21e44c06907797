-- safe: creates a table
-- What was found when files of the evidence were read, each night and whenever one is opened. Ids and counts: no word of anybody.
create table investigations.file_checks (
  check_id uuid primary key,
  investigation_id uuid not null references investigations.investigations,
  at timestamptz not null,
  by_member uuid references access.members,
  whole integer not null,
  altered uuid[] not null,
  missing uuid[] not null,
  constraint file_checks_count_is_one check (whole >= 0)
);
create index file_checks_by_investigation on investigations.file_checks (investigation_id, at desc);
comment on table investigations.file_checks is 'What was found when files of the evidence were read: by the nightly check (no member), or when somebody opened one. Added to and never changed.';
