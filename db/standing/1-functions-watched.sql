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

-- What stops whoever investigates from telling somebody the outcome in this way on this day: in codes, by the safe contact rule of the case that handed in the report in which they were told of (mirrors
-- judgeContact in src/support/contact/contact-rule.ts, but for hours, which nobody writes of it). Only of a report that the investigation began from or took in: whoever is named for it knows then
-- that they are supported. Of every other case of the same person what is settled there binds as well (mirrors judgeByAll): a case where nothing is settled yet stops nothing in another. Once consent to it was taken back nothing more of the case is told, until the agency has named a ground in law.
create or replace function access.stops_telling(of_investigation uuid, told_in text, by_way text, on_day date) returns setof text
language sql stable security definer set search_path = '' as $$
  select distinct stop
  from reports.reports r
    join support.entries e on e.kind = 'handed-in' and e.about = r.report_id::text
    cross join lateral (select e.case_id as id union select support.others_of_person(e.case_id)) known
    join support.cases c on c.case_id = known.id
    cross join lateral (select coalesce((select s.what in ('withdrawn', 'stopped') from reports.consent_steps s
      where s.report_id = r.report_id and coalesce(s.agency_id, access.session_agency()) = access.session_agency()
      order by s.place desc limit 1), false) as taken_back) consent
    cross join lateral (select case
      when consent.taken_back then 'taken-back'
      when c.case_id <> e.case_id and not coalesce(c.contact->>'safe' in ('not-at-all', 'ended')
        or c.contact->>'safe' = 'as-written' and jsonb_typeof(c.contact->'ways') = 'array', false) then null
      when coalesce(c.contact->>'safe', 'not-settled') = 'not-settled' then 'not-settled'
      when c.contact->>'safe' in ('not-at-all', 'ended') then 'not-at-all'
      when jsonb_typeof(c.contact->'ways') is distinct from 'array' then 'not-coded'
      when not c.contact->'ways' ? by_way then 'way'
      when by_way = 'text' and c.contact->>'shared' <> 'no' then 'shared-phone'
      when by_way <> 'letter' and jsonb_array_length(c.contact->'days') > 0 and not c.contact->'days' ? to_char(on_day, 'dy')
        -- A stretch that goes past midnight ends on the day after.
        and not (coalesce(c.contact->>'from' > c.contact->>'until', false) and c.contact->'days' ? to_char(on_day - 1, 'dy')) then 'time'
      end as stop) judged
  where r.reference = told_in and audit.act_open() and of_investigation in (select access.investigations_open()) and stop is not null
    and (exists (select from investigations.investigations i where i.investigation_id = of_investigation and i.began_from = r.report_id)
      or exists (select from investigations.added_reports a where a.investigation_id = of_investigation and a.report_id = r.report_id))
$$;
alter function access.stops_telling(uuid, text, text, date) owner to :searcher;
grant execute on function access.stops_telling(uuid, text, text, date) to :staff_site;

-- The reports that an investigation began from or took in and whose consent the person has taken back, while they have not agreed again and its agency has named no ground in law since
-- (mirrors consentStanding in src/reports/consent/consent-step.ts). Also once a report is open to that agency no more: what came of it stays in the investigation, and its mark with it.
-- Of the report no more than the reference that stands there, and that day.
create or replace function investigations.consents_taken_back(of_investigation uuid)
returns table (report_id uuid, reference text, said_on date)
language sql stable security definer set search_path = '' as $$
  select r.report_id, r.reference, gone.said_on
  from investigations.investigations i
    cross join lateral (select i.began_from as id union select a.report_id from investigations.added_reports a where a.investigation_id = i.investigation_id) taken
    join reports.reports r on r.report_id = taken.id
    cross join lateral (select s.place, s.said_on from reports.consent_steps s
      where s.report_id = r.report_id and s.what = 'withdrawn' order by s.place desc limit 1) gone
    cross join lateral (select coalesce(bool_or(s.what = 'agreed-again'), false) as agrees,
        (array_agg(s.what order by s.place desc) filter (where s.agency_id = i.agency_id))[1] as decided
      from reports.consent_steps s where s.report_id = r.report_id and s.place > gone.place) since
  where i.investigation_id = of_investigation and audit.act_open() and of_investigation in (select access.investigations_open())
    and not since.agrees and since.decided is distinct from 'ground'
$$;
alter function investigations.consents_taken_back(uuid) owner to :searcher;
grant execute on function investigations.consents_taken_back(uuid) to :staff_site;

-- The hits that may be told to the member asking: of investigations that are open to them, as long as they may be told at all; of what stands in another
-- investigation where they are named for that too. Of those others know of, each is one comparison with an array that is made before.
create or replace function investigations.elsewhere_told() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select e.hit_id from (select access.investigations_named_for() as own offset 0) named
    cross join lateral unnest(named.own) as o(id)
    cross join lateral (select h.hit_id, h.source_record, h.source_kind from investigations.elsewhere h where h.investigation_id = o.id offset 0) e
  where case when e.source_kind = 'investigation' then e.source_record = any (named.own)
    else access.tells_of_victim(e.source_record, access.session_agency()) end
$$;
alter function investigations.elsewhere_told() owner to :searcher;
grant execute on function investigations.elsewhere_told() to :staff_site;
