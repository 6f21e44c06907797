-- safe: writes a number into each task, which stay few
-- Tasks of one day stood by their ids, in chance order. From now on they stand in the order in which they were asked for: by the microsecond of that, which
-- their history shows anyhow, so that a list or an address tells of no other task.
alter table tasks.tasks add column place bigint;
create policy tasks_once on tasks.tasks to current_user using (true) with check (true);
do $$
declare
  expected bigint := (select count(*) from tasks.tasks);
  placed bigint;
begin
  update tasks.tasks set place = (extract(epoch from made_at) * 1000000)::bigint;
  get diagnostics placed = row_count;
  if placed <> expected then
    raise exception 'Only % of % tasks were given a place', placed, expected;
  end if;
end $$;
drop policy tasks_once on tasks.tasks;
alter table tasks.tasks alter column place set not null;
create trigger tasks_place_by_time before insert on tasks.tasks for each row execute function platform.place_by_time();
drop index tasks.tasks_of_agency;
drop index tasks.tasks_of_owner;
drop index tasks.tasks_untaken;
create index tasks_of_agency on tasks.tasks (agency_id, due_on, place, task_id) where state = 'open';
create index tasks_of_owner on tasks.tasks (owner_id, due_on, place, task_id) where state = 'open';
create index tasks_untaken on tasks.tasks (agency_id, due_on, place, task_id) where state = 'open' and owner_id is null;
comment on column tasks.tasks.place is 'Of tasks due on one day, which stands first: the microsecond in which each was made.';
