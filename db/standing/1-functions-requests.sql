-- Hit and no hit: what of a sealed record shows, which hits there are, who may ask for it, and who sees what was asked.

-- The sealed records of one agency that match this record of the member's own agency, each with its strongest match. For asking: none of
-- it is shown but how many there are and how strong.
create or replace function identities.sealed_hits(of_record uuid, of_holder text)
returns table (their_record uuid, strength text)
language sql stable security definer set search_path = '' as $$
  with theirs as materialized (
    select e.there, min(e.rank) as rank from (
      select m.right_record as there, m.rank from identities.matches m
      where m.left_record = of_record and m.right_agency = of_holder and m.state not in ('rejected', 'withdrawn', 'common')
      union all
      select m.left_record, m.rank from identities.matches m
      where m.right_record = of_record and m.left_agency = of_holder and m.state not in ('rejected', 'withdrawn', 'common')) e
    group by e.there),
  classes as materialized (
    select c.record_id as id, c.class from access.record_classes(array(select t.there from theirs t)) c)
  select t.there, (array['certain', 'strong', 'possible'])[t.rank]
  from theirs t join classes c on c.id = t.there join access.records r on r.record_id = of_record
  where c.class = 'sealed' and r.agency_id = access.session_agency() and access.record_class(of_record) = 'open'
    -- Asking tells the other agency that one's own record is there: a hidden one is asked about by nobody.
    and r.others_see = 'sealed'
  order by t.rank, t.there
$$;

-- May the member asking ask for this record, because of that one of theirs?
create or replace function identities.may_ask(our_record uuid, their_record uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from access.records r cross join lateral identities.sealed_hits(our_record, r.agency_id) h
    where r.record_id = may_ask.their_record and h.their_record = may_ask.their_record)
$$;

-- Is this request between the member's agency and another, and the member one who reads records?
create or replace function identities.request_shows(of_request uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select access.session_reads('report') and exists (select from identities.requests q
    where q.request_id = of_request and access.session_agency() in (q.from_agency, q.to_agency))
$$;

-- Did a desk say of all that matched in these two records that it is different? Then the hit is settled, until that is taken back.
create or replace function identities.found_different(one uuid, other uuid) returns boolean
language sql stable set search_path = '' as $$
  select coalesce(bool_or(m.state = 'rejected') and bool_and(m.state in ('rejected', 'withdrawn', 'common')), false)
  from (select n.state from identities.matches n where n.left_record = one and n.right_record = other
    union all select n.state from identities.matches n where n.left_record = other and n.right_record = one) m
$$;

-- The same of a request, for the two agencies that it is between: not by whom, when or why. Of a record that has been hidden from the
-- member since, nothing is told.
create or replace function identities.request_different(of_request uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select identities.request_shows(of_request) and exists (select from identities.requests q
    where q.request_id = of_request and identities.found_different(q.our_record, q.their_record)
      and access.record_class(q.our_record) <> 'hidden' and access.record_class(q.their_record) <> 'hidden')
$$;

-- May the member asking answer this request in this way? Theirs is the desk that is asked, while the hit stands; a share is of that very record to those who asked.
create or replace function identities.may_answer(of_request uuid, by_share uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from identities.requests q
    where q.request_id = of_request and not q.answered and q.to_agency = access.session_agency()
      and not identities.request_different(q.request_id)
      and (by_share is null or exists (select from access.shares h where h.share_id = by_share and h.record_id = q.their_record
        and h.from_agency = q.to_agency and h.to_agency = q.from_agency)))
$$;

-- Requests as lists show them, newest first: what the member's agency asked (ours); what was asked of it and still waits, or was found
-- different while what it opened is open (theirs); or what it has answered. Which of the two records is named, the side says: one's own.
-- Ended: what the answer opened is closed again.
drop function if exists identities.requests_listed(boolean, uuid, timestamptz, uuid, integer);
drop function if exists identities.requests_listed(text, uuid, timestamptz, uuid, integer);
create function identities.requests_listed(of_side text, about_record uuid, before_at timestamptz, before_id uuid, most integer)
returns table (request_id uuid, record_id uuid, other_agency text, purpose text, asked_at timestamptz, answer text, answered_at timestamptz,
  ended boolean, different boolean)
language sql stable security definer set search_path = '' as $$
  with me as materialized (select c.agency_id from access.current_session() c where c.roles && access.roles_that_read('report')),
  listed as (
    (select q.request_id, q.our_record as record_id, q.to_agency as other_agency, q.purpose, q.asked_at
     from identities.requests q
     where of_side = 'ours' and q.from_agency = (select agency_id from me) and (about_record is null or q.our_record = about_record)
       and (before_at is null or q.asked_at < before_at or (q.asked_at = before_at and q.request_id > before_id))
     order by q.asked_at desc, q.request_id limit most)
    union all
    (select q.request_id, q.their_record, q.from_agency, q.purpose, q.asked_at
     from identities.requests q
     where of_side in ('theirs', 'answered') and q.to_agency = (select agency_id from me) and q.answered = (of_side = 'answered')
       and (before_at is null or q.asked_at < before_at or (q.asked_at = before_at and q.request_id > before_id))
     order by q.asked_at desc, q.request_id limit most)
    union all
    (select q.request_id, q.their_record, q.from_agency, q.purpose, q.asked_at
     from identities.requests q join identities.request_answers a on a.request_id = q.request_id
       join access.shares h on h.share_id = a.share_id
     where of_side = 'theirs' and q.to_agency = (select agency_id from me) and q.answered and access.share_lives(h)
       and (before_at is null or q.asked_at < before_at or (q.asked_at = before_at and q.request_id > before_id))
       and identities.request_different(q.request_id)
     order by q.asked_at desc, q.request_id limit most))
  select l.*, a.answer, a.answered_at, a.share_id is not null and not coalesce(access.share_lives(h), false), identities.request_different(l.request_id)
  from listed l left join identities.request_answers a on a.request_id = l.request_id left join access.shares h on h.share_id = a.share_id
  order by l.asked_at desc, l.request_id limit most
$$;

-- What was found between two agencies is kept for each of the two whose other side is sealed to it, once for two records and with the
-- day of the first finding. Of a hidden record nothing is kept for anybody else: the list below has no row of it to step over.
create or replace function identities.keep_hits() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into identities.hits (our_record, their_record, agency_id, holder, found_at)
  select e.ours, e.theirs, e.agency_id, e.holder, min(e.found_at)
  from (select f.left_record as ours, f.right_record as theirs, f.left_agency as agency_id, f.right_agency as holder, f.found_at
        from fresh f where f.left_agency <> f.right_agency
        union all
        select f.right_record, f.left_record, f.right_agency, f.left_agency, f.found_at
        from fresh f where f.left_agency <> f.right_agency) e
    join access.records t on t.record_id = e.theirs
  where t.others_see = 'sealed'
  group by e.ours, e.theirs, e.agency_id, e.holder order by e.ours, e.theirs
  on conflict do nothing;
  return null;
end
$$;
create or replace trigger matches_hits after insert on identities.matches
  referencing new table as fresh for each statement execute function identities.keep_hits();

-- Sealed records of other agencies that match reports of the member's own agency, newest first: the pairs of which the report's own page tells
-- in sum, with the last that was asked about each. Never which record theirs is. Its plan is held to the index on (agency_id, found_at): how many of
-- them will do is not known when it is made, and else all of the agency's are weighed before the newest are taken.
drop function if exists identities.hits_listed(timestamptz, uuid, integer);
create or replace function identities.hits_listed(before_at timestamptz, before_id uuid, most integer, since timestamptz default '-infinity')
returns table (hit_id uuid, record_id uuid, holder text, strength text, found_at timestamptz, request_id uuid, answer text, may_be_asked boolean)
language sql stable security definer set search_path = '' set enable_sort = off set enable_seqscan = off set enable_bitmapscan = off
  set enable_hashjoin = off set enable_mergejoin = off as $$
  select h.hit_id, h.our_record, h.holder, (array['certain', 'strong', 'possible'])[h.rank], h.found_at, q.request_id, a.answer,
    -- Asking tells the other agency that one's own record is there: a hidden one is asked about by nobody.
    h.others_see = 'sealed' and not coalesce(q.waits, false)
  from (select c.agency_id, c.roles, platform.now() as at from access.current_session() c
        where c.member_id is not null and c.roles && access.roles_that_read('report') offset 0) s
    cross join lateral (
      select i.hit_id, i.our_record, i.their_record, i.holder, i.found_at, o.others_see, live.rank
      from identities.hits i
        join access.records o on o.record_id = i.our_record
        join access.records t on t.record_id = i.their_record
        cross join lateral (
          select min(m.rank) as rank from (
            select x.rank from identities.matches x where x.left_record = i.our_record and x.right_record = i.their_record
              and x.state not in ('rejected', 'withdrawn', 'common')
            union all
            select x.rank from identities.matches x where x.right_record = i.our_record and x.left_record = i.their_record
              and x.state not in ('rejected', 'withdrawn', 'common')) m) live
      where i.agency_id = s.agency_id and i.found_at <= coalesce(before_at, 'infinity') and i.found_at >= since
        and (before_at is null or i.found_at < before_at or i.hit_id > before_id)
        and o.agency_id = s.agency_id and s.roles && access.roles_that_read(o.kind)
        and t.agency_id <> s.agency_id and t.others_see = 'sealed' and s.roles && access.roles_that_read(t.kind)
        and not exists (select from access.shares h where h.record_id = i.their_record and h.to_agency = s.agency_id
          and h.ended_at is null and h.until > s.at)
        and live.rank is not null
      order by i.found_at desc, i.hit_id limit most) h
    left join lateral (
      select r.request_id, not r.answered as waits from identities.requests r
      where r.our_record = h.our_record and r.their_record = h.their_record
      order by r.asked_at desc, r.request_id limit 1) q on true
    left join identities.request_answers a on a.request_id = q.request_id
  order by h.found_at desc, h.hit_id
$$;

-- One's own of the two records of a request; null where the request is not there for the member asking.
create or replace function identities.own_record_of(of_request uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select case access.session_agency() when q.from_agency then q.our_record when q.to_agency then q.their_record end
  from identities.requests q where q.request_id = of_request and access.session_reads('report')
$$;

create or replace function identities.mark_answered() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update identities.requests q set answered = true where q.request_id = new.request_id;
  return null;
end
$$;
create or replace trigger request_answers_mark after insert on identities.request_answers
  for each row execute function identities.mark_answered();

alter function identities.sealed_hits(uuid, text) owner to :searcher;
alter function identities.may_ask(uuid, uuid) owner to :searcher;
alter function identities.request_shows(uuid) owner to :searcher;
alter function identities.found_different(uuid, uuid) owner to :searcher;
alter function identities.request_different(uuid) owner to :searcher;
alter function identities.may_answer(uuid, uuid) owner to :searcher;
alter function identities.keep_hits() owner to :searcher;
alter function identities.hits_listed(timestamptz, uuid, integer, timestamptz) owner to :searcher;
alter function identities.requests_listed(text, uuid, timestamptz, uuid, integer) owner to :searcher;
alter function identities.own_record_of(uuid) owner to :searcher;
alter function identities.mark_answered() owner to :searcher;
grant execute on function identities.own_record_of(uuid), identities.sealed_hits(uuid, text), identities.may_ask(uuid, uuid), identities.request_shows(uuid),
  identities.request_different(uuid), identities.may_answer(uuid, uuid), identities.requests_listed(text, uuid, timestamptz, uuid, integer),
  identities.hits_listed(timestamptz, uuid, integer, timestamptz) to :staff_site, :searcher;
