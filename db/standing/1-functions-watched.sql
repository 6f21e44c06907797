-- Suspects who may be victims elsewhere: what an investigation may know of it (ADR 20).

-- May an agency's investigation know that a record takes somebody for a possible victim? Of a report whoever may learn that there is one; of a case or a referral nobody,
-- unless the person agrees that the police are told, as they last said. Of what is hidden nothing.
create or replace function access.tells_of_victim(of_record uuid, to_agency text) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select case r.kind
      when 'report' then r.agency_id = to_agency or r.others_see = 'sealed'
        or exists (select from access.shares h where h.record_id = of_record and h.to_agency = tells_of_victim.to_agency and access.share_lives(h))
      when 'case' then consents.agrees(of_record, 'police', to_agency)
      when 'referral' then consents.agrees(of_record, 'police', to_agency)
      else false end
    from access.records r where r.record_id = of_record), false)
$$;
alter function access.tells_of_victim(uuid, text) owner to :searcher;
grant execute on function access.tells_of_victim(uuid, text) to :worker, :searcher;

-- The hits that may be told to the member asking: of investigations that are open to them, as long as they may be told at all.
create or replace function investigations.elsewhere_told() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select e.hit_id from investigations.elsewhere e
  where e.investigation_id in (select access.investigations_open())
    and access.tells_of_victim(e.source_record, access.session_agency())
$$;
alter function investigations.elsewhere_told() owner to :searcher;
grant execute on function investigations.elsewhere_told() to :staff_site;
