-- Return, and what a match may tell: functions that apply the rights themselves.

-- The report that the receipt of this transaction stands for.
create or replace function reports.receipt_report() returns uuid
language sql stable security definer set search_path = '' as $$
  select r.report_id from reports.receipts r where r.locator = platform.hashed_setting('plainsight.receipt')
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
grant execute on function reports.receipt_report() to :public_site;
grant execute on function identities.match_shows(uuid, uuid), identities.match_mention(uuid, uuid), identities.match_weight(uuid),
  identities.match_levels(uuid) to :staff_site;
