-- To whom a task may be given: whoever of the asking member's own agency can sign in. No more of them than their names.
create or replace function tasks.colleagues() returns table (member_id uuid, name text)
language sql stable security definer set search_path = '' as $$
  select m.member_id, m.name from access.members m, access.current_session() s
  where m.agency_id = s.agency_id and m.state = 'active' order by m.name, m.member_id limit 500
$$;
alter function tasks.colleagues() owner to :searcher;
grant execute on function tasks.colleagues() to :staff_site;
