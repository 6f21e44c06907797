-- To whom a task may be given: whoever of the asking member's own agency can sign in. No more of them than their names.
create or replace function tasks.colleagues() returns table (member_id uuid, name text)
language sql stable security definer set search_path = '' as $$
  select m.member_id, m.name from access.members m, access.current_session() s
  where m.agency_id = s.agency_id and m.state = 'active' order by m.name, m.member_id limit 500
$$;
alter function tasks.colleagues() owner to :searcher;
grant execute on function tasks.colleagues() to :staff_site;

-- Has this member a task already, about a support case, an order, or what is open to whoever asks? Somebody who can do nothing about it any more
-- keeps no colleague from ending or moving it.
create or replace function tasks.is_theirs(of_task uuid, of_member uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from tasks.tasks t join access.records r on r.record_id = t.record_id
    where t.task_id = of_task and t.owner_id = of_member and t.agency_id = access.session_agency()
      and (r.kind in ('case', 'order') or access.record_class(r.record_id) = 'open'))
$$;
alter function tasks.is_theirs(uuid, uuid) owner to :searcher;
grant execute on function tasks.is_theirs(uuid, uuid) to :staff_site;
