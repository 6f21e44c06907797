-- safe: creates tables and columns that may be empty, and fills one once; a key gives way to a wider one
-- A conference changes before it begins, or is cancelled with the reason; how it stood before stays. An agency that was left out of an item can be
-- let in again, and how long an item is given can be set anew.
alter table conferences.conferences
  add column cancelled_at timestamptz,
  add column cancelled_by uuid references access.members,
  add constraint conferences_cancelled_unopened check (cancelled_at is null or opened_at is null);
drop index conferences.conferences_coming, conferences.conferences_held;
create index conferences_coming on conferences.conferences (starts_at, conference_id) where closed_at is null and cancelled_at is null;
create index conferences_over on conferences.conferences (starts_at desc, conference_id desc)
  where closed_at is not null or cancelled_at is not null;

create table conferences.versions (
  version_id uuid primary key,
  turn bigint generated always as identity,
  conference_id uuid not null references conferences.conferences,
  title text not null,
  starts_at timestamptz not null,
  place text not null,
  chair uuid not null references access.members,
  cancelled boolean not null,
  why text,
  by_member uuid not null references access.members,
  at timestamptz not null,
  constraint versions_why_short check (length(why) between 1 and 2000)
);
create index versions_of_conference on conferences.versions (conference_id, turn desc);
comment on table conferences.versions is 'How a conference was called, and how it stood from each change on, with the reason. It tells of no person. Added to and never changed.';
create policy filling on conferences.conferences to current_user using (true);
create policy filling on conferences.versions to current_user with check (true);
insert into conferences.versions (version_id, conference_id, title, starts_at, place, chair, cancelled, by_member, at)
select gen_random_uuid(), conference_id, title, starts_at, place, chair, false, called_by, called_at from conferences.conferences;
drop policy filling on conferences.conferences;
drop policy filling on conferences.versions;

create table conferences.slots (
  slot_id uuid primary key,
  turn bigint generated always as identity,
  item_id uuid not null references conferences.items,
  minutes smallint not null,
  by_member uuid not null references access.members,
  at timestamptz not null,
  constraint slots_minutes_sensible check (minutes between 1 and 120)
);
create index slots_of_item on conferences.slots (item_id, turn desc);
comment on table conferences.slots is 'How long an item is given, where that was set anew; the last stands. Added to and never changed.';

alter table conferences.item_agencies
  drop constraint item_agencies_pkey,
  add primary key (item_id, agency_id, let_in_at);
create unique index item_agencies_once on conferences.item_agencies (item_id, agency_id) where ended_at is null;
