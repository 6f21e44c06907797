-- What each of these records is to the member asking: access.record_class for many at once, with the session asked after once.
-- A test holds the two together on every record of an invented county.
create or replace function access.record_classes(of_records uuid[])
returns table (record_id uuid, class text)
language sql stable security definer set search_path = '' as $$
  select r.record_id, case
      when not (s.roles && access.roles_that_read(r.kind)) then 'hidden'
      when r.agency_id = s.agency_id then 'open'
      when exists (select from access.shares h where h.record_id = r.record_id and h.to_agency = s.agency_id
                   and h.ended_at is null and h.until > s.at) then 'open'
      else r.others_see
    end
  from (select c.member_id, c.agency_id, c.roles, platform.now() as at from access.current_session() c offset 0) s
    join access.records r on r.record_id = any (of_records)
  where s.member_id is not null
$$;

-- For each of these records: its strongest match and how many records match it, among the matches that show to the member asking.
-- The same answer as record_matches gives row by row; here what each record is to the member is asked once, not once a match.
create or replace function identities.matches_in_short(of_records uuid[])
returns table (record_id uuid, strongest text, records integer)
language sql stable security definer set search_path = '' as $$
  with ends as materialized (
    select m.left_record as here, m.right_record as there, m.strength from identities.matches m
    where m.left_record = any (of_records) and m.state not in ('rejected', 'withdrawn', 'common')
    union all
    select m.right_record, m.left_record, m.strength from identities.matches m
    where m.right_record = any (of_records) and m.state not in ('rejected', 'withdrawn', 'common')),
  classes as materialized (
    select c.record_id as id, c.class from access.record_classes(
      array(select e.here from ends e union select e.there from ends e)) c)
  select e.here,
    (array_agg(e.strength order by case e.strength when 'certain' then 1 when 'strong' then 2 else 3 end))[1],
    count(distinct e.there)::integer
  from ends e join classes h on h.id = e.here join classes t on t.id = e.there
  where (h.class = 'open' and t.class <> 'hidden') or (h.class = 'sealed' and t.class = 'open')
  group by e.here
$$;

-- Which of these records have a match that shows to the member asking: those that matches_in_short names. It looks no further than
-- the first of each.
create or replace function identities.having_matches(of_records uuid[])
returns table (record_id uuid)
language sql stable security definer set search_path = '' as $$
  select q.id
  from (select c.agency_id, c.roles, platform.now() as at from access.current_session() c where c.member_id is not null offset 0) s
    cross join unnest(of_records) as q (id)
    cross join lateral (
      select case
          when not (s.roles && access.roles_that_read(r.kind)) then 'hidden'
          when r.agency_id = s.agency_id then 'open'
          when exists (select from access.shares h where h.record_id = r.record_id and h.to_agency = s.agency_id
                       and h.ended_at is null and h.until > s.at) then 'open'
          else r.others_see
        end as class
      from access.records r where r.record_id = q.id offset 0) here
  where here.class <> 'hidden' and exists (
    select from (
        select m.right_record as id from identities.matches m where m.left_record = q.id and m.state not in ('rejected', 'withdrawn', 'common')
        union all
        select m.left_record from identities.matches m where m.right_record = q.id and m.state not in ('rejected', 'withdrawn', 'common')) there
      join access.records r on r.record_id = there.id
    where s.roles && access.roles_that_read(r.kind) and case here.class
      when 'open' then r.others_see = 'sealed' or r.agency_id = s.agency_id or exists (select from access.shares h
        where h.record_id = r.record_id and h.to_agency = s.agency_id and h.ended_at is null and h.until > s.at)
      else r.agency_id = s.agency_id or exists (select from access.shares h
        where h.record_id = r.record_id and h.to_agency = s.agency_id and h.ended_at is null and h.until > s.at)
    end)
$$;

-- The matches of one record that show to the member asking, strongest first: what record_matches gives row by row, with what the
-- other record is to the member and who holds it. A place that many speak of has hundreds of matches.
create or replace function identities.matches_in_full(of_record uuid, most integer)
returns table (match_id uuid, kind text, mention_id uuid, other_record uuid, other_mention uuid, strength text, state text, weight real,
  levels jsonb, model text, found_at timestamptz, other_class text, holder text)
language sql stable security definer set search_path = '' as $$
  with ends as materialized (
    select m.match_id, m.kind, m.left_mention as mention_id, m.right_record as there, m.right_mention as other_mention, m.strength,
      m.state, m.weight, m.levels, m.model, m.found_at
    from identities.matches m where m.left_record = of_record and m.state not in ('rejected', 'withdrawn', 'common')
    union all
    select m.match_id, m.kind, m.right_mention, m.left_record, m.left_mention, m.strength, m.state, m.weight, m.levels, m.model, m.found_at
    from identities.matches m where m.right_record = of_record and m.state not in ('rejected', 'withdrawn', 'common')),
  classes as materialized (
    select c.record_id as id, c.class from access.record_classes(array(select e.there from ends e union select of_record)) c),
  shown as (
    select e.*, h.class as here_class, t.class as there_class
    from ends e join classes h on h.id = of_record join classes t on t.id = e.there
    where (h.class = 'open' and t.class <> 'hidden') or (h.class = 'sealed' and t.class = 'open'))
  select e.match_id, e.kind, case when e.here_class = 'open' then e.mention_id end, e.there,
    case when e.there_class = 'open' then e.other_mention end, e.strength, e.state,
    case when e.here_class = 'open' and e.there_class = 'open' then e.weight end,
    case when e.here_class = 'open' and e.there_class = 'open' then e.levels end, e.model, e.found_at, e.there_class, r.agency_id
  from shown e join access.records r on r.record_id = e.there
  order by case e.strength when 'certain' then 1 when 'strong' then 2 else 3 end,
    case when e.here_class = 'open' and e.there_class = 'open' then e.weight end desc nulls last, e.match_id
  limit most
$$;

-- Is any pair scored by another model than this one? For the worker, which needs no line in the book to learn that there is work.
create or replace function identities.has_pairs_of_other_models(model text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from identities.matches m where m.model < has_pairs_of_other_models.model)
    or exists (select from identities.matches m where m.model > has_pairs_of_other_models.model)
$$;

alter function identities.has_pairs_of_other_models(text) owner to :searcher;
grant execute on function identities.has_pairs_of_other_models(text) to :worker;
alter function access.record_classes(uuid[]) owner to :searcher;
alter function identities.matches_in_short(uuid[]) owner to :searcher;
alter function identities.having_matches(uuid[]) owner to :searcher;
alter function identities.matches_in_full(uuid, integer) owner to :searcher;
grant execute on function access.record_classes(uuid[]) to :staff_site, :searcher;
grant execute on function identities.matches_in_short(uuid[]), identities.having_matches(uuid[]), identities.matches_in_full(uuid, integer) to :staff_site;
