-- safe: widens a check, and creates tables
-- Crime groups that may be one and the same in two investigations: proposals that nobody sees who is not named for both, and what people answered.
alter table identities.watched_people drop constraint watched_people_side_known;
alter table identities.watched_people add constraint watched_people_side_known
  check (side in ('suspect', 'possible-victim', 'supported', 'group'));

create table investigations.groups_alike (
  pair_id uuid primary key,
  left_investigation uuid not null references investigations.investigations,
  left_group uuid not null,
  right_investigation uuid not null references investigations.investigations,
  right_group uuid not null,
  strength text collate "C" not null,
  name_level text collate "C" not null,
  members smallint not null,
  stands boolean not null,
  found_at timestamptz not null,
  constraint groups_alike_once unique (left_group, right_group),
  constraint groups_alike_apart check (left_investigation <> right_investigation and left_group < right_group),
  constraint groups_alike_strength_known check (strength in ('strong', 'possible')),
  constraint groups_alike_name_known check (name_level in ('same', 'close', 'same-but-ordinary', 'different'))
);
create index groups_alike_left on investigations.groups_alike (left_investigation);
create index groups_alike_right on investigations.groups_alike (right_investigation);
comment on table investigations.groups_alike is 'That groups of two investigations may be one: ids and codes, no name. Read by those alone who are named for both.';

create table investigations.group_answers (
  answer_id uuid primary key,
  place bigint generated always as identity,
  pair_id uuid not null references investigations.groups_alike,
  answer text collate "C" not null,
  by_member uuid not null references access.members,
  at timestamptz not null,
  constraint group_answers_known check (answer in ('same', 'different', 'unsure'))
);
create index group_answers_of_pair on investigations.group_answers (pair_id, place);
comment on table investigations.group_answers is 'What those who are named for both investigations answered: the last stands, none is changed.';
