-- safe: creates a table
-- To whom, and from when, an agency's part of an item shows was written over each time the part was written anew, so that nobody could say afterwards to whom an earlier one had shown. From now on what stands in
-- conferences.parts is what was said first, and each change stands beside it. What was overwritten before this is lost: there the last that was said counts as the first.
create table conferences.showings (
  showing_id uuid primary key,
  place bigint not null,
  item_id uuid not null,
  agency_id text collate "C" not null,
  shows text collate "C" not null,
  for_investigators boolean not null,
  by_member uuid not null references access.members,
  at timestamptz not null,
  constraint showings_of_a_part foreign key (item_id, agency_id) references conferences.parts,
  constraint showings_shows_known check (shows in ('at-opening', 'at-once'))
);
create index showings_of_part on conferences.showings (item_id, agency_id, place desc);
create trigger showings_place_by_time before insert on conferences.showings for each row execute function platform.place_by_time();
comment on table conferences.showings is 'To whom, and from when, an agency''s part of an item shows, where that was said anew; the last stands. Added to and never changed.';
comment on table conferences.parts is 'That an agency wrote its part of an item, and to whom, and from when, it showed at first.';
