-- What changed for people who used a service: counts of how the answers to the core outcomes became others. Counts alone, and only of cases
-- that whoever asks may count: a support worker those of their own agency, and those that came by a referral whose share stands and opens what
-- is needed; a partnership manager all for whose referral the share stands or whose support by the service is done.

-- The people who used a service and since when, by case. `own`: open to whoever asks.
create or replace function services.used_by(of_service uuid) returns table (case_id uuid, began date, own boolean)
language sql stable set search_path = '' as $$
  select u.case_id, min(u.began), bool_or(u.own)
  from (
    select r.case_id, coalesce(r.begins_on, (r.answered_at at time zone 'Europe/London')::date) as began,
      me.roles && access.roles_that_read('case') and (
        c.agency_id = me.agency_id
        or r.to_agency = me.agency_id and exists (select from access.shares h where h.record_id = r.case_id
          and h.to_agency = me.agency_id and 'needs' = any (h.sections) and access.share_lives(h))) as own,
      'partnership-manager' = any (me.roles) and (r.state = 'done' or services.referral_stands(r)) as counted
    from access.current_session() me, services.referrals r join access.records c on c.record_id = r.case_id
    where r.service_id = of_service and (r.state = 'done' or r.state = 'accepted' and r.begins_on is not null)) u
  where (u.own or u.counted) and u.began <= (platform.now() at time zone 'Europe/London')::date
  group by u.case_id
$$;

-- How many used it. Null: a small number of others' people, which is not told.
create or replace function services.count_used(of_service uuid) returns integer
language sql stable security definer set search_path = '' as $$
  select case when count(*) filter (where not u.own) = 0 or count(*) filter (where not u.own) >= access.least_told()
    then count(*)::integer end
  from services.used_by(of_service) u
$$;

-- Of each outcome, at their last review and after support ended: how many had answered before and again since, and for how many it had come
-- further, stayed the same or gone back. Before: the last answer until the day on which the service began, or else the first at the start of
-- their support. Of others neither a small number of people is told, nor parts of which one is that small.
create or replace function services.count_outcomes(of_service uuid)
returns table (outcome text, moment text, people integer, further integer, same integer, back integer)
language sql stable security definer set search_path = '' as $$
  with steps as (
    select a.case_id, a.outcome, a.moment, a.on_day, a.answer_id, u.began, u.own,
      array_position(array['not-at-all', 'a-little', 'mostly', 'fully'], a.answer) as step
    from services.used_by(of_service) u join support.outcome_answers a on a.case_id = u.case_id),
  before as (
    select distinct on (s.case_id, s.outcome) s.* from steps s
    where s.step is not null and (s.on_day <= s.began or s.moment = 'start')
    order by s.case_id, s.outcome, s.on_day > s.began, case when s.on_day <= s.began then s.on_day end desc, s.on_day, s.answer_id desc),
  since as (
    select distinct on (s.case_id, s.outcome, s.moment) s.* from steps s
    where s.step is not null and s.moment <> 'start' and s.on_day > s.began
    order by s.case_id, s.outcome, s.moment, s.on_day desc, s.answer_id desc),
  counted as (
    select s.outcome, s.moment, count(*) as people,
      count(*) filter (where s.step > b.step) as further, count(*) filter (where s.step = b.step) as same,
      count(*) filter (where s.step < b.step) as back,
      count(*) filter (where not s.own) as theirs,
      array[count(*) filter (where not s.own and s.step > b.step), count(*) filter (where not s.own and s.step = b.step),
        count(*) filter (where not s.own and s.step < b.step)] as parts
    from since s join before b on b.case_id = s.case_id and b.outcome = s.outcome and b.on_day < s.on_day
    group by s.outcome, s.moment),
  told as (
    select c.*, c.theirs = 0 or c.theirs >= access.least_told() as whole,
      not exists (select from unnest(c.parts) part where part between 1 and access.least_told() - 1) as each
    from counted c)
  select t.outcome, t.moment, case when t.whole then t.people::integer end, case when t.whole and t.each then t.further::integer end,
    case when t.whole and t.each then t.same::integer end, case when t.whole and t.each then t.back::integer end
  from told t
$$;
alter function services.used_by(uuid) owner to :searcher;
alter function services.count_used(uuid) owner to :searcher;
alter function services.count_outcomes(uuid) owner to :searcher;
grant execute on function services.count_used(uuid), services.count_outcomes(uuid) to :staff_site;
