-- Counting reports for whoever asks: only those that are open to them, and only in an act.

-- Which mentions stand under these keyed hashes, of reports whose mentions are open to the member asking, told in a span. Its plan is held to
-- the index on (key, apart, said_at), as that of identities.find_candidates is.
create or replace function identities.named_under(wanted bigint[], since timestamptz, until timestamptz, most integer)
returns table (key bigint, mention_id uuid, record_id uuid, said_at timestamptz)
language plpgsql stable security definer set search_path = '' set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off
  set enable_mergejoin = off set jit = off as $$
begin
  if not audit.act_open() then return; end if;
  return query
  select q.key, n.mention_id, n.record_id, n.said_at
  from (select c.agency_id, c.roles from access.current_session() c
        where c.member_id is not null and c.roles && access.roles_that_read('report') offset 0) s
    cross join (select distinct w from unnest(wanted) w) q (key)
    cross join (values (false), (true)) as side (apart)
    cross join lateral (
      select k.mention_id, k.record_id, k.said_at from identities.mention_keys k
      where k.key = q.key and k.apart = side.apart and k.said_at >= since and k.said_at < until) n
    cross join lateral (
      select true as here from access.records r
      where r.record_id = n.record_id and r.kind = 'report' and (r.agency_id = s.agency_id
        or exists (select from access.shares h where h.record_id = r.record_id and h.to_agency = s.agency_id
          and 'mentions' = any (h.sections) and access.share_lives(h))) offset 0) opened
    cross join lateral (
      select true as here from identities.mentions m where m.mention_id = n.mention_id and m.state <> 'dismissed' offset 0) kept
  limit most;
end
$$;

-- How many reports that are open to the member asking came in, month by month of London's calendar.
create or replace function reports.open_by_month(since timestamptz, until timestamptz)
returns table (month text, reports bigint)
language sql stable security definer set search_path = '' as $$
  with reader as materialized (
    select c.agency_id from access.current_session() c
    where audit.act_open() and c.member_id is not null and c.roles && access.roles_that_read('report')),
  received as (
    select r.received_at from reader s join reports.reports r on r.agency_id = s.agency_id
    where r.received_at >= since and r.received_at < until
    union all
    select r.received_at
    from reader s
      cross join lateral (select distinct h.record_id from access.shares h
        where h.to_agency = s.agency_id and access.share_lives(h)) shared
      join reports.reports r on r.report_id = shared.record_id
    where r.agency_id <> s.agency_id and r.received_at >= since and r.received_at < until)
  select to_char(d.received_at at time zone 'Europe/London', 'YYYY-MM'), count(*) from received d group by 1
$$;

alter function identities.named_under(bigint[], timestamptz, timestamptz, integer) owner to :searcher;
alter function reports.open_by_month(timestamptz, timestamptz) owner to :searcher;
grant execute on function identities.named_under(bigint[], timestamptz, timestamptz, integer), reports.open_by_month(timestamptz, timestamptz)
  to :staff_site;
