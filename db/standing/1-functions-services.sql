-- The directory of services: who keeps it (mirrors keepsDirectory in src/access/directory-access.ts).
create or replace function access.session_keeps_directory() returns boolean
language sql stable set search_path = '' as $$
  select coalesce(s.roles && array['support-worker', 'partnership-manager'], false) from access.current_session() s
$$;
grant execute on function access.session_keeps_directory() to :staff_site;

-- Does the share through which a referral opened its case still stand? Consent taken back ends it at once.
create or replace function services.share_stands(of_share uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from access.shares h where h.share_id = of_share and access.share_lives(h))
$$;
alter function services.share_stands(uuid) owner to :searcher;
grant execute on function services.share_stands(uuid) to :staff_site, :worker;

-- May whoever asks count what any agency sent, received or noted: partnership managers; or that of which agency alone: support workers? Asked once of a
-- count, not of each row of others: that takes time that tells of them.
drop function if exists services.counts_for(text);
create or replace function services.counts_everywhere() returns boolean
language sql stable set search_path = '' as $$
  select coalesce('partnership-manager' = any (s.roles), false) from access.current_session() s
$$;
create or replace function services.counts_own() returns text
language sql stable set search_path = '' as $$
  select s.agency_id from access.current_session() s where s.roles && access.roles_that_read('case')
$$;

-- Does the ground of a referral to a body outside still stand: a law, or what the person last said of that very service?
create or replace function services.outside_stands(of_referral uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from services.referrals r where r.referral_id = of_referral and r.outside
    and (r.basis <> 'Consent of the person' or consents.agrees_to_body(r.case_id, r.purpose, r.service_id)))
$$;
alter function services.outside_stands(uuid) owner to :searcher;
grant execute on function services.outside_stands(uuid) to :staff_site, :worker;

-- Does whoever received a referral still have it: by the share that came with it, or as the agency whose case it is? Of a body outside: does the ground
-- stand on which it was told?
create or replace function services.referral_stands(one services.referrals) returns boolean
language sql stable set search_path = '' as $$
  select case when one.outside then services.outside_stands(one.referral_id) else exists (select from access.records r where r.record_id = one.case_id and r.agency_id = one.to_agency)
    or one.share_id is not null and services.share_stands(one.share_id) end
$$;

-- The smallest number of others' people that is told today.
create or replace function access.least_told() returns smallint
language sql stable security definer set search_path = '' as $$
  select s.least from access.small_counts s where s.from_on <= (platform.now() at time zone 'Europe/London')::date order by s.from_on desc limit 1
$$;
alter function access.least_told() owner to :searcher;
grant execute on function access.least_told() to :staff_site;

-- Of each service: how many wait, since when the first of them, for how many it has begun, and how many it declined since a day for want
-- of a place. Counts alone. A referral to which the person agrees no more is in none of them, and nobody waits whose support has ended. It
-- is whose the case is now: where that is not the reader's agency, nor received it, no small number is told: null.
create or replace function services.count_waiting(today date, since date)
returns table (service_id uuid, waiting integer, first_at timestamptz, begun integer, no_place integer)
language sql stable security definer set search_path = '' as $$
  select c.service_id, case when c.own or c.waiting >= access.least_told() or c.waiting = 0 then c.waiting end,
    case when c.own or c.waiting >= access.least_told() then c.first_at end,
    case when c.own or c.begun >= access.least_told() or c.begun = 0 then c.begun end,
    case when c.own or c.no_place >= access.least_told() or c.no_place = 0 then c.no_place end
  from (
    select r.service_id,
      bool_and((me.agency_id = r.owner or me.agency_id = r.to_agency and r.share_id is not null)
        and me.roles && access.roles_that_read('case')) as own,
      (count(*) filter (where r.waits))::integer as waiting, min(r.sent_at) filter (where r.waits) as first_at,
      (count(*) filter (where r.begun))::integer as begun,
      (count(*) filter (where r.decline_reason = 'no-capacity' and r.answered_at >= since))::integer as no_place
    from access.current_session() me, lateral (
      select q.*, q.open and (q.state = 'sent' or q.begins_on is null or q.begins_on > today) as waits,
        q.open and q.state = 'accepted' and q.begins_on <= today as begun
      from (select a.*, c.agency_id as owner,
          c.state = 'open' and a.state in ('sent', 'accepted') and services.referral_stands(a) as open
        from services.referrals a join support.cases c on c.case_id = a.case_id
        where (select services.counts_everywhere()) or c.agency_id = (select services.counts_own())
          or a.to_agency = (select services.counts_own()) and services.referral_stands(a)) q) r
    group by r.service_id) c
  where c.waiting > 0 or c.begun > 0 or c.no_place > 0
$$;

-- The people who are supported and have a need for which no service stands now: in all (no need), by need (no why), and by need and why; and since when
-- the first of them. It is whose the case is now. No small number of others' is told, and none by what is left: of a need all whys or none are
-- told, and the whole only where two needs or more, of enough people together, are not.
create or replace function services.count_unmet()
returns table (need text, why text, people integer, first_on date)
language sql stable security definer set search_path = '' as $$
  with counted as (
    select u.need, u.why,
      bool_and(c.agency_id = me.agency_id and me.roles && access.roles_that_read('case')) as own,
      count(distinct u.case_id)::integer as people, min(u.noted_on) as first_on, access.least_told() as least
    from access.current_session() me, services.unmet_needs u join support.cases c on c.case_id = u.case_id and c.state = 'open'
    where u.settled_on is null and ((select services.counts_everywhere()) or c.agency_id = (select services.counts_own()))
    group by grouping sets ((u.need, u.why), (u.need), ())
    having count(*) > 0),
  weighed as (
    select c.*, bool_and(c.people >= c.least) over (partition by c.need, c.why is null) as all_are_many,
      count(*) filter (where c.need is not null and c.why is null and not c.own and c.people < c.least) over () as hidden,
      coalesce(sum(c.people) filter (where c.need is not null and c.why is null and not c.own and c.people < c.least) over (), 0) as hidden_people
    from counted c),
  told as (
    select w.*, w.own or w.people >= w.least and case when w.why is not null then w.all_are_many
      when w.need is not null then true
      else w.hidden = 0 or w.hidden > 1 and w.hidden_people >= w.least end as tells
    from weighed w)
  select t.need, t.why, case when t.tells then t.people end, case when t.tells then t.first_on end from told t
$$;
alter function services.counts_everywhere() owner to :searcher;
alter function services.counts_own() owner to :searcher;
alter function services.referral_stands(services.referrals) owner to :searcher;
alter function services.count_waiting(date, date) owner to :searcher;
alter function services.count_unmet() owner to :searcher;
grant execute on function services.count_waiting(date, date), services.count_unmet() to :staff_site;
grant execute on function services.referral_stands(services.referrals) to :staff_site, :worker;
