-- Search and return: functions that apply the rights themselves, so that indexes on hashed words can be used.

-- The report that the receipt of this transaction stands for.
create or replace function reports.receipt_report() returns uuid
language sql stable security definer set search_path = '' as $$
  select r.report_id from reports.receipts r where r.locator = platform.hashed_setting('plainsight.receipt')
$$;

-- Reports that hold every one of these words, newest first, among those open to the member asking. Searching is an act. The
-- words are those told and those of the conversation, so shares have to name both sections before it can be searched.
-- Planned anew for the words at hand: a common word is walked newest first until a page is full, a rare one is fetched from the
-- index on words. Shares are asked for by record, never gathered beforehand.
create or replace function reports.find_by_words(wanted bigint[], before_at timestamptz, before_id uuid, most integer)
returns table (report_id uuid, received_at timestamptz)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  reader record;
  at timestamptz := platform.now();
begin
  select s.agency_id, s.roles into reader from access.current_session() s;
  if not audit.act_open() or not coalesce(reader.roles && access.roles_that_read('report'), false) then return; end if;
  return query
  select w.report_id, w.received_at from reports.search_words w
  where w.words @> wanted
    and (w.agency_id = reader.agency_id
      or (select true from access.shares h where h.record_id = w.report_id and h.to_agency = reader.agency_id
            and 'told' = any (h.sections) and h.ended_at is null and h.until > at limit 1)
        and (select true from access.shares h where h.record_id = w.report_id and h.to_agency = reader.agency_id
            and 'conversation' = any (h.sections) and h.ended_at is null and h.until > at limit 1))
    and (before_at is null or (w.received_at, w.report_id) < (before_at, before_id))
  order by w.received_at desc, w.report_id desc
  limit most;
end
$$;

-- May the member asking learn of a match? One end must be open to them, and the other at least sealed.
create or replace function identities.match_shows(left_record uuid, right_record uuid) returns boolean
language sql stable set search_path = '' as $$
  select case access.record_class(left_record)
    when 'open' then access.record_class(right_record) <> 'hidden'
    when 'sealed' then access.record_class(right_record) = 'open'
    else false
  end
$$;

-- What a match says of its ends: the mentions of records that are open to the member asking, and how the two compare only
-- where both are. Of a sealed end a member learns that it exists, who holds it and how strong the match is.
create or replace function identities.match_mention(of_match uuid, of_record uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select case of_record when m.left_record then m.left_mention when m.right_record then m.right_mention end
  from identities.matches m where m.match_id = of_match and access.record_class(of_record) = 'open'
$$;
create or replace function identities.match_weight(of_match uuid) returns real
language sql stable security definer set search_path = '' as $$
  select m.weight from identities.matches m
  where m.match_id = of_match and access.record_class(m.left_record) = 'open' and access.record_class(m.right_record) = 'open'
$$;
create or replace function identities.match_levels(of_match uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select m.levels from identities.matches m
  where m.match_id = of_match and access.record_class(m.left_record) = 'open' and access.record_class(m.right_record) = 'open'
$$;

-- Has the agency that a report was passed to begun on it? Asked by the agency that passed it, before it may take that back.
create or replace function triage.pass_acted_on(of_decision uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from triage.decisions d join triage.items i on i.report_id = d.report_id and i.agency_id = d.to_agency
    where d.decision_id = of_decision and d.agency_id = access.session_agency()
      and (i.claimed_by is not null or i.state = 'decided'))
$$;

alter function triage.pass_acted_on(uuid) owner to :searcher;
grant execute on function triage.pass_acted_on(uuid) to :staff_site;
alter function identities.match_mention(uuid, uuid) owner to :searcher;
alter function identities.match_weight(uuid) owner to :searcher;
alter function identities.match_levels(uuid) owner to :searcher;
alter function reports.receipt_report() owner to :searcher;
alter function reports.find_by_words(bigint[], timestamptz, uuid, integer) owner to :searcher;
grant execute on function reports.receipt_report() to :public_site;
grant execute on function reports.find_by_words(bigint[], timestamptz, uuid, integer),
  identities.match_shows(uuid, uuid), identities.match_mention(uuid, uuid), identities.match_weight(uuid),
  identities.match_levels(uuid) to :staff_site;
