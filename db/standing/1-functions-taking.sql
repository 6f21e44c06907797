-- Taking a report for somebody: who may, and whose report it becomes (mirrors src/access/take-access.ts).
create or replace function access.roles_that_take() returns text[]
language sql immutable set search_path = '' as $$
  select array['duty-desk', 'frontline', 'first-responder', 'support-worker', 'investigator']
$$;

create or replace function access.session_takes() returns boolean
language sql stable set search_path = '' as $$
  select coalesce(s.roles && access.roles_that_take(), false) from access.current_session() s
$$;

-- The taker's own agency where somebody works at its desk, else the public's desk. Never the commissioner's office.
create or replace function access.desk_for_taken() returns text
language sql stable security definer set search_path = '' as $$
  select case when a.kind <> 'commissioner' and access.has_desk(a.agency_id) then a.agency_id else access.public_desk() end
  from access.current_session() s join access.agencies a on a.agency_id = s.agency_id
$$;

alter function access.desk_for_taken() owner to :searcher;
grant execute on function access.has_desk(text), access.public_desk() to :searcher;
grant execute on function access.roles_that_take(), access.session_takes() to :staff_site, :searcher;
grant execute on function access.desk_for_taken(), access.registered_here(uuid) to :staff_site;
