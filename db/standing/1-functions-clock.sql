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

-- For the same people, what had been written down of that referral by a moment, from when the case was tied to it: the days from which its stages are reckoned as they stood then.
-- Only what moves where somebody stands is named; all else reads as struck out, and no age or birthday is told.
create or replace function referrals.events_of_case(of_case uuid, at_moment timestamptz)
returns table (event_id text, place bigint, code text, on_day date, until_on date, corrects text, recorded_at timestamptz)
language sql stable security definer set search_path = '' as $$
  with tied as (
    select r.referral_id, r.started_at, r.sent_at, case when r.state = 'closed' then r.changed_at end as closed_at
    from support.cases c join referrals.referrals r on r.referral_id = c.referral_id
    where c.case_id = of_case and c.referral_since <= at_moment and access.opens_section(of_case, 'person'))
  select own.code, null::bigint, own.code, null::date, null::date, null::text, own.at
  from tied t cross join lateral (values ('started', t.started_at), ('sent', t.sent_at), ('draft:stopped', t.closed_at)) own (code, at)
  where own.at <= at_moment
  union all
  select e.event_id::text, e.place, case when e.code in ('started', 'sent', 'received', 'draft:kept', 'draft:stopped',
      'reasonable-grounds:positive', 'reasonable-grounds:positive-without-recovery', 'reasonable-grounds:negative',
      'conclusive-grounds:positive', 'conclusive-grounds:negative', 'reconsideration:grounds-reopened', 'reconsideration:conclusive-reopened',
      'disqualified:public-order', 'disqualified:bad-faith', 'withdrawn', 'adult-consent:leaves', 'extension-answered:extended', 'support-ended', 'closed')
    then e.code else 'struck-out' end, e.on_day, e.until_on, e.corrects::text, e.recorded_at
  from tied t join referrals.clock_events e on e.referral_id = t.referral_id
  where e.recorded_at <= at_moment
  order by 7, 2 nulls first
$$;

alter function referrals.events_of_case(uuid, timestamptz) owner to :searcher;
grant execute on function referrals.events_of_case(uuid, timestamptz) to :staff_site;
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
