-- Search: a function that applies the rights itself, so that the index on hashed words can be used.

-- Reports that hold every one of these words, newest first, among those open to the member asking. Searching is an act. The
-- words are those told and those of the conversation, so shares have to name both sections before it can be searched.
--
-- How common the words are among what the reader may open, no statistics tell. So it looks (1) through so many of the newest reports,
-- which is enough for common words; else (2), if at least one in 400 of those held the words and is open, on through twenty times as many,
-- until the page is full: there are too many such to gather them all for one page, and what is hidden is not to decide about that. Else (3)
-- at all that hold the words, by their index, if those are not too many; else the words are common and little is open to the reader: then
-- (4) through the reader's own newest reports and all that are shared with them; and only where very many are shared through all reports,
-- newest first, until the page is full. Each ends after some tens of thousands of rows, and each gives the same rows: a test holds them
-- against each other. Rights are asked of the newest first, so that they are not asked of what the page has no room for.
drop function if exists reports.find_by_words(bigint[], timestamptz, uuid, integer);
create or replace function reports.find_by_words(wanted bigint[], before_at timestamptz, before_id uuid, most integer,
  walked integer default 1000, gathered integer default 15000, shared integer default 20000)
returns table (report_id uuid, received_at timestamptz)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
#variable_conflict use_column
declare
  reader record;
  at timestamptz := platform.now();
  looked_at bigint;
  all_of_them boolean;
  found uuid[];
begin
  select s.agency_id, s.roles into reader from access.current_session() s;
  if not audit.act_open() or not coalesce(reader.roles && access.roles_that_read('report'), false) then return; end if;
  for stage in 1..4 loop
    continue when stage = 2 and cardinality(found) * 400 < walked;
    all_of_them := stage = 4 and (select count(*) from (select from access.shares h
      where h.to_agency = reader.agency_id and h.ended_at is null and h.until > at limit shared + 1) s) > shared;
    if stage = 2 or all_of_them then
      found := array(
        select n.report_id from (
          select w.report_id, w.agency_id, w.received_at, w.words from reports.search_words w
          where before_at is null or (w.received_at, w.report_id) < (before_at, before_id)
          order by w.received_at desc, w.report_id desc limit case when not all_of_them then walked * 20 end) n
        where n.words @> wanted
          and (n.agency_id = reader.agency_id
            or (select true from access.shares h where h.record_id = n.report_id and h.to_agency = reader.agency_id
                  and 'told' = any (h.sections) and h.ended_at is null and h.until > at limit 1)
              and (select true from access.shares h where h.record_id = n.report_id and h.to_agency = reader.agency_id
                  and 'conversation' = any (h.sections) and h.ended_at is null and h.until > at limit 1))
        order by n.received_at desc, n.report_id desc limit most);
      exit when all_of_them or cardinality(found) >= most;
      continue;
    end if;
    with candidates as materialized (
      select n.report_id, n.agency_id, n.received_at from (
        select w.report_id, w.agency_id, w.received_at, w.words from reports.search_words w
        where stage = 1 and (before_at is null or (w.received_at, w.report_id) < (before_at, before_id))
        order by w.received_at desc, w.report_id desc limit walked) n
      where n.words @> wanted
      union all
      (select w.report_id, w.agency_id, w.received_at from reports.search_words w
        where stage = 3 and w.words @> wanted limit gathered + 1)
      union all
      (select w.report_id, w.agency_id, w.received_at from reports.search_words w
        where stage = 4 and w.agency_id = reader.agency_id and w.words @> wanted
          and (before_at is null or (w.received_at, w.report_id) < (before_at, before_id))
        order by w.received_at desc, w.report_id desc limit most)
      union all
      select w.report_id, w.agency_id, w.received_at
      from (select distinct h.record_id from access.shares h
        where stage = 4 and h.to_agency = reader.agency_id and h.ended_at is null and h.until > at) s
        join reports.search_words w on w.report_id = s.record_id
      where w.agency_id <> reader.agency_id and w.words @> wanted)
    select (select count(*) from candidates), array(
      select c.report_id from (
        select k.report_id, k.agency_id, k.received_at from candidates k
        order by k.received_at desc, k.report_id desc offset 0) c
      where (stage <> 3 or (select count(*) from candidates) <= gathered)
        and (before_at is null or (c.received_at, c.report_id) < (before_at, before_id))
        and (c.agency_id = reader.agency_id
          or (select true from access.shares h where h.record_id = c.report_id and h.to_agency = reader.agency_id
                and 'told' = any (h.sections) and h.ended_at is null and h.until > at limit 1)
            and (select true from access.shares h where h.record_id = c.report_id and h.to_agency = reader.agency_id
                and 'conversation' = any (h.sections) and h.ended_at is null and h.until > at limit 1))
      order by c.received_at desc, c.report_id desc limit most)
    into looked_at, found;
    exit when case stage when 1 then cardinality(found) >= most else looked_at <= gathered end;
  end loop;
  return query
  select w.report_id, w.received_at from reports.search_words w where w.report_id = any (found)
  order by w.received_at desc, w.report_id desc;
end
$$;

alter function reports.find_by_words(bigint[], timestamptz, uuid, integer, integer, integer, integer) owner to :searcher;
grant execute on function reports.find_by_words(bigint[], timestamptz, uuid, integer, integer, integer, integer) to :staff_site;

-- The report that bears this reference, where it is open to the member asking. One that is hidden, and one that does not exist, are found
-- not to be open by the same look-ups, so that the time tells nobody which it is.
create or replace function reports.open_by_reference(wanted text) returns uuid
language sql stable security definer set search_path = '' as $$
  select f.report_id from (select (select r.report_id from reports.reports r where r.reference = wanted) as report_id offset 0) f
  where access.record_class(f.report_id) = 'open'
$$;

alter function reports.open_by_reference(text) owner to :searcher;
grant execute on function reports.open_by_reference(text) to :staff_site;
