-- safe: creates only
-- How far each filling of a practice database has got, so that one that was cut off goes on where it stopped.
create table platform.practice_loads (
  load_name text collate "C" primary key,
  seed integer not null,
  wanted integer not null,
  loaded integer not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  finished_at timestamptz
);
