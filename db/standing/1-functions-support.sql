-- Support: who opens a case, who of an agency can be given one, and which of its entries are open to whoever asks.

-- The roles that open a case (mirrors rolesThatOpenCases in src/access/case-access.ts): whoever supports, and a first responder or a desk
-- that hands one to a support worker of its own agency.
create or replace function access.roles_that_open_cases() returns text[]
language sql immutable set search_path = '' as $$ select array['support-worker', 'first-responder', 'duty-desk'] $$;

create or replace function access.session_opens_cases() returns boolean
language sql stable set search_path = '' as $$
  select coalesce(s.roles && access.roles_that_open_cases(), false) from access.current_session() s
$$;

-- The support workers of the agency of whoever asks: who can be given a case, or be named a supervisor by its administrator.
create or replace function access.support_workers() returns table (member_id uuid, name text)
language sql stable security definer set search_path = '' as $$
  select m.member_id, m.name
  from access.current_session() s join access.members m on m.agency_id = s.agency_id
  where (s.roles && access.roles_that_open_cases() or 'administrator' = any (s.roles)) and m.state = 'active'
    and exists (select from access.member_roles r
      where r.member_id = m.member_id and r.role = 'support-worker' and r.ended_at is null)
$$;

-- Is this section of a case open to whoever asks (mirrors opensCaseSection in src/access/case-access.ts)? Warnings and safe contact are
-- open to everybody to whom the case is; notes never to an investigator, whatever else they are.
create or replace function access.opens_case_section(of_case uuid, wanted text) returns boolean
language sql stable set search_path = '' as $$
  select case wanted
    when 'safety' then access.record_class(of_case) = 'open'
    when 'notes' then not access.session_has('investigator') and access.opens_section(of_case, wanted)
    else access.opens_section(of_case, wanted)
  end
$$;

-- The files of a case are shut to whoever investigates, whatever else they are, as its notes are.
create or replace function access.shuts_files(of_record uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select access.session_has('investigator')
    and exists (select from access.records r where r.record_id = of_record and r.kind = 'case')
$$;
alter function access.shuts_files(uuid) owner to :searcher;
grant execute on function access.shuts_files(uuid) to :staff_site;

-- Are the files of this record open to whoever asks? And may they add to them?
create or replace function access.opens_files(of_record uuid) returns boolean
language sql stable set search_path = '' as $$
  select access.opens_section(of_record, 'files') and not access.shuts_files(of_record)
$$;
create or replace function access.adds_files(to_record uuid) returns boolean
language sql stable set search_path = '' as $$
  select not access.shuts_files(to_record)
    and (access.session_has('duty-desk') and access.opens_section(to_record, 'files') or access.works_on(to_record)
      or access.registered_here(to_record))
$$;
grant execute on function access.opens_files(uuid), access.adds_files(uuid) to :staff_site;

-- Tries by others to reach the person of a case, for an agency that it is open to and whose own it is not: the way, what came of it and the day, newest first, up to
-- a moment. Never the words, nor who wrote them; its own stand in its entries.
create or replace function support.contacts_of_others(of_case uuid, up_to timestamptz, most integer) returns table (way text, outcome text, on_day date)
language sql stable security definer set search_path = '' as $$
  select t.way, t.outcome, (t.at at time zone 'Europe/London')::date
  from support.contacts t
  where t.case_id = of_case and t.at <= up_to and audit.act_open() and access.record_class(of_case) = 'open'
    and not access.owns_record(of_case) and not access.owns_record(t.by_member)
  order by t.at desc, t.outcome limit most
$$;
alter function support.contacts_of_others(uuid, timestamptz, integer) owner to :searcher;
grant execute on function support.contacts_of_others(uuid, timestamptz, integer) to :staff_site;

-- Whoever reached them, also an agency that received the case and may change nothing of it: from that day on they were reached, and what was raised of the days before
-- is settled. Of who it was, and how, nothing goes along.
create or replace function support.note_reached() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  seen_on date := (least(new.at, platform.now()) at time zone 'Europe/London')::date;
begin
  update support.cases c set reached_on = seen_on where c.case_id = new.case_id and coalesce(c.reached_on, '-infinity') < seen_on;
  update support.alerts a set settled_at = platform.now(), settled_by = new.by_member
  where a.case_id = new.case_id and a.kind = 'contact-lapsed' and a.settled_at is null and a.on_day <= seen_on;
  return null;
end
$$;
alter function support.note_reached() owner to :searcher;
create or replace trigger contacts_reached after insert on support.contacts
  for each row when (new.outcome = 'reached') execute function support.note_reached();

-- The day on which the report came in that a case began from, for whoever may read of its person.
create or replace function support.day_told(of_case uuid) returns date
language sql stable security definer set search_path = '' as $$
  select (r.received_at at time zone 'Europe/London')::date from support.cases c join reports.reports r on r.report_id = c.began_from
  where c.case_id = of_case and access.opens_section(of_case, 'person')
$$;
alter function support.day_told(uuid) owner to :searcher;
grant execute on function support.day_told(uuid) to :staff_site;

-- Does the rule of one case bind whoever reaches the person of another that one of both names as the same person's, although only one does: may the other's agency read the one, and the tie?
-- It is what stands in a case that it opens anyway.
create or replace function support.reads_tied(of_case uuid, other_agency text, tie_is_its_own boolean) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from access.shares h
    where h.record_id = of_case and h.to_agency = other_agency and (tie_is_its_own or 'person' = any (h.sections)) and access.share_lives(h))
$$;
alter function support.reads_tied(uuid, text, boolean) owner to :searcher;

-- The cases that one of both names as the same person's, as it stands; `theirs`: it is the other that says so.
create or replace function support.tied_as_same(of_case uuid) returns table (id uuid, theirs boolean)
language sql stable security definer set search_path = '' as $$
  select o.case_id, false from support.ties t join support.cases o on o.reference = t.other_reference
  where t.case_id = of_case and t.role = 'same-person' and t.until_on is null and o.case_id <> of_case
  union
  select t.case_id, true from support.cases c join support.ties t on t.other_reference = c.reference
  where c.case_id = of_case and t.role = 'same-person' and t.until_on is null and t.case_id <> of_case
$$;
alter function support.tied_as_same(uuid) owner to :searcher;

-- The other cases whose safe contact rule binds whoever reaches the person of this one, at whatever agency they are: known to be one person's, or tied and open to this case's own agency.
create or replace function support.others_of_person(of_case uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select o.case_id from support.cases o where o.case_id in (select consents.records_of_person(of_case))
  union
  select t.id from support.cases c cross join lateral support.tied_as_same(c.case_id) t
  where c.case_id = of_case and support.reads_tied(t.id, c.agency_id, not t.theirs)
$$;
alter function support.others_of_person(uuid) owner to :searcher;
grant execute on function support.others_of_person(uuid) to :worker;

-- The other way round: the cases in which somebody is reached by the rule of this one besides their own.
create or replace function support.bound_by(of_case uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select o.case_id from support.cases o where o.case_id in (select consents.records_of_person(of_case))
  union
  select t.id from support.tied_as_same(of_case) t join support.cases c on c.case_id = t.id where support.reads_tied(of_case, c.agency_id, t.theirs)
$$;
alter function support.bound_by(uuid) owner to :searcher;

-- Their rules in codes, for whoever may open this case: by which ways, when, and hashes that can be met with and not read. Never in words, nor of which case, nor whose.
create or replace function support.rules_of_person(of_case uuid) returns setof jsonb
language sql stable security definer set search_path = '' as $$
  select o.contact from support.cases o
  where o.case_id in (select support.others_of_person(of_case)) and o.contact is not null and access.record_class(of_case) = 'open'
  order by o.case_id
$$;
alter function support.rules_of_person(uuid) owner to :searcher;
grant execute on function support.rules_of_person(uuid) to :staff_site;

-- The cases of whoever told this report of themselves: opened from it, or for whoever was referred from it.
create or replace function support.cases_of_reporter(of_report uuid) returns setof uuid
language sql stable set search_path = '' as $$
  select c.case_id from support.cases c where c.began_from = of_report and c.reporter
  union
  select c.case_id from reports.reports r
    join referrals.referrals f on f.began_from = r.report_id join support.cases c on c.referral_id = f.referral_id
  where r.report_id = of_report and r.affected = 'me' and (c.of_whom = 'affected' or c.began_from is distinct from c.referral_id)
$$;
grant execute on function support.cases_of_reporter(uuid) to :searcher;

-- The safe contact rules, in codes, of every case whose person told this report: they bind whoever writes to the reporter, also a desk that
-- may not open the case and learns nothing else of it.
create or replace function support.rules_of_reporter(of_report uuid) returns setof jsonb
language sql stable security definer set search_path = '' as $$
  select c.contact from support.cases c
  where c.case_id in (select support.cases_of_reporter(of_report)) and c.contact is not null and access.opens_section(of_report, 'conversation')
  order by c.case_id limit 20
$$;

-- The same of their other cases, whoever holds them: told apart, since the desk is told nothing of these but that a record stops it.
create or replace function support.other_rules_of_reporter(of_report uuid) returns setof jsonb
language sql stable security definer set search_path = '' as $$
  select distinct on (o.case_id) o.contact
  from support.cases_of_reporter(of_report) c (id) cross join lateral support.others_of_person(c.id) p (id) join support.cases o on o.case_id = p.id
  where o.contact is not null and o.case_id not in (select support.cases_of_reporter(of_report)) and access.opens_section(of_report, 'conversation')
  order by o.case_id
$$;
alter function support.other_rules_of_reporter(uuid) owner to :searcher;
grant execute on function support.other_rules_of_reporter(uuid) to :staff_site;

-- Does every such rule leave the receipt open (mirrors judgeWay in src/support/contact/contact-rule.ts)? Words are judged in code: what is
-- sent is sealed.
create or replace function support.lets_write_to_reporter(of_report uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select not exists (select from support.cases c
    where c.case_id in (select support.cases_of_reporter(of_report)) and c.contact is not null
      and (c.contact->>'safe' in ('not-at-all', 'ended')
        or (c.contact->>'safe' = 'as-written' and jsonb_typeof(c.contact->'ways') = 'array' and not c.contact->'ways' ? 'receipt')))
    -- In another case of theirs nobody asked about the receipt, and so it stops only where they must not be reached at all.
    and not exists (select from support.cases_of_reporter(of_report) c (id) cross join lateral support.others_of_person(c.id) p (id)
      join support.cases o on o.case_id = p.id
      where o.contact->>'safe' in ('not-at-all', 'ended') and o.case_id not in (select support.cases_of_reporter(of_report)))
$$;

-- The unsettled alerts of cases that others share with the agency of whoever asks, of the parts that a share opens: of whoever is missing first, then the newest, as
-- many as are asked for. Found from the shares, each case by its index, and put in order by their codes alone; whether a share lives, which may hang on a consent, is asked of
-- one after the other until there are enough. The policy on alerts asks each of them again.
create or replace function support.alerts_shared(most integer) returns setof uuid
language sql stable security definer set search_path = '' as $$
  with me as materialized (select s.agency_id from access.current_session() s where s.roles && access.roles_that_read('case'))
  select o.alert_id
  from (
    select a.alert_id, a.case_id, a.section, a.raised_at, a.kind = 'missing' as missing
    from (select distinct h.record_id, part.section from access.shares h cross join unnest(h.sections) part (section)
        where h.to_agency = (select me.agency_id from me) and h.ended_at is null and h.until > platform.now() and part.section in ('risk', 'plan', 'person')) c
      cross join lateral (select n.* from support.alerts n where n.case_id = c.record_id and n.section = c.section and n.settled_at is null
          and n.only_for is null and n.kind not in ('complaint', 'own-words') and n.agency_id <> (select me.agency_id from me) offset 0) a
    order by missing desc, a.raised_at desc, a.alert_id offset 0) o
  where (select true from access.shares h where h.record_id = o.case_id and h.to_agency = (select me.agency_id from me) and h.ended_at is null
    and o.section = any (h.sections) and access.share_lives(h) limit 1)
  order by o.missing desc, o.raised_at desc, o.alert_id limit most
$$;
alter function support.alerts_shared(integer) owner to :searcher;
grant execute on function support.alerts_shared(integer) to :staff_site;

-- The cases whose person is called by all of these words, by their keyed hashes, of those where whoever asks may read who they are: one look into the index.
-- How many others there are takes time, and its page leaves at a whole tick.
create or replace function support.cases_named(words bigint[]) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select k.record_id from identities.watched_keys k
  where k.key = any (words) and k.side in ('possible-victim', 'supported') and audit.act_open()
  group by k.record_id having count(distinct k.key) = cardinality(words) and access.opens_section(k.record_id, 'person')
  order by k.record_id limit 40
$$;
alter function support.cases_named(bigint[]) owner to :searcher;
grant execute on function support.cases_named(bigint[]) to :staff_site;

-- The cases that others share with the agency of whoever asks, found from the shares: a list of them looks at no other case. The policy on cases asks each of them again.
create or replace function support.cases_shared() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select distinct c.case_id
  from access.current_session() s join access.shares h on h.to_agency = s.agency_id join support.cases c on c.case_id = h.record_id
  where s.roles && access.roles_that_read('case') and h.ended_at is null and h.until > platform.now() and c.agency_id <> s.agency_id and access.share_lives(h)
$$;
alter function support.cases_shared() owner to :searcher;
grant execute on function support.cases_shared() to :staff_site;

-- Of the cases of the agency of whoever asks whose support has ended: how many were last judged at high or very high risk, and of how many a day to judge them again has passed.
create or replace function support.count_closed_at_risk(today date) returns table (high integer, very_high integer, late integer)
language sql stable security definer set search_path = '' as $$
  select (count(*) filter (where c.risk_level = 'high'))::integer, (count(*) filter (where c.risk_level = 'very-high'))::integer,
    (count(*) filter (where c.risk_due_on < today))::integer
  from support.cases c
  where c.agency_id = (select s.agency_id from access.current_session() s where s.roles && access.roles_that_read('case'))
    and c.state = 'closed' and c.risk_level in ('high', 'very-high')
$$;
alter function support.count_closed_at_risk(date) owner to :searcher;
grant execute on function support.count_closed_at_risk(date) to :staff_site;

-- For how many people something that protects them ends, by month and kind, up to a day: for partnership managers, over all agencies. Counts
-- alone; no small number of others' people is told.
create or replace function support.count_endings(until date) returns table (month date, what text, people integer)
language sql stable security definer set search_path = '' as $$
  select c.month, c.what, case when c.own or c.people >= access.least_told() then c.people end
  from (
    select date_trunc('month', e.ends_on::timestamp)::date as month, e.what, count(distinct e.case_id)::integer as people,
      bool_and(e.agency_id = me.agency_id and me.roles && access.roles_that_read('case')) as own
    from access.current_session() me, support.endings e
    where 'partnership-manager' = any (me.roles) and e.state = 'coming' and e.ends_on <= until
      and e.ends_on >= (platform.now() at time zone 'Europe/London')::date
    group by 1, 2) c
$$;
alter function support.count_endings(date) owner to :searcher;
grant execute on function support.count_endings(date) to :staff_site;

alter function support.rules_of_reporter(uuid) owner to :searcher;
alter function support.lets_write_to_reporter(uuid) owner to :searcher;
grant execute on function support.rules_of_reporter(uuid), support.lets_write_to_reporter(uuid) to :staff_site;
alter function access.support_workers() owner to :searcher;
grant execute on function access.roles_that_open_cases(), access.session_opens_cases() to :staff_site, :searcher;
grant execute on function access.support_workers(), access.opens_case_section(uuid, text) to :staff_site;
