-- Investigations: who can be named for one, and who may be told of what concerns one.

-- The investigators of the agency of whoever asks: who can be named. Told to investigators alone.
create or replace function access.investigators() returns table (member_id uuid, name text)
language sql stable security definer set search_path = '' as $$
  select m.member_id, m.name
  from access.current_session() s join access.members m on m.agency_id = s.agency_id
  where 'investigator' = any (s.roles) and m.state = 'active'
    and exists (select from access.member_roles r
      where r.member_id = m.member_id and r.role = 'investigator' and r.ended_at is null)
$$;

-- Could this member do something about this record by what they are now: can they sign in, and, of an order, do they investigate for the agency
-- that holds it, of an investigation are they named for it besides, of a support case do they read cases where it is, or is shared? Of all else
-- the record's own rules say when they look. The worker's own word: a staff door asks may_be_told.
create or replace function access.could_do(of_record uuid, of_member uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from access.members m where m.member_id = of_member and m.state = 'active')
    and coalesce((select case r.kind
        when 'investigation' then access.is_named(of_record, of_member) and works.here
        when 'order' then works.here
        when 'case' then access.could_read_case(of_record, of_member)
        else true end
      from access.records r cross join lateral (
        select exists (select from access.members m join access.member_roles h on h.member_id = m.member_id and h.ended_at is null
          where m.member_id = of_member and m.agency_id = r.agency_id and h.role = any (access.roles_that_work(r.kind))) as here offset 0) works
      where r.record_id = of_record), true)
$$;

-- May this member be told of something about this record, by whoever may give it to them? Those who could do something about it. Asked of a
-- record that is not open to whoever asks, it says nothing.
create or replace function access.may_be_told(of_record uuid, of_member uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((select access.could_do(of_record, of_member)
    from access.records r where r.record_id = of_record and access.record_class(of_record) = 'open'), true)
$$;

-- The investigations that are open to the member asking: what the walls of tables with many rows ask once for all of them.
create or replace function access.investigations_open() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select n.record_id from access.current_session() s cross join lateral (
    select m.record_id from access.named_members m where m.member_id = s.member_id and m.ended_at is null offset 0) n
  where access.record_class(n.record_id) = 'open'
$$;

-- The same as one array, which is made before the first row is looked at: a policy that asks it of each row takes no longer for rows that
-- belong to others.
create or replace function access.investigations_named_for() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(o.id), '{}') from access.investigations_open() o(id)
$$;

-- Where a list of investigations begins: with those that whoever asks may read, the worker all. Nothing then depends on how many there are
-- that others alone know of.
create or replace function investigations.to_read() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select access.investigations_open() where platform.door() <> 'worker'
  union all
  select i.investigation_id from investigations.investigations i where platform.door() = 'worker'
$$;

-- The investigations of an agency that nobody can open any more: whoever is named for each has left, or investigates no more. Somebody who is
-- suspended or invited again may come back, so theirs are none. For the functions below alone: nobody is told which or how many.
drop function if exists investigations.left_alone();
create function investigations.left_alone() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select i.investigation_id
  from access.current_session() s join investigations.investigations i on i.agency_id = s.agency_id
  where 'administrator' = any (s.roles) and not exists (
    select from access.named_members n join access.members m on m.member_id = n.member_id
    where n.record_id = i.investigation_id and n.ended_at is null and m.state <> 'left' and m.agency_id = i.agency_id
      and exists (select from access.member_roles r
        where r.member_id = m.member_id and r.role = 'investigator' and r.ended_at is null))
$$;

-- Whether one waits for somebody to be named: all that an administrator of its agency learns.
create or replace function investigations.awaits_somebody() returns boolean
language sql stable security definer set search_path = '' as $$ select exists (select from investigations.left_alone()) $$;

-- Names an investigator of the agency for the one of those that was begun first, who leads it from then on: never the administrator themselves, who could
-- else take roles away from others and read what they left. What was still to be done about it is theirs, of which the administrator learns
-- nothing. Says only whether it was done.
drop function if exists investigations.give_left_alone(uuid, uuid, uuid);
create or replace function investigations.give_left_alone(to_member uuid, new_naming uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare me uuid := access.session_member(); here text := access.session_agency(); waits uuid;
begin
  if not audit.act_open() or me is null or to_member = me then return false; end if;
  if not exists (select from access.members m join access.member_roles r on r.member_id = m.member_id
      where m.member_id = to_member and m.agency_id = here and m.state = 'active' and r.role = 'investigator' and r.ended_at is null)
  then return false; end if;
  select i.investigation_id into waits from investigations.investigations i
    where i.investigation_id in (select investigations.left_alone()) order by i.begun_at, i.investigation_id limit 1;
  -- One after the other: of two administrators who name somebody at once the second finds it named.
  perform from investigations.investigations i where i.investigation_id = waits for update;
  if not found or waits not in (select investigations.left_alone()) then return false; end if;
  insert into access.named_members (naming_id, record_id, member_id, named_by, named_at)
  values (new_naming, waits, to_member, me, platform.now());
  update investigations.investigations i set lead = to_member, changed_at = platform.now(), revision = i.revision + 1
  where i.investigation_id = waits;
  with passed as (update tasks.tasks t set owner_id = to_member where t.record_id = waits and t.state = 'open' returning t.task_id)
  insert into tasks.history (history_id, task_id, what, member_id, owner_id, at)
  select gen_random_uuid(), p.task_id, 'given', me, to_member, platform.now() from passed p;
  return true;
end
$$;

alter function investigations.left_alone() owner to :searcher;
alter function investigations.awaits_somebody() owner to :searcher;
alter function investigations.give_left_alone(uuid, uuid) owner to :searcher;
grant execute on function investigations.left_alone() to :searcher;
grant execute on function investigations.awaits_somebody() to :staff_site;
grant execute on function investigations.give_left_alone(uuid, uuid) to :staff_site;
alter function access.investigations_open() owner to :searcher;
alter function access.investigations_named_for() owner to :searcher;
alter function investigations.to_read() owner to :searcher;
grant execute on function access.investigations_named_for() to :staff_site;
grant execute on function investigations.to_read() to :staff_site, :worker;
alter function access.investigators() owner to :searcher;
alter function access.could_do(uuid, uuid) owner to :searcher;
alter function access.may_be_told(uuid, uuid) owner to :searcher;
grant execute on function access.could_do(uuid, uuid) to :worker;
grant execute on function access.investigations_open(), access.investigators(), access.may_be_told(uuid, uuid) to :staff_site;
