-- safe: creates only
-- What somebody has to do by a day, from whatever room it comes. Its words are a room's own: nothing that anybody typed about a person.
create schema tasks;

create table tasks.tasks (
  task_id uuid primary key,
  agency_id text collate "C" not null references access.agencies,
  owner_id uuid references access.members,
  due_on date not null,
  title text not null,
  about_path text,
  record_id uuid references access.records,
  source text collate "C" not null,
  source_key text collate "C" not null,
  state text collate "C" not null default 'open',
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references access.members,
  constraint tasks_one_for_each_cause unique (source, source_key),
  constraint tasks_state_known check (state in ('open', 'done', 'cancelled')),
  constraint tasks_ended_when_not_open check ((state = 'open') = (ended_at is null)),
  constraint tasks_title_short check (length(title) between 1 and 200),
  constraint tasks_about_is_a_path check (about_path ~ '^/[^/]')
);
create index tasks_of_agency on tasks.tasks (agency_id, due_on, task_id) where state = 'open';
create index tasks_of_owner on tasks.tasks (owner_id, due_on, task_id) where state = 'open';
create index tasks_of_record on tasks.tasks (record_id);
comment on column tasks.tasks.owner_id is 'Null: whoever of the agency takes it.';
comment on column tasks.tasks.ended_by is 'Null once ended: its own source ended it, and may open it again.';
comment on column tasks.tasks.source_key is 'What in its source it stands for, so that the same cause makes one task.';

create table tasks.history (
  history_id uuid primary key,
  task_id uuid not null references tasks.tasks,
  what text collate "C" not null,
  member_id uuid references access.members,
  owner_id uuid references access.members,
  due_on date,
  reason text collate "C",
  at timestamptz not null,
  constraint history_what_known check (what in ('made', 'given', 'moved', 'done', 'cancelled', 'opened-again')),
  constraint history_reason_where_cancelled check ((reason is not null) = (what = 'cancelled'))
);
create index history_by_task on tasks.history (task_id, at, history_id);
comment on column tasks.history.member_id is 'Null: the service itself did it.';
