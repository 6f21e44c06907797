-- Who is asking, and what a record is to them. All decided here for the database; src/access says the same in code.

-- The one clock: the machine's, moved ahead only by tests.
create or replace function platform.now() returns timestamptz
language sql stable security definer set search_path = '' as $$
  select pg_catalog.clock_timestamp() + c.ahead from platform.clock c
$$;

-- Which door the login belongs to: public, staff or worker; anyone else is nobody.
create or replace function platform.door() returns text
language plpgsql stable security definer set search_path = '' as $$
declare prefix text;
begin
  select i.prefix into prefix from platform.installation i;
  return case
    when pg_has_role(session_user, (prefix || '_staff_site')::name, 'usage') then 'staff'
    when pg_has_role(session_user, (prefix || '_public_site')::name, 'usage') then 'public'
    when pg_has_role(session_user, (prefix || '_worker')::name, 'usage') then 'worker'
  end;
end
$$;

-- Was this database made for practice? Decided once, when it is made.
create or replace function platform.is_practice() returns boolean
language sql stable security definer set search_path = '' as $$ select i.practice from platform.installation i $$;

-- One digest over all that was applied to this database, in order: what a door compares with its own files to know it is current.
create or replace function platform.schema_mark() returns text
language sql stable security definer set search_path = '' as $$
  select encode(sha256(convert_to(coalesce(
    (select string_agg(a.name || ' ' || a.checksum, chr(10) order by a.name) from (
      select m.name, m.checksum from platform.migrations m union all select s.name, s.checksum from platform.standing s) a),
    ''), 'UTF8')), 'hex')
$$;

-- A setting of this transaction that holds hexadecimal, as its sha256; null when unset.
create or replace function platform.hashed_setting(name text) returns bytea
language sql stable set search_path = '' as $$
  select sha256(decode(nullif(current_setting(name, true), ''), 'hex'))
$$;

-- The member whose session token this transaction carries, and when that session ends in any case. No row when there is none, or it
-- has ended, or the member has.
drop function if exists access.current_session();
create function access.current_session(
  out member_id uuid, out agency_id text, out roles text[], out member_name text, out agency_name text, out signed_in_until timestamptz)
language sql stable security definer set search_path = '' as $$
  select m.member_id, m.agency_id,
    coalesce((select array_agg(r.role order by r.role) from access.member_roles r
              where r.member_id = m.member_id and r.ended_at is null), '{}'),
    m.name, a.name, s.absolute_until
  from access.sessions s join access.members m on m.member_id = s.member_id join access.agencies a on a.agency_id = m.agency_id
  where s.token_hash = platform.hashed_setting('plainsight.session')
    and s.ended_at is null and s.idle_until > platform.now() and s.absolute_until > platform.now()
    and m.state = 'active'
$$;

create or replace function access.session_member() returns uuid
language sql stable set search_path = '' as $$ select s.member_id from access.current_session() s $$;

create or replace function access.session_agency() returns text
language sql stable set search_path = '' as $$ select s.agency_id from access.current_session() s $$;

create or replace function access.session_has(role text) returns boolean
language sql stable set search_path = '' as $$ select coalesce(role = any (s.roles), false) from access.current_session() s $$;

-- The roles that may read records of a kind in their own agency, or shared with it (mirrors rolesThatRead in src/access/record-access.ts). Written as an expression,
-- which is settled here once and folded into whatever asks it of many rows: called for each, it takes eight microseconds for each.
create or replace function access.roles_that_read(kind text) returns text[]
language sql immutable
  return case kind when 'report' then array['duty-desk', 'investigator'] when 'referral' then array['first-responder']
    when 'case' then array['support-worker'] when 'investigation' then array['investigator']
    when 'order' then array['investigator', 'duty-desk', 'frontline']
    when 'conference-item' then array['support-worker', 'first-responder', 'duty-desk', 'investigator'] else '{}'::text[] end;

-- The roles that work on their agency's own records of a kind: decide, write, share (mirrors rolesThatWork there).
create or replace function access.roles_that_work(kind text) returns text[]
language sql immutable
  return case kind when 'report' then array['duty-desk'] when 'referral' then array['first-responder']
    when 'case' then array['support-worker'] when 'investigation' then array['investigator']
    when 'order' then array['investigator'] else '{}'::text[] end;

create or replace function access.session_reads(kind text) returns boolean
language sql stable set search_path = '' as $$
  select coalesce(s.roles && access.roles_that_read(kind), false) from access.current_session() s
$$;

-- Does the person of a record agree, as they last said, that this agency is told for this purpose? What they said of the agency, or of any
-- agency for the purpose: the last of both stands, and a withdrawal is one (mirrors agreesTo in src/consents/consent-rules.ts).
create or replace function consents.agrees(of_record uuid, for_purpose text, with_agency text) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select c.answer = 'yes' from consents.consents c
    where c.record_id = of_record and c.about = 'sharing' and c.purpose = for_purpose
      and (c.agency_id is null or c.agency_id = with_agency) and c.service_id is null
    order by c.place desc limit 1), false)
$$;

-- The same of a service of a body outside the partnership: a yes counts that was said of it, and a later no to everybody (mirrors agreesToBody).
create or replace function consents.agrees_to_body(of_record uuid, for_purpose text, with_service uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select c.answer = 'yes' from consents.consents c
    where c.record_id = of_record and c.about = 'sharing' and c.purpose = for_purpose
      and (c.service_id = with_service or c.agency_id is null and c.service_id is null and c.answer <> 'yes')
    order by c.place desc limit 1), false)
$$;

-- Does a share live? One that rests on the person's consent lives no moment longer than that.
create or replace function access.share_lives(share access.shares) returns boolean
language sql stable set search_path = '' as $$
  select share.ended_at is null and share.until > platform.now()
    and (share.basis <> 'Consent of the person' or consents.agrees(share.record_id, share.purpose, share.to_agency))
$$;

-- Is this member named for a record that is known by name only?
create or replace function access.is_named(of_record uuid, of_member uuid) returns boolean
language sql stable set search_path = '' as $$
  select exists (select from access.named_members n where n.record_id = of_record and n.member_id = of_member and n.ended_at is null)
$$;

-- Does whoever asks take part in a risk conference: of an agency that is invited, in a role that confers (mirrors takesPart in
-- src/access/conference-access.ts)?
create or replace function conferences.takes_part(of_conference uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from access.current_session() s join conferences.invited i on i.agency_id = s.agency_id
    where i.conference_id = of_conference and s.roles && access.roles_that_read('conference-item'))
$$;

-- And did they accept its confidentiality statement?
create or replace function conferences.is_bound(of_conference uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select conferences.takes_part(of_conference) and exists (select from conferences.acceptances a
    where a.conference_id = of_conference and a.member_id = access.session_member())
$$;

-- Is this agency let in to an item, on a ground that stands at this moment?
create or replace function conferences.is_let_in(of_item uuid, of_agency text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from conferences.item_agencies a join conferences.items i on i.item_id = a.item_id
    where a.item_id = of_item and a.agency_id = of_agency and a.ended_at is null
      and (a.basis <> 'Consent of the person' or consents.agrees(i.case_id, a.purpose, of_agency)))
$$;

-- Does an item show to whoever asks (mirrors seesItem there)? To the support workers of the agency that holds the case, and to whoever
-- confers of an agency that is let in; to all of them once they have accepted the statement.
create or replace function conferences.on_item(of_item uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from access.current_session() s, conferences.items i
    where i.item_id = of_item and conferences.is_bound(i.conference_id)
      and (s.roles && access.roles_that_work('case')
          and exists (select from access.records r where r.record_id = i.case_id and r.agency_id = s.agency_id)
        or conferences.is_let_in(i.item_id, s.agency_id)))
$$;

-- Could this member read this support case, if they looked? Whoever reads cases at the agency that holds it, or with which it is shared now.
-- True of what is no case.
create or replace function access.could_read_case(of_record uuid, of_member uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((select exists (select from access.members m join access.member_roles h on h.member_id = m.member_id and h.ended_at is null
      where m.member_id = of_member and m.state = 'active' and h.role = any (access.roles_that_read('case'))
        and (m.agency_id = r.agency_id or exists (select from access.shares s
          where s.record_id = r.record_id and s.to_agency = m.agency_id and s.ended_at is null and access.share_lives(s))))
    from access.records r where r.record_id = of_record and r.kind = 'case'), true)
$$;

-- Open, sealed or hidden: what a record is to the member asking. A record that does not exist is hidden, and is found to be so by
-- the same look-ups as one that does (OFFSET 0 keeps them from being left out): the time says nothing. An investigation is open to whoever
-- is named for it, and hidden from all others, also of its own agency.
create or replace function access.record_class(of_record uuid) returns text
language sql stable security definer set search_path = '' as $$
  select case
    when r.record_id is null or s.member_id is null or not (s.roles && access.roles_that_read(r.kind)) then 'hidden'
    when r.kind = 'investigation' then case when named.here then 'open' else 'hidden' end
    when r.kind = 'conference-item' then case when conferences.on_item(of_record) then 'open' else 'hidden' end
    when r.agency_id = s.agency_id or shared.live then 'open'
    else r.others_see
  end
  from access.current_session() s
    left join access.records r on r.record_id = of_record
    cross join lateral (
      select exists (select from access.shares h where h.record_id = of_record and h.to_agency = s.agency_id
        and access.share_lives(h)) as live offset 0) shared
    cross join lateral (select access.is_named(of_record, s.member_id) as here offset 0) named
$$;

-- May the member asking read this section of this record? Owners read all; others what the share names.
create or replace function access.opens_section(of_record uuid, wanted text) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select s.roles && access.roles_that_read(r.kind) and (
      r.agency_id = s.agency_id and r.kind <> 'conference-item'
        and (r.kind <> 'investigation' or access.is_named(of_record, s.member_id))
      or exists (select from access.shares h where h.record_id = r.record_id and h.to_agency = s.agency_id
                 and wanted = any (h.sections) and access.share_lives(h)))
    from access.current_session() s, access.records r
    where r.record_id = of_record), false)
$$;

-- Does the member asking work on this record: is it their agency's own, and theirs the role for its kind?
create or replace function access.works_on(of_record uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from access.current_session() s join access.records r on r.agency_id = s.agency_id
    where r.record_id = of_record and s.roles && access.roles_that_work(r.kind)
      and (r.kind <> 'investigation' or access.is_named(of_record, s.member_id)))
$$;

-- Does the member asking hold a role that reads records of this one's kind? Says nothing of whose it is.
create or replace function access.reads_kind_of(of_record uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from access.current_session() s, access.records r
    where r.record_id = of_record and s.roles && access.roles_that_read(r.kind))
$$;

-- Who holds a record that the member asking may at least learn of; null when it is hidden.
create or replace function access.holder_of(of_record uuid) returns text
language sql stable security definer set search_path = '' as $$
  select r.agency_id from access.records r
  where r.record_id = of_record and access.record_class(of_record) <> 'hidden'
$$;

-- The session of the token that this transaction carries, so that only that one is marked as in use.
create or replace function access.session_in_use() returns uuid
language sql stable security definer set search_path = '' as $$
  select s.session_id from access.sessions s where s.token_hash = platform.hashed_setting('plainsight.session')
$$;

-- Does this record belong to the agency of the member asking, whatever their roles? For the book, whose readers read no records; its
-- lines about members belong to the agency that those members are of. An investigation belongs to those who are named for it alone.
create or replace function access.owns_record(of_record uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from access.current_session() s join access.records r on r.agency_id = s.agency_id
    where r.record_id = of_record and r.kind <> 'investigation')
  or exists (select from access.current_session() s join access.members m on m.agency_id = s.agency_id
    where m.member_id = of_record)
$$;

-- Whose record this is, or whose member; of an investigation nobody's. For lines of the book, that they are found by it.
create or replace function access.agency_of(of_record uuid) returns text
language sql stable security definer set search_path = '' as $$
  select r.agency_id from access.records r where r.record_id = of_record and r.kind <> 'investigation'
  union all select m.agency_id from access.members m where m.member_id = of_record
  limit 1
$$;

-- Was this record registered by this very transaction? The street may add to what it is just making, and to nothing else.
create or replace function access.registered_here(of_record uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from access.records r
    where r.record_id = of_record and r.xmin = pg_current_xact_id_if_assigned()::xid)
$$;

-- The agency whose duty desk takes the public's reports.
create or replace function access.public_desk() returns text
language sql stable security definer set search_path = '' as $$
  select a.agency_id from access.agencies a where a.runs_public_desk
$$;

-- Does somebody work at this agency's duty desk? Tells no more than that.
create or replace function access.has_desk(of_agency text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from access.members m join access.member_roles r on r.member_id = m.member_id
    where m.agency_id = of_agency and m.state = 'active' and r.role = 'duty-desk' and r.ended_at is null)
$$;
alter function access.has_desk(text) owner to :searcher;
grant execute on function access.has_desk(text) to :staff_site, :worker;

-- Practice mode's sign-in: the invented members. Nothing at all on a database that is not practice.
create or replace function access.practice_members()
returns table (member_id uuid, name text, agency_id text, agency_name text, roles text[])
language sql stable security definer set search_path = '' as $$
  select m.member_id, m.name, m.agency_id, a.name,
    (select array_agg(r.role order by r.role) from access.member_roles r
     where r.member_id = m.member_id and r.ended_at is null)
  from access.members m join access.agencies a on a.agency_id = m.agency_id
  where m.state = 'active' and (select i.practice from platform.installation i)
$$;

drop function if exists access.start_practice_session(uuid, uuid, bytea, interval, interval);
create or replace function access.start_practice_session(
  new_session uuid, for_member uuid, new_token_hash bytea, idle interval, absolute interval, by_device text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  return platform.is_practice() and access.start_session(new_session, for_member, new_token_hash, idle, absolute, by_device, 'practice');
end
$$;

-- Signs out here, and only here: ends the session whose token this transaction carries.
create or replace function access.end_this_session() returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update access.sessions s set ended_at = platform.now()
  where s.token_hash = platform.hashed_setting('plainsight.session') and s.ended_at is null;
  return found;
end
$$;

alter function access.end_this_session() owner to :searcher;
grant execute on function access.end_this_session() to :staff_site;
alter function platform.now() owner to :searcher;
alter function platform.door() owner to :searcher;
alter function platform.is_practice() owner to :searcher;
alter function platform.schema_mark() owner to :searcher;
grant execute on function platform.schema_mark() to :public_site, :staff_site, :worker;
alter function access.current_session() owner to :searcher;
alter function access.record_class(uuid) owner to :searcher;
alter function access.opens_section(uuid, text) owner to :searcher;
alter function access.works_on(uuid) owner to :searcher;
alter function access.reads_kind_of(uuid) owner to :searcher;
alter function access.holder_of(uuid) owner to :searcher;
alter function access.session_in_use() owner to :searcher;
alter function access.owns_record(uuid) owner to :searcher;
alter function access.agency_of(uuid) owner to :searcher;
alter function access.registered_here(uuid) owner to :searcher;
alter function access.public_desk() owner to :searcher;
alter function access.practice_members() owner to :searcher;
alter function access.start_practice_session(uuid, uuid, bytea, interval, interval, text) owner to :searcher;

grant execute on function platform.now(), platform.door(), platform.is_practice(), platform.hashed_setting(text), access.current_session(),
  access.roles_that_read(text), access.roles_that_work(text), access.session_member(), access.session_agency(), access.session_has(text), access.session_reads(text)
  to :public_site, :staff_site, :worker, :searcher;
grant execute on function access.is_named(uuid, uuid) to :searcher;
grant execute on function access.record_class(uuid), access.opens_section(uuid, text), access.holder_of(uuid) to :staff_site, :searcher;
alter function consents.agrees(uuid, text, text) owner to :searcher;
alter function consents.agrees_to_body(uuid, text, uuid) owner to :searcher;
grant execute on function consents.agrees(uuid, text, text), consents.agrees_to_body(uuid, text, uuid), access.share_lives(access.shares) to :staff_site, :searcher;
grant execute on function access.works_on(uuid), access.reads_kind_of(uuid) to :staff_site;
grant execute on function access.session_in_use(), access.owns_record(uuid) to :staff_site;
grant execute on function access.registered_here(uuid) to :public_site;
grant execute on function access.public_desk() to :public_site, :worker;
grant execute on function access.practice_members(),
  access.start_practice_session(uuid, uuid, bytea, interval, interval, text) to :staff_site;
alter function access.could_read_case(uuid, uuid) owner to :searcher;
grant execute on function access.could_read_case(uuid, uuid) to :worker;
