-- To whom a desk can hand a report: whoever investigates at an agency that may read it, its own among them, but oneself. Told to desks alone, of
-- a report that is open to them, and no more of each than their name.
create or replace function triage.may_be_handed(of_report uuid) returns table (member_id uuid, name text, agency_id text)
language sql stable security definer set search_path = '' as $$
  select m.member_id, m.name, m.agency_id
  from access.current_session() s
    join access.records r on r.record_id = of_report and r.kind = 'report'
    join access.members m on m.state = 'active' and m.member_id <> s.member_id and (m.agency_id = r.agency_id
      or exists (select from access.shares h where h.record_id = of_report and h.to_agency = m.agency_id and access.share_lives(h)))
  where 'duty-desk' = any (s.roles) and access.record_class(of_report) = 'open'
    and exists (select from access.member_roles o
      where o.member_id = m.member_id and o.role = 'investigator' and o.ended_at is null)
$$;
alter function triage.may_be_handed(uuid) owner to :searcher;
grant execute on function triage.may_be_handed(uuid) to :staff_site;

-- How what was handed of a report stands, in ids and states alone, for an open page to tell that it changed: of those that the member asking may read, in a look too.
create or replace function triage.handings_in_short(of_report uuid) returns text
language sql stable security definer set search_path = '' as $$
  select string_agg(concat_ws(' ', h.handing_id, h.state,
      (select count(*) from triage.handing_refusals r where r.handing_id = h.handing_id)), ', ' order by h.handed_at, h.handing_id)
  from access.current_session() s join triage.handings h on h.report_id = of_report
  where access.record_class(of_report) = 'open'
    and ((h.from_agency = s.agency_id and 'duty-desk' = any (s.roles)) or (s.member_id = any (h.named) and 'investigator' = any (s.roles)))
$$;
alter function triage.handings_in_short(uuid) owner to :searcher;
grant execute on function triage.handings_in_short(uuid) to :staff_site;
