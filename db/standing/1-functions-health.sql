-- How matching is doing, for administrators, as counts. Counted are pairs between records of their own agency alone, at most so many
-- of the newest: no record of another agency's takes a place or moves a number. Gives rows in an act only.
create or replace function identities.health_counts(since timestamptz, most integer)
returns table (kind text, month text, weight_from integer, state text, model text, pairs integer, lone integer, weight double precision)
language sql stable security definer set search_path = '' as $$
  select m.kind, to_char(m.found_at at time zone 'Europe/London', 'YYYY-MM'),
    least(greatest(floor(m.weight / 5) * 5, -5), 30)::integer as weight_from, m.state, m.model, count(*)::integer,
    (count(*) filter (where cardinality(m.shared) = 1))::integer, sum(m.weight)::double precision
  from (select c.agency_id from access.current_session() c where 'administrator' = any (c.roles) and audit.act_open() offset 0) me
    cross join lateral (
      select x.kind, x.found_at, x.weight, x.state, x.model, x.shared from identities.matches x
      where x.left_agency = me.agency_id and x.right_agency = x.left_agency and x.found_at >= since
      order by x.found_at desc limit most) m
  where m.state <> 'withdrawn'
  group by 1, 2, 3, 4, 5
$$;

-- The identifying values by which most pairs among the same were found, as counts: never what the value is.
create or replace function identities.values_joining_most(since timestamptz, most integer, few integer)
returns table (kind text, mentions integer, records integer, pairs integer, rejected integer)
language sql stable security definer set search_path = '' as $$
  with counted as materialized (
    select m.kind, m.identifier, m.state, m.left_mention, m.right_mention, m.left_record, m.right_record
    from (select c.agency_id from access.current_session() c where 'administrator' = any (c.roles) and audit.act_open() offset 0) me
      cross join lateral (
        select x.* from identities.matches x
        where x.left_agency = me.agency_id and x.right_agency = x.left_agency and x.found_at >= since
        order by x.found_at desc limit most) m
    where m.identifier is not null and m.state <> 'withdrawn'),
  top as (
    select c.identifier, min(c.kind) as kind, count(*) as pairs, count(*) filter (where c.state = 'rejected') as rejected
    from counted c group by c.identifier order by count(*) desc, c.identifier limit few)
  select t.kind, count(distinct e.mention)::integer, count(distinct e.record)::integer, t.pairs::integer, t.rejected::integer
  from top t join counted c on c.identifier = t.identifier
    cross join lateral (values (c.left_mention, c.left_record), (c.right_mention, c.right_record)) e (mention, record)
  group by t.identifier, t.kind, t.pairs, t.rejected
  order by t.pairs desc, t.identifier
$$;

-- What each kind of key brought: pairs that both ends are filed under one of it, those that share no other kind, and what people said of
-- them. Of pairs whose kinds of key were not kept a row without a rule.
create or replace function identities.yield_by_rule(since timestamptz, most integer)
returns table (rule text, pairs integer, lone integer, same integer, different integer)
language sql stable security definer set search_path = '' as $$
  select r.rule, count(*)::integer, (count(*) filter (where cardinality(m.rules) = 1))::integer,
    (count(*) filter (where m.state = 'confirmed'))::integer, (count(*) filter (where m.state = 'rejected'))::integer
  from (select c.agency_id from access.current_session() c where 'administrator' = any (c.roles) and audit.act_open() offset 0) me
    cross join lateral (
      select x.state, x.rules from identities.matches x
      where x.left_agency = me.agency_id and x.right_agency = x.left_agency and x.found_at >= since
      order by x.found_at desc limit most) m
    cross join lateral unnest(coalesce(nullif(m.rules, '{}'), array[null::text])) r (rule)
  where m.state not in ('withdrawn', 'common')
  group by r.rule order by count(*) desc, r.rule
$$;

-- Of these rules the values that most mentions carry, among those that are common: how many, over all agencies, hidden records left out. Never
-- what the value is. For administrators, in an act.
create or replace function identities.values_most_common(of_rules text[], few integer)
returns table (rule text, mentions integer, since timestamptz)
language sql stable security definer set search_path = '' as $$
  select c.rule, c.mentions, c.since
  from (select true as here from access.current_session() s where 'administrator' = any (s.roles) and audit.act_open() offset 0) me
    cross join identities.common_values c
  where c.rule = any (of_rules)
  order by c.mentions desc, c.since, c.key limit few
$$;

-- Which values of a record that is open to the member asking are common, and more than how many mentions carry each: in steps far apart, so
-- that no single record of anybody's shows in it. Hidden records are not counted.
create or replace function identities.common_in(of_record uuid, of_rules text[])
returns table (mention_id uuid, rule text, more_than integer)
language sql stable security definer set search_path = '' as $$
  select k.mention_id, c.rule,
    (select coalesce(max(step), 50) from unnest(array[250, 1000, 5000, 25000, 100000]) step where step < c.mentions)
  from identities.mentions m
    join identities.mention_keys k on k.mention_id = m.mention_id
    join identities.common_values c on c.key = k.key and c.rule = any (of_rules)
  where m.record_id = of_record and m.state <> 'dismissed' and audit.act_open() and access.opens_section(of_record, 'mentions')
  order by k.mention_id, c.rule
$$;

alter function identities.yield_by_rule(timestamptz, integer) owner to :searcher;
alter function identities.values_most_common(text[], integer) owner to :searcher;
alter function identities.common_in(uuid, text[]) owner to :searcher;
grant execute on function identities.yield_by_rule(timestamptz, integer), identities.values_most_common(text[], integer), identities.common_in(uuid, text[]) to :staff_site;
alter function identities.health_counts(timestamptz, integer) owner to :searcher;
alter function identities.values_joining_most(timestamptz, integer, integer) owner to :searcher;
grant execute on function identities.health_counts(timestamptz, integer), identities.values_joining_most(timestamptz, integer, integer) to :staff_site;
