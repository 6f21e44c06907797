-- safe: creates tables
-- What is agreed in a risk conference: who does what by when, each at once a task; and that it was read back.
create table conferences.actions (
  action_id uuid primary key,
  item_id uuid not null references conferences.items,
  agency_id text collate "C" not null references access.agencies,
  owner_id uuid references access.members,
  due_on date not null,
  by_member uuid not null references access.members,
  at timestamptz not null
);
create index actions_of_item on conferences.actions (item_id, at, action_id);
comment on table conferences.actions is 'What is to be done stands in an entry, sealed; who does it by when stands here, and as a task.';
comment on column conferences.actions.owner_id is 'Null: whoever of the agency takes it.';

create table conferences.read_backs (
  read_back_id uuid primary key,
  conference_id uuid not null references conferences.conferences,
  agency_id text collate "C" not null references access.agencies,
  member_id uuid not null references access.members,
  at timestamptz not null
);
create index read_backs_of_conference on conferences.read_backs (conference_id, at);
comment on table conferences.read_backs is 'Somebody heard what their agency is to do read back, and said that it is right. Added to and never changed.';
