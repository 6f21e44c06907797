-- What a secret calendar address gives: the dates of the referrals that its member answers for, or of all of their agency, by reference.
-- Nothing when the link has ended, or its member has, or may not read referrals any more; a wrong address gives the same nothing.
create or replace function referrals.calendar_of(token_hash bytea)
returns table (reference text, stage text, round smallint, due_on date, kind text)
language sql stable security definer set search_path = '' as $$
  select r.reference, s.stage, s.round, s.due_on, s.kind
  from referrals.calendar_links l join access.members m on m.member_id = l.member_id and m.state = 'active'
    join referrals.referrals r on r.agency_id = m.agency_id
      and (l.team = r.agency_id or l.team is null and (r.holder = m.member_id or r.absence = m.member_id))
    join referrals.clock_stages s on s.referral_id = r.referral_id and s.running and s.due_on is not null
      and (s.done_on is null or s.done_on > (platform.now() at time zone 'Europe/London')::date)
  where l.token_hash = calendar_of.token_hash and l.ended_at is null
    and exists (select from access.member_roles x where x.member_id = m.member_id and x.ended_at is null
      and x.role = any (access.roles_that_read('referral')))
  -- Limits, late ones too, and what is coming, the next first; last, what has only passed.
  order by s.kind <> 'limit' and s.due_on < (platform.now() at time zone 'Europe/London')::date, s.due_on, r.reference, s.stage limit 2000
$$;

-- Does a calendar address work at all? An address that does not is not found, like any other.
create or replace function referrals.calendar_works(token_hash bytea) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from referrals.calendar_links l join access.members m on m.member_id = l.member_id and m.state = 'active'
    where l.token_hash = calendar_works.token_hash and l.ended_at is null)
$$;

-- How many referrals of each agency stand at each stage, and how many of these are late: counts alone, for partnership managers, who
-- read no referral; and for whoever reads referrals, of their own agency. Of another agency no number under 5 is told: null.
create or replace function referrals.count_stages(today date)
returns table (agency_id text, stage text, running integer, late integer)
language sql stable security definer set search_path = '' as $$
  select c.agency_id, c.stage, case when c.own or c.running >= 5 then c.running end,
    case when c.own or c.late >= 5 or c.late = 0 then c.late end
  from (
    select s.agency_id, s.stage, s.agency_id = me.agency_id as own, count(*)::integer as running,
      (count(*) filter (where s.kind = 'limit' and s.due_on < today))::integer as late
    from referrals.clock_stages s, access.current_session() me
    -- What lasted to its date is drawn as running until an event draws it anew.
    where s.running and (s.done_on is null or s.done_on > today) and ('partnership-manager' = any (me.roles)
      or s.agency_id = me.agency_id and me.roles && access.roles_that_read('referral'))
    group by s.agency_id, s.stage, me.agency_id) c
$$;

-- The stages of the referral that a support case is tied to, for whoever may read of the person: where it stands and its days, nothing
-- that it says. No row when the case has no referral, or is not theirs to read.
drop function if exists referrals.stages_of_case(uuid);
create or replace function referrals.stages_of_case(of_case uuid)
returns table (stage text, round smallint, running boolean, kind text, rule text, begun_on date, near_on date, due_on date, done_on date)
language sql stable security definer set search_path = '' as $$
  select s.stage, s.round, s.running, s.kind, s.rule, s.begun_on, s.near_on, s.due_on, s.done_on
  from support.cases c join referrals.clock_stages s on s.referral_id = c.referral_id
  where c.case_id = of_case and access.opens_section(of_case, 'person')
  order by s.begun_on, s.stage, s.round limit 100
$$;

alter function referrals.stages_of_case(uuid) owner to :searcher;
grant execute on function referrals.stages_of_case(uuid) to :staff_site;
alter function referrals.calendar_of(bytea) owner to :searcher;
alter function referrals.calendar_works(bytea) owner to :searcher;
alter function referrals.count_stages(date) owner to :searcher;
grant execute on function referrals.calendar_of(bytea), referrals.calendar_works(bytea), referrals.count_stages(date) to :staff_site;

-- How many referrals each agency entered in each quarter, and how these read on that day: counts alone, for the same people as the
-- stages. Of another agency neither a number under 5 nor bands of which one is that small.
create or replace function referrals.count_quality(since date)
returns table (agency_id text, quarter date, entered integer, beginning integer, growing integer, whole integer)
language sql stable security definer set search_path = '' as $$
  select c.agency_id, c.quarter, case when c.own or c.entered >= 5 then c.entered end,
    case when c.own or c.told then c.beginning end, case when c.own or c.told then c.growing end, case when c.own or c.told then c.whole end
  from (
    select n.*, n.entered >= 5 and n.beginning not between 1 and 4 and n.growing not between 1 and 4 and n.whole not between 1 and 4 as told
    from (
      select q.agency_id, date_trunc('quarter', q.sent_on)::date as quarter, q.agency_id = me.agency_id as own, count(*)::integer as entered,
        (count(*) filter (where q.band = 'beginning'))::integer as beginning, (count(*) filter (where q.band = 'growing'))::integer as growing,
        (count(*) filter (where q.band = 'full'))::integer as whole
      from referrals.quality_at_sending q, access.current_session() me
      where q.sent_on >= count_quality.since and ('partnership-manager' = any (me.roles)
        or q.agency_id = me.agency_id and me.roles && access.roles_that_read('referral'))
      group by q.agency_id, date_trunc('quarter', q.sent_on), me.agency_id) n) c
$$;
alter function referrals.count_quality(date) owner to :searcher;
grant execute on function referrals.count_quality(date) to :staff_site;
