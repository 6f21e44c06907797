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

-- May this member be told of something about this record, by whoever may give it to them? Of what is known by name only, those alone who
-- are named; of all else, the record's own rules say when they look. Asked of a record that is not open to whoever asks, it says nothing.
create or replace function access.may_be_told(of_record uuid, of_member uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((select r.kind <> 'investigation' or access.is_named(of_record, of_member)
    from access.records r where r.record_id = of_record and access.record_class(of_record) = 'open'), true)
$$;

-- The investigations that are open to the member asking: what the walls of tables with many rows ask once for all of them.
create or replace function access.investigations_open() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select n.record_id from access.named_members n
  where n.member_id = access.session_member() and n.ended_at is null and access.record_class(n.record_id) = 'open'
$$;

alter function access.investigations_open() owner to :searcher;
alter function access.investigators() owner to :searcher;
alter function access.may_be_told(uuid, uuid) owner to :searcher;
grant execute on function access.investigations_open(), access.investigators(), access.may_be_told(uuid, uuid) to :staff_site;
