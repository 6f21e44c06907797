-- safe: creates only
-- Which keys this database's records are sealed with: a digest of the desk's public key. Keys of another installation are
-- refused at start, before anything is sealed that nobody could open.
create table platform.key_mark (
  only_row boolean primary key default true,
  mark text collate "C" not null,
  noted_at timestamptz not null default now(),
  constraint key_mark_has_one_row check (only_row)
);
