-- The book's own doors. Who acts is taken from the login and the session, never from what the caller says.

-- Sets who is asking for this transaction and tells who that is. For reading lists: leaves no line.
drop function if exists audit.open_look(text, text, text);
create or replace function audit.open_look(session text, receipt text, draft text,
  out member_id uuid, out agency_id text, out roles text[], out member_name text, out agency_name text,
  out signed_in_until timestamptz, out at timestamptz)
language plpgsql set search_path = '' as $$
begin
  perform set_config('plainsight.session', coalesce(session, ''), true),
    set_config('plainsight.receipt', coalesce(receipt, ''), true),
    set_config('plainsight.draft', coalesce(draft, ''), true);
  select s.member_id, s.agency_id, s.roles, s.member_name, s.agency_name, s.signed_in_until
  into open_look.member_id, open_look.agency_id, open_look.roles, open_look.member_name, open_look.agency_name, open_look.signed_in_until
  from access.current_session() s;
  at := platform.now();
end
$$;

-- The same, and writes the line first. Policies of sensitive tables give rows only when this has been done. Tells a member what the
-- record that the line is about is to them, so that the door can turn them away before anything of it is asked for.
drop function if exists audit.open_act(text, text, text, text, text, text, text, uuid, jsonb);
create or replace function audit.open_act(session text, receipt text, draft text, operator text, act text, purpose text,
  record_kind text, record_id uuid, detail jsonb,
  out member_id uuid, out agency_id text, out roles text[], out member_name text, out agency_name text,
  out signed_in_until timestamptz, out at timestamptz, out record_class text)
language plpgsql security definer set search_path = '' as $$
declare door text := platform.door();
begin
  perform set_config('plainsight.session', coalesce(session, ''), true),
    set_config('plainsight.receipt', coalesce(receipt, ''), true),
    set_config('plainsight.draft', coalesce(draft, ''), true);
  select s.member_id, s.agency_id, coalesce(s.roles, '{}'), s.member_name, s.agency_name, s.signed_in_until
  into open_act.member_id, open_act.agency_id, open_act.roles, open_act.member_name, open_act.agency_name, open_act.signed_in_until
  from access.current_session() s;
  if door = 'worker' and operator is not null then
    door := 'operator';
    detail := detail || jsonb_build_object('operator', operator);
  end if;
  at := platform.now();
  insert into audit.entries (xact, at, door, member_id, agency_id, roles, act, purpose, record_kind, record_id, record_agency_id, detail)
  values (pg_current_xact_id(), open_act.at, door, open_act.member_id, open_act.agency_id, open_act.roles,
    open_act.act, open_act.purpose, open_act.record_kind, open_act.record_id, access.agency_of(open_act.record_id), open_act.detail);
  -- Whose member a line may be about, the functions that change members decide.
  if door = 'staff' and open_act.record_id is not null and open_act.record_kind <> 'member' then
    record_class := access.record_class(open_act.record_id);
  end if;
end
$$;

-- Is there a line in the book for this very transaction, and of whoever is asking now? A line of one member opens nothing to another.
-- Asked by nearly every statement: in plpgsql its plan is kept for the session (25 µs a time, against 70 in sql).
create or replace function audit.act_open() returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare member uuid;
begin
  if coalesce(current_setting('plainsight.session', true), '') <> '' then
    select s.member_id into member from access.current_session() s;
  end if;
  return exists (select from audit.entries e where e.xact = pg_current_xact_id_if_assigned()
    and e.member_id is not distinct from member);
end
$$;

-- More records that the act of this transaction opens, each with a line of its own like the first: those that are open to whoever asks.
create or replace function audit.note_opened(of_records uuid[]) returns void
language sql security definer set search_path = '' as $$
  insert into audit.entries (xact, at, door, member_id, agency_id, roles, act, purpose, record_kind, record_id, record_agency_id, detail)
  select e.xact, e.at, e.door, e.member_id, e.agency_id, e.roles, e.act, e.purpose, r.kind, r.record_id, access.agency_of(r.record_id),
    e.detail
  from (select * from audit.entries f where f.xact = pg_current_xact_id_if_assigned() order by f.entry_id limit 1) e
    join access.records r on r.record_id = any (of_records)
  where audit.act_open() and access.record_class(r.record_id) = 'open'
$$;

-- What happened to one record, for the page that shows its history; in an act, and only to a member to whom it is open.
create or replace function audit.lines_about(of_record uuid, most integer)
returns table (entry_id bigint, at timestamptz, act text, member_id uuid, agency_id text)
language sql stable security definer set search_path = '' as $$
  select e.entry_id, e.at, e.act, e.member_id, e.agency_id from audit.entries e
  where audit.act_open() and e.record_id = of_record and access.record_class(of_record) = 'open'
  order by e.entry_id desc limit most
$$;

alter function audit.open_act(text, text, text, text, text, text, text, uuid, jsonb) owner to :searcher;
alter function audit.act_open() owner to :searcher;
alter function audit.lines_about(uuid, integer) owner to :searcher;
alter function audit.note_opened(uuid[]) owner to :searcher;
grant execute on function audit.open_look(text, text, text),
  audit.open_act(text, text, text, text, text, text, text, uuid, jsonb), audit.act_open()
  to :public_site, :staff_site, :worker, :searcher;
grant execute on function audit.lines_about(uuid, integer), audit.note_opened(uuid[]) to :staff_site;
